package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.IdentityMail;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Sends mails that their readers have not asked for, a few of each sort: nobody buries one under
/// others. What is too much for a mail is in the audit. A step of listeners, outside of
/// transactions.
@Singleton
final class UnaskedMails {
  private static final RateLimit NOTICES = new RateLimit("notices", 5, Duration.ofHours(1));

  private final IdentityMails mails;
  private final RateLimiter limiter;
  private final Clock clock;

  UnaskedMails(IdentityMails mails, RateLimiter limiter, Clock clock) {
    this.mails = mails;
    this.limiter = limiter;
    this.clock = clock;
  }

  /// What is sent is counted: what fails is told again, and uses nothing up.
  ///
  /// @param sort what is told, and to whom
  void send(IdentityMail mail, String sort) {
    var now = clock.instant();
    if (!limiter.left(sort, NOTICES, now).toCompletableFuture().join().exceeded()) {
      mails.send(mail);
      limiter.count(sort, NOTICES, now).toCompletableFuture().join();
    }
  }
}
