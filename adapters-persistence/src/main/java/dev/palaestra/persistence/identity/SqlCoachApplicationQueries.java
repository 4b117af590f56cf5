package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationQueries;
import dev.palaestra.domain.identity.CoachApplicationSort;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Listing;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@Singleton
@RegisterForReflection(targets = CoachApplicationView.class)
class SqlCoachApplicationQueries implements CoachApplicationQueries {
  /// In the order of the components of `CoachApplicationView`: names are not looked at.
  private static final String SELECT =
      """
      select c.id, c.account_id, coalesce(%s, a.full_name), a.email,
             coalesce(a.email_verified, false), c.note, c.status, c.reason, c.created_at, c.version
      """
          .formatted(KnownPeople.name("m"));

  private static final String FROM =
      """
      from coach_application c
      join membership m on m.organization_id = c.organization_id and m.account_id = c.account_id
      left join account a on a.id = c.account_id and %s
      where c.organization_id = :organization
      """
          .formatted(KnownPeople.knowsAccount("m"));

  private final Session session;

  SqlCoachApplicationQueries(Session session) {
    this.session = session;
  }

  @Override
  public Optional<CoachApplicationView> find(OrganizationId organization, CoachApplicationId id) {
    return session
        .createNativeQuery(SELECT + FROM + " and c.id = :id", CoachApplicationView.class)
        .setParameter("organization", organization.value())
        .setParameter("id", id.value())
        .uniqueResultOptional();
  }

  @Override
  public Page<CoachApplicationView> list(
      OrganizationId organization,
      @Nullable AccountId applicant,
      Set<CoachApplicationStatus> statuses,
      PageRequest<CoachApplicationSort> page) {
    var values = new Parameters().with("organization", organization.value());
    var from = FROM + values.anyOf("c.status", statuses);
    if (applicant != null) {
      from += " and c.account_id = :applicant";
      values.with("applicant", applicant.value());
    }
    return new Listing(SELECT, from, values)
        .page(
            CoachApplicationView.class,
            new KeysetOrder("c.created_at", "timestamptz", "c.id", page),
            row -> new Keyset(row.createdAt().toString(), row.id()),
            session);
  }
}
