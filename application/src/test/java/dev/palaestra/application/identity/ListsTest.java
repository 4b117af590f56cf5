package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationSort;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Who reads what only admins see.
class ListsTest {
  private static final MemberView ANA =
      new MemberView(
          UUID.randomUUID(),
          "ana@example.org",
          true,
          null,
          false,
          "Ana",
          "COACH",
          "ACTIVE",
          Instant.EPOCH,
          0);

  private final House house = new House();
  private final Actor admin = house.admin("admin@example.org");
  private final Actor coach = house.member(admin, "coach@example.org", Role.COACH);
  private final Actor foreign = house.admin("other@example.org");
  private final ListMembers members = new ListMembers(new OfAna(), house.transactions, house.clock);
  private final ReadInvitation invitation =
      new ReadInvitation(house.views.ofInvitations(), house.transactions, house.clock);
  private final ListInvitations invitations =
      new ListInvitations(house.views.ofInvitations(), house.transactions, house.clock);

  @Test
  void an_admin_sees_the_members_of_his_organization() {
    assertThat(members(admin, admin.tenant()).items()).containsExactly(ANA);
    refuses(SharedError.NOT_ALLOWED, () -> members(coach, admin.tenant()));
    refuses(SharedError.NOT_FOUND, () -> members(foreign, admin.tenant()));
  }

  @Test
  void and_its_invitations() {
    var sent = house.invite(admin, "ben@example.org", Role.COACH);
    var id = new InvitationId(sent.id());
    assertThat(sent.email()).isEqualTo("ben@example.org");
    assertThat(invitation(admin, id)).isEqualTo(sent);
    refuses(SharedError.NOT_ALLOWED, () -> invitation(coach, id));
    refuses(SharedError.NOT_FOUND, () -> invitation(foreign, id));
    refuses(SharedError.NOT_ALLOWED, () -> invitations(coach));
    refuses(SharedError.NOT_FOUND, () -> invitations(foreign));
  }

  private record OfAna() implements MemberQueries {
    @Override
    public Page<MemberView> list(
        OrganizationId organization, Filter filter, PageRequest<MemberSort> page, Instant now) {
      return new Page<>(List.of(ANA), null, null);
    }

    @Override
    public Optional<MemberView> find(OrganizationId organization, UUID key, Instant now) {
      return Optional.empty();
    }
  }

  private Page<MemberView> members(Actor actor, OrganizationId organization) {
    var filter = new MemberQueries.Filter(null, Set.of(), Set.of());
    var page = new PageRequest<>(10, MemberSort.CREATED_AT, true, null, false);
    return members.handle(new ListMembers.Command(actor, organization, filter, page));
  }

  private InvitationView invitation(Actor actor, InvitationId id) {
    return invitation.handle(new ReadInvitation.Command(actor, admin.tenant(), id));
  }

  private Page<InvitationView> invitations(Actor actor) {
    var page = new PageRequest<>(10, InvitationSort.CREATED_AT, true, null, false);
    return invitations.handle(new ListInvitations.Command(actor, admin.tenant(), Set.of(), page));
  }

  private static void refuses(SharedError code, ThrowingCallable read) {
    assertThatThrownBy(read).extracting("code").isEqualTo(code);
  }
}
