package dev.palaestra.application.training;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Real data that lies beside the project, in `../shared/data`, and is no part of it.
final class SharedData {
  private static final String FOLDER = "palaestra.shared-data";

  private SharedData() {}

  /// The 873 records of free-exercise-db.
  static List<Object> exercises() {
    try {
      var file = folder().resolve("free-exercise-db.facts.json").toFile();
      return new ObjectMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Named by the system property, or found on the way up from the working directory.
  private static Path folder() {
    var named = System.getProperty(FOLDER);
    return named != null
        ? Path.of(named)
        : Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
            .map(dir -> dir.resolve("shared/data"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "There is no shared/data in or above the working directory; name the"
                        + " folder with -Dpalaestra.shared-data=..."));
  }
}
