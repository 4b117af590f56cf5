package dev.palaestra.persistence.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoPortraitsTest {
  private static final int RED = 0xC00000;
  private static final int BLUE = 0x0000C0;

  @TempDir Path folder;

  private final ImageIoPortraits portraits = new ImageIoPortraits();

  @ParameterizedTest
  @CsvSource({
    "png, 50, 50, 50, 50",
    "png, 801, 400, 800, 400",
    "png, 5000, 1000, 800, 160",
    "jpeg, 1000, 4000, 200, 800",
    "jpeg, 3999, 60, 800, 12",
  })
  void pictures_are_no_larger_than_800_pixels_a_side(
      String format, int width, int height, int paintedWidth, int paintedHeight)
      throws IOException {
    var painted = read(portraits.of(file(encoded(plain(width, height), format))).jpeg());
    assertThat(painted.getWidth()).isEqualTo(paintedWidth);
    assertThat(painted.getHeight()).isEqualTo(paintedHeight);
    assertThat(colour(painted, paintedWidth / 4, paintedHeight / 2)).isEqualTo(RED);
    assertThat(colour(painted, paintedWidth * 3 / 4, paintedHeight / 2)).isEqualTo(BLUE);
  }

  /// 64 by 60 pixels, red on the left and blue on the right, held by 90 degrees: red is above.
  @ParameterizedTest
  @ValueSource(strings = {"rotated.jpg", "rotated.webp"})
  void pictures_are_upright_and_tell_nothing_of_the_camera(String name) throws IOException {
    var sent = resource(name);
    assertThat(text(sent)).contains("Camera of Ana");
    var kept = portraits.of(file(sent)).jpeg();
    var painted = read(kept);
    assertThat(painted.getWidth()).isEqualTo(60);
    assertThat(painted.getHeight()).isEqualTo(64);
    assertThat(colour(painted, 30, 10)).isEqualTo(RED);
    assertThat(colour(painted, 30, 54)).isEqualTo(BLUE);
    assertThat(text(kept)).doesNotContain("Camera of Ana", "Exif");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 64, 60, left",
    "2, 64, 60, right",
    "3, 64, 60, right",
    "4, 64, 60, left",
    "5, 60, 64, top",
    "6, 60, 64, top",
    "7, 60, 64, bottom",
    "8, 60, 64, bottom",
    "9, 64, 60, left",
  })
  void every_way_to_hold_a_camera_is_known(int code, int width, int height, String red)
      throws IOException {
    var sent = resource("rotated.jpg");
    var at = text(sent).indexOf("\u0001\u0012\u0000\u0003\u0000\u0000\u0000\u0001");
    sent[at + 9] = (byte) code;
    var painted = read(portraits.of(file(sent)).jpeg());
    assertThat(painted.getWidth()).isEqualTo(width);
    assertThat(painted.getHeight()).isEqualTo(height);
    var x = red.equals("left") ? 10 : red.equals("right") ? width - 10 : width / 2;
    var y = red.equals("top") ? 10 : red.equals("bottom") ? height - 10 : height / 2;
    assertThat(colour(painted, x, y)).isEqualTo(RED);
  }

  @Test
  void what_shines_through_is_white() throws IOException {
    var glass = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
    var painted = read(portraits.of(file(encoded(glass, "png"))).jpeg());
    assertThat(painted.getRGB(30, 30)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void the_same_picture_has_the_same_checksum() throws IOException {
    var one = portraits.of(file(encoded(plain(60, 60), "png")));
    var same = portraits.of(file(encoded(plain(60, 60), "png")));
    var other = portraits.of(file(encoded(plain(60, 62), "png")));
    assertThat(one.checksum()).hasSize(32).isEqualTo(same.checksum());
    assertThat(other.checksum()).isNotEqualTo(one.checksum());
  }

  @ParameterizedTest
  @CsvSource({"49, 50, 'at least 50 pixels'", "50, 49, 'at least 50 pixels'"})
  void small_ones_are_refused(int width, int height, String why) throws IOException {
    refuses(encoded(plain(width, height), "png"), why);
  }

  /// The header promises what the file does not hold: nobody looks.
  @ParameterizedTest
  @CsvSource({"24001, 1000", "2147483647, 2147483647"})
  void a_pixel_bomb_is_refused_by_its_header(int width, int height) throws IOException {
    var bomb = encoded(plain(60, 60), "png");
    ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);
    var checksum = new CRC32();
    checksum.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) checksum.getValue());
    refuses(bomb, "24 million pixels");
  }

  /// Each scan paints the whole picture again: forty bytes, and a sixth of a second.
  @Test
  void a_jpeg_of_twenty_scans_is_painted_and_of_more_refused() throws IOException {
    portraits.of(file(progressive(20)));
    refuses(progressive(21), "too many parts");
  }

  /// Two thousand pixels a side, many times in one file.
  @ParameterizedTest
  @ValueSource(strings = {"VP8L", "ALPH", "VP8 "})
  void a_webp_of_many_pictures_is_refused(String name) throws IOException {
    refuses(webp(2000, name, 2000, 3), "too many parts");
  }

  /// The header promises a small picture, the one inside has eighty million pixels.
  @Test
  void a_webp_that_hides_a_bomb_is_refused() throws IOException {
    refuses(webp(100, "VP8 ", 9000, 1), "too many parts");
  }

  @Test
  void who_waits_too_long_for_others_is_told_to_try_again() throws IOException {
    var busy = new ImageIoPortraits(new Semaphore(0), Duration.ZERO);
    var file = file(encoded(plain(60, 60), "png"));
    assertThatThrownBy(() -> busy.of(file))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(SharedError.UNAVAILABLE);
              assertThat(refusal.facts()).containsEntry("retry_after", 5);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "", "RIFF"})
  void other_files_are_refused_whatever_their_names(String content) throws IOException {
    refuses(content.getBytes(ISO_8859_1), "JPEG, PNG or WebP");
  }

  @Test
  void broken_ones_are_refused() throws IOException {
    var png = encoded(plain(60, 60), "png");
    refuses(Arrays.copyOf(png, 60), "cannot be read");
    refuses(Arrays.copyOf(png, 8), "cannot be read");
    refuses(Arrays.copyOf(resource("rotated.jpg"), 100), "cannot be read");
    var jpeg = encoded(plain(600, 600), "jpg");
    refuses(Arrays.copyOf(jpeg, jpeg.length / 2), "cannot be read");
    refuses(Arrays.copyOf(png, png.length / 2), "cannot be read");
    refuses(Arrays.copyOf(resource("rotated.webp"), 16), "cannot be read");
  }

  private void refuses(byte[] content, String why) throws IOException {
    var file = file(content);
    assertThatThrownBy(() -> portraits.of(file))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.fields().getFirst().field()).isEqualTo("file");
              assertThat(refusal.fields().getFirst().message()).contains(why);
            });
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("upload.gif"), content);
  }

  /// Red on the left, blue on the right.
  private static BufferedImage plain(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var brush = picture.createGraphics();
    brush.setColor(new Color(220, 30, 30));
    brush.fillRect(0, 0, width / 2, height);
    brush.setColor(new Color(30, 30, 220));
    brush.fillRect(width / 2, 0, width, height);
    brush.dispose();
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) throws IOException {
    var file = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, file)).isTrue();
    return file.toByteArray();
  }

  /// Its last scan comes again and again, until there are so many.
  private static byte[] progressive(int scans) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var file = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(plain(60, 60), null, null), how);
    }
    writer.dispose();
    var text = text(file.toByteArray());
    var end = text.length() - 2;
    var scan = text.substring(text.lastIndexOf("\u00FF\u00DA"), end);
    var more = scans - (text.split("\u00FF\u00DA", -1).length - 1);
    return (text.substring(0, end) + scan.repeat(more) + text.substring(end)).getBytes(ISO_8859_1);
  }

  /// A canvas, and so many chunks of this name, each of which says its own size.
  private static byte[] webp(int canvas, String name, int side, int chunks) {
    var length = 18;
    var file = ByteBuffer.allocate(30 + chunks * (8 + length)).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(ISO_8859_1)).putInt(file.capacity() - 8);
    file.put("WEBPVP8X".getBytes(ISO_8859_1)).putInt(10).putInt(0);
    file.put(wide(canvas - 1)).put(wide(canvas - 1));
    for (var i = 0; i < chunks; i++) {
      file.put(name.getBytes(ISO_8859_1)).putInt(length);
      file.put(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A});
      file.putShort((short) side).putShort((short) side).put(new byte[length - 10]);
    }
    return file.array();
  }

  private static byte[] wide(int number) {
    return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /// Its two highest bits of each part: JPEG is not exact.
  private static int colour(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) & 0xC0C0C0;
  }

  private static byte[] resource(String name) throws IOException {
    return Files.readAllBytes(Path.of("src", "test", "resources", "pictures", name));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
