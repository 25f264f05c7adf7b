package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Optional;

/**
 * What the report page shows, all words chosen and figures written.
 *
 * @param language the page's language as a tag, which chooses its fonts
 * @param title the heading
 * @param subtitle what was decided, by which book, as of when and beside what
 * @param cards the figures at the top
 * @param warnings what a reader must know of the data
 * @param chapters the tables by topic
 * @param footer how the figures are to be read
 */
public record ReportPage(
    String language,
    String title,
    String subtitle,
    String contents,
    List<Card> cards,
    String warningsTitle,
    List<String> warnings,
    String legend,
    List<Chapter> chapters,
    List<String> footer) {

  /** One figure at the top, and what it was. */
  public record Card(String figure, String label, String before) {}

  /** The tables of one topic. */
  public record Chapter(String id, String title, List<Section> sections) {}

  /**
   * One table and what is drawn.
   *
   * @param nothing what is said in place of a table without rows
   */
  public record Section(
      String id,
      String title,
      String note,
      Optional<Upright> upright,
      List<Head> heads,
      List<Line> lines,
      String nothing) {}

  /** A heading and the class of its column's cells. */
  public record Head(String name, String style) {}

  /**
   * A row of a table.
   *
   * @param style the class of the row
   */
  public record Line(String style, List<Field> fields) {}

  /** A cell: words, or a bar in their place. */
  public record Field(String text, String style, Optional<Bar> bar) {}

  /** A lying bar; lengths in hundredths of the longest. */
  public record Bar(String settled, String open, String before, boolean hasBefore) {}

  /**
   * Bars side by side, of one width; the axis is as long as there are bars.
   *
   * @param count how many bars there are, empty ones too
   */
  public record Upright(
      String label, int count, List<Post> posts, List<Tick> ticks, List<Tick> marks) {}

  /** One upright bar; its height in hundredths of the highest. */
  public record Post(String from, String top, String height) {}

  /** A label on the axis, its place in hundredths of the axis. */
  public record Tick(String at, String label) {}
}
