package dev.palaestra.bootstrap;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Links in mails that lead to the reader's own machine are nothing for production, though they are
/// right for who tries it at home.
@Singleton
@IfBuildProfile("prod")
class FrontendAtStart {
  static final String NAME = "PALAESTRA_FRONTEND_URL";

  private static final Logger LOG = Logger.getLogger(FrontendAtStart.class);

  private final String frontend;

  FrontendAtStart(@ConfigProperty(name = "palaestra.frontend-url") String frontend) {
    this.frontend = frontend;
  }

  void start(@Observes StartupEvent begun) {
    if ("localhost".equals(URI.create(frontend).getHost())) {
      LOG.warnf("Links in mails lead to %s: set %s.", frontend, NAME);
    }
  }
}
