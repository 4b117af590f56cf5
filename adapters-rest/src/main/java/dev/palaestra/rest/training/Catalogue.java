package dev.palaestra.rest.training;

import dev.palaestra.rest.shared.Checksums;
import dev.palaestra.rest.shared.PageResponse;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Request;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// A public list that changes with a release only, so that clients may keep it for a day.
///
/// @param items all of them, on one page
record Catalogue<T>(List<T> items) {
  private static final Duration KEPT = Duration.ofDays(1);

  RestResponse<PageResponse<T>> answer(Request request) {
    var tag = Checksums.tag(items.toString());
    var answer =
        request.evaluatePreconditions(tag) == null
            ? ResponseBuilder.ok(new PageResponse<>(items, null, null))
            : ResponseBuilder.<PageResponse<T>>notModified();
    return answer.tag(tag).cacheControl(forEverybody()).build();
  }

  private static CacheControl forEverybody() {
    var control = new CacheControl();
    control.setNoTransform(false);
    control.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
    return control;
  }
}
