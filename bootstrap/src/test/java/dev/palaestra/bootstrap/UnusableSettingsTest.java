package dev.palaestra.bootstrap;

import static java.util.Collections.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnusableSettingsTest {
  private static final String DATABASE =
      "Palaestra does not start: DATABASE_URL must be jdbc:postgresql://host:port/name or"
          + " postgresql://user:password@host:port/name, special characters in %XX.";

  @Test
  void what_can_be_used_is_fine() throws GeneralSecurityException {
    Map<String, String> settings = new HashMap<>();
    settings.put("DATABASE_URL", "postgresql://palaestra:s%20ecret@db:5432/palaestra?ssl=true");
    settings.put("REDIS_URL", "rediss://:secret@redis:6379/1");
    settings.put("PALAESTRA_JWT_PRIVATE_KEY", privateKey());
    settings.put("PALAESTRA_JWT_PUBLIC_KEYS", "");
    settings.put(
        "PALAESTRA_ENCRYPTION_KEYS",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    settings.put("PORT", "8080");
    settings.put("PALAESTRA_TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8::1");
    settings.put("PALAESTRA_LIMITS_READS_MOST", "1");
    settings.put("PALAESTRA_LIMITS_READS_WINDOW", "15s");
    settings.put("PALAESTRA_PLATFORM_ADMIN_EMAIL", "boss@example.org");
    settings.put("PALAESTRA_PLATFORM_ADMIN_PASSWORD", "orchard-lantern-42");
    settings.put("PALAESTRA_TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef");
    settings.put("PALAESTRA_TWILIO_AUTH_TOKEN", "secret");
    settings.put("PALAESTRA_TWILIO_VERIFY_SERVICE_SID", "VA0123456789abcdef0123456789abcdef");
    settings.put("PALAESTRA_TWILIO_URL", "https://verify.twilio.com");
    settings.put("PALAESTRA_TWILIO_TIMEOUT", "30s");
    settings.put("QUARKUS_MAILER_TIMEOUT", "PT1M59S");
    settings.put("QUARKUS_MAILER_START_TLS", "required");
    settings.put("PALAESTRA_FRONTEND_URL", "http://localhost:3000");
    settings.put("PALAESTRA_GOOGLE_JWKS_URL", "https://www.googleapis.com/oauth2/v3/certs");
    assertThat(UnusableSettings.complaint(settings)).isEmpty();
    assertThat(UnusableSettings.complaint(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://x/y",
        "jdbc:mysql://x/y",
        "postgresql://u:p%zz@db/palaestra",
        "postgresql:palaestra",
        "db:5432/palaestra",
        "db"
      })
  void the_database_is_a_postgresql(String url) {
    assertThat(UnusableSettings.complaint(Map.of("DATABASE_URL", url))).contains(DATABASE);
    assertThatThrownBy(() -> EnvironmentSettings.database(url))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "REDIS_URL, localhost:26379, 'REDIS_URL must be redis://host:port or rediss://host:port.'",
    "REDIS_URL, http://x, 'REDIS_URL must be redis://host:port or rediss://host:port.'",
    "PALAESTRA_JWT_PRIVATE_KEY, garbage,"
        + " 'PALAESTRA_JWT_PRIVATE_KEY must be an RSA key of 2048 bits or more in PKCS#8 (PEM).'",
    "PALAESTRA_ENCRYPTION_KEYS, c2hvcnQ=,"
        + " 'PALAESTRA_ENCRYPTION_KEYS must be keys of 32 bytes in base64, parted by commas.'",
    "PALAESTRA_GOOGLE_JWKS_URL, http://issuer.example/keys,"
        + " 'PALAESTRA_GOOGLE_JWKS_URL must be https://host/path.'",
    "PALAESTRA_TWILIO_URL, https:/twilio, 'PALAESTRA_TWILIO_URL must be https://host/path.'",
    "PALAESTRA_FRONTEND_URL, not a url,"
        + " 'PALAESTRA_FRONTEND_URL must be https://host or https://host/path.'",
    "PALAESTRA_FRONTEND_URL, app.example.org,"
        + " 'PALAESTRA_FRONTEND_URL must be https://host or https://host/path.'",
    "PALAESTRA_FRONTEND_URL, https://app.example.org/#/,"
        + " 'PALAESTRA_FRONTEND_URL must be https://host or https://host/path.'",
    "PALAESTRA_TWILIO_TIMEOUT, PT0S,"
        + " 'PALAESTRA_TWILIO_TIMEOUT must be a duration from 1 to 30 seconds, such as PT5S.'",
    "PALAESTRA_TWILIO_TIMEOUT, quick,"
        + " 'PALAESTRA_TWILIO_TIMEOUT must be a duration from 1 to 30 seconds, such as PT5S.'",
    "QUARKUS_MAILER_TIMEOUT, PT2M,"
        + " 'QUARKUS_MAILER_TIMEOUT must be a duration from 1 to 119 seconds, such as PT5S.'",
    "PALAESTRA_LIMITS_LOGINS_MOST, 5,"
        + " 'PALAESTRA_LIMITS_LOGINS_MOST is no limit; it is PALAESTRA_LIMITS_..._MOST or"
        + " ..._WINDOW with READS, WRITES, ANONYMOUS, LOGIN, CODE, REGISTER, CONFIRMATION, RESET,"
        + " RECOVERY, MESSAGE, EXPORT.'",
    "PALAESTRA_TWILIO_AUTH_TOKEN, secret,"
        + " 'set all of PALAESTRA_TWILIO_ACCOUNT_SID, PALAESTRA_TWILIO_AUTH_TOKEN,"
        + " PALAESTRA_TWILIO_VERIFY_SERVICE_SID, or none.'",
    "PALAESTRA_PLATFORM_ADMIN_EMAIL, boss,"
        + " 'PALAESTRA_PLATFORM_ADMIN_EMAIL cannot be used: must be a mail address'",
    "PALAESTRA_PLATFORM_ADMIN_PASSWORD, short,"
        + " 'PALAESTRA_PLATFORM_ADMIN_PASSWORD cannot be used: must have 8 to 128 characters'",
    "QUARKUS_MAILER_START_TLS, true,"
        + " 'QUARKUS_MAILER_START_TLS must be DISABLED, OPTIONAL or REQUIRED.'",
    "PORT, abc, 'PORT must be a number from 0 to 65535.'",
    "PORT, 65536, 'PORT must be a number from 0 to 65535.'",
    "PALAESTRA_TRUSTED_PROXIES, foo,"
        + " 'PALAESTRA_TRUSTED_PROXIES takes addresses and CIDR blocks such as 10.0.0.0/8.'",
    "PALAESTRA_TRUSTED_PROXIES, 10.0.0.0/x,"
        + " 'PALAESTRA_TRUSTED_PROXIES takes addresses and CIDR blocks such as 10.0.0.0/8.'",
    "PALAESTRA_LIMITS_READS_MOST, abc,"
        + " 'PALAESTRA_LIMITS_READS_MOST must be a whole number from 1 on.'",
    "PALAESTRA_LIMITS_READS_MOST, 0,"
        + " 'PALAESTRA_LIMITS_READS_MOST must be a whole number from 1 on.'",
    "PALAESTRA_LIMITS_LOGIN_WINDOW, quarter,"
        + " 'PALAESTRA_LIMITS_LOGIN_WINDOW must be a duration of a second or more, such as PT15M.'",
    "PALAESTRA_LIMITS_LOGIN_WINDOW, PT0S,"
        + " 'PALAESTRA_LIMITS_LOGIN_WINDOW must be a duration of a second or more, such as PT15M.'"
  })
  void what_is_wrong_is_said_in_one_sentence(String name, String value, String sentence) {
    assertThat(UnusableSettings.complaint(Map.of(name, value)))
        .contains("Palaestra does not start: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-reply@example.org", "Gym Köln <no-reply@mail.example.org>"})
  void mails_come_from_an_address_that_may_have_a_name(String sender) {
    assertThat(UnusableSettings.complaint(Map.of("PALAESTRA_MAIL_FROM", sender))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Palaestra",
        "no-reply",
        "no-reply@example.org>",
        "Palaestra <no-reply@example.org",
        "Palaestra <no-reply>",
        "Palaestra\r\nBcc: eve@example.org <no-reply@example.org>"
      })
  void and_from_nothing_else(String sender) {
    assertThat(UnusableSettings.complaint(Map.of("PALAESTRA_MAIL_FROM", sender)))
        .contains(
            "Palaestra does not start: PALAESTRA_MAIL_FROM must be no-reply@example.org or"
                + " Palaestra <no-reply@example.org>.");
  }

  @Test
  void the_limits_are_those_that_the_application_has() throws IOException {
    var limits = new TreeSet<String>();
    for (var file :
        list(getClass().getClassLoader().getResources("META-INF/microprofile-config.properties"))) {
      var properties = new Properties();
      try (var text = file.openStream()) {
        properties.load(text);
      }
      properties.stringPropertyNames().stream()
          .filter(it -> it.matches("palaestra\\.limits\\..*\\.most"))
          .forEach(it -> limits.add(it.split("\\.")[2].toUpperCase(Locale.ROOT)));
    }
    assertThat(UnusableLimits.NAMES).containsExactlyInAnyOrderElementsOf(limits);
  }

  @Test
  void a_key_that_is_too_short_is_none() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    var key = generator.generateKeyPair().getPrivate().getEncoded();
    var settings = Map.of("PALAESTRA_JWT_PRIVATE_KEY", Base64.getEncoder().encodeToString(key));
    assertThat(UnusableSettings.complaint(settings))
        .contains(
            "Palaestra does not start: PALAESTRA_JWT_PRIVATE_KEY must be an RSA key of 2048 bits or"
                + " more in PKCS#8 (PEM).");
  }

  @Test
  void a_service_of_another_sort_sends_no_codes() {
    var settings =
        Map.of(
            "PALAESTRA_TWILIO_ACCOUNT_SID", "AC1",
            "PALAESTRA_TWILIO_AUTH_TOKEN", "secret",
            "PALAESTRA_TWILIO_VERIFY_SERVICE_SID", "MG0123456789abcdef0123456789abcdef");
    assertThat(UnusableSettings.complaint(settings))
        .contains(
            "Palaestra does not start: PALAESTRA_TWILIO_VERIFY_SERVICE_SID must be VA and 32"
                + " hexadecimal digits.");
  }

  @Test
  void further_keys_are_public_ones() throws GeneralSecurityException {
    var keys =
        Map.of(
            "PALAESTRA_JWT_PRIVATE_KEY", privateKey(), "PALAESTRA_JWT_PUBLIC_KEYS", "c29tZXRoaW5n");
    assertThat(UnusableSettings.complaint(keys))
        .contains(
            "Palaestra does not start: PALAESTRA_JWT_PUBLIC_KEYS must be RSA public keys of 2048 bits"
                + " or more (PEM).");
  }

  private static String privateKey() throws GeneralSecurityException {
    var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }
}
