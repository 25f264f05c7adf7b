package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.policy.PolicyBook;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the report as files: a line for each in CSV, a tree in JSON. */
final class FigureFiles {

  static final String CSV = "figures.csv";
  static final String JSON = "figures.json";
  static final List<String> COLUMNS = List.of("block", "row", "name", "measure", "value");

  private FigureFiles() {}

  /** Writes both. */
  static void write(
      ResultFiles files,
      boolean spreadsheet,
      List<Block> blocks,
      PolicyBook book,
      LocalDate asOf,
      Optional<LocalDate> before,
      Locale locale) {
    try (Sheet sheet = files.sheet(CSV, spreadsheet)) {
      sheet.row(COLUMNS);
      blocks.forEach(block -> block.rows().forEach(row -> write(block, row, sheet)));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("book", book.ref().toString());
    tree.put("fingerprint", book.hash());
    tree.put("language", locale.getLanguage());
    tree.put("asOf", asOf.toString());
    before.ifPresent(day -> tree.put("comparedWith", day.toString()));
    tree.put("blocks", blocks.stream().map(FigureFiles::tree).toList());
    files.text(JSON, JsonMapper.builder().build().writeValueAsString(tree) + "\n");
  }

  private static void write(Block block, Row row, Sheet sheet) {
    String name = row.cells().get(0).text();
    for (int i = 1; i < row.cells().size(); i++) {
      String measure = block.columns().get(i).id();
      row.cells()
          .get(i)
          .number()
          .ifPresent(
              value ->
                  sheet.row(List.of(block.id(), row.code(), name, measure, value.toPlainString())));
    }
  }

  private static Map<String, Object> tree(Block block) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", block.id());
    tree.put("title", block.title());
    Map<String, Object> measures = new LinkedHashMap<>();
    block.columns().stream()
        .filter(Column::isNumber)
        .forEach(column -> measures.put(column.id(), column.name()));
    tree.put("measures", measures);
    tree.put("rows", block.rows().stream().map(row -> tree(block, row)).toList());
    return tree;
  }

  private static Map<String, Object> tree(Block block, Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Cell> cells = new ArrayList<>(row.cells());
    for (int i = 1; i < cells.size(); i++) {
      String measure = block.columns().get(i).id();
      cells.get(i).number().ifPresent(value -> values.put(measure, value));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", row.code());
    tree.put("name", cells.get(0).text());
    tree.put("values", values);
    return tree;
  }
}
