package dev.palaestra.rest.shared;

import java.util.Map;

/// The operations that have limits of their own. They are told by their paths, for requests are
/// counted and measured before their resource is known.
public final class LimitedPaths {
  /// Where people prove who they are, each address has a limit of its own, whatever token comes
  /// along: method and path, and the name of the limit. Each of them is [Charged].
  public static final Map<String, String> SIGN_IN =
      Map.of(
          "POST /api/v1/auth/login", "login",
          "POST /api/v1/auth/pin-login", "login",
          "POST /api/v1/auth/oauth/google", "login",
          "POST /api/v1/auth/otp", "message",
          "POST /api/v1/auth/otp/verification", "code",
          "POST /api/v1/auth/register", "register",
          "POST /api/v1/auth/email-verification/confirmation", "confirmation",
          "POST /api/v1/auth/password-reset", "reset",
          "POST /api/v1/auth/password-reset/confirmation", "recovery");

  /// What costs more than other calls, each account may do so often.
  public static final Map<String, String> COSTLY = Map.of("GET /api/v1/me/export", "export");

  private static final long MIB = 1024 * 1024;

  /// How many bytes a body has at most, by path, where that is more than usual. A form is somewhat
  /// larger than the file in it.
  public static final Map<String, Long> LARGER_BODIES =
      Map.of("/api/v1/exercises/imports", 5 * MIB, "/api/v1/me/avatar", 5 * MIB + 64 * 1024);

  /// The same for all others.
  static final long USUAL_BODY = MIB;

  private LimitedPaths() {}
}
