package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.SecondFactorQueries;
import dev.palaestra.domain.identity.SecondFactorView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;

@Singleton
@RegisterForReflection(targets = SecondFactorView.class)
class SqlSecondFactorQueries implements SecondFactorQueries {
  private static final String ACTIVE =
      "select cardinality(recovery_codes) from second_factor where account_id = ? and active";

  private final Jdbc jdbc;

  SqlSecondFactorQueries(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SecondFactorView of(AccountId account) {
    return jdbc
        .query(ACTIVE, row -> new SecondFactorView(true, row.getInt(1)), account.value())
        .stream()
        .findFirst()
        .orElse(SecondFactorView.NONE);
  }
}
