package dev.palaestra.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Entity tags of single resources: the version, which `If-Match` compares, and a checksum of the
/// body, because a body also shows what has a version of its own (the names of exercises in a
/// program).
public class VersionTags {
  private final ObjectMapper json;

  VersionTags(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(response.getEntity() instanceof Versioned body) || response.getStatus() >= 300) {
      return;
    }
    var tag = tagOf(body);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (request.getMethod().equals("GET") && isKnown(request, tag)) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }

  private String tagOf(Versioned body) throws JsonProcessingException {
    var checksum = new CRC32C();
    checksum.update(json.writeValueAsBytes(body));
    return "\"%d-%08x\"".formatted(body.version(), checksum.getValue());
  }

  private static boolean isKnown(ContainerRequestContext request, String tag) {
    var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(","))
            .map(it -> it.strip().replaceFirst("^W/", ""))
            .anyMatch(it -> it.equals("*") || it.equals(tag));
  }
}
