package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.NOT_ALLOWED;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Keeps tokens of the scope `profile:limited` out of everything that is not marked for them.
@Singleton
class LimitedTokens {
  private final SecurityIdentity identity;

  LimitedTokens(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter
  void refuse(ContainerRequestContext request, ResourceInfo called) {
    if (!isOpen(called) && isLimited()) {
      throw new DoorException(NOT_ALLOWED, "This token opens the own profile alone.", null);
    }
  }

  /// A token that does not count is none.
  private boolean isLimited() {
    try {
      return identity.getPrincipal() instanceof JsonWebToken token && isLimited(token);
    } catch (AuthenticationFailedException stale) {
      return false;
    }
  }

  static boolean isLimited(JsonWebToken token) {
    return ProfileScope.LIMITED.equals(token.getClaim(ProfileScope.CLAIM));
  }

  /// What is open to everybody is open to such a token too, unless it acts for who sends one.
  private static boolean isOpen(ResourceInfo called) {
    var method = called.getResourceMethod();
    return method.isAnnotationPresent(ProfileScope.class)
        || !method.isAnnotationPresent(TokenIfAny.class)
            && (method.isAnnotationPresent(PermitAll.class)
                || called.getResourceClass().isAnnotationPresent(PermitAll.class));
  }
}
