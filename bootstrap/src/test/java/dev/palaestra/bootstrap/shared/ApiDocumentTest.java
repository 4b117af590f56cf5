package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
}
