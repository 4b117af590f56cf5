package dev.palaestra.rest.identity;

import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.SessionCookie;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Takes the access token from the cookie of a browser. Where the request may change something, the
/// CSRF token must belong to it.
@Singleton
class CookieAuthentication implements HttpAuthenticationMechanism {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final CsrfTokens csrf;

  CookieAuthentication(CsrfTokens csrf) {
    this.csrf = csrf;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext routing, IdentityProviderManager identities) {
    return SessionCookie.ACCESS
        .read(routing)
        .map(token -> identities.authenticate(request(token, routing)))
        .map(identity -> identity.invoke(it -> mustComeFromOurPage(it, routing)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private static AuthenticationRequest request(String token, RoutingContext routing) {
    return HttpSecurityUtils.setRoutingContextAttribute(
        new TokenAuthenticationRequest(new JsonWebTokenCredential(token)), routing);
  }

  private void mustComeFromOurPage(SecurityIdentity identity, RoutingContext routing) {
    if (!SAFE.contains(routing.request().method())) {
      csrf.mustBelong(routing, CurrentActor.session((JsonWebToken) identity.getPrincipal()));
    }
  }

  /// The other mechanism asks for a token.
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext routing) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }
}
