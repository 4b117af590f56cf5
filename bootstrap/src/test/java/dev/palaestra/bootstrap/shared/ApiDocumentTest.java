package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.rest.shared.LimitedPaths;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiDocumentTest {
  @Test
  void is_public_and_of_version_3_1() {
    given().get("/openapi?format=json").then().statusCode(200).body("openapi", startsWith("3.1"));
  }

  @Test
  void says_where_the_api_is_and_how_to_sign_in() {
    given()
        .get("/openapi?format=json")
        .then()
        .body("servers.url", contains("/"))
        .body("info.license.name", equalTo("Apache-2.0"))
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
        .body("tags.description", everyItem(notNullValue()));
  }

  @Test
  void describes_the_answers() {
    Api.stranger().get("/health").then().statusCode(200);
  }

  @Test
  void tells_of_both_ways_to_sign_a_request() {
    given()
        .get("/openapi?format=json")
        .then()
        .body("components.securitySchemes.cookie.name", equalTo("__Host-access"))
        .body(
            "paths.'/api/v1/me'.patch.security*.keySet().flatten()",
            containsInAnyOrder("bearer", "cookie"))
        .body("paths.'/api/v1/auth/login'.post.security", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/auth/otp", "/api/v1/auth/otp/verification"})
  void tells_where_a_token_is_needed_for_some_requests_only(String path) {
    given()
        .get("/openapi?format=json")
        .then()
        .body(
            "paths.'" + path + "'.post.security*.keySet()",
            contains(Set.of(), Set.of("bearer"), Set.of("cookie")))
        .body("paths.'" + path + "'.post.description", containsString("Public, or signed in."))
        .body(
            "paths.'" + path + "'.post.responses.'403'.content.values()[0].examples",
            hasKey("CSRF_INVALID"));
  }

  /// Whoever forgets `@AnswersTokens` would have tokens written into the database.
  @Test
  void offers_repetition_on_every_post_but_those_that_answer_tokens() throws IOException {
    assertThat(posts())
        .hasSizeGreaterThan(10)
        .allSatisfy((path, post) ->
            assertThat(post.path("parameters").findValuesAsText("name").contains("Idempotency-Key"))
                .isNotEqualTo(answersASecret(post)));
  }

  private static boolean answersASecret(JsonNode post) {
    return Stream.of("/TokensResponse", "/TotpResponse", "/RecoveryCodesResponse")
        .anyMatch(post.toString()::contains);
  }

  /// They are named by text: who renames a path learns here that its limit is gone.
  @Test
  void has_the_operations_with_limits_of_their_own() throws IOException {
    var known = posts().keySet();
    given()
        .get("/openapi?format=json")
        .then()
        .body("paths.keySet()", hasItems(LimitedPaths.LARGER_BODIES.keySet().toArray()));
    assertThat(LimitedPaths.SIGN_IN.keySet())
        .isNotEmpty()
        .isSubsetOf(known.stream().map(it -> "POST " + it).toList());
  }

  /// Where strangers may try something out, an address has a limit of its own. The token of a
  /// session or an invitation is too long to be tried out.
  @Test
  void limits_every_post_of_strangers() throws IOException {
    var open = new TreeMap<>(posts());
    open.values().removeIf(post -> !isOpen(post));
    assertThat(open.remove("/api/v1/auth/refresh")).isNotNull();
    assertThat(open.remove("/api/v1/auth/logout")).isNotNull();
    assertThat(open.remove("/api/v1/invitations/preview")).isNotNull();
    assertThat(open)
        .isNotEmpty()
        .allSatisfy((path, post) ->
            assertThat(
                    given()
                        .contentType("application/json")
                        .body("{}")
                        .post(path)
                        .header("RateLimit-Policy"))
                .contains(", "));
  }

  /// Without any requirement, or with one that demands nothing.
  static boolean isOpen(JsonNode operation) {
    var security = operation.path("security");
    return security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty);
  }

  private static Map<String, JsonNode> posts() throws IOException {
    var document = given().get("/openapi?format=json").asString();
    return new ObjectMapper()
        .readTree(document).path("paths").properties().stream()
            .filter(it -> it.getValue().has("post"))
            .collect(toMap(Map.Entry::getKey, it -> it.getValue().get("post")));
  }

  @Test
  void tells_of_every_representation_of_the_members() {
    var content = "paths.'/api/v1/organizations/{id}/members'.get.responses.'200'.content";
    given()
        .get("/openapi?format=json")
        .then()
        .body(
            content + ".'application/json'.schema.'$ref'",
            equalTo("#/components/schemas/PageResponseMemberResponse"))
        .body(content + ".'text/csv'.schema.type", equalTo("string"));
  }

  @Test
  void says_that_a_picture_has_to_be_there() {
    var form = "paths.'/api/v1/me/avatar'.put.requestBody.content.'multipart/form-data'";
    given()
        .get("/openapi?format=json")
        .then()
        .body(form + ".schema.required", contains("file"))
        .body(form + ".schema.properties.file.format", equalTo("binary"))
        .body(form + ".example", hasKey("file"));
  }

  /// They are the functions of generated clients, where no path stands beside them.
  @Test
  void names_operations_by_more_than_a_verb() {
    given()
        .get("/openapi?format=json")
        .then()
        .body(
            "paths.values().collectMany { it.values()*.operationId }.findAll { it ==~ /[a-z]+/ }",
            containsInAnyOrder("login", "logout", "refresh", "register"));
  }

  /// No enum of the schema: there will be more.
  @Test
  void lists_what_can_be_wrong_with_a_field() {
    var code = "components.schemas.ProblemField.properties.code";
    given()
        .get("/openapi?format=json")
        .then()
        .body(code + ".'x-extensible-enum'", hasItems("NOT_NULL", "SIZE", "TOO_COMMON", "WRONG"))
        .body(code + ".description", containsString("- `TOO_COMMON`: a new password that many"));
  }

  @Test
  void names_the_values_of_roles_states_and_plans() {
    given()
        .get("/openapi?format=json")
        .then()
        .body("components.schemas.Role.enum", contains("MEMBER", "COACH", "ADMIN"))
        .body(
            "components.schemas.MembershipStatus.enum",
            contains("INVITED", "PENDING", "ACTIVE", "SUSPENDED", "ENDED"))
        .body(
            "components.schemas.AccountStatus.enum",
            contains("ACTIVE", "SUSPENDED", "DELETION_SCHEDULED", "DELETED"))
        .body("components.schemas.OrganizationStatus.enum", contains("ACTIVE", "CLOSED"))
        .body("components.schemas.JoinPolicy.enum", contains("OPEN", "APPROVAL", "CLOSED"))
        .body("components.schemas.Tier.enum", contains("FREE", "PRO"))
        .body(
            "components.schemas.RegistrationRequest.properties.role.enum",
            hasItems("MEMBER", "COACH"));
  }
}
