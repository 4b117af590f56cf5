package dev.palaestra.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers kept by the key that the caller gave his request, so that a repetition gets the same
/// answer and changes nothing.
public interface IdempotencyKeys {
  Duration KEPT = Duration.ofHours(24);

  /// Takes the key for this request; whoever comes second gets what the first one left. A request
  /// that died without an answer may have changed something: its key stays taken.
  ///
  /// @return empty where the key was free and is now taken
  Optional<Earlier> claim(Key key, String bodyHash, Instant now);

  /// Keeps the answer for those who repeat the request.
  void complete(Key key, StoredAnswer answer);

  /// Frees a key whose request failed by our fault.
  void release(Key key);

  /// Forgets what nobody may repeat any more.
  void purge(Instant now);

  /// @param caller an account in its organization or, where there is none, an address
  record Key(String caller, String method, String path, String value) {}

  /// An earlier request with the same key.
  ///
  /// @param answer null while it still runs, or where it died
  record Earlier(String bodyHash, @Nullable StoredAnswer answer) {}

  /// @param body null where the answer had none
  record StoredAnswer(int status, Map<String, List<String>> headers, @Nullable String body) {}
}
