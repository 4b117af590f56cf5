package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
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
  void describes_the_answers() {
    Api.stranger().get("/health").then().statusCode(200);
  }
}
