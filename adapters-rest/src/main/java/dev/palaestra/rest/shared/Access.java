package dev.palaestra.rest.shared;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/// Who may call an operation, for the document.
///
/// @param roles one of them is needed; empty where being signed in is enough
record Access(List<String> roles) {
  static final Access PUBLIC = new Access(List.of("PUBLIC"));
  static final Access SIGNED_IN = new Access(List.of());

  boolean isPublic() {
    return equals(PUBLIC);
  }

  List<SecurityRequirement> requirements() {
    return isPublic()
        ? List.of()
        : List.of(OASFactory.createSecurityRequirement().addScheme(ApiDocument.BEARER, roles));
  }

  String sentence() {
    if (isPublic()) {
      return "Public.";
    }
    return roles.isEmpty() ? "Signed in." : "Role: " + String.join(" or ", roles) + ".";
  }
}
