package dev.palaestra.bootstrap;

import dev.palaestra.application.identity.EnsurePlatformAdmin;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.shared.DomainException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the platform admin whom the operator names.
@Singleton
class PlatformAdminStart {
  static final String EMAIL = "PALAESTRA_PLATFORM_ADMIN_EMAIL";
  static final String PASSWORD = "PALAESTRA_PLATFORM_ADMIN_PASSWORD";

  /// What to do about half of the setting.
  static final String HALF = "set both " + EMAIL + " and " + PASSWORD + ", or neither.";

  /// What to do about somebody who has registered the address without showing that it is his.
  static final String UNVERIFIED =
      "the account of " + EMAIL + " has not verified its address; verify it, or name another one.";

  private final EnsurePlatformAdmin ensurePlatformAdmin;
  private final Optional<String> email;
  private final Optional<String> password;

  PlatformAdminStart(
      EnsurePlatformAdmin ensurePlatformAdmin,
      @ConfigProperty(name = "palaestra.platform-admin.email") Optional<String> email,
      @ConfigProperty(name = "palaestra.platform-admin.password") Optional<String> password) {
    this.ensurePlatformAdmin = ensurePlatformAdmin;
    this.email = email;
    this.password = password;
  }

  void start(@Observes StartupEvent event) {
    if (email.isPresent() != password.isPresent()) {
      throw new IllegalStateException(Palaestra.REFUSAL + HALF);
    }
    if (email.isPresent() && password.isPresent()) {
      ensure(
          new EnsurePlatformAdmin.Command(
              EmailAddress.checked(email.get()), new Password(password.get())));
    }
  }

  private void ensure(EnsurePlatformAdmin.Command command) {
    try {
      ensurePlatformAdmin.handle(command);
    } catch (DomainException refusal) {
      if (refusal.code() != IdentityError.VERIFICATION_REQUIRED) {
        throw refusal;
      }
      throw new IllegalStateException(Palaestra.REFUSAL + UNVERIFIED, refusal);
    }
  }
}
