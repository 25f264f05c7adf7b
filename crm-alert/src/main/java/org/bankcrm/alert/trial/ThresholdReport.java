package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.language.Language;

/**
 * What a policy's alerts would have been worth at one threshold after another.
 *
 * <p>Read it from both ends: with the number of alerts a week that the desk can work, which value
 * finds most cases; or of the values that find enough of them, which one disturbs least. Values lie
 * on the same log, so that their differences are surer than their intervals look. Immutable and
 * thread-safe; holds nothing of any subject.
 *
 * @param threshold which number was varied
 * @param now what stands there in the book, as documents write it
 * @param terms how alerts were counted
 * @param points what came of each value, in the order in which they were given
 */
public record ThresholdReport(
    Threshold threshold, String now, TrialTerms terms, List<Point> points) {

  private static final long FORMAT = 1;
  private static final int MOST = 1_000;
  private static final int LONGEST = 4_096;

  /**
   * What one value would have brought.
   *
   * @param value as documents write it, such as {@code CNY 50000.00}
   * @param counts what came of it
   */
  public record Point(String value, TrialCounts counts) {
    /** Refuses nulls. */
    public Point {
      requireNonNull(value, "value");
      requireNonNull(counts, "counts");
    }
  }

  /**
   * Checks the points.
   *
   * @throws IllegalArgumentException if there is none, or a value stands there twice
   */
  public ThresholdReport {
    requireNonNull(threshold, "threshold");
    requireNonNull(now, "now");
    requireNonNull(terms, "terms");
    points = List.copyOf(points);
    Set<String> values = new HashSet<>();
    points.forEach(each -> values.add(each.value()));
    if (points.isEmpty() || values.size() < points.size()) {
      throw new IllegalArgumentException("one value or more, each once");
    }
  }

  /**
   * The value whose alerts would have cost least.
   *
   * <pre>{@code
   * TrialCosts costs = new TrialCosts(yuan(80_000), yuan(120), yuan(500));
   * report.cheapest(costs).best(); // "3"
   * }</pre>
   *
   * @param costs what a missed case, a wrong alert and a day of delay cost
   */
  public CostChoice cheapest(TrialCosts costs) {
    return CostChoice.of(this, costs);
  }

  /**
   * All of it in sentences, one of each value, in the order of the report.
   *
   * @param language with the words of trials
   */
  public String words(Language language) {
    return TrialText.of(this, language);
  }

  /** The report as a document, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    return DataWriter.document(FORMAT)
        .text("policy", threshold.policy())
        .text("level", threshold.level())
        .text("attribute", threshold.attribute())
        .text("now", now)
        .object("terms", terms.write())
        .objects(
            "points",
            points,
            each ->
                DataWriter.object()
                    .text("value", each.value())
                    .object("counts", each.counts().write()))
        .tree();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  public static ThresholdReport parse(Object tree) {
    return DataReader.read(tree, FORMAT, ThresholdReport::read);
  }

  private static Optional<ThresholdReport> read(DataReader object) {
    Optional<String> policy = object.text("policy", LONGEST);
    Optional<String> level = object.text("level", LONGEST);
    Optional<String> attribute = object.text("attribute", LONGEST);
    Optional<String> now = object.text("now", LONGEST);
    Optional<TrialTerms> terms = object.object("terms").flatMap(TrialTerms::read);
    List<Point> points = object.objects("points", MOST, ThresholdReport::point);
    return object.made(
        "one value or more, each once",
        () ->
            new ThresholdReport(
                new Threshold(policy.orElseThrow(), level.orElseThrow(), attribute.orElseThrow()),
                now.orElseThrow(),
                terms.orElseThrow(),
                points));
  }

  private static Optional<Point> point(DataReader object) {
    Optional<String> value = object.text("value", LONGEST);
    Optional<TrialCounts> counts = object.object("counts").flatMap(TrialCounts::read);
    return object.made(
        "a value and its counts", () -> new Point(value.orElseThrow(), counts.orElseThrow()));
  }
}
