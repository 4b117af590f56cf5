package dev.palaestra.rest.shared;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The answer to what made something new.
public final class Created {
  private Created() {}

  /// @param place its path, which stays relative to the origin: that is the caller's to know
  public static <T> RestResponse<T> at(String place, T body) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, body)
        .header(HttpHeaders.LOCATION, place)
        .build();
  }
}
