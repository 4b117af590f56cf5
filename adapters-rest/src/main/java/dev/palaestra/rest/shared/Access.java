package dev.palaestra.rest.shared;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/// Who may call an operation, for the document.
///
/// @param roles one of them is needed, or a higher one; empty where being signed in is enough
record Access(List<String> roles) {
  /// Named so by this package's `@OpenAPIDefinition`.
  private static final List<String> SCHEMES = List.of("bearer", "cookie");

  static final Access PUBLIC = new Access(List.of("PUBLIC"));
  static final Access SIGNED_IN = new Access(List.of());

  boolean isPublic() {
    return equals(PUBLIC);
  }

  List<SecurityRequirement> requirements() {
    return isPublic()
        ? List.of()
        : SCHEMES.stream()
            .map(it -> OASFactory.createSecurityRequirement().addScheme(it, roles))
            .toList();
  }

  String sentence() {
    if (isPublic()) {
      return "Public.";
    }
    return roles.isEmpty()
        ? "Signed in."
        : "Role: " + roles.stream().map(Access::atLeast).collect(joining(", or ")) + ".";
  }

  private static String atLeast(String role) {
    return role.equals(Roles.MEMBER) || role.equals(Roles.COACH) ? role + " or higher" : role;
  }
}
