package dev.palaestra.application.insight;

import dev.palaestra.domain.insight.AuditAddresses;
import dev.palaestra.domain.insight.PersonErased;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.EventListener;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Empties the addresses in the audit from which an erased person has acted, in small bites, so
/// that nobody waits for it. What is cut short is begun again by the outbox.
@Singleton
public final class ForgetErasedAddresses implements EventListener<PersonErased> {
  static final int BITE = 1000;

  private final AuditAddresses addresses;

  ForgetErasedAddresses(AuditAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Class<PersonErased> event() {
    return PersonErased.class;
  }

  @Override
  public void on(PersonErased event) {
    var actor = new AccountId(event.accountId());
    var end = Optional.of(Instant.EPOCH);
    while (end.isPresent()) {
      end = addresses.forget(actor, end.get(), BITE);
    }
  }
}
