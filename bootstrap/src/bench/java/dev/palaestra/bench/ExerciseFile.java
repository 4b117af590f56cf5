package dev.palaestra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The 873 records of the public free-exercise-db, beside the repository.
final class ExerciseFile {
  private static final Path NAME = Path.of("shared", "data", "free-exercise-db.facts.json");

  private ExerciseFile() {}

  static JsonNode read() throws IOException {
    var here = Path.of("").toAbsolutePath();
    var file =
        Stream.iterate(here, folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve(NAME))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "The benchmark needs %s in a folder above %s.".formatted(NAME, here)));
    return Client.json(Files.readAllBytes(file));
  }
}
