package dev.palaestra.rest.shared;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Who may call an operation, for the document.
///
/// @param everybody whether no token is needed
/// @param roles one of them is needed, or a higher one; empty where being signed in is enough
record Access(boolean everybody, List<String> roles) {
  /// Named so by this package's `@OpenAPIDefinition`.
  private static final List<String> SCHEMES = List.of("bearer", "cookie");

  private static final Access PUBLIC = new Access(true, List.of());
  private static final Access SIGNED_IN = new Access(false, List.of());

  /// As the method says, or else its class.
  static Access of(MethodInfo resource) {
    var type = resource.declaringClass();
    var onMethod =
        of(resource.annotation(RolesAllowed.class), resource.annotation(PermitAll.class));
    var onClass =
        of(type.declaredAnnotation(RolesAllowed.class), type.declaredAnnotation(PermitAll.class));
    return onMethod != null ? onMethod : onClass != null ? onClass : SIGNED_IN;
  }

  private static @Nullable Access of(
      @Nullable AnnotationInstance roles, @Nullable AnnotationInstance all) {
    if (roles != null) {
      return new Access(false, List.of(roles.value().asStringArray()));
    }
    return all == null ? null : PUBLIC;
  }

  List<SecurityRequirement> requirements() {
    return everybody
        ? List.of()
        : SCHEMES.stream()
            .map(it -> OASFactory.createSecurityRequirement().addScheme(it, roles))
            .toList();
  }

  String sentence() {
    if (everybody) {
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
