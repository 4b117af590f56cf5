package dev.palaestra.rest.shared;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/// Who may call an operation, for the document.
///
/// @param roles one of them is needed, or a higher one; empty where being signed in is enough
record Access(List<String> roles) {
  private static final String BEARER = "bearer";

  static final Access PUBLIC = new Access(List.of("PUBLIC"));
  static final Access SIGNED_IN = new Access(List.of());

  boolean isPublic() {
    return equals(PUBLIC);
  }

  List<SecurityRequirement> requirements() {
    return isPublic()
        ? List.of()
        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, roles));
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
