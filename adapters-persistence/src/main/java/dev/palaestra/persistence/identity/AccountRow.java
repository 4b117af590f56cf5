package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.AccountView.MembershipView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is shown of an account, but where it belongs.
record AccountRow(
    UUID id,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String phone,
    boolean phoneVerified,
    String fullName,
    String locale,
    String timeZone,
    String status,
    @Nullable LocalDate deletionDate,
    boolean hasPassword,
    boolean totpEnabled,
    boolean platformAdmin,
    boolean hasAvatar,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  AccountView view(List<MembershipView> memberships) {
    return new AccountView(
        id,
        email,
        emailVerified,
        phone,
        phoneVerified,
        fullName,
        locale,
        timeZone,
        status,
        deletionDate,
        hasPassword,
        totpEnabled,
        platformAdmin,
        hasAvatar,
        memberships,
        createdAt,
        updatedAt,
        version);
  }
}
