package dev.palaestra.notifications.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;

/// A mail server in memory, to which each mail opens a connection of its own.
public final class SmtpServer implements QuarkusTestResourceLifecycleManager {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Override
  public Map<String, String> start() {
    server.start();
    return Map.of(
        "quarkus.mailer.host",
        "127.0.0.1",
        "quarkus.mailer.port",
        String.valueOf(server.getSmtp().getPort()),
        "quarkus.mailer.keep-alive",
        "false");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(SmtpServer.class));
  }

  /// What has come since the last question.
  MimeMessage[] received() throws FolderException {
    var messages = server.getReceivedMessages();
    server.purgeEmailFromAllMailboxes();
    return messages;
  }

  @Override
  public void stop() {
    server.stop();
  }
}
