package broken.domain.one;

import broken.domain.two.KnowsTheOther;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Knows a framework, counts in floating point, takes an Optional, asks the machine, and stands in
/// a cycle.
@Singleton
public final class CountsInDoubles {
  public double weight(Optional<KnowsTheOther> other) {
    return other.isPresent() ? Instant.now().getNano() : 0;
  }
}
