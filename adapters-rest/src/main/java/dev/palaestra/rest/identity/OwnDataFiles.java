package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.application.identity.ExportOwnData;
import dev.palaestra.rest.shared.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// One part of an archive, as JSON for programs and as CSV for spreadsheets: two files that say the
/// same, for they are written while it is read once. A ZIP takes one file at a time, so the table
/// waits beside it.
final class OwnDataFiles implements ExportOwnData.Part {
  private final String name;
  private final ZipOutputStream zip;
  private final FileChannel waiting;
  private final JsonGenerator json;
  private final Writer table;
  private List<String> names = List.of();

  private OwnDataFiles(String name, ZipOutputStream zip, FileChannel waiting, JsonGenerator json) {
    this.name = name;
    this.zip = zip;
    this.waiting = waiting;
    this.json = json;
    this.table = new BufferedWriter(Channels.newWriter(waiting, UTF_8));
  }

  /// @param waiting empty, and so again at the end
  static OwnDataFiles begin(
      String name, ZipOutputStream zip, FileChannel waiting, ObjectMapper mapper) {
    try {
      zip.putNextEntry(new ZipEntry(name + ".json"));
      var json = mapper.createGenerator(zip).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter().writeStartArray();
      return new OwnDataFiles(name, zip, waiting, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void columns(List<String> columns) {
    names = List.copyOf(columns);
    Csv.write(columns, table);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    Csv.write(cells, table);
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

  @Override
  public void close() {
    try {
      json.writeEndArray();
      json.close();
      table.flush();
      zip.putNextEntry(new ZipEntry(name + ".csv"));
      waiting.position(0);
      Channels.newInputStream(waiting).transferTo(zip);
      waiting.truncate(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
