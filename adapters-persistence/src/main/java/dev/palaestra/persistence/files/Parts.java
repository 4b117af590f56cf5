package dev.palaestra.persistence.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.palaestra.domain.identity.PictureType;
import dev.palaestra.domain.shared.DomainException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What a file makes its reader decode, beside the size that its header tells: a reader paints the
/// whole picture once for each part, and forty bytes are a part. Parts are looked for wherever they
/// may stand, so that no reader finds one that was not seen here.
final class Parts {
  /// Scans of a JPEG; progressive ones have about ten.
  private static final int SCANS_MAX = 20;

  /// A WebP has its colours and, beside them, what shines through.
  private static final int LAYERS = 2;

  /// Between the name of a lossy WebP chunk and the size of what is in it (RFC 6386, 9.1).
  private static final int BEFORE_SIZE = 14;

  private static final int SIDE_BITS = 0x3FFF;

  private Parts() {}

  /// @param pixels as the header says
  /// @throws DomainException VALIDATION_FAILED on `file` for too many
  static void mustBeFew(PictureType type, byte[] file, int pixels) {
    var few =
        switch (type) {
          case JPEG -> scans(file) <= SCANS_MAX;
          case WEBP -> decoded(file, pixels) <= (long) LAYERS * type.mostPixels();
          case PNG -> true;
        };
    if (!few) {
      throw DomainException.invalid("file", "is made of too many parts");
    }
  }

  private static long scans(byte[] file) {
    return IntStream.range(0, file.length - 4).filter(at -> isScan(file, at)).count();
  }

  /// A marker, its length, and one to four components of two bytes each (ITU-T T.81, B.2.3): no
  /// other length is read.
  private static boolean isScan(byte[] file, int at) {
    var components = file[at + 4];
    return file[at] == (byte) 0xFF
        && file[at + 1] == (byte) 0xDA
        && components >= 1
        && components <= 4
        && file[at + 2] == 0
        && file[at + 3] == 6 + 2 * components;
  }

  /// Pixels of all the pictures in a WebP. A lossy one has a size of its own.
  private static long decoded(byte[] file, int pixels) {
    var lossless = count(file, "VP8L") + count(file, "ALPH");
    var lossy = places(file, "VP8 ").mapToLong(at -> lossyPixels(file, at)).sum();
    return lossless * pixels + lossy;
  }

  private static long lossyPixels(byte[] file, int at) {
    if (at + BEFORE_SIZE + Integer.BYTES > file.length) {
      return 0;
    }
    var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    var width = bytes.getShort(at + BEFORE_SIZE) & SIDE_BITS;
    var height = bytes.getShort(at + BEFORE_SIZE + Short.BYTES) & SIDE_BITS;
    return (long) width * height;
  }

  private static long count(byte[] file, String name) {
    return places(file, name).count();
  }

  private static IntStream places(byte[] file, String name) {
    var sought = name.getBytes(US_ASCII);
    return IntStream.rangeClosed(0, file.length - sought.length)
        .filter(at -> Arrays.equals(file, at, at + sought.length, sought, 0, sought.length));
  }
}
