package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
import dev.palaestra.domain.identity.SignInThrottle;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Networks;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Counts failed sign-ins, by [Networks], and makes the next one wait. A step of use cases, inside
/// their transactions.
@Singleton
final class SignInGuard {
  private final SignInFailures failures;
  private final AddressBlocks blocks;
  private final AuditTrail audit;

  SignInGuard(SignInFailures failures, AddressBlocks blocks, AuditTrail audit) {
    this.failures = failures;
    this.blocks = blocks;
    this.audit = audit;
  }

  /// @throws dev.palaestra.domain.shared.DomainException LOGIN_LOCKED
  void mustAllow(Handle name, String address, Instant now) {
    var recent = failures.since(name, SignInThrottle.start(now));
    new SignInThrottle(recent).mustAllow(Networks.of(address), now);
  }

  /// A wrong guess. Many at once are hashed side by side, but judged one after the other: whether
  /// they were right is told to five of them only.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException LOGIN_LOCKED
  void refuse(Handle name, @Nullable Account account, String address, Instant now) {
    hold(name, address, now);
    failures.add(name, new SignInFailure(Networks.of(address), now));
    if (account != null) {
      var act = AuditEntry.byNobody(now, "session.refused");
      audit.add(act.on("account", account.id().value()));
    }
    blockWhoGuesses(address, now);
  }

  /// Nobody else's guess on this name is judged before the transaction ends.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException LOGIN_LOCKED
  void hold(Handle name, String address, Instant now) {
    failures.lock(name);
    mustAllow(name, address, now);
  }

  private void blockWhoGuesses(String address, Instant now) {
    var network = Networks.of(address);
    var recent = failures.count(network, now.minus(IpBlock.WINDOW));
    IpBlock.afterFailures(network, recent, now).ifPresent(block -> blocks.addByItself(block, now));
  }

  /// The right password, which counts as little as a wrong one while the address is locked out.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException LOGIN_LOCKED
  void admit(Handle name, String address, Instant now) {
    failures.lockShared(name);
    mustAllow(name, address, now);
  }

  /// Somebody has shown all that was asked of him: what he missed before no longer counts.
  void forget(Handle name, String address) {
    failures.clear(name, Networks.of(address));
  }
}
