package dev.palaestra.domain.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// Reference data that lie beside the project, in `shared/data`, and are not part of it.
public final class SharedData {
  private SharedData() {}

  /// @throws IllegalStateException where no folder above this one has such a file
  public static JsonNode json(String name) {
    var here = Path.of("").toAbsolutePath();
    var file =
        Stream.iterate(here, Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve("shared/data").resolve(name))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "There is no shared/data/" + name + " in any folder above " + here));
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
