package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
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
  private static final String NO_ADDRESS =
      "must be an https URL of at most " + URL_MAX + " characters";

  void check(Faults faults) {
    faults
        .text("instructions", instructions, INSTRUCTIONS_MAX)
        .unless(isAddress(imageUrl), "image_url", NO_ADDRESS)
        .unless(isAddress(videoUrl), "video_url", NO_ADDRESS);
  }

  private static boolean isAddress(@Nullable String url) {
    return url == null || url.length() <= URL_MAX && isHttps(url);
  }

  private static boolean isHttps(String url) {
    try {
      var uri = new URI(url);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
