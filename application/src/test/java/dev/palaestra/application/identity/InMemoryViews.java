package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountSort;
import dev.palaestra.domain.identity.AccountSummaryView;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationQueries;
import dev.palaestra.domain.identity.CoachApplicationSort;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.InvitationSort;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.OfferView;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationSort;
import dev.palaestra.domain.identity.OrganizationStatus;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the fakes keep, as it is shown; their things have neither a beginning nor a change.
record InMemoryViews(
    InMemoryAccounts accounts,
    InMemoryOrganizations organizations,
    InMemoryMemberships memberships,
    InMemorySecondFactors secondFactors,
    InMemoryInvitations invitations,
    InMemoryCoachApplications applications) {

  AccountQueries ofAccounts() {
    return new AccountQueries() {
      @Override
      public Optional<AccountView> find(AccountId id) {
        return accounts.find(id).map(InMemoryViews.this::view);
      }

      @Override
      public Page<AccountSummaryView> list(
          AccountQueries.Filter filter, PageRequest<AccountSort> page) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private AccountView view(Account it) {
    var contacts = it.contacts();
    var phone = Optional.ofNullable(contacts.phone()).map(PhoneNumber::value).orElse(null);
    return new AccountView(
        it.id().value(),
        Optional.ofNullable(contacts.email()).map(EmailAddress::value).orElse(null),
        contacts.emailVerified(),
        phone,
        contacts.phoneVerified(),
        it.profile().fullName(),
        it.profile().locale(),
        it.profile().timeZone(),
        it.standing().status().name(),
        it.standing().deletionDate(),
        it.password().isPresent(),
        secondFactors.isActive(it.id()),
        it.standing().platformAdmin(),
        false,
        memberships.presentOf(it.id()).stream().map(this::view).toList(),
        Instant.EPOCH,
        Instant.EPOCH,
        it.version());
  }

  private MembershipView view(Membership it) {
    return new MembershipView(
        it.organization().value(),
        organizations.stored(it.organization()).settings().name(),
        it.role().name(),
        it.status().name());
  }

  OrganizationQueries ofOrganizations() {
    return new OrganizationQueries() {
      @Override
      public Optional<OrganizationView> find(OrganizationId id) {
        return organizations.find(id).map(InMemoryViews::view);
      }

      @Override
      public Page<OrganizationView> list(
          Set<OrganizationStatus> statuses, PageRequest<OrganizationSort> page) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static OrganizationView view(Organization it) {
    return new OrganizationView(
        it.id().value(),
        it.settings().name(),
        it.settings().joinPolicy().name(),
        it.settings().timeZone(),
        it.settings().requireSecondFactor(),
        it.tier().name(),
        it.status().name(),
        Instant.EPOCH,
        Instant.EPOCH,
        it.version());
  }

  InvitationQueries ofInvitations() {
    return new InvitationQueries() {
      @Override
      public Optional<InvitationView> find(OrganizationId place, InvitationId id, Instant now) {
        return invitations
            .lock(place, id)
            .map(it ->
                new InvitationView(
                    id.value(),
                    it.offer().email().value(),
                    it.offer().name(),
                    it.offer().role().name(),
                    it.status(now).name(),
                    invitations.sender(it).map(AccountId::value).orElse(null),
                    it.expiresAt(),
                    Instant.EPOCH,
                    it.version()));
      }

      @Override
      public Optional<OfferView> findOffer(TokenHash token, Instant now) {
        return invitations
            .lockByToken(token)
            .filter(it -> it.isOpen(now))
            .map(it ->
                new OfferView(
                    it.offer().organization().value(),
                    organizations.stored(it.offer().organization()).settings().name(),
                    it.offer().email().value(),
                    it.offer().name(),
                    it.offer().role().name(),
                    it.expiresAt()));
      }

      @Override
      public Page<InvitationView> list(
          OrganizationId place,
          Set<InvitationStatus> statuses,
          PageRequest<InvitationSort> page,
          Instant now) {
        throw new UnsupportedOperationException();
      }
    };
  }

  MemberQueries ofMembers() {
    return new MemberQueries() {
      @Override
      public Optional<MemberView> find(OrganizationId place, UUID key, Instant now) {
        return memberships
            .find(place, new AccountId(key))
            .map(it -> member(it))
            .or(() ->
                invitations
                    .lock(place, new InvitationId(key))
                    .filter(it -> it.isOpen(now))
                    .map(InMemoryViews::member));
      }

      @Override
      public Page<MemberView> list(
          OrganizationId place,
          MemberQueries.Filter filter,
          PageRequest<MemberSort> page,
          Instant now) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private MemberView member(Membership it) {
    var account = view(accounts.stored(it.account()));
    return new MemberView(
        account.id(),
        account.email(),
        account.emailVerified(),
        account.phone(),
        account.phoneVerified(),
        it.name().shown(account.fullName()),
        it.role().name(),
        it.status().name(),
        Instant.EPOCH,
        it.version());
  }

  private static MemberView member(Invitation it) {
    return new MemberView(
        it.key(),
        it.offer().email().value(),
        false,
        null,
        false,
        it.offer().name(),
        it.role().name(),
        "INVITED",
        Instant.EPOCH,
        it.version());
  }

  CoachApplicationQueries ofApplications() {
    return new CoachApplicationQueries() {
      @Override
      public Optional<CoachApplicationView> find(OrganizationId place, CoachApplicationId id) {
        return applications.find(place, id).map(InMemoryViews.this::view);
      }

      @Override
      public Page<CoachApplicationView> list(
          OrganizationId place,
          @Nullable AccountId applicant,
          Set<CoachApplicationStatus> statuses,
          PageRequest<CoachApplicationSort> page) {
        var found =
            applications.stored().stream()
                .filter(it -> it.wish().organization().equals(place))
                .filter(it -> applicant == null || it.wish().account().equals(applicant))
                .filter(it -> statuses.isEmpty() || statuses.contains(it.status()))
                .map(InMemoryViews.this::view)
                .toList();
        return new Page<>(found, null, null);
      }
    };
  }

  private CoachApplicationView view(CoachApplication it) {
    var account = view(accounts.stored(it.wish().account()));
    return new CoachApplicationView(
        it.id().value(),
        account.id(),
        account.fullName(),
        account.email(),
        account.emailVerified(),
        it.wish().note(),
        it.status().name(),
        it.reason().map(Reason::value).orElse(null),
        Instant.EPOCH,
        it.version());
  }
}
