package org.bankcrm.testkit.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierGuarantee;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierRetention;
import org.bankcrm.segmentation.TierRetention.Timing;
import org.bankcrm.segmentation.TierStateAttributes;

/**
 * A ladder with retention as a clerk keeps it with the customer's card in hand. What missing values
 * may change is found by trying both answers for each question that they leave open.
 */
final class RetentionClerk implements Clerk {

  private final TierLadder ladder;
  private final TierRetention rules;
  private final TierStateAttributes state;
  private final ReferenceInterpreter customer;
  private final LocalDate today;
  private final int bottom;
  private final int floor;

  /** What is asked of each rung above the bottom: its condition, then its hold condition. */
  private final List<Truth> answers = new ArrayList<>();

  RetentionClerk(TierLadder ladder, ReferenceInterpreter customer) {
    this.ladder = ladder;
    this.rules = ladder.retention().orElseThrow();
    this.state = ladder.state();
    this.customer = customer;
    this.today = customer.days().today();
    this.bottom = ladder.tiers().size() - 1;
    this.floor = rules.floor().map(this::place).orElse(bottom);
    for (Tier tier : ladder.tiers().subList(0, bottom)) {
      answers.add(customer.truth(tier.when().orElseThrow()));
      answers.add(tier.hold().map(customer::truth).orElse(Truth.FALSE));
    }
  }

  private int place(String code) {
    return ladder.tiers().indexOf(ladder.find(code).orElseThrow());
  }

  private String code(int place) {
    return ladder.tiers().get(place).code();
  }

  @SuppressWarnings("unchecked") // a value of the attribute's type
  private <T> Optional<T> value(Attribute<T> attribute) {
    return (Optional<T>) customer.value(attribute.ref());
  }

  /** Whether what is stored is no rung of the ladder, so that nothing hangs on it. */
  private boolean isUnknown(CodeAttribute stored) {
    return customer.truth(stored.isAbsent(Absence.UNKNOWN_CODE)) == Truth.TRUE;
  }

  private boolean isEarnedSettled() {
    return possible().size() == 1 && !isUnknown(state.current());
  }

  private boolean isPlacedSettled() {
    return byHand().isPresent() || (isEarnedSettled() && !isUnknown(state.override()));
  }

  private Optional<Integer> before() {
    return value(state.current()).map(this::place);
  }

  /** A day of the years 1800 to 2199; others are as good as none. */
  private Optional<LocalDate> meant(DateAttribute attribute) {
    return value(attribute).filter(day -> day.getYear() >= 1800 && day.getYear() <= 2199);
  }

  private boolean isDue() {
    Optional<LocalDate> review = meant(state.nextReview());
    return review.map(customer.days()::isPast).orElse(!isByAnniversary());
  }

  private boolean isByAnniversary() {
    return rules.reviewDays().filter(each -> each.anniversaryOf().isPresent()).isPresent();
  }

  /**
   * The rung that is promised to one who stands here, as long as a promise runs; else the bottom.
   */
  private int promised(int place) {
    int rung = place;
    while (rung < bottom && ladder.tiers().get(rung).guaranteed().isEmpty()) {
      rung++;
    }
    return running().isPresent() ? rung : bottom;
  }

  private Optional<LocalDate> running() {
    return before().isEmpty()
        ? Optional.empty()
        : state.guaranteedUntil().flatMap(this::meant).filter(last -> !last.isBefore(today));
  }

  private boolean graceIsOver() {
    return rules.graceDays() + rules.graceMonths() == 0
        || meant(state.belowSince())
            .map(day -> day.plusMonths(rules.graceMonths()).plusDays(rules.graceDays()))
            .filter(customer.days()::isPast)
            .isPresent();
  }

  private static boolean met(List<Truth> answers, int place) {
    return place * 2 >= answers.size() || answers.get(place * 2) == Truth.TRUE;
  }

  private static boolean kept(List<Truth> answers, int place) {
    return met(answers, place) || answers.get(place * 2 + 1) == Truth.TRUE;
  }

  /** The rung earned where every answer is known. */
  private int earned(List<Truth> known) {
    int best = 0;
    while (!met(known, best)) {
      best++;
    }
    if (before().isEmpty()) {
      return best;
    }
    int place = before().get();
    if (best < place) {
      return rules.promotion() == Timing.AT_ONCE || isDue() ? best : place;
    }
    return kept(known, place) ? place : fallen(known, place);
  }

  private int fallen(List<Truth> known, int place) {
    boolean waits = rules.demotion() == Timing.ON_REVIEW && !isDue();
    boolean bound = place == floor || place == bottom || place == promised(place);
    if (bound || waits || !graceIsOver()) {
      return place;
    }
    int lowest = Math.min(place < floor ? floor : bottom, promised(place));
    int to = place + 1;
    while (to < lowest && !rules.oneRungDown() && !kept(known, to)) {
      to++;
    }
    return to;
  }

  /** Every rung that the answers, known and open, allow for. */
  private Set<Integer> possible() {
    Set<Integer> places = new HashSet<>();
    collect(new ArrayList<>(answers), 0, places);
    return places;
  }

  private void collect(List<Truth> trial, int from, Set<Integer> places) {
    int open = from;
    while (open < trial.size() && answers.get(open) != Truth.UNKNOWN) {
      open++;
    }
    if (open == trial.size()) {
      places.add(earned(trial));
      return;
    }
    for (Truth answer : List.of(Truth.TRUE, Truth.FALSE)) {
      trial.set(open, answer);
      collect(trial, open + 1, places);
    }
  }

  /** While anything is open, only what is known lifts, and nothing brings down. */
  private int earned() {
    Set<Integer> possible = possible();
    if (possible.size() == 1) {
      return possible.iterator().next();
    }
    int best = 0;
    while (!met(answers, best)) {
      best++;
    }
    if (before().isEmpty()) {
      return best;
    }
    boolean rises = rules.promotion() == Timing.AT_ONCE || isDue();
    return rises ? Math.min(best, before().get()) : before().get();
  }

  private Optional<String> byHand() {
    boolean whole =
        value(state.overrideReason()).isPresent()
            && value(state.overrideAuthor()).isPresent()
            && value(state.overrideUntil()).filter(day -> !customer.days().isPast(day)).isPresent();
    return value(state.override()).filter(code -> whole);
  }

  @Override
  public Map<String, Optional<?>> yields() {
    String placed = byHand().orElse(code(earned()));
    return Map.of(
        ladder.attribute().id(),
        Optional.of(placed).filter(code -> isPlacedSettled()),
        ladder.earnedAttribute().id(),
        Optional.of(code(earned())).filter(code -> isEarnedSettled()));
  }

  @Override
  public String told() {
    String placed = byHand().orElse(code(earned()));
    String told = placed + " settled " + isPlacedSettled() + " " + reason() + " " + code(earned());
    return isUnknown(state.current()) ? told : told + next();
  }

  private String reason() {
    if (byHand().isPresent()) {
      return "OVERRIDDEN";
    } else if (isUnknown(state.current())) {
      return "STORED_RUNG_UNKNOWN";
    } else if (before().isEmpty()) {
      return "ENTERED";
    }
    int place = before().get();
    if (earned() != place) {
      return earned() < place ? "PROMOTED" : "DEMOTED";
    }
    List<Truth> better = new ArrayList<>();
    for (int above = 0; above < place; above++) {
      better.add(answers.get(above * 2));
    }
    if (better.contains(Truth.TRUE)) {
      return "PROMOTION_AWAITS_REVIEW";
    } else if (kept(answers, place)) {
      return met(answers, place) ? "KEPT" : "HELD";
    }
    boolean open = better.contains(Truth.UNKNOWN) || mayBeKept(place);
    return open ? "UNDECIDED" : reasonNotToFall(place);
  }

  private boolean mayBeKept(int place) {
    return answers.subList(place * 2, place * 2 + 2).contains(Truth.UNKNOWN);
  }

  private String reasonNotToFall(int place) {
    if (place == floor || place == bottom) {
      return "AT_FLOOR";
    } else if (place == promised(place)) {
      return "GUARANTEED";
    } else if (!graceIsOver()) {
      return "IN_GRACE";
    }
    boolean waits = rules.demotion() == Timing.ON_REVIEW && !isDue();
    return waits ? "DEMOTION_AWAITS_REVIEW" : "UNDECIDED";
  }

  /** What is remembered: the day on the rung, the day below it, the next review. */
  private String next() {
    boolean same = before().equals(Optional.of(earned()));
    Optional<LocalDate> since = same ? meant(state.since()) : Optional.of(today);
    return " since " + since + " below " + below(same) + " review " + review(same) + promise();
  }

  private Optional<LocalDate> below(boolean same) {
    int place = earned();
    if (place == floor || place == bottom || kept(answers, place)) {
      return Optional.empty();
    }
    Optional<LocalDate> stored = same ? meant(state.belowSince()) : Optional.empty();
    return stored.isPresent() || mayBeKept(place) ? stored : Optional.of(today);
  }

  private String promise() {
    Optional<TierGuarantee> made = ladder.tiers().get(earned()).guaranteed();
    boolean rose = before().filter(from -> from <= earned()).isEmpty();
    Optional<LocalDate> last = running();
    if (made.isPresent() && rose) {
      YearMonth end = YearMonth.from(today).plusMonths(made.get().length());
      boolean shorter = end.lengthOfMonth() < today.getDayOfMonth();
      LocalDate own = shorter ? end.atEndOfMonth() : end.atDay(today.getDayOfMonth()).minusDays(1);
      last = Optional.of(last.filter(own::isBefore).orElse(own));
    }
    return " until " + last;
  }

  private Optional<LocalDate> review(boolean same) {
    if (rules.reviewMonths().isEmpty() && rules.reviewDays().isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> stored = meant(state.nextReview());
    boolean begins = isByAnniversary() && (stored.isEmpty() || (isBySince() && !same));
    if (!begins && (!isDue() || !isEarnedSettled())) {
      return stored;
    }
    Optional<LocalDate> own = same || !isBySince() ? anniversaryOf() : Optional.of(today);
    return isByAnniversary() && own.isEmpty() ? Optional.empty() : Optional.of(nextReview(own));
  }

  private boolean isBySince() {
    return rules.reviewDays().stream()
        .flatMap(each -> each.anniversaryOf().stream())
        .anyMatch(ref -> ref.id().equals(state.since().id()));
  }

  private Optional<LocalDate> anniversaryOf() {
    return rules.reviewDays().stream()
        .flatMap(each -> each.anniversaryOf().stream())
        .flatMap(ref -> customer.value(ref).stream())
        .map(LocalDate.class::cast)
        .filter(day -> day.getYear() >= 1800 && day.getYear() <= 2199)
        .findFirst();
  }

  private LocalDate nextReview(Optional<LocalDate> own) {
    LocalDate day = today.plusDays(1);
    while (!isReview(day, own)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isReview(LocalDate day, Optional<LocalDate> own) {
    if (rules.reviewDays().isEmpty()) {
      int months = rules.reviewMonths().getAsInt();
      return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    } else if (!isByAnniversary()) {
      int last = Math.min(rules.reviewDays().get().day(), day.lengthOfMonth());
      boolean month = rules.reviewDays().get().months().contains(day.getMonthValue());
      return month && day.getDayOfMonth() == last;
    }
    LocalDate date = own.orElseThrow();
    int last = Math.min(date.getDayOfMonth(), day.lengthOfMonth());
    boolean month = date.getMonth() == day.getMonth() && day.getDayOfMonth() == last;
    return month && day.getYear() > date.getYear();
  }
}
