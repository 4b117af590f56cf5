package dev.palaestra.bootstrap.shared;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.palaestra.bootstrap.shared.Tenants.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The table `role-matrix.csv`: who may call what, and of what its ids are.
final class RoleMatrix {
  private static final Path TABLE = Path.of("src", "test", "resources", "role-matrix.csv");

  private RoleMatrix() {}

  /// Who calls.
  enum Caller {
    STRANGER("UNAUTHENTICATED"),
    NOBODY("MEMBERSHIP_REQUIRED"),
    /// With the token that a PIN opens.
    LIMITED("NOT_ALLOWED"),
    /// An admin without the second factor that his organization demands.
    LACKING("SECOND_FACTOR_REQUIRED"),
    MEMBER("NOT_ALLOWED"),
    COACH("NOT_ALLOWED"),
    ADMIN("NOT_ALLOWED"),
    PLATFORM_ADMIN("MEMBERSHIP_REQUIRED");

    /// The code of every refusal that is his alone.
    final String refusal;

    Caller(String refusal) {
      this.refusal = refusal;
    }
  }

  /// Who gets beyond 401 and 403.
  enum Least {
    PUBLIC(EnumSet.allOf(Caller.class)),
    /// Without a token, but one that is sent counts.
    PUBLIC_OR_SIGNED_IN(EnumSet.complementOf(EnumSet.of(Caller.LIMITED))),
    PROFILE(EnumSet.complementOf(EnumSet.of(Caller.STRANGER))),
    SIGNED_IN(EnumSet.complementOf(EnumSet.of(Caller.STRANGER, Caller.LIMITED))),
    MEMBER(EnumSet.of(Caller.MEMBER, Caller.COACH, Caller.ADMIN)),
    COACH(EnumSet.of(Caller.COACH, Caller.ADMIN)),
    ADMIN(EnumSet.of(Caller.ADMIN)),
    PLATFORM_ADMIN(EnumSet.of(Caller.PLATFORM_ADMIN)),
    MEMBER_OR_PLATFORM_ADMIN(
        EnumSet.of(Caller.MEMBER, Caller.COACH, Caller.ADMIN, Caller.PLATFORM_ADMIN)),
    COACH_OR_PLATFORM_ADMIN(EnumSet.of(Caller.COACH, Caller.ADMIN, Caller.PLATFORM_ADMIN)),
    ADMIN_OR_PLATFORM_ADMIN(EnumSet.of(Caller.ADMIN, Caller.PLATFORM_ADMIN));

    private final Set<Caller> callers;

    Least(Set<Caller> callers) {
      this.callers = callers;
    }
  }

  /// @param ids of what each id is, by its name
  /// @param everywhere who reaches the things of every tenant
  record Row(Least least, Map<String, Thing> ids, Set<Caller> everywhere) {
    boolean allows(Caller caller) {
      return least.callers.contains(caller);
    }

    boolean isPublic() {
      return allows(Caller.STRANGER);
    }

    /// Whether it has ids that depend on who asks.
    boolean isOfTenants() {
      return !isPublic() && !ids.isEmpty();
    }

    private static Row of(String[] columns) {
      return new Row(
          Least.valueOf(columns[1]),
          words(columns, 2)
              .map(it -> it.split("="))
              .collect(toMap(it -> it[0], it -> Thing.valueOf(it[1]))),
          words(columns, 3).map(Caller::valueOf).collect(toSet()));
    }

    private static Stream<String> words(String[] columns, int column) {
      return column < columns.length
          ? Arrays.stream(columns[column].split(" ")).filter(it -> !it.isEmpty())
          : Stream.empty();
    }
  }

  /// By operation, as `GET /api/v1/me`.
  static Map<String, Row> read() {
    try (var lines = Files.lines(TABLE)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s*;\\s*"))
          .collect(
              toMap(
                  columns -> columns[0],
                  Row::of,
                  (one, other) -> {
                    throw new IllegalStateException("Twice in the table: " + one + other);
                  },
                  LinkedHashMap::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
