package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the README's table of settings says holds for the files in `docker` too.
class DeploymentFilesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z_<>]+)`");

  /// Made for the network that compose brings up.
  private static final Set<String> OF_COMPOSE =
      Set.of("DATABASE_URL", "DATABASE_USERNAME", "REDIS_URL", "PORT");

  /// Cloud Run chooses the port, and no production lifts the limits.
  private static final Set<String> NOT_FOR_CLOUD_RUN = Set.of("PORT", "PALAESTRA_RATE_LIMITS");

  @Test
  void compose_takes_every_setting_from_its_file() throws IOException {
    var compose = read("docker/compose.yaml");
    assertThat(compose).contains("    env_file: .env\n");
    for (var name : settings().toList()) {
      var given = Pattern.compile("(?m)^ {6}" + name + ": (.*)$").matcher(compose);
      if (given.find() && !OF_COMPOSE.contains(name)) {
        assertThat(given.group(1)).as(name).startsWith("${" + name + ":");
      }
    }
  }

  @Test
  void cloud_run_shows_every_setting() throws IOException {
    var service = read("docker/cloudrun/service.yaml");
    var wanted =
        settings()
            .filter(it -> !NOT_FOR_CLOUD_RUN.contains(it))
            .map(it -> it.replace("<NAME>", "READS"))
            .map("- name: %s\n"::formatted);
    assertThat(wanted).isNotEmpty().allSatisfy(it -> assertThat(service).contains(it));
  }

  @Test
  void cloud_run_sets_all_that_production_requires() throws IOException {
    var service = read("docker/cloudrun/service.yaml");
    assertThat(rows().filter(it -> it.contains("| required")).flatMap(DeploymentFilesTest::names))
        .contains("PALAESTRA_ENCRYPTION_KEYS")
        .allSatisfy(it -> assertThat(service).contains("\n            - name: " + it + "\n"));
  }

  private static Stream<String> settings() throws IOException {
    return rows().flatMap(DeploymentFilesTest::names);
  }

  private static Stream<String> names(String row) {
    return NAME.matcher(row.split("\\|")[1]).results().map(it -> it.group(1));
  }

  private static Stream<String> rows() throws IOException {
    List<String> lines = read("README.md").lines().toList();
    return lines.stream()
        .skip(lines.indexOf("| variable | meaning | default |") + 2L)
        .takeWhile(it -> it.startsWith("|"));
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
