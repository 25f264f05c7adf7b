package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.examples.runner.ReportPage.Column;
import org.bankcrm.scoring.Band;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.Grade;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;

/** The points and grades of a card, and what letters would say. */
final class ScoreView implements PolicyView {

  private static final int MOST_CLASSES = 40;

  private final Scorecard card;
  private final long width;
  private final Tally grades = new Tally();
  private final Map<Long, Long> classes = new TreeMap<>();
  private final Tally pointless = new Tally();
  private final Tally reasons = new Tally();
  private final Map<String, LocalizedText> words = new LinkedHashMap<>();

  ScoreView(Scorecard card) {
    this.card = card;
    this.width = width(card.mostPoints().subtract(card.fewestPoints()));
  }

  /** The first of 1, 2, 5, 10, 20 … that divides the range into few enough classes. */
  private static long width(BigDecimal range) {
    long needed = range.setScale(0, RoundingMode.CEILING).longValueExact() / MOST_CLASSES + 1;
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
  public List<String> add(Decision decision) {
    Score score = decision.result(card);
    String open = Answer.instead(decision, card).orElse(Decisions.UNDECIDED);
    score.points().ifPresentOrElse(this::addPoints, () -> pointless.add(open));
    String grade = score.grade().map(Grade::code).orElse(hasGrades(score) ? open : "");
    grades.add(grade);
    if (wantsReasons(score)) {
      score.letterReasons().forEach(this::addReason);
    }
    return List.of(
        score.points().map(BigDecimal::toPlainString).orElse(""),
        grade,
        score.action().map(CodedText::code).orElse(""),
        score.letterReasons().stream().map(CodedText::code).collect(Collectors.joining("|")));
  }

  /** A card without bands has a grade to tell only where it was not asked. */
  private boolean hasGrades(Score score) {
    return !card.bands().isEmpty() || score.applies() != Truth.TRUE;
  }

  private void addPoints(BigDecimal points) {
    long whole = points.setScale(0, RoundingMode.FLOOR).longValueExact();
    classes.merge(Math.floorDiv(whole, width) * width, 1L, Long::sum);
  }

  private void addReason(CodedText reason) {
    reasons.add(reason.code());
    words.putIfAbsent(reason.code(), reason.text());
  }

  /** Nobody asks why of the customer who gets what the best grade gets. */
  private boolean wantsReasons(Score score) {
    return score.action().isPresent()
        && card.bands().stream()
            .findFirst()
            .map(best -> best.grade().action())
            .filter(score.action().get()::equals)
            .isEmpty();
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

  private Block distribution(Figures figures) {
    List<String> labels = classes.keySet().stream().map(this::label).toList();
    List<List<String>> rows = new ArrayList<>();
    classes.forEach((from, count) -> rows.add(figures.row(label(from), count, List.of())));
    rows.addAll(notScored(pointless, List.of(), figures));
    return figures
        .block(
            "points-" + card.ref().id(),
            title(figures, Words.DISTRIBUTION),
            Words.DISTRIBUTION_NOTE,
            figures.columns(Words.POINTS, Words.CUSTOMERS, Words.SHARE),
            rows)
        .drawn(false, figures.in(Words.CUSTOMERS), labels, List.copyOf(classes.values()))
        .pageOnly();
  }

  /** The rows of the undecided and, where the card is not about everybody, of the others. */
  private List<List<String>> notScored(Tally counts, List<String> more, Figures figures) {
    return card.head().isForEverybody()
        ? List.of(figures.row(figures.in(Words.UNDECIDED), counts.of(Decisions.UNDECIDED), more))
        : figures.notAsked(card, counts, more);
  }

  private String label(long from) {
    return card.scale() == 0 ? from + "–" + (from + width - 1) : from + " ≤ … < " + (from + width);
  }

  private Block grades(Figures figures) {
    List<Column> columns =
        figures.columns(Words.GRADE, Words.CUSTOMERS, Words.SHARE, Words.FROM_POINTS);
    columns.add(new Column(figures.in(Words.ACTION), Column.LABEL));
    List<List<String>> rows = new ArrayList<>();
    card.bands().forEach(band -> rows.add(row(band.grade(), from(band), figures)));
    ownDeclined().ifPresent(grade -> rows.add(row(grade, "–", figures)));
    rows.addAll(notScored(grades, List.of("–", ""), figures));
    return figures
        .block(
            "grades-" + card.ref().id(),
            title(figures, Words.GRADE),
            Words.GRADE_NOTE,
            columns,
            rows)
        .drawn(
            false,
            figures.in(Words.CUSTOMERS),
            rows.stream().limit(all().size()).map(row -> row.get(0)).toList(),
            all().stream().map(grades::of).toList());
  }

  /** The codes in the order of the rows. */
  private List<String> all() {
    List<String> codes = new ArrayList<>();
    card.bands().forEach(band -> codes.add(band.grade().code()));
    ownDeclined().ifPresent(grade -> codes.add(grade.code()));
    codes.add(Decisions.UNDECIDED);
    return codes;
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

  private List<String> row(Grade grade, String from, Figures figures) {
    long count = grades.of(grade.code());
    return List.of(
        grade.code() + " " + figures.in(grade.name()),
        figures.count(count),
        figures.share(count),
        from,
        figures.in(grade.action().text()));
  }

  private Block reasons(Figures figures) {
    List<List<String>> rows =
        reasons.mostFirst().stream()
            .map(
                each ->
                    figures.row(
                        figures.in(Optional.ofNullable(words.get(each.getKey()))),
                        each.getValue(),
                        List.of(each.getKey())))
            .toList();
    List<Column> columns = figures.columns(Words.REASON, Words.CUSTOMERS, Words.SHARE);
    columns.add(figures.words(Words.CODE));
    String id = "reasons-" + card.ref().id();
    return figures.block(id, title(figures, Words.REASON), Words.REASON_NOTE, columns, rows);
  }
}
