package dev.palaestra.rest.training;

import dev.palaestra.rest.shared.PageResponse;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32C;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// A public list that changes with a release only, so that clients may keep it for a day.
///
/// @param items all of them, on one page
record Catalogue<T>(List<T> items) {
  private static final Duration KEPT = Duration.ofDays(1);

  RestResponse<PageResponse<T>> answer(Request request) {
    var tag = tag();
    var answer =
        request.evaluatePreconditions(tag) == null
            ? ResponseBuilder.ok(new PageResponse<>(items, null, null))
            : ResponseBuilder.<PageResponse<T>>notModified();
    return answer.tag(tag).cacheControl(forEverybody()).build();
  }

  private EntityTag tag() {
    var checksum = new CRC32C();
    checksum.update(items.toString().getBytes(StandardCharsets.UTF_8));
    return new EntityTag("%08x".formatted(checksum.getValue()));
  }

  private static CacheControl forEverybody() {
    var control = new CacheControl();
    control.setNoTransform(false);
    control.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
    return control;
  }
}
