package dev.palaestra.rest.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param nextCursor of the next page; null on the last one
/// @param total rows on all pages, where `include_total=true` asked for it
public record PageResponse<T>(
    List<T> items,
    @Schema(description = "Where the next page begins; null on the last one")
        @Nullable String nextCursor,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Rows on all pages, if asked for")
        @Nullable Long total) {}
