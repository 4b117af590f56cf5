package dev.palaestra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured, as Markdown to paste into `docs/performance.md`.
final class Report {
  private final List<String> lines = new ArrayList<>();

  void heading(String text) {
    lines.add("\n### " + text + "\n");
  }

  void line(String text) {
    lines.add(text + "\n");
  }

  void columns(String... names) {
    row(names);
    lines.add("|---" + "|---:".repeat(names.length - 1) + "|");
  }

  void row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  static String exact(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  void printTo(Path file) throws IOException {
    var text = String.join("\n", lines) + "\n";
    System.out.println(text);
    Files.writeString(file, text);
  }
}
