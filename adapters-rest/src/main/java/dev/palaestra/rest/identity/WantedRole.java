package dev.palaestra.rest.identity;

/// What somebody may want to be who joins by himself; a coach he is when an admin has approved it.
final class WantedRole {
  static final String MEMBER = "MEMBER";
  static final String COACH = "COACH";
  static final String FORMAT = MEMBER + "|" + COACH;
  static final String RULE = "must be MEMBER or COACH";

  private WantedRole() {}
}
