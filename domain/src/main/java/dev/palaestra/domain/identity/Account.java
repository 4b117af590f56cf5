package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.ACCOUNT_SUSPENDED;
import static dev.palaestra.domain.identity.IdentityError.VERIFICATION_REQUIRED;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A person who can sign in, whatever organizations he belongs to.
public final class Account {
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
  public record Standing(AccountStatus status, boolean platformAdmin) {
    static final Standing NEW = new Standing(AccountStatus.ACTIVE, false);
  }

  /// A newcomer; nothing of his is verified.
  public static Account register(
      EmailAddress email,
      @Nullable PhoneNumber phone,
      Profile profile,
      PasswordHash password,
      Instant now) {
    var contacts = new Contacts(email, false, phone, false);
    return new Account(AccountId.next(now), contacts, profile, password, Standing.NEW, 0);
  }

  /// The address has been shown to be his; it replaces the one he had.
  public void confirm(EmailAddress email) {
    contacts = contacts.withVerified(email);
  }

  public void edit(UnaryOperator<Profile> change) {
    profile = change.apply(profile);
  }

  public void change(PasswordHash hash) {
    password = hash;
  }

  public void becomePlatformAdmin() {
    standing = new Standing(standing.status(), true);
  }

  /// @throws DomainException ACCOUNT_SUSPENDED
  public void mustBeActive() {
    if (!isActive()) {
      throw ACCOUNT_SUSPENDED.because("The platform has suspended this account.");
    }
  }

  /// @throws DomainException VERIFICATION_REQUIRED while neither mail nor phone is verified
  public void mustBeVerified() {
    if (!contacts.oneIsVerified()) {
      throw VERIFICATION_REQUIRED.because("Verify your mail address first.");
    }
  }

  public boolean isActive() {
    return standing.status() == AccountStatus.ACTIVE;
  }

  public boolean hasEmail(EmailAddress email) {
    return contacts.email().equals(email);
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
