package dev.palaestra.rest.document;

import static java.util.stream.Collectors.joining;

import dev.palaestra.rest.shared.Roles;
import dev.palaestra.rest.shared.TokenIfAny;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Who may call an operation, for the document.
///
/// @param everybody whether no token is needed
/// @param token whether one is read
/// @param roles one of them is needed, or a higher one; empty where being signed in is enough
record Access(boolean everybody, boolean token, List<String> roles) {
  /// Named so by this package's `@OpenAPIDefinition`.
  private static final List<String> SCHEMES = List.of("bearer", "cookie");

  private static final Access PUBLIC = new Access(true, false, List.of());
  private static final Access PUBLIC_OR_SIGNED_IN = new Access(true, true, List.of());
  private static final Access SIGNED_IN = new Access(false, true, List.of());

  /// As the method says, or else its class.
  static Access of(MethodInfo resource) {
    if (resource.hasAnnotation(TokenIfAny.class)) {
      return PUBLIC_OR_SIGNED_IN;
    }
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
      return new Access(false, true, List.of(roles.value().asStringArray()));
    }
    return all == null ? null : PUBLIC;
  }

  List<SecurityRequirement> requirements() {
    var none = Stream.of(OASFactory.createSecurityRequirement()).filter(_ -> everybody);
    var schemes =
        SCHEMES.stream().map(it -> OASFactory.createSecurityRequirement().addScheme(it, roles));
    return token ? Stream.concat(none, schemes).toList() : List.of();
  }

  String sentence() {
    if (everybody) {
      return token ? "Public, or signed in." : "Public.";
    }
    return roles.isEmpty()
        ? "Signed in."
        : "Role: " + roles.stream().map(Access::atLeast).collect(joining(", or ")) + ".";
  }

  private static String atLeast(String role) {
    return role.equals(Roles.MEMBER) || role.equals(Roles.COACH) ? role + " or higher" : role;
  }
}
