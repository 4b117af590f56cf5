package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecipientTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final EmailAddress ANA = new EmailAddress("ana@example.org");

  @Test
  void is_the_owner_of_an_address_that_is_shown_to_be_his() {
    var account = Account.register(ANA, null, Profile.of("Ana"), new PasswordHash("hash"), NOW);
    assertThat(Recipient.of(account)).isEmpty();
    account.confirm(ANA);
    assertThat(Recipient.of(account)).contains(new Recipient(ANA, "en", "UTC"));
  }

  @Test
  void a_stranger_reads_in_the_language_and_the_zone_of_who_writes() {
    assertThat(Recipient.stranger(ANA, "de", "Europe/Berlin"))
        .isEqualTo(new Recipient(ANA, "de", "Europe/Berlin"));
  }
}
