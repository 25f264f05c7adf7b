package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.examples.runner.ReportPage.Bar;
import org.bankcrm.examples.runner.ReportPage.Field;
import org.bankcrm.examples.runner.ReportPage.Head;
import org.bankcrm.examples.runner.ReportPage.Line;
import org.bankcrm.examples.runner.ReportPage.Post;
import org.bankcrm.examples.runner.ReportPage.Section;
import org.bankcrm.examples.runner.ReportPage.Tick;
import org.bankcrm.examples.runner.ReportPage.Upright;

/** Lays a table of figures out for the page, with bars and the figures of an earlier run. */
final class SectionMaker {

  private static final String NUMBER = "n";
  private static final String WORDS = "words";
  private static final String THEN = NUMBER + " then";

  /** How many labels an axis has room for on a narrow screen. */
  private static final int MOST_TICKS = 6;

  /** What can still be seen, in hundredths of the longest bar. */
  private static final double LEAST = 0.7;

  private final Block block;
  private final Optional<EarlierRun> earlier;
  private final Locale locale;
  private final BigDecimal longest;

  SectionMaker(Block block, Optional<EarlierRun> earlier, Locale locale) {
    this.block = block;
    this.earlier = earlier.filter(run -> block.columns().stream().anyMatch(Column::compared));
    this.locale = locale;
    this.longest =
        lying()
            .map(
                bars ->
                    block.rows().stream()
                        .filter(Row::drawn)
                        .map(row -> number(row, bars.value()).max(before(row, bars.value())))
                        .reduce(BigDecimal.ZERO, BigDecimal::max))
            .orElse(BigDecimal.ZERO);
  }

  private Optional<Bars> lying() {
    return block.bars().filter(bars -> !bars.upright());
  }

  private BigDecimal number(Row row, String column) {
    return row.cells().get(block.column(column)).number().orElse(BigDecimal.ZERO);
  }

  private BigDecimal before(Row row, String column) {
    boolean compared = block.columns().get(block.column(column)).compared();
    return earlier
        .filter(run -> compared)
        .flatMap(run -> run.figure(block.id(), row.code(), column))
        .orElse(BigDecimal.ZERO);
  }

  Section make() {
    return new Section(
        block.id(),
        block.title(),
        block.note(),
        block.bars().filter(Bars::upright).map(this::upright),
        heads(),
        block.rows().stream().map(this::line).toList(),
        ReportWords.NOTHING.in(locale));
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    for (Column column : block.columns()) {
      heads.add(new Head(column.name(), style(column)));
      if (heads.size() == 1 && lying().isPresent()) {
        heads.add(new Head(ReportWords.BARS.in(locale), "bar"));
      }
      if (column.compared() && earlier.isPresent()) {
        if (column.style() == Column.Style.NUMBER) {
          heads.add(new Head(earlier.get().day().toString(), THEN));
        }
        heads.add(new Head(ReportWords.CHANGE.in(locale), NUMBER));
      }
    }
    return heads;
  }

  private static String style(Column column) {
    return switch (column.style()) {
      case NUMBER, PAGE_NUMBER -> NUMBER;
      case WORDS -> WORDS;
      case LABEL -> "label";
    };
  }

  private Line line(Row row) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = block.columns().get(i);
      Cell cell = row.cells().get(i);
      fields.add(new Field(cell.text(), style(column), Optional.empty()));
      if (i == 0 && lying().isPresent()) {
        fields.add(new Field("", "bar", row.drawn() ? Optional.of(bar(row)) : Optional.empty()));
      }
      if (column.compared() && earlier.isPresent()) {
        fields.addAll(compared(row, column, cell));
      }
    }
    return new Line(row.drawn() ? "" : "rest", fields);
  }

  /** The change; of numbers that terminals have room for what was then as well. */
  private List<Field> compared(Row row, Column column, Cell cell) {
    Optional<BigDecimal> then = earlier.orElseThrow().figure(block.id(), row.code(), column.id());
    Optional<BigDecimal> change = cell.number().flatMap(now -> then.map(now::subtract));
    List<Field> fields = new ArrayList<>();
    if (column.style() == Column.Style.NUMBER) {
      fields.add(new Field(then.map(SectionMaker::whole).orElse("–"), THEN, Optional.empty()));
    }
    fields.add(new Field(change.map(SectionMaker::signed).orElse("–"), NUMBER, Optional.empty()));
    return fields;
  }

  static String whole(BigDecimal number) {
    return String.format(
        Locale.ROOT, "%,d", number.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
  }

  /** With a sign that is as wide as a plus. */
  static String signed(BigDecimal change) {
    String text = whole(change.abs());
    return text.equals("0") ? "0" : (change.signum() > 0 ? "+" : "−") + text;
  }

  private Bar bar(Row row) {
    Bars bars = lying().orElseThrow();
    BigDecimal value = number(row, bars.value());
    BigDecimal open = bars.open().map(column -> number(row, column)).orElse(BigDecimal.ZERO);
    double length = length(value);
    double shown = value.signum() == 0 ? 0 : length * open.doubleValue() / value.doubleValue();
    BigDecimal before = before(row, bars.value());
    return new Bar(
        decimal(length - shown), decimal(shown), decimal(length(before)), before.signum() > 0);
  }

  /** In hundredths of the longest; whatever is not nothing can be seen. */
  private double length(BigDecimal value) {
    return value.signum() <= 0
        ? 0
        : Math.max(LEAST, 100 * value.doubleValue() / longest.doubleValue());
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private Upright upright(Bars bars) {
    List<Row> rows = block.rows().stream().filter(Row::drawn).toList();
    double highest =
        rows.stream().mapToDouble(row -> number(row, bars.value()).doubleValue()).max().orElse(1);
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double value = number(rows.get(i), bars.value()).doubleValue();
      double height = value == 0 ? 0 : Math.max(LEAST, 100 * value / highest);
      posts.add(new Post(decimal(i + 0.06), decimal(100 - height), decimal(height)));
    }
    int step = Math.max(1, (rows.size() + MOST_TICKS - 1) / MOST_TICKS);
    List<Tick> ticks =
        IntStream.iterate(0, i -> i < rows.size(), i -> i + step)
            .mapToObj(i -> tick(i, rows.size(), rows.get(i).code()))
            .toList();
    List<Tick> marks =
        bars.marks().stream().map(mark -> tick(mark.at(), rows.size(), mark.label())).toList();
    return new Upright(block.title(), rows.size(), posts, ticks, marks);
  }

  private static Tick tick(double at, int count, String label) {
    return new Tick(decimal(100 * at / count), label);
  }
}
