package dev.palaestra.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers kept by the key that the caller gave his request, so that a repetition gets the same
/// answer and changes nothing. What a request changes while it holds a key is marked in the same
/// transaction, and none that lost its key changes anything any more.
public interface IdempotencyKeys {
  Duration KEPT = Duration.ofHours(24);

  /// A request without an answer for so long is taken for dead; where it has changed nothing, the
  /// same request may run again under its key.
  Duration LEASE = Duration.ofMinutes(1);

  /// Takes the key for this request; whoever comes second gets what the first one left.
  ///
  /// @param bodyHashes of the same body, by all keys that we have: the first is kept, any is
  ///   recognized
  /// @return empty where the key was free and is now taken
  Optional<Earlier> claim(Claim claim, List<String> bodyHashes, Instant now);

  /// Keeps the answer for those who repeat the request; of one that is too large only that it was
  /// given.
  void complete(Claim claim, StoredAnswer answer);

  /// Frees a key whose request may be tried again.
  ///
  /// @return false where the request has changed something, and so keeps its key
  boolean release(Claim claim);

  /// Forgets some of what nobody may repeat any more.
  ///
  /// @return keys forgotten; none when nothing is left
  int purge(Instant now, int most);

  /// @param caller an account in its organization or, where there is none, an address
  record Key(String caller, String method, String path, String value) {}

  /// A key in the hands of one request.
  ///
  /// @param id tells this request from others that held the key before or will after it
  record Claim(Key key, UUID id) {}

  /// An earlier request with the same key.
  ///
  /// @param lost whether it was carried out, but its answer is not there: it died before, or the
  ///   answer was too large
  /// @param answer null where it is lost, or not there yet
  record Earlier(String bodyHash, boolean lost, @Nullable StoredAnswer answer) {}

  /// @param body null where the answer had none
  record StoredAnswer(int status, Map<String, List<String>> headers, @Nullable String body) {
    /// Characters of the largest body that is kept.
    public static final int LARGEST = 64 * 1024;

    public boolean isTooLarge() {
      return body != null && body.length() > LARGEST;
    }
  }
}
