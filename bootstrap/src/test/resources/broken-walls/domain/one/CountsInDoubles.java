package broken.domain.one;

import broken.domain.two.KnowsTheOther;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Knows a framework, counts in floating point, asks the machine, and stands in a cycle.
@Singleton
public final class CountsInDoubles {
  public double weight(KnowsTheOther other) {
    return Instant.now().getNano() + other.hashCode();
  }
}
