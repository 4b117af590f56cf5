package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// An invitation into an organization.
public record InvitationId(UUID value) {
  public static InvitationId next(Instant now) {
    return new InvitationId(Uuid7.at(now));
  }
}
