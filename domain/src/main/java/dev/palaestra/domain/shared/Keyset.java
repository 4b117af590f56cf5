package dev.palaestra.domain.shared;

import java.util.UUID;

/// The last row of a page: the next page begins behind it.
///
/// @param key the value of the sort key, as text
/// @param id tells apart rows with the same value
public record Keyset(String key, UUID id) {}
