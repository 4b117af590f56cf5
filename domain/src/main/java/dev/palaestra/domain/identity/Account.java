package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.ACCOUNT_SUSPENDED;
import static dev.palaestra.domain.identity.IdentityError.DELETION_NOT_SCHEDULED;
import static dev.palaestra.domain.identity.IdentityError.MEMBER_NOT_VERIFIED;
import static dev.palaestra.domain.identity.IdentityError.VERIFICATION_REQUIRED;
import static java.time.ZoneOffset.UTC;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A person who can sign in, whatever organizations he belongs to.
public final class Account {
  /// So long can its owner change his mind about being erased.
  public static final Duration GRACE = Duration.ofDays(30);

  private final AccountId id;
  private final int version;
  private Contacts contacts;
  private Profile profile;
  private @Nullable PasswordHash password;
  private Standing standing;

  /// @param password null for who signs in otherwise
  public Account(
      AccountId id,
      Contacts contacts,
      Profile profile,
      @Nullable PasswordHash password,
      Standing standing,
      int version) {
    this.id = id;
    this.contacts = contacts;
    this.profile = profile;
    this.password = password;
    this.standing = standing;
    this.version = version;
  }

  /// How the platform regards an account.
  ///
  /// @param platformAdmin never granted by the API
  /// @param deletionDate when its owner's wish to be erased is carried out, in UTC; null without
  ///   one
  public record Standing(
      AccountStatus status, boolean platformAdmin, @Nullable LocalDate deletionDate) {
    static final Standing NEW = new Standing(AccountStatus.ACTIVE, false, null);

    /// What the audit tells of it.
    public Map<String, Object> facts() {
      return new Facts()
          .with("status", status)
          .with("platform_admin", platformAdmin)
          .with("deletion_date", Objects.toString(deletionDate, null))
          .all();
    }
  }

  /// A newcomer; nothing of his is verified.
  ///
  /// @param email null, like the password, for who does without
  public static Account register(
      @Nullable EmailAddress email,
      @Nullable PhoneNumber phone,
      Profile profile,
      @Nullable PasswordHash password,
      Instant now) {
    var contacts = new Contacts(email, false, phone, false);
    return new Account(AccountId.next(now), contacts, profile, password, Standing.NEW, 0);
  }

  /// The address has been shown to be his; it replaces the one he had.
  public void confirm(EmailAddress email) {
    contacts = contacts.withVerified(email);
  }

  /// The number has been shown to be his; it replaces the one he had.
  public void confirm(PhoneNumber phone) {
    contacts = contacts.withVerified(phone);
  }

  /// Who reads the mails at its address has come, and the account only claimed that address: it is
  /// his. The keys of whoever registered it are not: its password and phone go, and with them the
  /// deletion that he may have asked for.
  public void passToReader() {
    contacts = contacts.ofReader();
    password = null;
    if (standing.status() == AccountStatus.DELETION_SCHEDULED) {
      move(AccountStatus.ACTIVE, null);
    }
  }

  /// What somebody says who has come to it: all of it, nothing of which is verified by that.
  public void introduce(Account newcomer) {
    profile = newcomer.profile;
    password = newcomer.password;
    contacts = contacts.withClaimed(newcomer.contacts.phone());
  }

  public void edit(UnaryOperator<Profile> change) {
    profile = change.apply(profile);
  }

  public void change(PasswordHash hash) {
    password = hash;
  }

  public void becomePlatformAdmin() {
    standing = new Standing(standing.status(), true, standing.deletionDate());
  }

  /// The platform keeps him out; what he wanted deleted is deleted all the same.
  public void suspend() {
    move(AccountStatus.SUSPENDED, standing.deletionDate());
  }

  public void reinstate() {
    var wish = standing.deletionDate();
    move(wish == null ? AccountStatus.ACTIVE : AccountStatus.DELETION_SCHEDULED, wish);
  }

  /// He wants to be erased; a second wish does not put the day off.
  public void scheduleDeletion(Instant now) {
    if (standing.deletionDate() == null) {
      move(AccountStatus.DELETION_SCHEDULED, LocalDate.ofInstant(now.plus(GRACE), UTC));
    }
  }

  /// @throws DomainException DELETION_NOT_SCHEDULED
  public void cancelDeletion() {
    if (standing.status() != AccountStatus.DELETION_SCHEDULED) {
      throw DELETION_NOT_SCHEDULED.because();
    }
    move(AccountStatus.ACTIVE, null);
  }

  private void move(AccountStatus status, @Nullable LocalDate deletionDate) {
    if (standing.status() != AccountStatus.DELETED) {
      standing = new Standing(status, standing.platformAdmin(), deletionDate);
    }
  }

  /// Whether the day has come that he was told.
  public boolean isDue(Instant now) {
    var day = standing.deletionDate();
    return day != null && !day.isAfter(LocalDate.ofInstant(now, UTC));
  }

  public boolean isErased() {
    return standing.status() == AccountStatus.DELETED;
  }

  /// Nothing that names him stays.
  public void erase() {
    contacts = new Contacts(null, false, null, false);
    profile = Profile.of("Deleted account");
    password = null;
    standing = new Standing(AccountStatus.DELETED, false, null);
  }

  /// @throws DomainException ACCOUNT_SUSPENDED
  public void mustBeAdmitted() {
    if (!maySignIn()) {
      throw ACCOUNT_SUSPENDED.because();
    }
  }

  /// @throws DomainException VERIFICATION_REQUIRED while neither mail nor phone is verified
  public void mustBeVerified() {
    if (!contacts.oneIsVerified()) {
      throw VERIFICATION_REQUIRED.because();
    }
  }

  /// Before others give him power: he may be somebody else than whom his address says.
  ///
  /// @throws DomainException MEMBER_NOT_VERIFIED while he only claims the address, or the number of
  ///   who has no address
  public void mustBeWhoHeSays() {
    if (!contacts.nameIsVerified()) {
      throw MEMBER_NOT_VERIFIED.because();
    }
  }

  public boolean maySignIn() {
    return switch (standing.status()) {
      case ACTIVE, DELETION_SCHEDULED -> true;
      case SUSPENDED, DELETED -> false;
    };
  }

  public boolean hasEmail(EmailAddress email) {
    return email.equals(contacts.email());
  }

  public AccountId id() {
    return id;
  }

  public Contacts contacts() {
    return contacts;
  }

  public Profile profile() {
    return profile;
  }

  public Optional<PasswordHash> password() {
    return Optional.ofNullable(password);
  }

  public Standing standing() {
    return standing;
  }

  public int version() {
    return version;
  }
}
