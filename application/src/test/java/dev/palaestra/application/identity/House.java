package dev.palaestra.application.identity;

import dev.palaestra.application.identity.RegistrationPath.Alone;
import dev.palaestra.application.identity.RegistrationPath.Founding;
import dev.palaestra.application.shared.InMemoryAuditTrail;
import dev.palaestra.application.shared.InMemoryOutbox;
import dev.palaestra.application.shared.InMemoryRateLimiter;
import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.application.shared.SettableClock;
import dev.palaestra.domain.identity.AccessGrant;
import dev.palaestra.domain.identity.AccessPin;
import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityMail;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipNews;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.RequestOrigin;
import dev.palaestra.domain.shared.RevokedSessions;
import dev.palaestra.domain.shared.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Identity on fakes: everything but the database, the mail server and the hashes is real.
final class House {
  static final Password SECRET = new Password("zebra-gym-1");
  static final Client HERE = new Client("192.0.2.1", "JUnit");

  final InMemoryTransactions transactions = new InMemoryTransactions();
  final SettableClock clock = new SettableClock();
  final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
  final InMemoryOrganizations organizations = new InMemoryOrganizations(transactions);
  final InMemoryMemberships memberships = new InMemoryMemberships(transactions, accounts);
  final InMemoryAuthSessions sessions = new InMemoryAuthSessions(transactions);
  final InMemoryChallenges challenges = new InMemoryChallenges(transactions);
  final InMemoryInvitations invitations = new InMemoryInvitations(transactions);
  final InMemorySignInFailures failures = new InMemorySignInFailures(transactions);
  final InMemoryIpBlocks blocks = new InMemoryIpBlocks(transactions);
  final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
  final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
  final InMemoryRateLimiter limiter = new InMemoryRateLimiter(transactions);
  final InMemorySecondFactors secondFactors = new InMemorySecondFactors(transactions);
  final InMemoryCodeChallenges codes = new InMemoryCodeChallenges(transactions);
  final InMemoryAccessPins pins = new InMemoryAccessPins(transactions);
  final PlainOneTimePasswords oneTimePasswords = new PlainOneTimePasswords();
  final PlainPasswordHasher hasher = new PlainPasswordHasher(transactions);
  final InMemoryCoachApplications applications = new InMemoryCoachApplications(transactions);
  final List<AccessGrant> granted = new ArrayList<>();
  final List<IdentityMail> mails = new ArrayList<>();
  final Announced revoked = new Announced();

  final InMemoryViews views =
      new InMemoryViews(
          accounts, organizations, memberships, secondFactors, invitations, applications);
  final MailedTokens mailedTokens =
      new MailedTokens(challenges, codes, invitations, views.ofInvitations(), outbox, limiter);
  final Places places = new Places(accounts, organizations, memberships, invitations, audit);
  final Applicants applicants = new Applicants(accounts, applications, places, outbox, audit);
  final Offers offers =
      new Offers(places, accounts, organizations, memberships, invitations, audit);
  final Consequences consequences =
      new Consequences(accounts, places, offers, applicants, pins, outbox);
  final Newcomers newcomers =
      new Newcomers(accounts, organizations, memberships, invitations, applicants, audit);
  final Departures departures =
      new Departures(organizations, memberships, offers, places, consequences, audit);
  final ShutOuts shutOuts = new ShutOuts(organizations, memberships, offers, places);
  final OwnerNotices notices = new OwnerNotices(outbox, audit);
  final AddressBlocks addressBlocks = new AddressBlocks(blocks, audit);
  final SignInGuard guard = new SignInGuard(failures, addressBlocks, audit);
  final Passwords passwords = new Passwords(accounts, hasher, guard, new Here());
  final ProveOwner proveOwner = new ProveOwner(passwords, sessions, transactions, clock);
  final Claims claims = new Claims(secondFactors, pins, mailedTokens, audit);
  final MailedProofs mailedProofs = new MailedProofs(challenges, accounts, claims, audit);
  final PasswordChanges changes = new PasswordChanges(accounts, mailedTokens, notices);
  final SessionEndings endings = new SessionEndings(accounts, sessions, revoked, audit);
  final SessionGrants grants =
      new SessionGrants(
          accounts,
          views.ofAccounts(),
          memberships,
          sessions,
          (grant, _) -> {
            granted.add(grant);
            return "access-" + granted.size();
          },
          audit);
  final Registrations registrations =
      new Registrations(accounts, newcomers, mailedTokens, claims, endings);
  final RegisterAccount register =
      new RegisterAccount(views.ofAccounts(), hasher, registrations, endings, transactions, clock);
  final SecondFactorProofs proofs =
      new SecondFactorProofs(secondFactors, oneTimePasswords, guard, new Here());
  final Admissions admissions = new Admissions(accounts, secondFactors, proofs, codes, grants);
  final SignIn signIn = new SignIn(accounts, passwords, guard, admissions, transactions, clock);
  final InMemoryPhoneCodes phones = new InMemoryPhoneCodes(transactions);
  final PhoneChallenges phoneChallenges = new PhoneChallenges(codes, phones, outbox, limiter);
  final PhoneOwners owners =
      new PhoneOwners(accounts, newcomers, mailedTokens, admissions, notices, audit);
  final AnswerCode answerCode =
      new AnswerCode(codes, phones, owners, admissions, transactions, clock);
  final InviteMember invite =
      new InviteMember(accounts, offers, mailedTokens, audit, transactions, clock);
  final ApplyAsCoach apply =
      new ApplyAsCoach(
          accounts, memberships, applicants, views.ofApplications(), transactions, clock);
  final AcceptInvitation accept =
      new AcceptInvitation(accounts, views.ofAccounts(), newcomers, transactions, clock);

  /// A request from where everybody here signs in.
  record Here() implements RequestOrigin {
    @Override
    public Optional<String> requestId() {
      return Optional.empty();
    }

    @Override
    public Optional<String> address() {
      return Optional.of(HERE.address());
    }
  }

  /// What the instances are told.
  final class Announced implements RevokedSessions {
    private final List<UUID> ids = new ArrayList<>();

    @Override
    public void add(Collection<UUID> ended) {
      if (transactions.isOpen()) {
        throw new IllegalStateException("Not before the commit.");
      }
      ids.addAll(ended);
    }

    @Override
    public boolean contains(UUID session) {
      return ids.contains(session);
    }

    @Override
    public void refresh() {}
  }

  /// Sets up an authenticator app for him, without his doing.
  void giveSecondFactor(AccountId id) {
    var factor = new SecondFactor(id, oneTimePasswords.newSecret(), true, 0, Set.of(), 0);
    transactions.inTransaction(() -> secondFactors.put(factor));
  }

  /// Somebody who has registered with an address that need not be his, and has shown that a phone
  /// is; an authenticator app is set up, he has a PIN somewhere, he has asked for a deletion, and
  /// he is signed in.
  AccountId squatter(String email) {
    var id = person(email);
    var account = accounts.stored(id);
    account.confirm(new PhoneNumber("+4915112345679"));
    account.scheduleDeletion(clock.instant());
    accounts.put(account);
    signIn(email);
    giveSecondFactor(id);
    var now = clock.instant();
    var gym = OrganizationId.next(now);
    var pin = new AccessPin(gym, id, new PasswordHash("hash"), now.plusSeconds(60), 0, 0);
    transactions.inTransaction(() -> pins.put(pin));
    return id;
  }

  /// Whether nothing of a squatter's opens the account any more.
  boolean isFreed(AccountId id) {
    var contacts = accounts.stored(id).contacts();
    return contacts.emailVerified()
        && contacts.phone() == null
        && accounts.stored(id).standing().deletionDate() == null
        && !pins.areGivenTo(id)
        && !transactions.inTransaction(() -> secondFactors.isActive(id))
        && revoked.contains(granted.getFirst().session().value());
  }

  AccountId person(String email) {
    return register(email, new Alone());
  }

  private AccountId register(String email, RegistrationPath path) {
    var command =
        new RegisterAccount.Command(address(email), SECRET, Profile.of("Ana"), null, path);
    return new AccountId(register.handle(command).id());
  }

  /// Somebody whose address is verified.
  AccountId known(String email) {
    var id = person(email);
    var account = accounts.stored(id);
    account.confirm(account.contacts().email());
    accounts.put(account);
    return id;
  }

  /// The admin of a new organization; his address is verified.
  Actor admin(String email) {
    var id = register(email, new Founding("Gym of " + email.substring(0, email.indexOf('@'))));
    var account = accounts.stored(id);
    account.confirm(account.contacts().email());
    accounts.put(account);
    var place = transactions.inTransaction(() -> memberships.activeOf(id)).getFirst();
    return new Actor(id, place.organization(), Role.ADMIN, false);
  }

  /// A member in a role, without the way there.
  Actor member(Actor admin, String email, Role role) {
    var id = known(email);
    memberships.put(new Membership(admin.tenant(), id, role, MembershipStatus.ACTIVE, 0));
    return new Actor(id, admin.tenant(), role, false);
  }

  /// An admin who has asked for the deletion of his account: nobody is run by him for long.
  Actor leavingAdmin(Actor admin, String email) {
    var leaving = member(admin, email, Role.ADMIN);
    var account = accounts.stored(leaving.account());
    account.scheduleDeletion(clock.instant());
    accounts.put(account);
    return leaving;
  }

  /// As an admin has decided, without the way there.
  void put(Actor person, Role role, MembershipStatus status) {
    memberships.put(new Membership(person.tenant(), person.account(), role, status, 0));
  }

  OrganizationId organization(OrganizationSettings settings) {
    var organization = Organization.found(settings, clock.instant());
    organizations.put(organization);
    return organization.id();
  }

  /// Without anybody's going.
  void close(OrganizationId id) {
    var organization = organizations.stored(id);
    organization.close();
    organizations.put(organization);
  }

  SignedIn signIn(String email) {
    return (SignedIn) signIn.handle(new SignIn.Command(address(email), SECRET, HERE));
  }

  /// What somebody shows in the session he opened last, if any.
  ProveOwner.Command proof(AccountId id, @Nullable Password tried) {
    var session =
        sessions.stored().stream()
            .filter(it -> it.holder().account().equals(id))
            .reduce((_, later) -> later)
            .map(AuthSession::id)
            .orElseGet(() -> SessionId.next(clock.instant()));
    return new ProveOwner.Command(id, session, tried);
  }

  /// The session opened last.
  SessionId lastSession() {
    return granted.getLast().session();
  }

  InvitationView invite(Actor admin, String email, Role role) {
    return invite.handle(
        new InviteMember.Command(
            admin, admin.tenant(), () -> new Offer(admin.tenant(), address(email), role)));
  }

  /// An invitation whose mail has been written, and its token.
  SecretToken invitation(Actor admin, String email, Role role) {
    invite(admin, email, role);
    writeMails();
    return mails(IdentityMail.Invited.class).getLast().token();
  }

  /// Tells the listeners what waits in the outbox.
  void writeMails() {
    tell(new VerificationMails(challenges, accounts, mails::add, transactions, clock));
    tell(
        new InvitationMails(invitations, organizations, accounts, mails::add, transactions, clock));
    tell(new ReplacementMails(accounts, mails::add, transactions));
    var unasked = new UnaskedMails(mails::add, limiter, clock);
    tell(new NoticeMails(accounts, unasked, transactions));
    tell(new MembershipMails(accounts, organizations, unasked, transactions));
    tell(new ResetMails(accounts, challenges, mails::add, audit, transactions, clock));
    tell(new CoachDecisionMails(applications, accounts, organizations, mails::add, transactions));
  }

  private <E extends Event> void tell(EventListener<E> listener) {
    outbox.take(listener.event()).forEach(listener::on);
  }

  /// The mails of one sort, oldest first.
  <M extends IdentityMail> List<M> mails(Class<M> sort) {
    return mails.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  /// What the owners of verified addresses are told now.
  List<Notice> notices() {
    writeMails();
    return mails(IdentityMail.Told.class).stream().map(IdentityMail.Told::notice).toList();
  }

  /// What members whose addresses are verified are told now.
  List<MembershipNews> news() {
    writeMails();
    return mails(IdentityMail.Placed.class).stream().map(IdentityMail.Placed::news).toList();
  }

  List<String> acts() {
    return audit.entries().stream().map(AuditEntry::action).toList();
  }

  /// The last entry of this action.
  AuditEntry entry(String action) {
    return audit.entries().stream()
        .filter(it -> it.action().equals(action))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  static EmailAddress address(String email) {
    return new EmailAddress(email);
  }
}
