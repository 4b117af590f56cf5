package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/// An admin sees somebody of his organization.
@Singleton
public final class ReadMember {
  /// @param member the key of a place
  public record Command(Actor actor, UUID member) {}

  private final MemberQueries members;
  private final Transactions transactions;
  private final Clock clock;

  ReadMember(MemberQueries members, Transactions transactions, Clock clock) {
    this.members = members;
    this.transactions = transactions;
    this.clock = clock;
  }

  public MemberView handle(Command command) {
    var actor = command.actor();
    actor.mustBeAtLeast(Role.ADMIN);
    return transactions.inTransaction(
        () -> members.get(actor.tenant(), command.member(), clock.instant()));
  }
}
