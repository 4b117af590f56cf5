package dev.palaestra.application.training;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Reference data that lie beside the project, in `shared/data`, and are not part of it.
final class SharedData {
  private SharedData() {}

  /// The 873 records of free-exercise-db.
  ///
  /// @throws IllegalStateException where no folder above this one has them
  static List<Object> exercises() {
    try {
      var file = file("free-exercise-db.facts.json").toFile();
      return new ObjectMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path file(String name) {
    var here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("shared/data").resolve(name))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "There is no shared/data/" + name + " in any folder above " + here));
  }
}
