package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.language.Language;

/**
 * Whether alerts are still what the back-test led to expect: week by week how many, what they
 * turned out to be, and between which limits both would lie if nothing had changed.
 *
 * <p>Limits lie three standard deviations about what is expected, as on a control chart. For alerts
 * a week that is the back-test's mean of whole weeks for as many subjects; its deviation is the
 * greater of the root of what is expected, as for a Poisson count, and of how much the weeks of the
 * back-test differed. For the share of true among true and false it is the back-test's precision
 * and the deviation of a share of so many. A lower limit is not below 0. Eight weeks on end on one
 * side of what is expected are a sign too. Immutable and thread-safe; holds nothing of any subject.
 *
 * @param weeks week by week, in their order
 */
public record AlertDrift(List<Point> weeks) {

  private static final long FORMAT = 1;
  private static final int MOST = 10_000;

  /**
   * A week with its limits.
   *
   * @param week what was counted
   * @param expected alerts that the back-test leads to expect, with two digits
   * @param low the least number of alerts within the limits, with two digits
   * @param high the greatest, with two digits
   * @param signs what is striking about it, in the order of the signs
   */
  public record Point(
      DriftWeek week, BigDecimal expected, BigDecimal low, BigDecimal high, List<DriftSign> signs) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the limits do not lie about what is expected
     */
    public Point {
      requireNonNull(week, "week");
      signs = List.copyOf(signs);
      if (low.compareTo(expected) > 0 || expected.compareTo(high) > 0 || low.signum() < 0) {
        throw new IllegalArgumentException("limits lie about what is expected");
      }
    }
  }

  /** Refuses null. */
  public AlertDrift {
    weeks = List.copyOf(weeks);
  }

  /**
   * Lays weeks beside a back-test.
   *
   * @param before the back-test of the same policies; with two whole weeks at the least
   * @param weeks what came then, in the order of their days
   * @throws IllegalArgumentException if the back-test has fewer weeks or watched nobody, or weeks
   *     do not stand in their order
   */
  public static AlertDrift of(BackTest before, List<DriftWeek> weeks) {
    for (int i = 1; i < weeks.size(); i++) {
      if (!weeks.get(i - 1).from().isBefore(weeks.get(i).from())) {
        throw new IllegalArgumentException("weeks stand in the order of their days");
      }
    }
    DriftLimits limits = DriftLimits.of(before);
    List<Point> points = new ArrayList<>();
    int run = 0;
    for (DriftWeek each : weeks) {
      int side = BigDecimal.valueOf(each.alerts()).compareTo(limits.expected(each));
      run = side == 0 ? 0 : Integer.signum(run) == side ? run + side : side;
      points.add(limits.point(each, run));
    }
    return new AlertDrift(points);
  }

  /** The weeks that show a sign, in their order; of a policy that goes on as before, few. */
  public List<Point> striking() {
    return weeks.stream().filter(each -> !each.signs().isEmpty()).toList();
  }

  /**
   * What is striking, in sentences; one that says so if nothing is.
   *
   * @param language with the words of trials
   */
  public String words(Language language) {
    return TrialText.of(this, language);
  }

  /** The chart as a document, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    return DataWriter.document(FORMAT).objects("weeks", weeks, AlertDrift::write).tree();
  }

  private static DataWriter write(Point point) {
    return DataWriter.object()
        .object("week", point.week().write())
        .text("expected", point.expected().toPlainString())
        .text("low", point.low().toPlainString())
        .text("high", point.high().toPlainString())
        .texts("signs", point.signs().stream().map(Enum::name).toList());
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  public static AlertDrift parse(Object tree) {
    return DataReader.read(tree, FORMAT, AlertDrift::read);
  }

  private static Optional<AlertDrift> read(DataReader object) {
    List<Point> weeks = object.objects("weeks", MOST, AlertDrift::point);
    return object.made("weeks", () -> new AlertDrift(weeks));
  }

  private static Optional<Point> point(DataReader object) {
    Optional<DriftWeek> week = object.object("week").flatMap(DriftWeek::read);
    Optional<BigDecimal> expected = number(object, "expected");
    Optional<BigDecimal> low = number(object, "low");
    Optional<BigDecimal> high = number(object, "high");
    List<String> signs = object.texts("signs", DriftSign.values().length);
    return object.made(
        "a week with its limits and signs",
        () ->
            new Point(
                week.orElseThrow(),
                expected.orElseThrow(),
                low.orElseThrow(),
                high.orElseThrow(),
                signs.stream().map(DriftSign::valueOf).toList()));
  }

  private static Optional<BigDecimal> number(DataReader object, String key) {
    return object.text(key, "a number such as 12.50", AlertDrift::number);
  }

  /** Only as it is written, so that no text leads to a number of a million digits. */
  private static BigDecimal number(String text) {
    if (!text.matches("\\d{1,15}\\.\\d{2}")) {
      throw new IllegalArgumentException("digits with two after the point");
    }
    return new BigDecimal(text);
  }
}
