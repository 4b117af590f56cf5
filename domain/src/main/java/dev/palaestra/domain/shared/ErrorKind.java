package dev.palaestra.domain.shared;

/// What sort of refusal an error is. Doors translate kinds, never single codes.
public enum ErrorKind {
  /// Who acts has not shown who he is, or showed it wrongly.
  UNAUTHENTICATED,
  /// The plan does not include it.
  PAYMENT_REQUIRED,
  /// The actor may not do this at all.
  FORBIDDEN,
  /// Absent, or somebody else's, which is not told apart.
  ABSENT,
  /// The caller's copy is not the present one.
  STALE,
  /// Not in this state, a duplicate, or a lost race.
  CONFLICT,
  /// Well formed, but a rule says no.
  BROKEN_RULE,
  /// Too often.
  LIMITED,
  /// Something that is needed does not answer now: the sender of messages, say. A database that is
  /// gone is no refusal, but a fault.
  UNAVAILABLE
}
