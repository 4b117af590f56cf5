package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.rest.shared.Csv;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// All that there is of a person as a ZIP, each sort of it as JSON for programs and as CSV for
/// spreadsheets. It is gathered in a file first: who reads slowly holds no connection to the
/// database, and what goes wrong is told before anything was sent.
@Singleton
class OwnDataArchive {
  private final ObjectMapper json;

  OwnDataArchive(ObjectMapper json) {
    this.json = json;
  }

  /// @return the archive, of which nothing is left when it is closed
  InputStream of(AccountId person, List<OwnData> data) {
    try {
      var file = Files.createTempFile("palaestra-export", ".zip");
      try {
        write(person, data, file);
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException | RuntimeException failed) {
        Files.delete(file);
        throw failed;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(AccountId person, List<OwnData> data, Path file) throws IOException {
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      var text = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
      for (var part : data) {
        zip.putNextEntry(new ZipEntry(part.name() + ".json"));
        writeJson(person, part, text);
        text.flush();
        zip.putNextEntry(new ZipEntry(part.name() + ".csv"));
        part.read(person, new Table(text));
        text.flush();
      }
    }
  }

  private void writeJson(AccountId person, OwnData part, Writer text) throws IOException {
    try (var generator = json.createGenerator(text)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      generator.useDefaultPrettyPrinter().writeStartArray();
      part.read(person, new Objects(generator));
      generator.writeEndArray();
    }
  }

  private record Table(Writer text) implements OwnData.Reader {
    @Override
    public void columns(List<String> names) {
      Csv.write(names, text);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      Csv.write(cells, text);
    }
  }

  private static final class Objects implements OwnData.Reader {
    private final JsonGenerator json;
    private List<String> names = List.of();

    Objects(JsonGenerator json) {
      this.json = json;
    }

    @Override
    public void columns(List<String> columns) {
      names = List.copyOf(columns);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      try {
        json.writeStartObject();
        for (var i = 0; i < names.size(); i++) {
          json.writeFieldName(names.get(i));
          json.writePOJO(cells.get(i));
        }
        json.writeEndObject();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
