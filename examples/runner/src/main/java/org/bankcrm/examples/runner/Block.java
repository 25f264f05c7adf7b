package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.examples.runner.ReportPage.Column;

/**
 * A table of figures for the terminal and the page, all words chosen.
 *
 * @param id what the page calls it, unique on it
 * @param title the heading
 * @param note how the figures are to be read
 * @param onTerminal whether the terminal shows it too
 * @param columns the first is the label of the row
 * @param rows the cells, as many as columns
 * @param chart what the page draws above it
 */
record Block(
    String id,
    String title,
    String note,
    boolean onTerminal,
    List<Column> columns,
    List<List<String>> rows,
    Optional<Chart> chart) {

  /**
   * Bars, stacked where there are several series.
   *
   * @param across whether the bars lie, for long or many labels
   * @param labels one for each bar
   * @param series the values by the name of the series
   */
  record Chart(boolean across, List<String> labels, Map<String, List<Long>> series) {}

  /** The same on the page alone. */
  Block pageOnly() {
    return new Block(id, title, note, false, columns, rows, chart);
  }

  /** The same with bars of one series. */
  Block drawn(boolean across, String name, List<String> labels, List<Long> values) {
    return drawn(new Chart(across, labels, Map.of(name, values)));
  }

  Block drawn(Chart newChart) {
    return new Block(id, title, note, onTerminal, columns, rows, Optional.of(newChart));
  }
}
