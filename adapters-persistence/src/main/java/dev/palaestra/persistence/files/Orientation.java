package dev.palaestra.persistence.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.palaestra.domain.identity.PictureType;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// How a camera was held (tag 0x0112 of Exif 2.32): what it saw is to be turned so.
///
/// @param code 1 to 8; 1 is upright
record Orientation(int code) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final String EXIF = "Exif\0\0";
  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEAD = 8;

  /// What a file says of it; upright where it says nothing that can be understood.
  static Orientation of(PictureType type, byte[] file) {
    try {
      return exif(type, file).flatMap(Orientation::of).orElse(UPRIGHT);
    } catch (IOException | RuntimeException broken) {
      return UPRIGHT;
    }
  }

  private static Optional<byte[]> exif(PictureType type, byte[] file) throws IOException {
    return switch (type) {
      case JPEG -> exifOfJpeg(file);
      case WEBP -> exifOfWebp(file);
      case PNG -> Optional.empty();
    };
  }

  private static Optional<byte[]> exifOfJpeg(byte[] file) throws IOException {
    try (var input = new ByteArrayImageInputStream(file)) {
      var segments = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
      return segments.isEmpty()
          ? Optional.empty()
          : Optional.of(tiff(segments.getFirst().segmentData().readAllBytes()));
    }
  }

  /// RIFF: chunks of a name, a length and, filled up to an even one, so many bytes.
  private static Optional<byte[]> exifOfWebp(byte[] file) {
    var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    var at = FIRST_CHUNK;
    while (at + CHUNK_HEAD <= file.length) {
      var start = at + CHUNK_HEAD;
      var length = bytes.getInt(at + Integer.BYTES);
      if (length < 0 || length > file.length - start) {
        return Optional.empty();
      }
      if (new String(file, at, Integer.BYTES, US_ASCII).equals("EXIF")) {
        return Optional.of(tiff(Arrays.copyOfRange(file, start, start + length)));
      }
      at = start + length + length % 2;
    }
    return Optional.empty();
  }

  private static byte[] tiff(byte[] exif) {
    return new String(exif, US_ASCII).startsWith(EXIF)
        ? Arrays.copyOfRange(exif, EXIF.length(), exif.length)
        : exif;
  }

  /// The first directory of a TIFF; whatever else there is is not looked at.
  private static Optional<Orientation> of(byte[] tiff) {
    var bytes = ByteBuffer.wrap(tiff);
    bytes.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = bytes.getInt(4);
    var entries = Short.toUnsignedInt(bytes.getShort(directory));
    for (var i = 0; i < entries; i++) {
      var entry = directory + 2 + i * ENTRY;
      if (Short.toUnsignedInt(bytes.getShort(entry)) == TAG) {
        var code = bytes.getShort(entry + 8);
        return code >= 1 && code <= 8 ? Optional.of(new Orientation(code)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean isSideways() {
    return code >= 5;
  }

  /// Turns a picture of this size until it is upright.
  AffineTransform turn(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
