package dev.palaestra.rest.shared;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What a resource does not call public is kept by nobody on its way.
public class PrivateAnswers {

  @ServerResponseFilter
  public void doNotStore(ContainerResponseContext response) {
    response
        .getHeaders()
        .computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> new ArrayList<>(List.of("no-store")));
  }
}
