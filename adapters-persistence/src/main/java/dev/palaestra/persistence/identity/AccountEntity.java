package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Account.Standing;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.Contacts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {
  @Id UUID id;

  @Nullable String email;

  boolean emailVerified;
  @Nullable String phone;
  boolean phoneVerified;

  @Column(nullable = false)
  String fullName;

  @Column(nullable = false)
  String locale;

  @Column(nullable = false)
  String timeZone;

  @Nullable String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  AccountStatus status;

  boolean platformAdmin;
  @Nullable LocalDate deletionDate;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Version int version;

  static AccountEntity of(Account account, Instant now) {
    var row = new AccountEntity();
    row.id = account.id().value();
    row.createdAt = now;
    row.write(account, now);
    return row;
  }

  void apply(Account account, Instant now) {
    if (account.version() != version) {
      throw LOST_RACE.because();
    }
    write(account, now);
  }

  private void write(Account account, Instant now) {
    var contacts = account.contacts();
    email = contacts.email() == null ? null : contacts.email().value();
    emailVerified = contacts.emailVerified();
    phone = contacts.phone() == null ? null : contacts.phone().value();
    phoneVerified = contacts.phoneVerified();
    fullName = account.profile().fullName();
    locale = account.profile().locale();
    timeZone = account.profile().timeZone();
    passwordHash = account.password().map(PasswordHash::value).orElse(null);
    status = account.standing().status();
    platformAdmin = account.standing().platformAdmin();
    deletionDate = account.standing().deletionDate();
    updatedAt = now;
  }

  Account toDomain() {
    var hash = passwordHash == null ? null : new PasswordHash(passwordHash);
    return new Account(new AccountId(id), contacts(), profile(), hash, standing(), version);
  }

  private Contacts contacts() {
    var number = phone == null ? null : new PhoneNumber(phone);
    var address = email == null ? null : new EmailAddress(email);
    return new Contacts(address, emailVerified, number, phoneVerified);
  }

  private Profile profile() {
    return new Profile(fullName, locale, timeZone);
  }

  private Standing standing() {
    return new Standing(status, platformAdmin, deletionDate);
  }
}
