package dev.palaestra.bootstrap.shared;

import static com.atlassian.oai.validator.report.ValidationReport.Level.IGNORE;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/// Calls the application as a client does. Every answer is held against the OpenAPI document.
public final class Api {
  private static final String BASE = "/api/v1";

  /// The library's own choice is Latin 1, which we refuse.
  private static final RestAssuredConfig IN_UTF_8 =
      RestAssuredConfig.config().encoderConfig(encoderConfig().defaultContentCharset(UTF_8));

  private static List<Filter> contract = List.of();

  private Api() {}

  /// Without a token.
  public static RequestSpecification stranger() {
    return RestAssured.given().config(IN_UTF_8).basePath(BASE).filters(contract());
  }

  public static RequestSpecification with(String accessToken) {
    return stranger().header("Authorization", "Bearer " + accessToken);
  }

  /// Calls that no client should make: the document is left aside.
  public static RequestSpecification rogue(String accessToken) {
    return RestAssured.given()
        .config(IN_UTF_8)
        .basePath(BASE)
        .header("Authorization", "Bearer " + accessToken);
  }

  private static synchronized List<Filter> contract() {
    if (contract.isEmpty()) {
      var document = RestAssured.given().get("/openapi?format=json").asString();
      var validator =
          OpenApiInteractionValidator.createForInlineApiSpecification(document)
              .withLevelResolver(
                  // Bad requests are what many tests are about; it is the answers that are judged.
                  LevelResolver.create().withLevel("validation.request", IGNORE).build())
              .build();
      contract =
          List.of(new ListedRefusals(tree(document)), new OpenApiValidationFilter(validator));
    }
    return contract;
  }

  private static JsonNode tree(String document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
