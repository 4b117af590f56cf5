package dev.palaestra.persistence.identity;

import dev.palaestra.domain.shared.SealedSecrets;
import dev.palaestra.persistence.shared.Jdbc;
import dev.palaestra.persistence.shared.SecretBox;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Goes through the table once, in small bites. While a release replaces another, two instances may
/// take different keys for the present one; a single walk of each comes to an end even then.
@Singleton
class SqlSealedSecrets implements SealedSecrets {
  static final int BITE = 100;

  private static final Logger LOG = Logger.getLogger(SqlSealedSecrets.class);

  private static final String FIND =
      """
      select account_id, secret from second_factor
      where account_id > ? and split_part(secret, '.', 1) = any(?)
      order by account_id limit ?
      """;

  /// What has changed meanwhile was sealed with the present key, or comes next time.
  private static final String RENEW =
      "update second_factor set secret = ? where account_id = ? and secret = ?";

  private final Jdbc jdbc;
  private final SecretBox box;

  SqlSealedSecrets(Jdbc jdbc, SecretBox box) {
    this.jdbc = jdbc;
    this.box = box;
  }

  private record Row(UUID account, String secret) {}

  @Override
  public void renew() {
    var replaced = box.keyIds().stream().skip(1).toArray(String[]::new);
    if (replaced.length == 0) {
      return;
    }
    var renewed = 0;
    var rows = after(new UUID(0, 0), replaced);
    while (!rows.isEmpty()) {
      renewed += rows.stream().mapToInt(this::renew).sum();
      rows = after(rows.getLast().account(), replaced);
    }
    if (renewed > 0) {
      LOG.infof("Sealed %d second factors anew, with the first of our keys.", renewed);
    }
  }

  private List<Row> after(UUID last, String[] replaced) {
    return jdbc.query(
        FIND,
        row -> new Row(row.getObject("account_id", UUID.class), row.getString("secret")),
        last,
        replaced,
        BITE);
  }

  private int renew(Row row) {
    var place = SecondFactorEntity.place(row.account());
    String secret;
    try {
      secret = box.open(row.secret(), place);
    } catch (IllegalStateException broken) {
      LOG.errorf("The second factor of account %s does not open.", row.account());
      return 0;
    }
    return jdbc.update(RENEW, box.seal(secret, place), row.account(), row.secret());
  }
}
