package org.bankcrm.testkit.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageAttributes;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** One step of a lifecycle with calendar and rules in hand. */
final class StageClerk implements Clerk {

  private final Lifecycle lifecycle;
  private final StageAttributes attributes;
  private final ReferenceInterpreter customer;
  private final LocalDate today;
  private final Optional<String> stage;

  StageClerk(Lifecycle lifecycle, ReferenceInterpreter customer) {
    this.lifecycle = lifecycle;
    this.attributes = lifecycle.attributes();
    this.customer = customer;
    this.today = customer.days().today();
    this.stage = value(attributes.stage());
  }

  @SuppressWarnings("unchecked") // a value of the attribute's type
  private <T> Optional<T> value(Attribute<T> attribute) {
    boolean asked = attributes.needed().contains(attribute);
    return asked ? (Optional<T>) customer.value(attribute.ref()) : Optional.empty();
  }

  /** The ways out of the stage that need no event; every random one has a priority of its own. */
  private List<Transition> ways(String from) {
    return lifecycle.transitions().stream()
        .filter(each -> each.trigger().isAutomatic() && each.from().contains(from))
        .sorted(Comparator.comparingInt(each -> each.priority().orElseThrow()))
        .toList();
  }

  private static Truth and(Truth... parts) {
    List<Truth> all = List.of(parts);
    return all.contains(Truth.FALSE)
        ? Truth.FALSE
        : all.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
  }

  private Truth open(Transition way) {
    return and(due(way), entry(way), guard(way));
  }

  private Truth guard(Transition way) {
    return way.when().map(customer::truth).orElse(Truth.TRUE);
  }

  private Truth entry(Transition way) {
    if (lifecycle.find(way.to()).orElseThrow().entries().isEmpty()) {
      return Truth.TRUE;
    }
    Optional<? extends Set<String>> closed = value(attributes.closed());
    return closed.map(codes -> Truth.of(!codes.contains(way.to()))).orElse(Truth.UNKNOWN);
  }

  private Truth due(Transition way) {
    if (way.trigger() instanceof AtDate date) {
      return since(day(date).map(day -> day.minusDays(-date.days())));
    } else if (!(way.trigger() instanceof AfterTime)) {
      return Truth.TRUE;
    }
    AfterTime time = (AfterTime) way.trigger();
    Optional<LocalDate> entered = value(attributes.since());
    if (!(time instanceof AfterSpan of)) {
      return time.length() == 0 ? Truth.TRUE : worked(time.length());
    }
    return of.span().unit() == CalendarSpan.Unit.DAYS
        ? since(entered.map(day -> day.plusDays(time.length())))
        : entered.map(day -> Truth.of(!ends(of, day).isAfter(today))).orElse(Truth.UNKNOWN);
  }

  /** Where not all days are counted, those that are may be enough, and are never too few. */
  private Truth worked(long needed) {
    Optional<Long> all = value(attributes.businessDays());
    boolean enough = value(attributes.leastBusinessDays()).orElse(0L) >= needed;
    return all.map(days -> Truth.of(days >= needed)).orElse(enough ? Truth.TRUE : Truth.UNKNOWN);
  }

  /** Whether a day has come. */
  private Truth since(Optional<LocalDate> moved) {
    return moved.map(day -> Truth.of(!day.isAfter(today))).orElse(Truth.UNKNOWN);
  }

  @SuppressWarnings("unchecked") // the attribute is a date
  private Optional<LocalDate> day(AtDate date) {
    return (Optional<LocalDate>) customer.value(date.attribute());
  }

  /** The first way that is not surely closed, if it is surely open; else nobody moves. */
  private Optional<Transition> taken() {
    return possible().filter(way -> open(way) == Truth.TRUE);
  }

  private Optional<Transition> possible() {
    return stage.map(this::ways).orElse(List.of()).stream()
        .filter(way -> open(way) != Truth.FALSE)
        .findFirst();
  }

  private boolean isSettled() {
    return possible().map(way -> open(way) == Truth.TRUE).orElse(true);
  }

  private String to() {
    String first = lifecycle.stages().get(0).code();
    return stage.map(code -> taken().map(Transition::to).orElse(code)).orElse(first);
  }

  @Override
  public Map<String, Optional<?>> yields() {
    return Map.of(attributes.next().id(), Optional.of(to()).filter(code -> isSettled()));
  }

  @Override
  public String told() {
    if (stage.isEmpty()) {
      return "moved enters to " + to() + entered(to());
    }
    return taken()
        .map(way -> "moved " + way.code() + " to " + way.to() + entered(way.to()))
        .orElseGet(() -> "stayed " + stage.get() + " " + reason() + dueFromHere());
  }

  private String entered(String code) {
    return " due " + nextDue(code, Optional.of(today), Optional.of(0L));
  }

  private String dueFromHere() {
    Optional<Long> worked = value(attributes.businessDays());
    return " due " + nextDue(stage.orElseThrow(), value(attributes.since()), worked);
  }

  /** The earliest day ahead on which time opens a way. */
  private Optional<LocalDate> nextDue(
      String code, Optional<LocalDate> since, Optional<Long> worked) {
    List<LocalDate> days = new ArrayList<>();
    for (Transition way : ways(code)) {
      if (way.trigger() instanceof AtDate date) {
        day(date).ifPresent(day -> days.add(day.plusDays(date.days())));
      } else if (way.trigger() instanceof AfterBusinessDays time) {
        worked
            .filter(done -> done >= 0 && done < time.length())
            .ifPresent(done -> days.add(today.plusDays(time.length() - done)));
      } else if (way.trigger() instanceof AfterSpan time) {
        since.ifPresent(day -> days.add(ends(time, day)));
      }
    }
    return days.stream().filter(day -> day.isAfter(today)).min(Comparator.naturalOrder());
  }

  /** Of a month that is too short the last day. */
  private static LocalDate ends(AfterSpan time, LocalDate since) {
    if (time.span().unit() == CalendarSpan.Unit.DAYS) {
      return since.plusDays(time.length());
    }
    YearMonth month = YearMonth.from(since).plusMonths(time.length());
    return month.atDay(Math.min(since.getDayOfMonth(), month.lengthOfMonth()));
  }

  private String reason() {
    Stage here = lifecycle.find(stage.orElseThrow()).orElseThrow();
    if (here.isFinal()) {
      return "FINAL_STAGE";
    }
    boolean open = ways(here.code()).stream().anyMatch(way -> open(way) == Truth.UNKNOWN);
    return open ? "MISSING_DATA" : "NOTHING_DUE";
  }
}
