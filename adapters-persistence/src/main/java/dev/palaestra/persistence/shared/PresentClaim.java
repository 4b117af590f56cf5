package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.IdempotencyKeys.Claim;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The idempotency key that the present request holds, if it does.
@RequestScoped
class PresentClaim {
  private @Nullable Claim claim;

  void is(Claim taken) {
    claim = taken;
  }

  Optional<Claim> get() {
    return Optional.ofNullable(claim);
  }
}
