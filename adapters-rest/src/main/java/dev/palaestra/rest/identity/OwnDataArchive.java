package dev.palaestra.rest.identity;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.application.identity.ExportOwnData;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;

/// All that there is of a person as a ZIP. It is gathered in a file first: who reads slowly holds
/// no connection to the database, and what goes wrong is told before anything was sent.
@Singleton
class OwnDataArchive {
  private final ObjectMapper json;

  OwnDataArchive(ObjectMapper json) {
    this.json = json;
  }

  /// @param export fills it
  /// @return the archive, of which nothing is left when it is closed
  InputStream of(Consumer<ExportOwnData.Archive> export) {
    try {
      var file = Files.createTempFile("palaestra-export", ".zip");
      try {
        write(export, file);
        return Files.newInputStream(file, DELETE_ON_CLOSE);
      } catch (IOException | RuntimeException failed) {
        Files.delete(file);
        throw failed;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Consumer<ExportOwnData.Archive> export, Path file) throws IOException {
    var waiting = Files.createTempFile("palaestra-export", ".csv");
    try (var table = FileChannel.open(waiting, READ, WRITE, DELETE_ON_CLOSE);
        var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      export.accept(name -> OwnDataFiles.begin(name, zip, table, json));
    }
  }
}
