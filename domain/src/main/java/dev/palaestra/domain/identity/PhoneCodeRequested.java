package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// Somebody is to show that a phone is his, by a code that is sent to it.
public record PhoneCodeRequested(UUID challengeId) implements Event {
  @Override
  public boolean urgent() {
    return true;
  }
}
