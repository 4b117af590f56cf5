package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactsTest {
  private static final EmailAddress ANA = new EmailAddress("ana@example.org");
  private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");

  @Test
  void what_is_only_claimed_is_not_told_as_his() {
    var claimed = new Contacts(ANA, false, PHONE, false);
    assertThat(claimed.verifiedEmail()).isEmpty();
    assertThat(claimed.verifiedPhone()).isEmpty();
    assertThat(claimed.oneIsVerified()).isFalse();

    var shown = claimed.withVerified(ANA).withVerified(PHONE);
    assertThat(shown.verifiedEmail()).contains(ANA);
    assertThat(shown.verifiedPhone()).contains(PHONE);
  }

  @Test
  void one_of_both_that_is_verified_is_enough() {
    assertThat(new Contacts(ANA, true, PHONE, false).oneIsVerified()).isTrue();
    assertThat(new Contacts(null, false, PHONE, true).oneIsVerified()).isTrue();
  }

  @Test
  void who_has_no_address_signs_in_with_his_number() {
    assertThat(new Contacts(ANA, false, PHONE, true).name()).isEqualTo(ANA);
    assertThat(new Contacts(null, false, PHONE, true).name()).isEqualTo(PHONE);
  }

  @Test
  void others_know_him_by_his_address_and_only_without_one_by_his_number() {
    assertThat(new Contacts(ANA, true, null, false).nameIsVerified()).isTrue();
    assertThat(new Contacts(null, false, PHONE, true).nameIsVerified()).isTrue();
    assertThat(new Contacts(ANA, false, PHONE, true).nameIsVerified()).isFalse();
    assertThat(new Contacts(null, false, PHONE, false).nameIsVerified()).isFalse();
  }

  @Test
  void who_has_neither_was_erased() {
    assertThatThrownBy(new Contacts(null, false, null, false)::name)
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
  }

  @Test
  void the_reader_of_the_mails_takes_no_number_over() {
    assertThat(new Contacts(ANA, false, PHONE, true).ofReader())
        .isEqualTo(new Contacts(ANA, true, null, false));
  }

  @Test
  void the_audit_is_told_what_there_is() {
    assertThat(new Contacts(null, false, PHONE, true).facts())
        .isEqualTo(Map.of("email_verified", false, "phone", PHONE, "phone_verified", true));
  }
}
