package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccessPins;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/// Anybody may register with any address; who shows that he reads its mails gets the account that
/// only claimed it. A step of use cases, inside their transactions.
@Singleton
final class Claims {
  private final SecondFactors secondFactors;
  private final AccessPins pins;
  private final MailedTokens mailedTokens;
  private final AuditTrail audit;

  Claims(
      SecondFactors secondFactors, AccessPins pins, MailedTokens mailedTokens, AuditTrail audit) {
    this.secondFactors = secondFactors;
    this.pins = pins;
    this.mailedTokens = mailedTokens;
    this.audit = audit;
  }

  /// The address is the account's from now on, and verified; the account is yet to be saved.
  ///
  /// @return what the audit is to be told
  static AuditEntry confirm(Account account, EmailAddress email, Instant now) {
    var before = account.contacts().facts();
    account.confirm(email);
    return verified(account, before, now);
  }

  private static AuditEntry verified(Account account, Map<String, Object> before, Instant now) {
    var act = AuditEntry.by(account.id(), now, "account.email_verified");
    return act.on("account", account.id().value()).changed(before, account.contacts().facts());
  }

  /// What was set up while the address was only claimed opens the account no more: password, phone,
  /// second factor, PINs, a deletion that was asked for, and whatever was asked for and is not
  /// answered yet. Its sessions are the caller's to end.
  ///
  /// @param account held until the transaction ends; it is yet to be saved
  void pass(Account account, Instant now) {
    var id = account.id();
    var before = account.contacts().facts();
    var standing = account.standing().facts();
    account.passToReader();
    secondFactors.remove(id);
    pins.removeAll(id);
    mailedTokens.spendAll(id);
    audit.add(verified(account, before, now));
    var act = AuditEntry.by(id, now, "account.passed_to_reader").on("account", id.value());
    audit.add(act.changed(standing, account.standing().facts()));
  }
}
