package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.OpeningHours;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Transition;

/**
 * Random lifecycles of two to five stages: a way through all of them, and more transitions of every
 * trigger, forwards, backwards and within a stage, some of which ask how long; stages whose time
 * may stand still; effects on entering, on leaving and on the way, with parameters and days.
 *
 * <pre>{@code
 * Lifecycle lifecycle =
 *     RandomLifecycle.over(catalogue.attributes(), conditions::next).next("stage", source);
 * }</pre>
 *
 * <p>Its events are {@code PAID}, which is ignored where nothing waits for it, and {@code CLOSED},
 * which is refused then; both carry {@code event.amount}. A book with one that counts business days
 * or hours names {@link #calendar}. Immutable and thread-safe.
 *
 * <p>Now and then a guard can never open, so that a stage is not reached, and no book with it
 * compiles.
 */
public final class RandomLifecycle {

  private static final Set<Kind> TOLD =
      EnumSet.of(
          Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.DATE, Kind.INSTANT, Kind.YES_NO, Kind.CODE);

  /** What its events carry. */
  private static final IntegerAttribute AMOUNT =
      Attributes.integer("event.amount", AttributeInfo.named("金额", "Amount"));

  private static final BookCalendar CALENDAR =
      BookCalendar.of(
              "bank",
              BusinessCalendar.of(
                  DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
          .open(OpeningHours.of(ZoneId.of("Asia/Shanghai"), "09:00/12:00", "13:30/17:30"));

  private final List<DateAttribute> dates;

  /** What effects may tell. */
  private final List<Attribute<?>> told;

  private final Function<Seeded, Condition> conditions;

  private RandomLifecycle(
      Collection<? extends Attribute<?>> read, Function<Seeded, Condition> conditions) {
    this.dates =
        read.stream()
            .filter(DateAttribute.class::isInstance)
            .map(DateAttribute.class::cast)
            .toList();
    this.conditions = requireNonNull(conditions, "conditions");
    this.told =
        read.stream()
            .filter(each -> TOLD.contains(each.type().kind()))
            .<Attribute<?>>map(each -> each)
            .toList();
  }

  /** Lifecycles that wait for the dates among these attributes and are guarded by conditions. */
  public static RandomLifecycle over(
      Collection<? extends Attribute<?>> read, Function<Seeded, Condition> conditions) {
    return new RandomLifecycle(read, conditions);
  }

  /** The business calendar by which they count if they count any; a book with them names it. */
  public static BookCalendar calendar() {
    return CALENDAR;
  }

  /** The next lifecycle; the catalogue needs the attributes of its stage. */
  public Lifecycle next(String id, Seeded source) {
    int stages = source.between(2, 5);
    Lifecycle.Builder lifecycle = begun(id);
    DrawnLifecycle drawn = new DrawnLifecycle(this, AMOUNT, source);
    List<Transition.Builder> transitions = drawn.transitions(stages);
    for (int i = 0; i < stages; i++) {
      lifecycle.stage(drawn.stage(i, i == stages - 1));
    }
    if (drawn.countsBusinessDays()
        || transitions.stream().anyMatch(Transition.Builder::isByBusinessDays)) {
      lifecycle.calendar(CALENDAR.id());
    }
    return lifecycle.transitions(transitions).build();
  }

  private static Lifecycle.Builder begun(String id) {
    return Lifecycle.builder(id, 1)
        .name(id, id)
        .subject("customer")
        .payload(AMOUNT)
        .ignores("PAID", "付款", "Paid")
        .refuses("CLOSED", "关闭", "Closed");
  }

  List<DateAttribute> dates() {
    return dates;
  }

  List<Attribute<?>> told() {
    return told;
  }

  Function<Seeded, Condition> conditions() {
    return conditions;
  }
}
