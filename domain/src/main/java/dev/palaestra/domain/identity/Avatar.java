package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Faults;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The picture of a person, painted anew from the one he sent: a JPEG of at most [#SIDE_MAX] pixels
/// a side that says nothing of camera, place or time.
public final class Avatar {
  /// Bytes of a file that is taken.
  public static final int FILE_MAX = 5 * 1024 * 1024;

  public static final int SIDE_MIN = 50;
  public static final int SIDE_MAX = 800;

  private final byte[] jpeg;
  private final String checksum;

  public Avatar(byte[] jpeg, String checksum) {
    this.jpeg = jpeg.clone();
    this.checksum = checksum;
  }

  public static Avatar of(byte[] jpeg) {
    return new Avatar(jpeg, checksumOf(jpeg));
  }

  private static String checksumOf(byte[] jpeg) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(jpeg);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /// Asked before anything is decoded, of what the file's header says.
  ///
  /// @throws DomainException VALIDATION_FAILED on `file` for too small or too large a picture
  public static void mustBeFit(PictureType type, int width, int height) {
    new Faults()
        .unless(
            width >= SIDE_MIN && height >= SIDE_MIN,
            "file",
            "must have at least %d pixels a side".formatted(SIDE_MIN))
        .unless(
            (long) width * height <= type.mostPixels(),
            "file",
            "must have at most %d million pixels".formatted(type.mostPixels() / 1_000_000))
        .refuse();
  }

  public byte[] jpeg() {
    return jpeg.clone();
  }

  /// The same for the same picture.
  public String checksum() {
    return checksum;
  }
}
