package dev.palaestra.bootstrap;

import dev.palaestra.application.identity.EnsurePlatformAdmin;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
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
      throw new IllegalStateException("Palaestra does not start: " + HALF);
    }
    if (email.isPresent() && password.isPresent()) {
      ensurePlatformAdmin.handle(
          new EnsurePlatformAdmin.Command(
              new EmailAddress(email.get()), new Password(password.get())));
    }
  }
}
