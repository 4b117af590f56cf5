package dev.palaestra.rest.shared;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/// Lists for spreadsheets (RFC 4180). A cell that a spreadsheet would take for a formula is told to
/// be text by an apostrophe before it. All cells are quoted, for some spreadsheets begin a new one
/// at a semicolon.
public final class Csv {
  public static final String MEDIA_TYPE = "text/csv";

  /// How formulas begin, in letters of half and of full width.
  private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private Csv() {}

  /// @param rows as many cells each as there are columns; null for an empty one
  public static String of(
      List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
    var text = new StringBuilder();
    write(columns, text);
    rows.forEach(row -> write(row, text));
    return text.toString();
  }

  /// One line of a table.
  ///
  /// @param cells null for an empty one
  public static void write(List<? extends @Nullable Object> cells, Appendable text) {
    try {
      FORMAT.printRecord(text, cells.stream().map(Csv::harmless).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The entries of a list stand in one cell.
  private static String textOf(Object cell) {
    return cell instanceof Collection<?> entries
        ? entries.stream().map(String::valueOf).collect(joining(";"))
        : cell.toString();
  }

  private static String harmless(@Nullable Object cell) {
    var text = cell == null ? "" : textOf(cell);
    return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
