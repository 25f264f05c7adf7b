package org.bankcrm.alert.backstop;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.IntegerTerm;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * What follows at the least from days past due, and since when: whatever else a bank thinks of the
 * borrower, it may not grade him better. A judgement of the bank's can only be graver, or, where
 * the rule is a presumption that can be rebutted, be written down as an exception.
 *
 * <pre>{@code
 * Backstop grades = Backstop.chinaFiveClass();
 * grades.on(LocalDate.of(2026, 3, 1)).flatMap(edition -> edition.reached(91)); // SUBSTANDARD
 * Condition raise = grades.reaches("SUBSTANDARD", daysPastDue); // of an alert policy's level
 * }</pre>
 *
 * <p>Rules are data with the days on which they hold. On a day on which none holds nothing follows,
 * which is another answer than that no step is reached. Days past due are counted by the schedule,
 * as the indicator {@code pastDue} does: the day after the one on which it was due is the first.
 * Pure data, comparable by value; immutable and thread-safe.
 *
 * @param name what people call it
 * @param editions what held when; no two on one day
 */
public record Backstop(LocalizedText name, List<BackstopEdition> editions) {

  private static final long FORMAT = 1;
  private static final int MOST = 200;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no edition, or two hold on one day
   */
  public Backstop {
    requireNonNull(name, "name");
    editions = List.copyOf(editions);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("a table has an edition at least");
    }
    for (int i = 0; i < editions.size(); i++) {
      for (BackstopEdition other : editions.subList(0, i)) {
        if (meet(other.days(), editions.get(i).days())) {
          throw new IllegalArgumentException("no two editions hold on one day");
        }
      }
    }
  }

  private static boolean meet(DateRange one, DateRange other) {
    return one.fromInclusive().isBefore(other.toExclusive())
        && other.fromInclusive().isBefore(one.toExclusive());
  }

  /**
   * The presumptions of IFRS 9, for years that begin on 2018-01-01 or later: credit risk has grown
   * significantly when payments are more than 30 days past due (5.5.11), and default does not come
   * later than 90 days past due (B5.5.37). Both can be rebutted with evidence.
   */
  public static Backstop ifrs9() {
    return Shipped.IFRS_9;
  }

  /**
   * China's five-class grading by the measures for risk classification of financial assets of
   * commercial banks, in force from 2023-07-01: more than 90 days past due is substandard at least,
   * more than 270 doubtful, more than 360 loss. The other signs of these classes, and special
   * mention, whose exception for short technical delays is none of days alone, are for conditions
   * of the bank's own. So is business of before that day, for which the measures left time until
   * the end of 2025.
   */
  public static Backstop chinaFiveClass() {
    return Shipped.CHINA;
  }

  /**
   * What is in force on a day; empty if nothing is.
   *
   * @param day in the zone in which the bank counts days past due
   */
  public Optional<BackstopEdition> on(LocalDate day) {
    return editions.stream().filter(each -> each.days().contains(day)).findFirst();
  }

  /**
   * What follows from so many days past due on a day; empty if nothing does.
   *
   * @param daysPastDue 1 on the day after the one on which it was due
   * @param day by the rule in force on it
   */
  public Optional<BackstopStep> reached(long daysPastDue, LocalDate day) {
    return on(day).flatMap(edition -> edition.reached(daysPastDue));
  }

  /**
   * The condition that a step, or a graver one, is reached by the rule in force on the day of the
   * decision in the zone of the facts. FALSE on days on which none is in force; UNKNOWN where one
   * is and the days past due are missing.
   *
   * @param code of the step
   * @param daysPastDue whole days, such as an indicator {@code pastDue}
   * @throws IllegalArgumentException if no edition has the step
   */
  public Condition reaches(String code, IntegerTerm daysPastDue) {
    List<Condition> ways = new ArrayList<>();
    for (BackstopEdition each : editions) {
      each.step(code)
          .map(step -> daysPastDue.atLeast(step.atLeast()))
          .map(reached -> during(each.days(), reached))
          .ifPresent(ways::add);
    }
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("there is no step " + code);
    }
    return ways.size() == 1 ? ways.get(0) : Condition.any(ways.toArray(Condition[]::new));
  }

  private static Condition during(DateRange days, Condition reached) {
    return days.equals(DateRange.always()) ? reached : Condition.all(Condition.asOf(days), reached);
  }

  /** The table as a document, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    return DataWriter.document(FORMAT)
        .localized("name", name)
        .objects("editions", editions, Backstop::write)
        .tree();
  }

  private static DataWriter write(BackstopEdition edition) {
    return DataWriter.object()
        .text("days", edition.days().toString())
        .localized("source", edition.source())
        .objects("steps", edition.steps(), Backstop::write);
  }

  private static DataWriter write(BackstopStep step) {
    return DataWriter.object()
        .text("code", step.code())
        .localized("name", step.name())
        .integer("atLeast", step.atLeast());
  }

  /**
   * Reads a table of a bank's own, or what {@link #toDocument} wrote.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem, by its place
   */
  public static Backstop parse(Object tree) {
    return DataReader.read(tree, FORMAT, Backstop::table);
  }

  private static Optional<Backstop> table(DataReader object) {
    Optional<LocalizedText> name = object.localized("name");
    List<BackstopEdition> editions = object.objects("editions", MOST, Backstop::edition);
    return object.made(
        "one edition or more, no two on one day", () -> new Backstop(name.orElseThrow(), editions));
  }

  private static Optional<BackstopEdition> edition(DataReader object) {
    Optional<DateRange> days = object.text("days", "days such as 2023-07-01/..", DateRange::parse);
    Optional<LocalizedText> source = object.localized("source");
    List<BackstopStep> steps = object.objects("steps", MOST, Backstop::step);
    return object.made(
        "one step or more, each once, from the most days to the fewest",
        () -> new BackstopEdition(days.orElseThrow(), source.orElseThrow(), steps));
  }

  private static Optional<BackstopStep> step(DataReader object) {
    Optional<String> code = object.text("code", 64);
    Optional<LocalizedText> name = object.localized("name");
    Optional<Long> atLeast = object.integer("atLeast", 1, BackstopStep.MOST_DAYS);
    return object.made(
        "a code of capitals, a name and days",
        () ->
            new BackstopStep(
                code.orElseThrow(), name.orElseThrow(), atLeast.orElseThrow().intValue()));
  }

  /** The tables that are shipped. */
  private static final class Shipped {

    static final Backstop IFRS_9 =
        table(
            "国际财务报告准则第9号",
            "IFRS 9",
            LocalDate.of(2018, 1, 1),
            LocalizedText.of(
                "《国际财务报告准则第9号——金融工具》第5.5.11段、第B5.5.37段",
                "IFRS 9 Financial Instruments, 5.5.11 and B5.5.37"),
            step("DEFAULT", "违约", "Default", 90),
            step("SIGNIFICANT_INCREASE", "信用风险显著增加", "Significant increase in credit risk", 31));

    static final Backstop CHINA =
        table(
            "五级分类逾期天数底线",
            "Five-class grading, days past due",
            LocalDate.of(2023, 7, 1),
            LocalizedText.of(
                "《商业银行金融资产风险分类办法》",
                "China, Measures for the Risk Classification of Financial Assets of Commercial"
                    + " Banks"),
            step("LOSS", "损失", "Loss", 361),
            step("DOUBTFUL", "可疑", "Doubtful", 271),
            step("SUBSTANDARD", "次级", "Substandard", 91));

    private Shipped() {}

    private static Backstop table(
        String zh, String en, LocalDate from, LocalizedText source, BackstopStep... steps) {
      BackstopEdition edition =
          new BackstopEdition(DateRange.startingOn(from), source, List.of(steps));
      return new Backstop(LocalizedText.of(zh, en), List.of(edition));
    }

    private static BackstopStep step(String code, String zh, String en, int atLeast) {
      return new BackstopStep(code, LocalizedText.of(zh, en), atLeast);
    }
  }
}
