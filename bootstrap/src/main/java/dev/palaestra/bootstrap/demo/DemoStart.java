package dev.palaestra.bootstrap.demo;

import dev.palaestra.application.identity.EnsurePlatformAdmin;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fills a new development database and tells developers where to begin.
@Singleton
@IfBuildProfile("dev")
class DemoStart {
  private static final String PLATFORM_ADMIN = "platform@demo.palaestra.example";

  private final DemoPeople people;
  private final DemoLibrary library;
  private final EnsurePlatformAdmin ensurePlatformAdmin;
  private final boolean wanted;
  private final Optional<String> namedPlatformAdmin;
  private final int port;

  DemoStart(
      DemoPeople people,
      DemoLibrary library,
      EnsurePlatformAdmin ensurePlatformAdmin,
      @ConfigProperty(name = "palaestra.demo", defaultValue = "false") boolean wanted,
      @ConfigProperty(name = "palaestra.platform-admin.email") Optional<String> namedPlatformAdmin,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.people = people;
    this.library = library;
    this.ensurePlatformAdmin = ensurePlatformAdmin;
    this.wanted = wanted;
    this.namedPlatformAdmin = namedPlatformAdmin;
    this.port = port;
  }

  void start(@Observes StartupEvent event) {
    if (!wanted) {
      return;
    }
    if (!people.areThere()) {
      library.fill(people.settle());
      if (namedPlatformAdmin.isEmpty()) {
        ensurePlatformAdmin.handle(
            new EnsurePlatformAdmin.Command(
                EmailAddress.checked(PLATFORM_ADMIN), new Password(DemoPeople.PASSWORD)));
      }
    }
    welcome();
  }

  @SuppressWarnings("SystemOut") // for the person at the terminal, not for the log
  private void welcome() {
    var here = "http://localhost:" + port;
    var text = new StringBuilder("\nPalaestra, development\n");
    text.append("  API       ").append(here).append("/api/v1\n");
    text.append("  Document  ").append(here).append("/docs\n");
    text.append("  Mails     ").append(here).append("/dev\n");
    text.append("  Demo Gym (PRO), password of all: ").append(DemoPeople.PASSWORD).append('\n');
    DemoPeople.ALL.forEach(it -> text.append("    %-7s %s%n".formatted(it.role(), it.email())));
    text.append("    PLATFORM ADMIN ")
        .append(namedPlatformAdmin.orElse(PLATFORM_ADMIN))
        .append('\n');
    System.out.println(text);
  }
}
