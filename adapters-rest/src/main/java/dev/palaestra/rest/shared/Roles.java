package dev.palaestra.rest.shared;

/// What `@RolesAllowed` names: the least role of the tenant, and the platform admin beside it.
public final class Roles {
  public static final String MEMBER = "MEMBER";
  public static final String COACH = "COACH";
  public static final String ADMIN = "ADMIN";
  public static final String PLATFORM_ADMIN = "PLATFORM_ADMIN";

  private Roles() {}
}
