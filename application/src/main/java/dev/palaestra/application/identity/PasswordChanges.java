package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.shared.AuditEntry;
import jakarta.inject.Singleton;
import java.time.Instant;

/// What follows from a new password, whatever gave the right to choose it: no token that was mailed
/// before counts any more, and the owner is told. A step of use cases.
@Singleton
final class PasswordChanges {
  private final Accounts accounts;
  private final MailedTokens mailedTokens;
  private final OwnerNotices notices;

  PasswordChanges(Accounts accounts, MailedTokens mailedTokens, OwnerNotices notices) {
    this.accounts = accounts;
    this.mailedTokens = mailedTokens;
    this.notices = notices;
  }

  /// Of his own will.
  ///
  /// @param proven the account as it was when its owner was proven, outside of the transaction
  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE when it has changed since
  void change(Account proven, PasswordHash hash, Instant now) {
    settle(accounts.holdUnchanged(proven), hash, "account.password_changed", now);
  }

  /// By a link in a mail.
  ///
  /// @param account held until the transaction ends; it is saved here
  void reset(Account account, PasswordHash hash, Instant now) {
    settle(account, hash, "account.password_reset", now);
  }

  private void settle(Account account, PasswordHash hash, String action, Instant now) {
    var id = account.id();
    account.change(hash);
    accounts.save(account);
    mailedTokens.spendOthers(account);
    var act = AuditEntry.by(id, now, action).on("account", id.value());
    notices.tell(act, Notice.PASSWORD_CHANGED);
  }
}
