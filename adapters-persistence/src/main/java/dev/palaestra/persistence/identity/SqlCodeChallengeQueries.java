package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallengeQueries;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
class SqlCodeChallengeQueries implements CodeChallengeQueries {
  private static final String OF_PHONE =
      "select 1 from code_challenge where id = :id and purpose <> 'SECOND_FACTOR'";

  private final Session session;

  SqlCodeChallengeQueries(Session session) {
    this.session = session;
  }

  @Override
  public boolean isOfPhone(ChallengeId id) {
    return session
        .createNativeQuery(OF_PHONE, Integer.class)
        .setParameter("id", id.value())
        .uniqueResultOptional()
        .isPresent();
  }
}
