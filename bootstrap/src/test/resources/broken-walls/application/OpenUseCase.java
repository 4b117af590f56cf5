package broken.application;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Not final, does more than handle, and knows a framework.
@Singleton
public class OpenUseCase {
  private static final Logger LOG = Logger.getLogger(OpenUseCase.class);

  public void doSomethingElse() {
    LOG.info("done");
  }
}
