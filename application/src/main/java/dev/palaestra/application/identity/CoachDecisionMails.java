package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.CoachApplicationDecided;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.identity.IdentityMail.Decided;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Tells an applicant whether he is a coach now. Who has shown no mail address sees it when he
/// asks.
@Singleton
public final class CoachDecisionMails implements EventListener<CoachApplicationDecided> {
  private final CoachApplications applications;
  private final Accounts accounts;
  private final Organizations organizations;
  private final IdentityMails mails;
  private final Transactions transactions;

  CoachDecisionMails(
      CoachApplications applications,
      Accounts accounts,
      Organizations organizations,
      IdentityMails mails,
      Transactions transactions) {
    this.applications = applications;
    this.accounts = accounts;
    this.organizations = organizations;
    this.mails = mails;
    this.transactions = transactions;
  }

  @Override
  public Class<CoachApplicationDecided> event() {
    return CoachApplicationDecided.class;
  }

  @Override
  public void on(CoachApplicationDecided event) {
    transactions.inTransaction(() -> mail(event)).ifPresent(mails::send);
  }

  private Optional<Decided> mail(CoachApplicationDecided event) {
    var place = new OrganizationId(event.organizationId());
    var application =
        applications
            .find(place, new CoachApplicationId(event.applicationId()))
            .orElseThrow(CoachApplications::absent);
    var account = accounts.get(application.wish().account());
    var name = organizations.find(place).orElseThrow(Organizations::absent).settings().name();
    var reason = application.reason().map(Reason::value).orElse(null);
    return Recipient.of(account).map(to -> new Decided(to, name, application.isApproved(), reason));
  }
}
