package dev.palaestra.application.identity;

import dev.palaestra.application.identity.SignInResult.Welcomed;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.CodeSubject.PhoneRegistration;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.Introduction;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// People who have shown that a phone is theirs, and what they get for it. A step of use cases,
/// inside their transactions; [#countMail] is called after them.
@Singleton
final class PhoneOwners {
  private final Accounts accounts;
  private final Newcomers newcomers;
  private final MailedTokens mailedTokens;
  private final Admissions admissions;
  private final OwnerNotices notices;
  private final AuditTrail audit;

  PhoneOwners(
      Accounts accounts,
      Newcomers newcomers,
      MailedTokens mailedTokens,
      Admissions admissions,
      OwnerNotices notices,
      AuditTrail audit) {
    this.accounts = accounts;
    this.newcomers = newcomers;
    this.mailedTokens = mailedTokens;
    this.admissions = admissions;
    this.notices = notices;
    this.audit = audit;
  }

  /// Who takes his codes away, as with a new password, holds the account before them: so does who
  /// uses one.
  void hold(OfPhone subject) {
    if (subject instanceof PhoneOf(var account, _)) {
      accounts.hold(account);
    }
  }

  /// @return empty where nobody signs in
  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_SUSPENDED; EMAIL_TAKEN for the
  ///   address of a newcomer; ACCOUNT_EXISTS for a phone that is another account's
  Optional<SignInResult> accept(OfPhone subject, Client client, Instant now) {
    return switch (subject) {
      case PhoneSignIn(var phone) ->
          Optional.of(admit(phone, client, now).orElseThrow(CodeChallenge::refusal));
      case PhoneRegistration(var phone, var introduction) ->
          admit(phone, client, now)
              .or(() -> Optional.of(welcome(phone, introduction, client, now)));
      case PhoneOf(var account, var phone) -> {
        give(account, phone, now);
        yield Optional.empty();
      }
    };
  }

  private Optional<SignInResult> admit(PhoneNumber phone, Client client, Instant now) {
    return accounts.ownerOf(phone).map(id -> admissions.admit(accounts.hold(id), client, now));
  }

  private SignInResult welcome(
      PhoneNumber phone, Introduction introduction, Client client, Instant now) {
    var email = introduction.email();
    var account =
        Account.register(email, phone, introduction.profile(), introduction.password(), now);
    account.confirm(phone);
    newcomers.register(account, now);
    if (email != null) {
      mailedTokens.verify(account, email, now);
    }
    return admissions.welcome(account, client, now);
  }

  /// See [MailedTokens#countWelcome].
  void countMail(SignInResult result, Instant now) {
    if (result instanceof Welcomed(var signedIn)) {
      mailedTokens.countWelcome(signedIn.account(), now);
    }
  }

  private void give(AccountId id, PhoneNumber phone, Instant now) {
    var account = accounts.hold(id);
    var before = account.contacts().facts();
    account.confirm(phone);
    accounts.save(account);
    var act = AuditEntry.by(id, now, "account.phone_verified");
    notices.tell(
        act.on("account", id.value()).changed(before, account.contacts().facts()),
        Notice.PHONE_CHANGED);
  }

  /// A wrong code; whoever owns the phone finds it in the audit.
  void refuse(OfPhone subject, Instant now) {
    accounts
        .ownerOf(subject.phone())
        .map(id -> AuditEntry.byNobody(now, "session.refused").on("account", id.value()))
        .ifPresent(audit::add);
  }
}
