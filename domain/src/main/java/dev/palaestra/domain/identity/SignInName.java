package dev.palaestra.domain.identity;

/// What somebody calls himself when he signs in, whether it has an account or not: a mail address
/// or a phone number. Guesses are counted by it.
public record SignInName(String value) {
  public static SignInName of(Handle handle) {
    return new SignInName(handle.value());
  }
}
