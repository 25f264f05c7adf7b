package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.measure.Difference;
import org.bankcrm.alert.measure.Proportion;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.language.Language;

/**
 * Whether a retention action keeps customers: how many stayed of those for whom it was planned,
 * beside those for whom it was held back by chance.
 *
 * <p>Both groups are taken as they were divided, whether the action was done or not: whoever was
 * planned for and not reached counts as planned for. So the figure tells what planning the action
 * brings, and no choice of the staff's whom to call can flatter it. {@code crossed} tells how often
 * the division was not kept to. The interval of the difference is Newcombe's, see {@link
 * Difference}. Immutable and thread-safe; holds nothing of any subject.
 *
 * @param action by a code of the host's
 * @param horizon days after the entry on which it is looked who stayed
 * @param asOf the day up to which horizons are over
 * @param planned those for whom the action was planned, and how many stayed
 * @param heldBack those for whom it was held back, and how many stayed
 * @param unknown of how many it is not known whether they stayed
 * @param pending of how many the horizon is not over
 * @param crossed how many of both groups were treated like the other one
 */
public record RetentionEffect(
    String action,
    int horizon,
    LocalDate asOf,
    Proportion planned,
    Proportion heldBack,
    long unknown,
    long pending,
    long crossed) {

  private static final long FORMAT = 1;
  private static final long MOST = 1_000_000_000_000L;
  private static final int MOST_DAYS = 3_660;
  private static final int LONGEST = 128;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is less than 0
   */
  public RetentionEffect {
    requireNonNull(action, "action");
    requireNonNull(asOf, "asOf");
    requireNonNull(planned, "planned");
    requireNonNull(heldBack, "heldBack");
    if (horizon < 1 || unknown < 0 || pending < 0 || crossed < 0) {
      throw new IllegalArgumentException("counts of 0 or more, a horizon of a day or more");
    }
  }

  /**
   * Counts outcomes.
   *
   * @param asOf up to which day outcomes are known; horizons that end later are pending
   * @param outcomes each subject once
   */
  public static RetentionEffect of(
      Retention retention, LocalDate asOf, Iterator<RetentionOutcome> outcomes) {
    RetentionTally tally = new RetentionTally(retention, asOf);
    outcomes.forEachRemaining(tally::add);
    return tally.effect();
  }

  /**
   * By how much more of those planned for stayed: the share of these less the share of those held
   * back, with its interval.
   */
  public Difference difference() {
    return new Difference(planned, heldBack);
  }

  /**
   * All of it in sentences: both groups, the difference and whether it is told apart from chance,
   * and who was left out of the count.
   *
   * @param language with the words of watch lists
   */
  public String words(Language language) {
    StringBuilder text = new StringBuilder();
    line(text, group(WatchListSaying.PLANNED, planned, language));
    line(text, group(WatchListSaying.HELD_BACK, heldBack, language));
    Difference difference = difference();
    difference
        .share()
        .ifPresentOrElse(
            share -> compare(share, difference, text, language),
            () -> line(text, language.say(WatchListSaying.NO_COMPARISON)));
    Map<String, Long> left = Map.of("unknown", unknown, "pending", pending, "crossed", crossed);
    return text.append(language.say(WatchListSaying.LEFT_OUT, left)).toString();
  }

  private static void compare(
      BigDecimal share, Difference difference, StringBuilder text, Language language) {
    Map<String, String> values =
        Map.of(
            "points", points(share, language),
            "from", points(difference.from(), language),
            "to", points(difference.to(), language));
    line(text, language.say(WatchListSaying.DIFFERENCE, values));
    line(
        text,
        language.say(
            difference.isTold() ? WatchListSaying.TOLD_APART : WatchListSaying.NOT_TOLD_APART));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private String group(WatchListSaying saying, Proportion group, Language language) {
    return language.say(saying, Map.of("stayed", group.hits(), "of", group.of(), "days", horizon));
  }

  private static String points(BigDecimal share, Language language) {
    return language.number(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
  }

  /** The effect as a document, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    return DataWriter.document(FORMAT)
        .text("action", action)
        .integer("horizonDays", horizon)
        .day("asOf", asOf)
        .object("planned", planned.write())
        .object("heldBack", heldBack.write())
        .integer("unknown", unknown)
        .integer("pending", pending)
        .integer("crossed", crossed)
        .tree();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  public static RetentionEffect parse(Object tree) {
    return DataReader.read(tree, FORMAT, RetentionEffect::read);
  }

  private static Optional<RetentionEffect> read(DataReader object) {
    Optional<String> action = object.text("action", LONGEST);
    Optional<Long> horizon = object.integer("horizonDays", 1, MOST_DAYS);
    Optional<LocalDate> asOf = object.day("asOf");
    Optional<Proportion> planned = object.object("planned").flatMap(Proportion::read);
    Optional<Proportion> heldBack = object.object("heldBack").flatMap(Proportion::read);
    Optional<Long> unknown = object.integer("unknown", 0, MOST);
    Optional<Long> pending = object.integer("pending", 0, MOST);
    Optional<Long> crossed = object.integer("crossed", 0, MOST);
    return object.made(
        "the effect of an action",
        () ->
            new RetentionEffect(
                action.orElseThrow(),
                horizon.orElseThrow().intValue(),
                asOf.orElseThrow(),
                planned.orElseThrow(),
                heldBack.orElseThrow(),
                unknown.orElseThrow(),
                pending.orElseThrow(),
                crossed.orElseThrow()));
  }
}
