package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.application.identity.ExportOwnData;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class OwnDataArchiveTest {
  private final OwnDataArchive archive = new OwnDataArchive(new ObjectMapper());

  @Test
  void has_two_files_for_each_part_that_say_the_same() throws IOException {
    var files =
        files(export -> {
          write(export, "account", "Ana");
          write(export, "sessions");
        });
    assertThat(files.keySet())
        .containsExactly("account.json", "account.csv", "sessions.json", "sessions.csv");
    assertThat(files.get("account.json"))
        .isEqualToIgnoringWhitespace("[{\"name\":\"Ana\",\"note\":null}]");
    assertThat(files)
        .containsEntry("account.csv", "\"name\",\"note\"\r\n\"Ana\",\"\"\r\n")
        .containsEntry("sessions.csv", "\"name\",\"note\"\r\n");
    assertThat(files.get("sessions.json")).isEqualToIgnoringWhitespace("[]");
  }

  private static void write(ExportOwnData.Archive export, String part, String... names) {
    try (var copy = export.begin(part)) {
      copy.columns(List.of("name", "note"));
      for (var name : names) {
        copy.row(Arrays.asList(name, null));
      }
    }
  }

  private Map<String, String> files(Consumer<ExportOwnData.Archive> export) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(archive.of(export))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
