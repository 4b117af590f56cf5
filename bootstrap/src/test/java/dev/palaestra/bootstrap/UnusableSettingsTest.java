package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
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
    settings.put("PALAESTRA_PLATFORM_ADMIN_EMAIL", "boss@example.org");
    settings.put("PALAESTRA_PLATFORM_ADMIN_PASSWORD", "orchard-lantern-42");
    settings.put("PALAESTRA_TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef");
    settings.put("PALAESTRA_TWILIO_AUTH_TOKEN", "secret");
    settings.put("PALAESTRA_TWILIO_VERIFY_SERVICE_SID", "VA0123456789abcdef0123456789abcdef");
    settings.put("PALAESTRA_TWILIO_URL", "https://verify.twilio.com");
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
        + " 'PALAESTRA_JWT_PRIVATE_KEY must be an RSA key in PKCS#8 (PEM).'",
    "PALAESTRA_ENCRYPTION_KEYS, c2hvcnQ=,"
        + " 'PALAESTRA_ENCRYPTION_KEYS must be keys of 32 bytes in base64, parted by commas.'",
    "PALAESTRA_GOOGLE_JWKS_URL, http://issuer.example/keys,"
        + " 'PALAESTRA_GOOGLE_JWKS_URL must be https://host/path.'",
    "PALAESTRA_TWILIO_URL, https:/twilio, 'PALAESTRA_TWILIO_URL must be https://host/path.'",
    "PALAESTRA_TWILIO_AUTH_TOKEN, secret,"
        + " 'set all of PALAESTRA_TWILIO_ACCOUNT_SID, PALAESTRA_TWILIO_AUTH_TOKEN,"
        + " PALAESTRA_TWILIO_VERIFY_SERVICE_SID, or none.'",
    "PALAESTRA_PLATFORM_ADMIN_EMAIL, boss,"
        + " 'PALAESTRA_PLATFORM_ADMIN_EMAIL cannot be used: This is not a mail address.'",
    "PALAESTRA_PLATFORM_ADMIN_PASSWORD, short,"
        + " 'PALAESTRA_PLATFORM_ADMIN_PASSWORD cannot be used: A password has 8 to 128 characters.'"
  })
  void what_is_wrong_is_said_in_one_sentence(String name, String value, String sentence) {
    assertThat(UnusableSettings.complaint(Map.of(name, value)))
        .contains("Palaestra does not start: " + sentence);
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
            "Palaestra does not start: PALAESTRA_JWT_PUBLIC_KEYS must be RSA public keys (PEM).");
  }

  private static String privateKey() throws GeneralSecurityException {
    var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }
}
