package dev.palaestra.domain.engagement;

/// A letter to one person.
///
/// @param to an address that has been checked
/// @param subject one line
/// @param text plain, with Unix line ends
/// @param html the same for who sees pages
public record Mail(String to, String subject, String text, String html) {
  /// @throws IllegalArgumentException for a line end where it would begin a header
  public Mail {
    if ((to + subject).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("Address and subject of a mail are one line each.");
    }
  }
}
