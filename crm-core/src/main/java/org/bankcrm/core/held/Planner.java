package org.bankcrm.core.held;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;

/** Decides part by part. */
final class Planner {

  private final List<RetentionRule> rules;
  private final Collection<RetentionHold> holds;
  private final Map<String, LocalDate> events;
  private final LocalDate today;
  private final ErasureTrigger trigger;

  Planner(
      List<RetentionRule> rules,
      Collection<RetentionHold> holds,
      Map<String, LocalDate> events,
      LocalDate today,
      ErasureTrigger trigger) {
    this.rules = rules;
    this.holds = List.copyOf(holds);
    this.events = events;
    this.today = today;
    this.trigger = trigger;
  }

  ErasureStep step(HeldPart part) {
    List<RetentionRule> own =
        rules.stream().filter(rule -> rule.kinds().contains(part.kind().code())).toList();
    ErasureStep step = byRules(part, own);
    List<RetentionHold> standing =
        holds.stream().filter(hold -> hold.stopsOn(today, part.kind())).toList();
    return standing.isEmpty() ? step : held(part, step, standing);
  }

  /** A hold stands for as long as it is told, or what else keeps the part, whichever is later. */
  private static ErasureStep held(HeldPart part, ErasureStep step, List<RetentionHold> holds) {
    List<Optional<LocalDate>> ends =
        new ArrayList<>(holds.stream().map(RetentionHold::until).toList());
    boolean duty = step.cause() == ErasureCause.DUTY || step.cause() == ErasureCause.NOT_STARTED;
    if (duty) {
      ends.add(step.until());
    }
    boolean known = ends.stream().allMatch(Optional::isPresent);
    Optional<LocalDate> until =
        known
            ? ends.stream().map(Optional::orElseThrow).max(Comparator.naturalOrder())
            : Optional.empty();
    return new ErasureStep(
        part.kind(),
        part.key(),
        ErasureAction.KEEP,
        ErasureCause.HOLD,
        until,
        holds.stream().map(RetentionHold::id).toList(),
        holds.stream().map(RetentionHold::reason).toList());
  }

  private ErasureStep byRules(HeldPart part, List<RetentionRule> own) {
    if (own.isEmpty()) {
      return kept(part, ErasureCause.NO_RULE, Optional.empty(), own);
    }
    List<RetentionRule> duties = own.stream().filter(r -> r.atLeast().isPresent()).toList();
    List<RetentionRule> open = duties.stream().filter(r -> start(part, r).isEmpty()).toList();
    if (!open.isEmpty()) {
      return kept(part, ErasureCause.NOT_STARTED, Optional.empty(), open);
    }
    List<RetentionRule> binding =
        duties.stream().filter(r -> dutyEnd(part, r).isAfter(today)).toList();
    if (!binding.isEmpty()) {
      return kept(part, ErasureCause.DUTY, last(binding, r -> dutyEnd(part, r)), binding);
    }
    return trigger == ErasureTrigger.REQUEST
        ? erased(part, ErasureCause.REQUESTED, own)
        : byLimits(part, own);
  }

  private ErasureStep byLimits(HeldPart part, List<RetentionRule> own) {
    List<RetentionRule> limits = own.stream().filter(r -> r.atMost().isPresent()).toList();
    if (limits.isEmpty()) {
      return kept(part, ErasureCause.NO_LIMIT, Optional.empty(), own);
    }
    List<RetentionRule> running = limits.stream().filter(r -> start(part, r).isPresent()).toList();
    List<RetentionRule> over =
        running.stream().filter(r -> !limitEnd(part, r).isAfter(today)).toList();
    if (!over.isEmpty()) {
      return erased(part, ErasureCause.EXPIRED, over);
    }
    return running.isEmpty()
        ? kept(part, ErasureCause.NOT_STARTED, Optional.empty(), limits)
        : kept(
            part,
            ErasureCause.NOT_DUE,
            running.stream().map(r -> limitEnd(part, r)).min(Comparator.naturalOrder()),
            running);
  }

  private static Optional<LocalDate> last(
      List<RetentionRule> rules, Function<RetentionRule, LocalDate> end) {
    return rules.stream().map(end).max(Comparator.naturalOrder());
  }

  /** The part's own event, else the customer's. */
  private Optional<LocalDate> start(HeldPart part, RetentionRule rule) {
    LocalDate own = part.days().get(rule.event());
    return Optional.ofNullable(own == null ? events.get(rule.event()) : own);
  }

  private LocalDate dutyEnd(HeldPart part, RetentionRule rule) {
    return end(start(part, rule).orElseThrow(), rule.atLeast().orElseThrow(), true);
  }

  private LocalDate limitEnd(HeldPart part, RetentionRule rule) {
    return end(start(part, rule).orElseThrow(), rule.atMost().orElseThrow(), false);
  }

  /** The first day after a period; where the month has no such day, the next or the last. */
  static LocalDate end(LocalDate start, Period period, boolean duty) {
    LocalDate end = start.plusMonths(period.toTotalMonths());
    boolean clipped = end.getDayOfMonth() < start.getDayOfMonth();
    return end.plusDays(period.getDays()).plusDays(clipped && duty ? 1 : 0);
  }

  /** The strictest of the rules; and nothing stays of what has nothing that could. */
  private static ErasureStep erased(HeldPart part, ErasureCause cause, List<RetentionRule> rules) {
    ErasureAction action =
        rules.stream().map(RetentionRule::then).max(Comparator.naturalOrder()).orElseThrow();
    return step(part, action, cause, Optional.empty(), rules);
  }

  private static ErasureStep kept(
      HeldPart part, ErasureCause cause, Optional<LocalDate> until, List<RetentionRule> rules) {
    return step(part, ErasureAction.KEEP, cause, until, rules);
  }

  private static ErasureStep step(
      HeldPart part,
      ErasureAction action,
      ErasureCause cause,
      Optional<LocalDate> until,
      List<RetentionRule> rules) {
    List<LocalizedText> grounds = rules.stream().map(RetentionRule::ground).distinct().toList();
    List<String> by = rules.stream().map(RetentionRule::id).toList();
    return new ErasureStep(part.kind(), part.key(), action, cause, until, by, grounds);
  }
}
