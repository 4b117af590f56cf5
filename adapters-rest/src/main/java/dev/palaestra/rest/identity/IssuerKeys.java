package dev.palaestra.rest.identity;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.palaestra.domain.shared.SharedError;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Key;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// The public keys with which Google signs, by their ids. They are asked for once an hour, and
/// sooner for an id that is not known yet, but never more often than once a minute, whatever ids
/// strangers make up; every ten seconds while Google does not answer. Those of the last day still
/// count then.
@Singleton
class IssuerKeys {
  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LARGEST = 100_000;

  private final Provider<URI> address;
  private final Clock clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile @Nullable Known known;
  private Instant closedUntil = Instant.MIN;

  /// @param address where the keys are shown as a JWK set (RFC 7517); asked for each time, because
  ///   tests learn their own port late
  IssuerKeys(
      @ConfigProperty(name = "palaestra.google.jwks-url") Provider<URI> address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  private record Known(Map<String, RSAPublicKey> keys, Instant since) {
    boolean isYounger(Duration age, Instant now) {
      return now.isBefore(since.plus(age));
    }
  }

  /// @param id null where a token names none
  /// @throws dev.palaestra.domain.shared.DomainException UNAVAILABLE without keys to look at
  Optional<Key> find(@Nullable String id) {
    var now = clock.instant();
    var current = known;
    if (current == null || !current.isYounger(FRESH, now) || !current.keys().containsKey(id)) {
      current = refreshed(current, now);
    }
    if (current == null || !current.isYounger(LONGEST, now)) {
      throw SharedError.UNAVAILABLE.because("Google does not show its keys now; try again later.");
    }
    return Optional.ofNullable(current.keys().get(id));
  }

  /// One asks, the others wait for his answer: nobody longer than he.
  private synchronized @Nullable Known refreshed(@Nullable Known seen, Instant now) {
    if (Objects.equals(known, seen) && !now.isBefore(closedUntil)) {
      var keys = fetch();
      keys.ifPresent(it -> known = new Known(it, now));
      closedUntil = now.plus(keys.isPresent() ? PAUSE : PAUSE_AFTER_FAILURE);
    }
    return known;
  }

  /// The timeouts of the client end with the first byte of an answer, so the whole has its own.
  private Optional<Map<String, RSAPublicKey>> fetch() {
    var asked =
        http.sendAsync(
            HttpRequest.newBuilder(address.get()).build(),
            BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
    try {
      var answer = asked.get(PATIENCE.toMillis(), MILLISECONDS);
      if (answer.statusCode() == 200) {
        return Optional.of(keysOf(answer.body()));
      }
      LOG.warnf("Google does not show its keys: status %d", answer.statusCode());
    } catch (ExecutionException | TimeoutException | JoseException unusable) {
      LOG.warnf("Google does not show its keys: %s", nameOf(unusable));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      asked.cancel(true);
    }
    return Optional.empty();
  }

  private static String nameOf(Exception unusable) {
    return Objects.requireNonNullElse(unusable.getCause(), unusable).getClass().getSimpleName();
  }

  /// @throws JoseException for what is not a set of keys; single ones of other kinds are left out
  private static Map<String, RSAPublicKey> keysOf(String text) throws JoseException {
    Map<String, RSAPublicKey> keys = new HashMap<>();
    for (var key : new JsonWebKeySet(text).getJsonWebKeys()) {
      if (key.getKeyId() != null && key.getKey() instanceof RSAPublicKey rsa) {
        keys.put(key.getKeyId(), rsa);
      }
    }
    if (keys.isEmpty()) {
      throw new JoseException("There is no RSA key with an id.");
    }
    return keys;
  }
}
