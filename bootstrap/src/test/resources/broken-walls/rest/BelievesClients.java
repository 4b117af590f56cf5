package broken.rest;

import broken.domain.one.CanBeChecked;

/// Takes what a client says as if it had been stored.
public record BelievesClients(String name) {
  CanBeChecked toDomain() {
    return new CanBeChecked(name);
  }
}
