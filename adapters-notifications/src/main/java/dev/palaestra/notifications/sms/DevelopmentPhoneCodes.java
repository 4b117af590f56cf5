package dev.palaestra.notifications.sms;

import dev.palaestra.domain.engagement.SentMessages;
import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.identity.PhoneNumber;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sends nothing; shows developers and testers what would have been sent.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevelopmentPhoneCodes implements PhoneCodes, SentMessages {
  private static final int MOST = 500;
  private static final int BOUND = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Deque<Sent> newestFirst = new ArrayDeque<>();
  private final Clock clock;

  DevelopmentPhoneCodes(Clock clock) {
    this.clock = clock;
  }

  private record Sent(String reference, String code, SentMessage message) {}

  @Override
  public void mustBeReady() {}

  @Override
  public synchronized Optional<String> send(PhoneNumber to) {
    var code = "%06d".formatted(RANDOM.nextInt(BOUND));
    var text = "Your Palaestra code is %s. Tell it to nobody.".formatted(code);
    var reference = UUID.randomUUID().toString();
    newestFirst.addFirst(
        new Sent(reference, code, new SentMessage(to.value(), text, clock.instant())));
    if (newestFirst.size() > MOST) {
      newestFirst.removeLast();
    }
    return Optional.of(reference);
  }

  @Override
  public synchronized boolean isRight(String reference, String code) {
    return newestFirst.stream()
        .anyMatch(it -> it.reference().equals(reference) && it.code().equals(code));
  }

  @Override
  public void pretend(String code) {}

  @Override
  public synchronized List<SentMessage> all() {
    return newestFirst.stream().map(Sent::message).toList();
  }
}
