package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.RequestOrigin;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What other modules give this one: a clock that stands still, and a request.
public final class Surroundings {
  public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private Surroundings() {}

  /// The first page of a list, the smallest key first.
  public static <S extends Enum<S>> PageRequest<S> firstPage(S sort) {
    return new PageRequest<>(PageRequest.DEFAULT_LIMIT, sort, false, null, false);
  }

  @Produces
  @Singleton
  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Produces
  @Singleton
  static SecretBox box() {
    return new SecretBox(List.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
  }

  @Produces
  @Singleton
  static RequestOrigin origin() {
    return new RequestOrigin() {
      @Override
      public Optional<String> requestId() {
        return Optional.of("request-1");
      }

      @Override
      public Optional<String> address() {
        return Optional.of("203.0.113.7");
      }
    };
  }
}
