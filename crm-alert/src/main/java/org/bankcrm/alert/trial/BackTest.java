package org.bankcrm.alert.trial;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.language.Language;

/**
 * What a book's alerts would have brought in days gone by, before it goes live.
 *
 * <p>It is what the desk is staffed by: alerts of each week, the worst day, who would have been
 * told how often. The bound {@code mostADay} holds whatever happens; the rest holds as far as the
 * days to come are like those that were played. Immutable and thread-safe; holds nothing of any
 * subject.
 *
 * @param terms on what terms
 * @param counts what the alerts were worth, as far as cases were known
 * @param weeks alerts of each week of seven days from the first day on; the last one may be short
 * @param peak the day with the most alerts, the first of several; empty if there was none
 * @param mostADay the most that the definition allows in any 24 hours of so many subjects
 * @param levels the level with which alerts were raised, and how many were
 * @param told the roles that would have been told, and how often: when an alert is raised, worsens,
 *     or nobody is supposed to have acknowledged it in time
 */
public record BackTest(
    TrialTerms terms,
    TrialCounts counts,
    List<Week> weeks,
    Optional<PeakDay> peak,
    long mostADay,
    List<Counted> levels,
    List<Counted> told) {

  private static final long FORMAT = 1;
  private static final int MOST = 10_000;
  private static final int LONGEST = 4_096;

  /**
   * The alerts of a week.
   *
   * @param from its first day
   * @param alerts how many were raised
   */
  public record Week(LocalDate from, long alerts) {
    /** Refuses null. */
    public Week {
      requireNonNull(from, "from");
    }
  }

  /**
   * The day with the most alerts.
   *
   * @param day which
   * @param alerts how many were raised
   */
  public record PeakDay(LocalDate day, long alerts) {
    /** Refuses null. */
    public PeakDay {
      requireNonNull(day, "day");
    }
  }

  /**
   * How many of something that is known by a code.
   *
   * @param code of a level or a role
   * @param count how many
   */
  public record Counted(String code, long count) {
    /** Refuses null. */
    public Counted {
      requireNonNull(code, "code");
    }
  }

  /**
   * Checks that it adds up.
   *
   * @throws IllegalArgumentException if weeks or levels are not all alerts
   */
  public BackTest {
    requireNonNull(terms, "terms");
    weeks = List.copyOf(weeks);
    requireNonNull(peak, "peak");
    levels = List.copyOf(levels);
    told = List.copyOf(told);
    long ofWeeks = weeks.stream().mapToLong(Week::alerts).sum();
    long ofLevels = levels.stream().mapToLong(Counted::count).sum();
    if (ofWeeks != counts.alerts() || ofLevels != counts.alerts()) {
      throw new IllegalArgumentException("weeks and levels are all alerts");
    }
    if (weeks.size() != terms.weeks()) {
      throw new IllegalArgumentException("every week of the trial has its count");
    }
  }

  /**
   * Whether the day with the most alerts keeps to what the definition allows; it always does, so
   * that a no is a mistake of ours or of the log.
   */
  public boolean isWithinBound() {
    return peak.map(PeakDay::alerts).orElse(0L) <= mostADay;
  }

  /**
   * All of it in sentences, for whoever has to agree to the book.
   *
   * @param language with the words of trials
   */
  public String words(Language language) {
    return TrialText.of(this, language);
  }

  /** The back-test as a document, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    DataWriter document =
        DataWriter.document(FORMAT)
            .object("terms", terms.write())
            .object("counts", counts.write())
            .objects("weeks", weeks, each -> dated(each.from(), each.alerts()))
            .integer("mostADay", mostADay)
            .objects("levels", levels, BackTest::write)
            .objects("told", told, BackTest::write);
    peak.ifPresent(each -> document.object("peak", dated(each.day(), each.alerts())));
    return document.tree();
  }

  private static DataWriter dated(LocalDate day, long alerts) {
    return DataWriter.object().day("day", day).integer("alerts", alerts);
  }

  private static DataWriter write(Counted each) {
    return DataWriter.object().text("code", each.code()).integer("count", each.count());
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  public static BackTest parse(Object tree) {
    return DataReader.read(tree, FORMAT, BackTest::read);
  }

  private static Optional<PeakDay> peak(DataReader object) {
    return object
        .object("peak")
        .flatMap(BackTest::week)
        .map(each -> new PeakDay(each.from(), each.alerts()));
  }

  private static Optional<BackTest> read(DataReader object) {
    Optional<TrialTerms> terms = object.object("terms").flatMap(TrialTerms::read);
    Optional<TrialCounts> counts = object.object("counts").flatMap(TrialCounts::read);
    List<Week> weeks = object.objects("weeks", MOST, BackTest::week);
    Optional<Long> mostADay = TrialCounts.count(object, "mostADay");
    List<Counted> levels = object.objects("levels", MOST, BackTest::counted);
    List<Counted> told = object.objects("told", MOST, BackTest::counted);
    Optional<PeakDay> peak = object.has("peak") ? peak(object) : Optional.empty();
    return object.made(
        "a back-test that adds up",
        () ->
            new BackTest(
                terms.orElseThrow(),
                counts.orElseThrow(),
                weeks,
                peak,
                mostADay.orElseThrow(),
                levels,
                told));
  }

  private static Optional<Week> week(DataReader object) {
    Optional<LocalDate> day = object.day("day");
    Optional<Long> alerts = TrialCounts.count(object, "alerts");
    return object.made(
        "a day and a count", () -> new Week(day.orElseThrow(), alerts.orElseThrow()));
  }

  private static Optional<Counted> counted(DataReader object) {
    Optional<String> code = object.text("code", LONGEST);
    Optional<Long> count = TrialCounts.count(object, "count");
    return object.made(
        "a code and a count", () -> new Counted(code.orElseThrow(), count.orElseThrow()));
  }
}
