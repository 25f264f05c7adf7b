package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.Reading;

/**
 * The attributes by which a ladder with retention reads a customer's past; they belong in the
 * book's catalogue. All of them may be missing: then the customer is placed as one who is new.
 *
 * <table>
 *   <caption>Attributes of the ladder {@code value}</caption>
 *   <tr><th>id</th><th>type</th><th>is</th></tr>
 *   <tr><td>tier.value.current</td><td>code</td><td>the rung earned so far</td></tr>
 *   <tr><td>tier.value.since</td><td>date</td><td>the first day on it</td></tr>
 *   <tr><td>tier.value.below-since</td><td>date</td><td>the first day on which it was not
 *       kept</td></tr>
 *   <tr><td>tier.value.next-review</td><td>date</td><td>the next review day</td></tr>
 *   <tr><td>tier.value.guaranteed-until</td><td>date</td><td>the last day for which a rung is
 *       promised, if the ladder promises any</td></tr>
 *   <tr><td>tier.value.override</td><td>code</td><td>a rung given by hand</td></tr>
 *   <tr><td>tier.value.override-until</td><td>date</td><td>the first day on which that no longer
 *       counts</td></tr>
 *   <tr><td>tier.value.override-reason</td><td>open code</td><td>why</td></tr>
 *   <tr><td>tier.value.override-author</td><td>open code</td><td>by whom</td></tr>
 * </table>
 *
 * <p>The codes are those of the rungs, best first. A rung given by hand counts only where reason,
 * author and expiry are known too; what is missing is told ({@link TierStanding#overrideLacks}). An
 * expiry after {@link BankDates#LAST} never comes; any other day that no bank means is taken as
 * missing. Whether anything of a new customer's is missing makes no placement unsettled. Immutable
 * and thread-safe.
 */
public final class TierStateAttributes {

  private final Map<String, String> formerly;
  private final CodeAttribute current;
  private final DateAttribute since;
  private final DateAttribute belowSince;
  private final DateAttribute nextReview;
  private final Optional<DateAttribute> guaranteedUntil;
  private final CodeAttribute override;
  private final DateAttribute overrideUntil;
  private final CodeAttribute overrideReason;
  private final CodeAttribute overrideAuthor;

  TierStateAttributes(
      PolicyRef ladder, List<String> codes, Map<String, String> formerly, boolean guarantees) {
    this.formerly = Map.copyOf(formerly);
    String prefix = AttributeIds.tier(ladder) + ".";
    current = Attributes.code(prefix + "current", codes, named("现有等级", "Current tier"));
    since = Attributes.date(prefix + "since", named("现有等级起始日", "On the tier since"));
    belowSince = Attributes.date(prefix + "below-since", named("未达保级标准起始日", "Not kept since"));
    nextReview = Attributes.date(prefix + "next-review", named("下次等级评定日", "Next review"));
    guaranteedUntil =
        Optional.of(
                Attributes.date(prefix + "guaranteed-until", named("保级期截止日", "Guaranteed until")))
            .filter(any -> guarantees);
    override = Attributes.code(prefix + "override", codes, named("人工指定等级", "Tier by hand"));
    overrideUntil =
        Attributes.date(prefix + "override-until", named("人工指定失效日", "Tier by hand until"));
    overrideReason =
        Attributes.openCode(prefix + "override-reason", named("人工指定原因", "Tier by hand: why"));
    overrideAuthor =
        Attributes.openCode(prefix + "override-author", named("人工指定人", "Tier by hand: by whom"));
  }

  private static AttributeInfo named(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  /**
   * The rung earned so far. Missing for a customer who is new to the ladder, who is then placed by
   * the conditions alone. Named {@code tier.<id>.} with what it tells, as all of these are.
   */
  public CodeAttribute current() {
    return current;
  }

  /** The first day on it. In the zone of the facts, as all days here. */
  public DateAttribute since() {
    return since;
  }

  /**
   * The first day on which it was not kept. Missing where it is kept at present; from it the days
   * of grace are counted.
   */
  public DateAttribute belowSince() {
    return belowSince;
  }

  /**
   * The next review day. Missing where the ladder has no reviews; that day itself is the first on
   * which it may be reviewed.
   */
  public DateAttribute nextReview() {
    return nextReview;
  }

  /** The last day for which a rung is promised, included; empty for a ladder that promises none. */
  public Optional<DateAttribute> guaranteedUntil() {
    return guaranteedUntil;
  }

  /**
   * A rung given by hand. It counts whatever the conditions say, until its end; the earned rung
   * goes on beside it.
   */
  public CodeAttribute override() {
    return override;
  }

  /** The first day on which the rung given by hand no longer counts. Missing if it has no end. */
  public DateAttribute overrideUntil() {
    return overrideUntil;
  }

  /** Why a rung was given by hand. */
  public CodeAttribute overrideReason() {
    return overrideReason;
  }

  /** Who gave a rung by hand. */
  public CodeAttribute overrideAuthor() {
    return overrideAuthor;
  }

  /**
   * All of them, for a catalogue. In a fixed order; a book that has the ladder adds them by itself.
   */
  public List<Attribute<?>> all() {
    List<Attribute<?>> all = new ArrayList<>(earned());
    all.addAll(List.of(override, overrideUntil, overrideReason, overrideAuthor));
    return List.copyOf(all);
  }

  /** Those that tell what the ladder itself decided before; a rung given by hand is not. */
  List<Attribute<?>> earned() {
    List<Attribute<?>> earned = new ArrayList<>(List.of(current, since, belowSince, nextReview));
    guaranteedUntil.ifPresent(earned::add);
    return List.copyOf(earned);
  }

  /**
   * Puts what was stored of a customer into the facts, or the row of a population.
   *
   * <p>A rung of an earlier version that has become another one ({@link TierLadder#formerly}) is
   * put as that. One that the ladder does not know is put as missing, {@link Absence#UNKNOWN_CODE}:
   * the decision goes on, the placement is not settled and says why ({@link
   * TierStanding.Reason#STORED_RUNG_UNKNOWN}), and nothing is to be stored, so that what is stored
   * stays for a version that knows it.
   *
   * @throws IllegalArgumentException if the facts' catalogue has not got these attributes
   */
  public void fill(Filling facts, TierState state) {
    putRung(facts, current, state.tier());
    facts.put(since, state.since());
    facts.put(belowSince, state.belowSince());
    facts.put(nextReview, state.nextReview());
    guaranteedUntil.ifPresent(day -> facts.put(day, state.guaranteedUntil()));
  }

  /**
   * Puts a rung given by hand into the facts, or the row of a population.
   *
   * <p>One that the ladder does not know is put as missing, as of the rung that was earned: it does
   * not count, which is told ({@link TierStanding#overrideLacks}), and the placement is not
   * settled.
   *
   * @param facts the facts of the customer to whom the rung was given
   * @param byHand with who gave it and why, which the placement tells
   * @throws IllegalArgumentException if the facts' catalogue has none of these attributes
   */
  public void fill(Filling facts, TierOverride byHand) {
    putRung(facts, override, byHand.tier());
    facts.put(overrideUntil, byHand.expiry());
    facts.put(overrideReason, byHand.reason());
    facts.put(overrideAuthor, byHand.author());
  }

  private void putRung(Filling facts, CodeAttribute rung, String stored) {
    String code = present(stored);
    if (rung.type().codes().contains(code)) {
      facts.put(rung, code);
    } else {
      facts.absent(rung, Absence.UNKNOWN_CODE);
    }
  }

  /** The code that stands for a stored one now: itself, unless it has become another. */
  String present(String stored) {
    return formerly.getOrDefault(stored, stored);
  }

  /** What is stored is a rung that the ladder does not know: earned, or given by hand. */
  boolean isUnknown(Reading reading) {
    return reading.absence(current).filter(Absence.UNKNOWN_CODE::equals).isPresent();
  }

  /** Names the first of them. */
  @Override
  public String toString() {
    return "TierStateAttributes " + current.id();
  }

  /** What was handed in of a customer's past; empty for one who is new. */
  Optional<TierState> read(Reading reading) {
    return reading
        .value(current)
        .map(
            tier ->
                new TierState(
                    tier,
                    day(reading, since),
                    day(reading, belowSince),
                    day(reading, nextReview),
                    guaranteedUntil.flatMap(each -> day(reading, each))));
  }

  private static Optional<LocalDate> day(Reading reading, DateAttribute attribute) {
    return reading.value(attribute).filter(BankDates::isMeant);
  }

  /** The next review day, if one is known that a bank means. */
  Optional<LocalDate> readNextReview(Reading reading) {
    return day(reading, nextReview);
  }

  /** The rung given by hand, where all of it is known; an end beyond all years is none. */
  TierOverride readOverride(Reading reading) {
    LocalDate until = reading.value(overrideUntil).orElseThrow();
    return new TierOverride(
        reading.value(override).orElseThrow(),
        reading.value(overrideReason).orElseThrow(),
        reading.value(overrideAuthor).orElseThrow(),
        until.isAfter(BankDates.LAST) ? BankDates.OPEN_END : until);
  }

  /** The ids of what is missing for a rung given by hand to count; none where none was given. */
  List<String> overrideLacks(Reading reading) {
    if (reading.value(override).isEmpty()) {
      boolean unknown = reading.absence(override).filter(Absence.UNKNOWN_CODE::equals).isPresent();
      return unknown ? List.of(override.id()) : List.of();
    }
    List<String> lacks = new ArrayList<>();
    for (Attribute<?> part : List.of(overrideReason, overrideAuthor, overrideUntil)) {
      if (reading.value(part).isEmpty()) {
        lacks.add(part.id());
      }
    }
    return lacks;
  }
}
