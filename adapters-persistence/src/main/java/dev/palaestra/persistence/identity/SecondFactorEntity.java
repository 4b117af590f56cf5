package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static java.util.stream.Collectors.toSet;

import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactor.Progress;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.identity.TotpSecret;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.persistence.shared.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

@Entity
@Table(name = "second_factor")
class SecondFactorEntity {
  @Id UUID accountId;

  /// Sealed for its account.
  @Column(nullable = false)
  String secret;

  boolean active;
  int misses;
  long lastStep;

  @Column(nullable = false, columnDefinition = "text[]")
  String[] recoveryCodes;

  @Version int version;

  static SecondFactorEntity of(SecondFactor factor, SecretBox box) {
    var row = new SecondFactorEntity();
    row.accountId = factor.account().value();
    row.secret = box.seal(factor.secret().base32(), place(row.accountId));
    row.write(factor);
    return row;
  }

  void apply(SecondFactor factor) {
    if (factor.version() != version) {
      throw LOST_RACE.because();
    }
    write(factor);
  }

  private void write(SecondFactor factor) {
    var progress = factor.progress();
    active = progress.active();
    misses = progress.misses();
    lastStep = progress.lastStep();
    recoveryCodes = factor.recoveryCodes().stream().map(TokenHash::value).toArray(String[]::new);
  }

  SecondFactor toDomain(SecretBox box) {
    var codes = Arrays.stream(recoveryCodes).map(TokenHash::new).collect(toSet());
    Supplier<TotpSecret> opened = () -> new TotpSecret(box.open(secret, place(accountId)));
    var progress = new Progress(active, misses, lastStep);
    return new SecondFactor(new AccountId(accountId), opened, progress, codes, version);
  }

  static String place(UUID accountId) {
    return "second_factor/" + accountId;
  }
}
