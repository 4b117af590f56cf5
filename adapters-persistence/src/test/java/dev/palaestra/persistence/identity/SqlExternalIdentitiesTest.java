package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.ExternalId;
import dev.palaestra.domain.identity.ExternalIdentities;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlExternalIdentitiesTest {
  private static final String GOOGLE = "accounts.google.com";

  @Inject ExternalIdentities identities;
  @Inject Transactions transactions;
  @Inject People people;

  private static ExternalId somebody() {
    return new ExternalId(GOOGLE, UUID.randomUUID().toString());
  }

  @Test
  void whoever_is_linked_is_found_by_both_halves_of_the_name() {
    var ana = people.person();
    var ben = people.person();
    var id = somebody();
    link(id, ana);
    transactions.inTransaction(() -> {
      assertThat(identities.holder(id)).contains(ana);
      assertThat(identities.holder(somebody())).isEmpty();
      assertThat(identities.holder(new ExternalId("elsewhere", id.subject()))).isEmpty();
      assertThat(identities.isLinked(ana, GOOGLE)).isTrue();
      assertThat(identities.isLinked(ana, "elsewhere")).isFalse();
      assertThat(identities.isLinked(ben, GOOGLE)).isFalse();
    });
  }

  @Test
  void one_name_is_one_account_and_an_account_has_one_name_at_an_issuer() {
    var ana = people.person();
    var ben = people.person();
    var id = somebody();
    link(id, ana);
    lost(id, ben);
    lost(somebody(), ana);
    link(new ExternalId("elsewhere", id.subject()), ana);
  }

  private void link(ExternalId id, AccountId account) {
    transactions.inTransaction(() -> identities.link(id, account, NOW));
  }

  private void lost(ExternalId id, AccountId account) {
    assertThatThrownBy(() -> link(id, account)).extracting("code").isEqualTo(SharedError.LOST_RACE);
  }
}
