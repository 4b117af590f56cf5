package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.IdentityMail.Placed;
import dev.palaestra.domain.identity.MembershipDecided;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Tells somebody what the admins of an organization have made of his membership. Why, they tell
/// him themselves: the reason that they give is for the audit.
@Singleton
public final class MembershipMails implements EventListener<MembershipDecided> {
  private final Accounts accounts;
  private final Organizations organizations;
  private final UnaskedMails mails;
  private final Transactions transactions;

  MembershipMails(
      Accounts accounts,
      Organizations organizations,
      UnaskedMails mails,
      Transactions transactions) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.mails = mails;
    this.transactions = transactions;
  }

  @Override
  public Class<MembershipDecided> event() {
    return MembershipDecided.class;
  }

  @Override
  public void on(MembershipDecided event) {
    var sort = "%s:%s:%s".formatted(event.accountId(), event.organizationId(), event.news());
    transactions.inTransaction(() -> mail(event)).ifPresent(it -> mails.send(it, sort));
  }

  private Optional<Placed> mail(MembershipDecided event) {
    var place = new OrganizationId(event.organizationId());
    var name = organizations.find(place).orElseThrow(Organizations::absent).settings().name();
    return accounts
        .find(new AccountId(event.accountId()))
        .flatMap(Recipient::of)
        .map(to -> new Placed(to, name, event.news()));
  }
}
