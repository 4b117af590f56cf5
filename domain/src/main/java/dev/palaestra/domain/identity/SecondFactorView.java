package dev.palaestra.domain.identity;

/// A second factor as its owner sees it.
///
/// @param enabled whether sign-ins ask for it
/// @param recoveryCodesLeft 0 while they do not
public record SecondFactorView(boolean enabled, int recoveryCodesLeft) {
  public static final SecondFactorView NONE = new SecondFactorView(false, 0);
}
