package dev.palaestra.domain.identity;

import org.jspecify.annotations.Nullable;

/// What somebody says of himself who registers with his phone. Kept until he has shown that it is
/// his, and no longer than he may take for that.
///
/// @param email null, like the password, for who does without
public record Introduction(
    Profile profile, @Nullable EmailAddress email, @Nullable PasswordHash password) {}
