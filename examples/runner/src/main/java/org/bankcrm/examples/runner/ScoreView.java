package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.examples.runner.Block.Mark;
import org.bankcrm.scoring.Band;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.Grade;
import org.bankcrm.scoring.ScoreFields;
import org.bankcrm.scoring.Scorecard;

/** The points and grades of a card, and what letters would say. */
final class ScoreView implements PolicyView {

  private static final int MOST_CLASSES = 40;

  /** Of a card without grades the terminal shows the classes, and they have to fit it. */
  private static final int MOST_ON_TERMINAL = 12;

  private final Scorecard card;
  private final long width;
  private final Tally grades = new Tally();
  private final PointClasses counted = new PointClasses();
  private final SortedMap<Long, Long> classes = counted.all();
  private final Tally pointless = new Tally();
  private final Tally reasons = new Tally();

  /** How many units of its scale a point has. */
  private final long unit;

  /** The actions of the grades, and the texts of the reasons. */
  private final Map<String, CodedText> actions = new HashMap<>();

  private final Map<String, LocalizedText> words = new HashMap<>();

  ScoreView(Scorecard card) {
    this.card = card;
    this.unit = BigDecimal.TEN.pow(card.scale()).longValueExact();
    card.bands().forEach(band -> actions.put(band.grade().code(), band.grade().action()));
    card.declined().ifPresent(grade -> actions.putIfAbsent(grade.code(), grade.action()));
    card.knockOuts().forEach(rule -> addWords(rule.reason()));
    card.reasonRules().codes().forEach(this::addWords);
    int most = card.bands().isEmpty() ? MOST_ON_TERMINAL : MOST_CLASSES;
    this.width = width(card.mostPoints().subtract(card.fewestPoints()), most);
  }

  private void addWords(CodedText reason) {
    words.putIfAbsent(reason.code(), reason.text());
  }

  /** The first of 1, 2, 5, 10, 20 … that divides the range into few enough classes. */
  private static long width(BigDecimal range, int most) {
    long needed = range.setScale(0, RoundingMode.CEILING).longValueExact() / most + 1;
    long unit = 1;
    while (unit * 10 <= needed) {
      unit *= 10;
    }
    for (int times : List.of(1, 2, 5)) {
      if (needed <= times * unit) {
        return times * unit;
      }
    }
    return 10 * unit;
  }

  @Override
  public List<String> header() {
    String id = card.attribute().id();
    return List.of(id, "grade." + card.ref().id(), id + ".action", id + ".reasons");
  }

  @Override
  public Told read(Decisions portion) {
    ResultColumn<BigDecimal> points = portion.column(card, ScoreFields.POINTS);
    Codes open =
        Answer.orInstead(
            portion, card, Codes.of(List.of(Decisions.UNDECIDED), portion.size(), row -> 0));
    Codes grade = grade(portion, open);
    Codes action = Codes.of(portion.column(card, ScoreFields.ACTION), code -> code);
    ResultColumn<String> letter = portion.column(card, ScoreFields.LETTER_REASONS);
    List<Cells> cells =
        List.of(Cells.numbers(points), grade, action, Codes.joined(letter, code -> code));
    return new Told(cells, () -> count(points, open, grade, letter));
  }

  /** A card without bands has a grade to tell only where it was not asked. */
  private Codes grade(Decisions portion, Codes open) {
    ResultColumn<String> grade = portion.column(card, ScoreFields.GRADE);
    List<String> words = new ArrayList<>(grade.dictionary());
    int none = words.size();
    words.addAll(open.words());
    words.set(none, card.bands().isEmpty() ? "" : Decisions.UNDECIDED);
    return Codes.of(
        words,
        portion.size(),
        row -> grade.place(row) < 0 ? none + open.place(row) : grade.place(row));
  }

  private void count(
      ResultColumn<BigDecimal> points, Codes open, Codes grade, ResultColumn<String> letter) {
    for (int row = 0; row < points.size(); row++) {
      if (points.count(row) > 0) {
        addPoints(row, points.encoded(row));
      }
    }
    pointless.add(open, row -> points.count(row) == 0);
    grades.add(grade);
    boolean[] asks = new boolean[grade.words().size()];
    for (int i = 0; i < asks.length; i++) {
      asks[i] = wantsReasons(grade.words().get(i));
    }
    reasons.add(letter, row -> asks[grade.place(row)]);
  }

  /** Of units of the scale of the card. */
  private void addPoints(int row, long units) {
    long whole = Math.floorDiv(units, unit);
    counted.add(row, Math.floorDiv(whole, width) * width);
  }

  /** Nobody asks why of the customer who gets what the best grade gets. */
  private boolean wantsReasons(String grade) {
    Optional<CodedText> action = Optional.ofNullable(actions.get(grade));
    Optional<CodedText> best = card.bands().stream().findFirst().map(each -> each.grade().action());
    return action.isPresent() && !action.equals(best);
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(distribution(figures));
    if (!card.bands().isEmpty()) {
      blocks.add(grades(figures));
      blocks.add(reasons(figures));
    }
    return blocks;
  }

  private String title(Figures figures, Words part) {
    return figures.in(card.name()) + " · " + figures.in(part);
  }

  /** Classes between two that have customers are there, though nobody is in them. */
  private Block distribution(Figures figures) {
    List<Row> rows = new ArrayList<>();
    if (!classes.isEmpty()) {
      for (long from = classes.firstKey(); from <= classes.lastKey(); from += width) {
        long count = classes.getOrDefault(from, 0L);
        rows.add(figures.row(Long.toString(from), label(from), count, List.of()));
      }
    }
    rows.addAll(notScored(pointless, List.of(), figures));
    Block told =
        figures.block(
            "points-" + card.ref().id(),
            Topic.SCORES,
            title(figures, Words.DISTRIBUTION),
            Words.DISTRIBUTION_NOTE,
            figures.columns(Words.POINTS, Words.CUSTOMERS, Words.SHARE),
            rows);
    Block block = card.bands().isEmpty() ? told : told.pageOnly();
    long known = classes.values().stream().mapToLong(Long::longValue).sum();
    long open = pointless.of(Decisions.UNDECIDED);
    Bars bars = new Bars(Figures.CUSTOMERS, Optional.empty(), true, marks());
    return figures.drawn(block, bars, known + open, open);
  }

  /** Where the grades begin. */
  private List<Mark> marks() {
    if (classes.isEmpty()) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    long all = (classes.lastKey() - classes.firstKey()) / width + 1;
    for (Band band : card.bands()) {
      band.from()
          .map(from -> (from.doubleValue() - classes.firstKey()) / width)
          .filter(at -> at >= 0 && at <= all)
          .ifPresent(at -> marks.add(new Mark(at, band.grade().code())));
    }
    return marks;
  }

  /** The rows of the undecided and, where the card is not about everybody, of the others. */
  private List<Row> notScored(Tally counts, List<Cell> more, Figures figures) {
    return card.head().isForEverybody()
        ? List.of(figures.undecided(counts, more))
        : figures.notAsked(card, counts, more);
  }

  @Override
  public List<Doubt> doubts() {
    return List.of(new Doubt(card.name(), pointless.of(Decisions.UNDECIDED)));
  }

  private String label(long from) {
    return card.scale() == 0 ? from + "–" + (from + width - 1) : from + " ≤ … < " + (from + width);
  }

  private Block grades(Figures figures) {
    List<Column> columns =
        figures.columns(Words.GRADE, Words.CUSTOMERS, Words.SHARE, Words.FROM_POINTS);
    columns.add(figures.label(Words.ACTION));
    List<Row> rows = new ArrayList<>();
    card.bands().forEach(band -> rows.add(row(band.grade(), from(band), figures)));
    ownDeclined().ifPresent(grade -> rows.add(row(grade, "–", figures)));
    rows.addAll(notScored(grades, List.of(Figures.none(), figures.words("")), figures));
    Block block =
        figures.block(
            "grades-" + card.ref().id(),
            Topic.SCORES,
            title(figures, Words.GRADE),
            Words.GRADE_NOTE,
            columns,
            rows);
    long open = grades.of(Decisions.UNDECIDED);
    long asked = grades.all().values().stream().mapToLong(Long::longValue).sum();
    Bars bars = Bars.of(Figures.CUSTOMERS);
    return figures.drawn(block, bars, asked - grades.of(Decisions.NOT_APPLICABLE), open);
  }

  /** The grade of the declined, where it is none of the bands'. */
  private Optional<Grade> ownDeclined() {
    return card.declined()
        .filter(
            grade -> card.bands().stream().noneMatch(b -> b.grade().code().equals(grade.code())));
  }

  private static String from(Band band) {
    return band.from().map(BigDecimal::toPlainString).orElse("–");
  }

  private Row row(Grade grade, String from, Figures figures) {
    return figures.row(
        grade.code(),
        grade.code() + " " + figures.in(grade.name()),
        grades.of(grade.code()),
        List.of(figures.words(from), figures.words(figures.in(grade.action().text()))));
  }

  private Block reasons(Figures figures) {
    List<Row> rows =
        reasons.mostFirst().stream()
            .map(
                each ->
                    figures.row(
                        each.getKey(),
                        figures.in(Optional.ofNullable(words.get(each.getKey()))),
                        each.getValue(),
                        List.of()))
            .toList();
    List<Column> columns = figures.columns(Words.REASON, Words.CUSTOMERS, Words.SHARE);
    String id = "reasons-" + card.ref().id();
    return figures
        .block(id, Topic.SCORES, title(figures, Words.REASON), Words.REASON_NOTE, columns, rows)
        .drawn(Bars.of(Figures.CUSTOMERS));
  }

  @Override
  public List<? extends Counted> counted() {
    return List.of(grades, counted, pointless, reasons);
  }
}
