package dev.palaestra.rest.shared;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Entity tags of answers that have no version: a checksum of what they say.
public final class Checksums {
  private Checksums() {}

  /// For a body that can be told by this text.
  public static EntityTag tag(String text) {
    var checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return new EntityTag("%08x".formatted(checksum.getValue()));
  }
}
