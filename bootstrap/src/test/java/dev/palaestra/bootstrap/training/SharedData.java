package dev.palaestra.bootstrap.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// Reference data that lie beside the project, in `shared/data`, and are not part of it.
final class SharedData {
  private SharedData() {}

  /// @throws IllegalStateException where no folder above this one has such a file
  static Path file(String name) {
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
