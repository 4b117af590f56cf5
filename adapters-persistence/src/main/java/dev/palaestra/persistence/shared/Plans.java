package dev.palaestra.persistence.shared;

import org.hibernate.Session;

/// How statements are planned.
public final class Plans {
  private static final String ANEW = "set local plan_cache_mode = force_custom_plan";

  private Plans() {}

  /// From now on in this transaction for the values at hand: a plan for any text that is searched
  /// reads far too much where few rows fit, or where many do.
  public static void madeAnew(Session session) {
    session.createNativeMutationQuery(ANEW).executeUpdate();
  }
}
