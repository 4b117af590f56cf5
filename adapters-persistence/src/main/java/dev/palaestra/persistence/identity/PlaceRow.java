package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.MemberView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of [PlaceRows], and where it stands among them.
///
/// @param key the name by which it is sorted, as stored; in a search its tier stands before it
record PlaceRow(
    UUID id,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String phone,
    boolean phoneVerified,
    @Nullable String fullName,
    String role,
    String status,
    Instant createdAt,
    int version,
    String key) {

  MemberView view() {
    return new MemberView(
        id, email, emailVerified, phone, phoneVerified, fullName, role, status, createdAt, version);
  }
}
