package dev.palaestra.notifications.mail;

import dev.palaestra.domain.engagement.Mail;
import dev.palaestra.domain.engagement.SentMails;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Shows developers and testers what was sent.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentMailbox implements SentMails {
  private static final int MOST = 500;

  private final Deque<SentMail> newestFirst = new ArrayDeque<>();
  private final Clock clock;

  DevelopmentMailbox(Clock clock) {
    this.clock = clock;
  }

  synchronized void keep(@Observes Mail mail) {
    newestFirst.addFirst(new SentMail(mail, clock.instant()));
    if (newestFirst.size() > MOST) {
      newestFirst.removeLast();
    }
  }

  @Override
  public synchronized List<SentMail> all() {
    return List.copyOf(newestFirst);
  }
}
