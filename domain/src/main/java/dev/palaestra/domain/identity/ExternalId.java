package dev.palaestra.domain.identity;

/// Under which name another provider knows a person. Mail addresses change hands, this does not.
///
/// @param issuer the provider, without `https://`
/// @param subject its own name of the person, never given to another one
public record ExternalId(String issuer, String subject) {
  /// OpenID Connect Core 1.0, section 2.
  public static final int SUBJECT_MAX = 255;
}
