package dev.palaestra.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.palaestra.domain.shared.Keyset;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// Opaque cursors that nobody else can make: a seal, the id, the sort key's value.
@Singleton
class Cursors {
  private static final String PURPOSE = "cursor";
  private static final int SEAL = 12;
  private static final int ID = 16;

  private final KeyedHashes hashes;

  Cursors(KeyedHashes hashes) {
    this.hashes = hashes;
  }

  String write(Keyset last, String list) {
    var key = last.key().getBytes(UTF_8);
    var place =
        ByteBuffer.allocate(ID + key.length)
            .putLong(last.id().getMostSignificantBits())
            .putLong(last.id().getLeastSignificantBits())
            .put(key)
            .array();
    var seal = hashes.make(PURPOSE, sealed(place, list));
    var cursor = ByteBuffer.allocate(SEAL + place.length).put(seal, 0, SEAL).put(place).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  Keyset read(String text, String list) {
    try {
      var cursor = Base64.getUrlDecoder().decode(text);
      var place = Arrays.copyOfRange(cursor, SEAL, cursor.length);
      if (place.length >= ID && isOurs(Arrays.copyOf(cursor, SEAL), sealed(place, list))) {
        var id = ByteBuffer.wrap(place);
        var key = new String(place, ID, place.length - ID, UTF_8);
        return new Keyset(key, new UUID(id.getLong(), id.getLong()));
      }
    } catch (IllegalArgumentException notBase64) {
      // It is not one of ours, like one with a wrong seal.
    }
    throw DoorError.INVALID_CURSOR.because();
  }

  private boolean isOurs(byte[] seal, byte[] sealed) {
    return hashes.accepted(PURPOSE, sealed).stream()
        .anyMatch(it -> MessageDigest.isEqual(Arrays.copyOf(it, SEAL), seal));
  }

  private static byte[] sealed(byte[] place, String list) {
    var name = list.getBytes(UTF_8);
    return ByteBuffer.allocate(place.length + name.length).put(place).put(name).array();
  }
}
