package dev.palaestra.bootstrap.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.RoleMatrix.Row;
import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSession.Hashes;
import dev.palaestra.domain.identity.AuthSession.Holder;
import dev.palaestra.domain.identity.AuthSession.Times;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplication.Wish;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.identity.TotpSecret;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Uuid7;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Organizations that own one of each kind of thing, once it is asked for.
@Singleton
class Tenants {
  private final People people;
  private final AuthSessions sessions;
  private final Organizations organizations;
  private final Invitations invitations;
  private final CoachApplications applications;
  private final SecondFactors secondFactors;
  private final Avatars avatars;
  private final Transactions transactions;
  private final Clock clock;

  Tenants(
      People people,
      AuthSessions sessions,
      Organizations organizations,
      Invitations invitations,
      CoachApplications applications,
      SecondFactors secondFactors,
      Avatars avatars,
      Transactions transactions,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.organizations = organizations;
    this.invitations = invitations;
    this.applications = applications;
    this.secondFactors = secondFactors;
    this.avatars = avatars;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What an id can be of.
  enum Thing {
    ORGANIZATION,
    /// One that lets in everybody.
    OPEN_ORGANIZATION,
    /// One that nobody runs any more.
    ORGANIZATION_WITHOUT_ADMIN,
    /// Somebody of the organization, with a picture.
    MEMBER,
    /// One with a second factor.
    SECURED_MEMBER,
    /// The admin's own.
    SESSION,
    INVITATION,
    APPLICATION,
    /// The admin's own, though he needs none.
    OWN_APPLICATION,
    IP_BLOCK,
    /// Nobody's until it is answered.
    CHALLENGE,
    EXERCISE,
    PROGRAM,
    TEMPLATE,
    /// One of the program.
    WORKOUT,
    STANDALONE_WORKOUT
  }

  /// @param operations by their names
  /// @param matrix of what the ids are that it takes to make a thing
  Tenant open(Map<String, Operation> operations, Map<String, Row> matrix) {
    var gym = people.gym(Tier.PRO);
    var _ = people.join(gym.id(), Role.ADMIN); // so that its admin may leave
    var tenant = new Tenant(gym, operations, matrix);
    tenant.id(Thing.SESSION);
    return tenant;
  }

  /// One that has all of them already.
  Tenant furnished(Map<String, Operation> operations, Map<String, Row> matrix) {
    var tenant = open(operations, matrix);
    EnumSet.allOf(Thing.class).forEach(tenant::id);
    return tenant;
  }

  /// One of them.
  final class Tenant {
    private final Gym gym;
    private final Map<String, Operation> operations;
    private final Map<String, Row> matrix;
    private final Map<Thing, String> ids = new EnumMap<>(Thing.class);

    private Tenant(Gym gym, Map<String, Operation> operations, Map<String, Row> matrix) {
      this.gym = gym;
      this.operations = operations;
      this.matrix = matrix;
    }

    Gym gym() {
      return gym;
    }

    String id(Thing thing) {
      var known = ids.get(thing);
      if (known == null) {
        known = make(thing);
        ids.put(thing, known);
      }
      return known;
    }

    /// All that a row asks for, of this tenant.
    Map<String, String> ids(Row row) {
      Map<String, String> values = new HashMap<>();
      row.ids().forEach((name, thing) -> values.put(name, id(thing)));
      return values;
    }

    private String make(Thing thing) {
      return switch (thing) {
        case ORGANIZATION -> gym.id().value().toString();
        case OPEN_ORGANIZATION -> openOrganization();
        case ORGANIZATION_WITHOUT_ADMIN -> withoutAdmin().toString();
        case MEMBER -> member().toString();
        case SECURED_MEMBER -> securedMember().toString();
        case SESSION -> session().toString();
        case INVITATION -> invitation().toString();
        case APPLICATION -> posted("/coaches/applications", gym.member().token());
        case OWN_APPLICATION -> ownApplication().toString();
        case IP_BLOCK -> posted("/ip-blocks", people.platformAdmin().token());
        case CHALLENGE -> Uuid7.at(clock.instant()).toString();
        case EXERCISE -> posted("/exercises", gym.admin().token());
        case PROGRAM -> posted("/programs", gym.admin().token());
        case TEMPLATE -> template();
        case WORKOUT -> posted("/programs/{id}/workouts", gym.admin().token());
        case STANDALONE_WORKOUT -> posted("/workouts", gym.admin().token());
      };
    }

    private String openOrganization() {
      var open = people.gym(Tier.FREE);
      var id = open.id().value().toString();
      var operation = operations.get("PATCH /api/v1/organizations/{id}");
      var policy = operation.sending(operation.type(), "{\"join_policy\": \"OPEN\"}");
      assertThat(policy.call(open.admin().token(), Map.of("id", id)).status()).isEqualTo(200);
      return id;
    }

    private String posted(String path, String token) {
      return posted(operations.get("POST /api/v1" + path), token);
    }

    private String template() {
      var operation = operations.get("POST /api/v1/programs");
      var body = operation.body().replace("\"template\":false", "\"template\":true");
      return posted(operation.sending(operation.type(), body), gym.admin().token());
    }

    private String posted(Operation operation, String token) {
      var answer = operation.call(token, ids(matrix.get(operation.name())));
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      return JsonPath.from(answer.text()).getString("id");
    }

    private UUID withoutAdmin() {
      var abandoned =
          Organization.found(OrganizationSettings.of("Abandoned", "UTC"), clock.instant());
      transactions.inTransaction(() -> organizations.add(abandoned));
      return abandoned.id().value();
    }

    private UUID securedMember() {
      var member = people.join(gym.id(), Role.MEMBER).id();
      var factor =
          new SecondFactor(member, new TotpSecret("JBSWY3DPEHPK3PXP"), true, 0, Set.of(), 0);
      transactions.inTransaction(() -> secondFactors.put(factor));
      return member.value();
    }

    private UUID ownApplication() {
      var wish = new Wish(gym.id(), gym.admin().id(), null);
      var id = CoachApplicationId.next(clock.instant());
      var application = new CoachApplication(id, wish, CoachApplicationStatus.PENDING, null, 0);
      transactions.inTransaction(() -> applications.add(application));
      return id.value();
    }

    private UUID member() {
      var member = people.join(gym.id(), Role.MEMBER).id();
      transactions.inTransaction(
          () -> avatars.put(member, Avatar.of(new byte[] {1}), clock.instant()));
      return member.value();
    }

    /// The row of the session that the admin's token names.
    private UUID session() {
      var claims = Base64.getUrlDecoder().decode(gym.admin().token().split("\\.")[1]);
      var id = UUID.fromString(JsonPath.from(new String(claims, UTF_8)).getString("sid"));
      var token = RefreshToken.first();
      var now = clock.instant();
      var session =
          new AuthSession(
              new SessionId(id),
              new Holder(gym.admin().id(), gym.id(), SessionScope.FULL),
              new Client("192.0.2.1", null),
              new Hashes(token.family().hash(), token.secret().hash()),
              new Times(now, now, null),
              0);
      transactions.inTransaction(() -> sessions.add(session));
      return id;
    }

    private UUID invitation() {
      var email = new EmailAddress(UUID.randomUUID() + "@example.org");
      var offer = Offer.checked(gym.id(), email, Role.MEMBER, null);
      var invitation = Invitation.issue(offer, clock.instant());
      transactions.inTransaction(() -> invitations.replace(invitation, gym.admin().id()));
      return invitation.id().value();
    }
  }
}
