package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.FieldCode;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// What a person reads and watches to learn an exercise. Its limits are checked together with the
/// other [ExerciseDetails].
public record Guide(
    @Nullable String instructions, @Nullable String imageUrl, @Nullable String videoUrl) {
  public static final Guide NONE = new Guide(null, null, null);
  public static final int INSTRUCTIONS_MAX = 5000;
  public static final int URL_MAX = 2048;

  /// The rule of [#isHttps], as it is told to whom it refuses.
  public static final String HTTPS_RULE = "must be an https URL";

  void check(Faults faults) {
    faults.text("instructions", instructions, INSTRUCTIONS_MAX);
    checkUrl(faults, "image_url", imageUrl);
    checkUrl(faults, "video_url", videoUrl);
  }

  private static void checkUrl(Faults faults, String field, @Nullable String url) {
    faults
        .length(field, url, 0, URL_MAX)
        .unless(url == null || isHttps(url), field, FieldCode.HTTPS_URL, HTTPS_RULE);
  }

  /// Whether it is a whole address that starts with https.
  public static boolean isHttps(String url) {
    try {
      var uri = new URI(url);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
