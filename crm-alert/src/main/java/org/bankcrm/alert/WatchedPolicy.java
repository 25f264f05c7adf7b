package org.bankcrm.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.jspecify.annotations.Nullable;

/** One policy of an engine, compiled. Immutable and thread-safe. */
final class WatchedPolicy {

  final AlertPolicy policy;
  final int place;
  final LifecycleEngine lifecycle;
  private final CodeAttribute level;

  /** Whether the subject belongs to whom the policy is about; empty for everybody. */
  private final Optional<CompiledCondition> population;

  private final List<CompiledCondition> raise = new ArrayList<>();
  private final List<CompiledCondition> clear = new ArrayList<>();

  /** The types of event that its indicators count; empty for all. */
  final Optional<List<String>> types;

  WatchedPolicy(
      AlertPolicy policy,
      int place,
      AttributeCatalog catalog,
      PolicyBook book,
      Optional<BusinessCalendar> calendar) {
    this.policy = policy;
    this.place = place;
    this.population =
        policy.head().isForEverybody()
            ? Optional.empty()
            : Optional.of(CompiledCondition.of(policy.head().population(), catalog));
    for (AlertLevel level : policy.levels()) {
      raise.add(CompiledCondition.of(level.raise(), catalog));
      clear.add(CompiledCondition.of(level.clears(), catalog));
    }
    this.types = types(policy);
    this.level = AlertLifecycle.level(policy);
    this.lifecycle = lifecycle(policy, book, calendar);
  }

  private static Optional<List<String>> types(AlertPolicy policy) {
    boolean all = policy.indicators().stream().anyMatch(each -> each.types().isEmpty());
    return all
        ? Optional.empty()
        : Optional.of(
            policy.indicators().stream()
                .flatMap(each -> each.types().stream())
                .distinct()
                .toList());
  }

  private static LifecycleEngine lifecycle(
      AlertPolicy policy, PolicyBook book, Optional<BusinessCalendar> calendar) {
    Lifecycle lifecycle = AlertLifecycle.of(policy);
    PolicyBook.Builder own =
        PolicyBook.builder(policy.ref(), policy.name(), AlertLifecycle.catalog(policy));
    lifecycle.calendar().flatMap(book::calendar).ifPresent(each -> own.calendars(List.of(each)));
    return lifecycle.calendar().isPresent() && calendar.isPresent()
        ? LifecycleEngine.of(own.build(), lifecycle, calendar.get())
        : LifecycleEngine.of(own.build(), lifecycle);
  }

  /** Whether it is asked about events of the type. */
  boolean isOver(String type) {
    return types.isEmpty() || types.get().contains(type);
  }

  /** Whether its population has the subject, for certain. */
  boolean applies(Row row) {
    return population.isEmpty() || population.get().isTrue(row);
  }

  boolean raises(int level, Row row) {
    return raise.get(level).isTrue(row);
  }

  boolean clears(int level, Row row) {
    return clear.get(level).isTrue(row);
  }

  int levels() {
    return raise.size();
  }

  /** What was known when a level came on. */
  Evidence evidence(int level, Row row, Instant at, @Nullable String event) {
    Condition condition = raise.get(level).condition();
    List<Evidence.Known> values = new ArrayList<>();
    for (String id : condition.attributeIds()) {
      Attribute<?> attribute = row.catalog().find(id).orElseThrow();
      values.add(Evidence.Known.of(attribute, row));
    }
    return new Evidence(at, policy.levels().get(level).code(), Optional.ofNullable(event), values);
  }

  /** What the lifecycle of the alerts is told as of an instant. */
  Facts facts(Slot slot, Moment now) {
    Facts.Builder facts = Facts.builder(lifecycle.catalog(), now.at(), now.zone());
    if (slot.alert != null) {
      facts.put(level, slot.alert.level());
    }
    facts.put(AlertLifecycle.ARMED, slot.armed);
    if (slot.overriddenUntil != null) {
      facts.put(AlertLifecycle.UNTIL, slot.overriddenUntil);
    }
    return facts.build();
  }
}
