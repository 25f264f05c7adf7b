package org.bankcrm.examples.runner;

import java.util.List;

/**
 * What the report page shows, all words chosen and figures written.
 *
 * @param language the page's language, {@code zh} or {@code en}
 * @param title the heading
 * @param subtitle what was decided, by which book and as of when
 * @param cards the figures at the top
 * @param sections the tables, each with a chart where it has one
 * @param footer how the figures are to be read
 * @param chartData the charts as JSON that is safe inside a script element
 * @param chartLibrary the source of the chart library, so that the page needs no network
 */
public record ReportPage(
    String language,
    String title,
    String subtitle,
    List<Card> cards,
    List<Section> sections,
    String footer,
    String chartData,
    String chartLibrary) {

  /** One figure at the top. */
  public record Card(String figure, String label) {}

  /**
   * One column of a table.
   *
   * @param name its heading
   * @param style {@link #LABEL}, {@link #NUMBER} or {@link #PAGE}
   */
  public record Column(String name, String style) {
    /** Words that page and terminal show. */
    static final String LABEL = "";

    /** Numbers. */
    static final String NUMBER = "n";

    /** Words for the page, too long for a terminal. */
    static final String PAGE = "words";

    boolean isNumber() {
      return style.equals(NUMBER);
    }

    boolean isForPage() {
      return style.equals(PAGE);
    }
  }

  /** One table and its chart. */
  public record Section(
      String id,
      String title,
      String note,
      boolean hasChart,
      int chartHeight,
      List<Column> columns,
      List<List<String>> rows) {}
}
