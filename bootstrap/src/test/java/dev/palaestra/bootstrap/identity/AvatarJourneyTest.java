package dev.palaestra.bootstrap.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AvatarJourneyTest {
  private static final String OWN = "/me/avatar";

  @Inject People people;

  private Gym gym;

  @BeforeEach
  void an_organization() {
    gym = people.gym(Tier.FREE);
  }

  @Test
  void a_picture_is_painted_anew_and_shown_to_the_members() throws IOException {
    var ana = gym.member();
    var sent = png(1600, 400);
    var path = "/accounts/" + ana.id().value() + "/avatar";
    ana.calls().get(path).then().statusCode(404);
    upload(ana, sent, "me.png", "image/png")
        .then()
        .statusCode(200)
        .body("avatar_url", equalTo("/api/v1" + path));

    var shown = gym.coach().calls().get(path);
    shown
        .then()
        .statusCode(200)
        .contentType("image/jpeg")
        .header("Cache-Control", "private, no-cache");
    var kept = shown.asByteArray();
    assertThat(kept).isNotEqualTo(sent);
    var painted = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(painted.getWidth()).isEqualTo(800);
    assertThat(painted.getHeight()).isEqualTo(200);

    var tag = shown.header("ETag");
    gym.coach().calls().header("If-None-Match", tag).get(path).then().statusCode(304);
    upload(ana, png(60, 60), "me.png", "image/png").then().statusCode(200);
    gym.coach().calls().header("If-None-Match", tag).get(path).then().statusCode(200);

    ana.calls().delete(OWN).then().statusCode(204);
    ana.calls().delete(OWN).then().statusCode(204);
    ana.calls().get("/me").then().body("avatar_url", nullValue());
    gym.coach().calls().get(path).then().statusCode(404);
  }

  @Test
  void strangers_do_not_see_it() throws IOException {
    upload(gym.member(), png(60, 60), "me.png", "image/png").then().statusCode(200);
    var path = "/accounts/" + gym.member().id().value() + "/avatar";
    var elsewhere = people.gym(Tier.FREE);
    elsewhere.admin().calls().get(path).then().statusCode(404);
    people.nobody().calls().get(path).then().statusCode(404);
    people.platformAdmin().calls().get(path).then().statusCode(404);
    Api.stranger().get(path).then().statusCode(401);
    var absent = "/accounts/" + UUID.randomUUID() + "/avatar";
    gym.admin().calls().get(absent).then().statusCode(404);
    gym.admin().calls().get("/accounts/me/avatar").then().statusCode(400);
  }

  @Test
  void only_the_content_tells_what_a_file_is() throws IOException {
    var ana = gym.member();
    upload(ana, png(60, 60), "../../me.exe", "text/plain").then().statusCode(200);
    refuses(ana, "<script>".getBytes(UTF_8));
    refuses(ana, new byte[0]);
    refuses(ana, png(49, 60));
    ana.calls()
        .multiPart("picture", "me.png", png(60, 60), "image/png")
        .put(OWN)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("file")));
  }

  private static void refuses(Person person, byte[] content) {
    upload(person, content, "me.png", "image/png")
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors[0].field", equalTo("file"));
  }

  @Test
  void large_files_are_refused() {
    var large = new byte[5 * 1024 * 1024 + 1];
    upload(gym.member(), large, "me.png", "image/png").then().statusCode(413);
    upload(gym.member(), new byte[5_500_000], "me.png", "image/png").then().statusCode(413);
    gym.member().calls().contentType("application/json").body("{}").put(OWN).then().statusCode(415);
    Api.stranger().multiPart("file", "me.png", new byte[1]).put(OWN).then().statusCode(401);
  }

  /// Others that cannot be read are in `StrangeRequestsTest`.
  @Test
  void a_form_in_an_unknown_encoding_is_the_callers_mistake() {
    var head = "--x\r\nContent-Disposition: form-data; name=a\r\n";
    send(gym.member(), head + "Content-Type: text/plain; charset=none\r\n\r\n1\r\n--x--\r\n")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void a_form_of_more_than_a_thousand_parts_is_too_large() {
    var part = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n";
    send(gym.member(), part.repeat(1001) + "--x--\r\n")
        .then()
        .statusCode(413)
        .body("code", equalTo("TOO_LARGE"));
  }

  private static Response send(Person person, String body) {
    return person
        .calls()
        .contentType("multipart/form-data; boundary=x")
        .body(body.getBytes(UTF_8))
        .put(OWN);
  }

  private static Response upload(Person person, byte[] content, String name, String type) {
    return person.calls().multiPart("file", name, content, type).put(OWN);
  }

  private static byte[] png(int width, int height) throws IOException {
    var file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
    return file.toByteArray();
  }
}
