package dev.palaestra.bootstrap.training;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogueTest {
  @Test
  void there_are_eighteen_muscle_groups() {
    Api.stranger()
        .get("/muscle-groups")
        .then()
        .statusCode(200)
        .body("items", hasSize(18))
        .body(
            "items",
            hasItems(
                Map.of("code", "ABDUCTORS", "name", "Abductors", "category", "LOWER_BODY"),
                Map.of(
                    "code", "ELBOW_FLEXORS",
                    "name", "Elbow Flexors (Biceps)",
                    "category", "UPPER_PULL")))
        .body("next_cursor", nullValue());
  }

  @Test
  void there_are_thirteen_types_of_equipment() {
    Api.stranger()
        .get("/equipment-types")
        .then()
        .statusCode(200)
        .body("items", hasSize(13))
        .body(
            "items",
            hasItems(
                Map.of("code", "SMITH_MACHINE", "name", "Smith Machine", "category", "MACHINE")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/muscle-groups", "/equipment-types"})
  void they_may_be_kept_for_a_day(String path) {
    var tag =
        Api.stranger()
            .get(path)
            .then()
            .header("Cache-Control", equalTo("max-age=86400"))
            .extract()
            .header("ETag");
    Api.rogue("no token")
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", tag);
    Api.stranger().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
  }
}
