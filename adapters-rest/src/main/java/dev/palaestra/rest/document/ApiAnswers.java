package dev.palaestra.rest.document;

import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Versioned;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/// Successful answers, for the document: what a method returns is their body, and those of the kind
/// that has a version carry it as `ETag` and are not sent twice. And the headers of all answers.
final class ApiAnswers {
  private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
  private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

  static final String PAGE = PageResponse.class.getSimpleName();

  private final IndexView index;

  ApiAnswers(IndexView index) {
    this.index = index;
  }

  void complete(HttpMethod method, Operation operation, MethodInfo resource) {
    var body = bodyOf(resource.returnType());
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().matches("20[01]") && it.getValue().getContent() == null)
        .forEach(it -> it.getValue().setContent(content(MediaType.APPLICATION_JSON, nameOf(body))));
    if (isVersioned(body)) {
      addEntityTags(method, operation);
    }
    if (nameOf(body).equals(PAGE)) {
      add(
          operation,
          "200",
          HttpHeaders.LINK,
          "The next page, with `rel=\"next\"`; absent on the last");
    }
    add(operation, "201", HttpHeaders.LOCATION, "Where the new one is");
    add(operation, "429", HttpHeaders.RETRY_AFTER, "Seconds");
    add(
        operation,
        "503",
        HttpHeaders.RETRY_AFTER,
        "Seconds; absent where it is of no use to try again");
  }

  private static void add(Operation operation, String status, String header, String meaning) {
    var answer = operation.getResponses().getAPIResponse(status);
    if (answer != null) {
      answer.addHeader(header, header(meaning));
    }
  }

  private static Header header(String meaning) {
    return OASFactory.createHeader()
        .description(meaning)
        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
  }

  /// @param schema its name among the document's components
  static Content content(String mediaType, String schema) {
    var reference = OASFactory.createSchema().ref("#/components/schemas/" + schema);
    return OASFactory.createContent()
        .addMediaType(mediaType, OASFactory.createMediaType().schema(reference));
  }

  private static Type bodyOf(Type type) {
    return type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(REST_RESPONSE)
        ? type.asParameterizedType().arguments().getFirst()
        : type;
  }

  private static String nameOf(Type type) {
    return type.name().withoutPackagePrefix();
  }

  private boolean isVersioned(Type body) {
    var known = index.getClassByName(body.name());
    return known != null && isVersioned(known);
  }

  static boolean isVersioned(ClassInfo body) {
    return body.interfaceNames().contains(VERSIONED);
  }

  private static void addEntityTags(HttpMethod method, Operation operation) {
    var responses = operation.getResponses();
    responses.getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().startsWith("2"))
        .forEach(it -> it.getValue().addHeader(HttpHeaders.ETAG, entityTag()));
    if (method == HttpMethod.GET) {
      var unchanged = OASFactory.createAPIResponse().description("As `If-None-Match` says");
      responses.addAPIResponse("304", unchanged.addHeader(HttpHeaders.ETAG, entityTag()));
    }
  }

  private static Header entityTag() {
    return header("For `If-Match` and `If-None-Match`");
  }
}
