package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.RevokedSessions;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SecondFactorDemands;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/// What a verified token allows: the role of its membership and all weaker ones, and beside them
/// [Roles#PLATFORM_ADMIN]. A token whose session was revoked allows nothing.
@Singleton
class TokenIdentity implements SecurityIdentityAugmentor {
  /// On an identity that its organization lets do nothing before it has a second factor.
  static final String LACKS_SECOND_FACTOR = "lacks_second_factor";

  private final RevokedSessions revoked;
  private final SecondFactorDemands demands;

  TokenIdentity(RevokedSessions revoked, SecondFactorDemands demands) {
    this.revoked = revoked;
    this.demands = demands;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? of(identity, token, context)
        : Uni.createFrom().item(identity);
  }

  /// Asks the database about those alone who seem to lack a second factor.
  private Uni<SecurityIdentity> of(
      SecurityIdentity identity, JsonWebToken token, AuthenticationRequestContext context) {
    return seemsToLackFactor(CurrentActor.of(token))
        ? context.runBlocking(() -> ofSuspect(identity, token))
        : Uni.createFrom().item(() -> of(identity, token));
  }

  private boolean seemsToLackFactor(Actor actor) {
    return actor.tenantIfAny().filter(it -> demands.seemUnmet(it, actor.account())).isPresent();
  }

  private SecurityIdentity ofSuspect(SecurityIdentity identity, JsonWebToken token) {
    var actor = CurrentActor.of(token);
    var known = of(identity, token);
    return demands.areUnmet(actor.tenant(), actor.account())
        ? QuarkusSecurityIdentity.builder(identity)
            .addRoles(actor.platformAdmin() ? Set.of(Roles.PLATFORM_ADMIN) : Set.of())
            .addAttribute(LACKS_SECOND_FACTOR, true)
            .build()
        : known;
  }

  private SecurityIdentity of(SecurityIdentity identity, JsonWebToken token) {
    if (revoked.contains(CurrentActor.session(token))) {
      throw new AuthenticationFailedException("The session was ended.");
    }
    var actor = CurrentActor.of(token);
    MDC.put("account", actor.account().value().toString());
    actor.tenantIfAny().ifPresent(it -> MDC.put("organization", it.value().toString()));
    return QuarkusSecurityIdentity.builder(identity)
        .addRoles(LimitedTokens.isLimited(token) ? Set.of() : rolesOf(actor))
        .build();
  }

  private static Set<String> rolesOf(Actor actor) {
    Set<String> roles = new HashSet<>();
    Stream.of(Role.values()).filter(actor::atLeast).map(Role::name).forEach(roles::add);
    if (actor.platformAdmin()) {
      roles.add(Roles.PLATFORM_ADMIN);
    }
    return roles;
  }
}
