package dev.palaestra.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// Flyway starts on no database that was migrated by another text, not even by another comment.
class LandedMigrationsTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path LANDED = Path.of("src/test/resources/landed-migrations.txt");

  @Test
  void stand_as_they_were() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      var present =
          files
              .sorted(Comparator.comparingInt(LandedMigrationsTest::number))
              .map(it -> sum(it) + "  " + it.getFileName() + "\n")
              .collect(joining());
      assertThat(present)
          .as("a new migration is added to the list; those in it are never changed")
          .isEqualTo(Files.readString(LANDED, UTF_8));
    }
  }

  private static int number(Path migration) {
    return Integer.parseInt(migration.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
  }

  private static String sum(Path migration) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(migration));
      return HexFormat.of().formatHex(digest);
    } catch (IOException | NoSuchAlgorithmException fault) {
      throw new AssertionError(fault);
    }
  }
}
