package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import java.util.Arrays;

/// What kinds of pictures are taken. Which one a file is, it says by its first bytes: its name and
/// declared type are anybody's claim.
public enum PictureType {
  JPEG(24_000_000, 0, 0xFF, 0xD8, 0xFF),
  PNG(24_000_000, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
  /// Behind `RIFF` and a length. To decode it takes thirty bytes for each pixel.
  WEBP(4_000_000, 8, 'W', 'E', 'B', 'P');

  private final int mostPixels;
  private final int place;
  private final int[] signature;

  PictureType(int mostPixels, int place, int... signature) {
    this.mostPixels = mostPixels;
    this.place = place;
    this.signature = signature;
  }

  /// @throws DomainException VALIDATION_FAILED on `file` where it is none of these
  public static PictureType of(byte[] file) {
    return Arrays.stream(values())
        .filter(it -> it.signs(file))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("file", "must be a JPEG, PNG or WebP picture"));
  }

  private boolean signs(byte[] file) {
    for (var i = 0; i < signature.length; i++) {
      if (place + i >= file.length || (file[place + i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /// Pixels that are decoded at most.
  public int mostPixels() {
    return mostPixels;
  }
}
