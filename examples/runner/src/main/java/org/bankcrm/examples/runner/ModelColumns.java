package org.bankcrm.examples.runner;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/**
 * Which columns are of numbers and which of codes. A column that has numbers and something else is
 * neither: one cell such as 1,234 must not make codes of a column of numbers in silence.
 */
final class ModelColumns {

  private final ModelTable table;
  private final Set<String> codes;

  /**
   * Of a table.
   *
   * @param codes the columns that are of codes whatever they look like
   * @throws UserException if one of them is not there
   */
  ModelColumns(ModelTable table, List<String> codes) {
    codes.forEach(table::column);
    this.table = table;
    this.codes = Set.copyOf(codes);
  }

  /**
   * Whether a column is of numbers; cells may be empty.
   *
   * @throws UserException if it has numbers and, in some line, what is none
   */
  boolean isNumber(String name) {
    List<String> cells = table.column(name);
    if (codes.contains(name) || cells.stream().noneMatch(ModelColumns::looksLikeNumber)) {
      return cells.stream().allMatch(String::isEmpty) && !codes.contains(name);
    }
    for (int row = 0; row < cells.size(); row++) {
      if (!cells.get(row).isEmpty() && ModelTable.number(cells.get(row)).isEmpty()) {
        throw ModelWords.MIXED.of(table.file(), table.line(row), name);
      }
    }
    return true;
  }

  /** Whether a column is of whole numbers. */
  boolean isWhole(String name) {
    return isNumber(name)
        && table.column(name).stream().allMatch(c -> c.isEmpty() || c.matches("-?[0-9]{1,15}"));
  }

  /** Numbers as people write them: 1,234 or ¥50 or 12% or (3.5) or .5, in wide digits too. */
  private static boolean looksLikeNumber(String cell) {
    String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
    return ModelTable.number(cell).isPresent()
        || plain.replaceAll("[\\s,'_%()¥$€£]", "").matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");
  }
}
