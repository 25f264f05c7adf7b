package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Guards.Asked;
import org.bankcrm.lifecycle.Guards.Guard;
import org.bankcrm.lifecycle.internal.GuardPolicy.Truths;
import org.jspecify.annotations.Nullable;

/** The guards' truths for one call; for one thread. */
final class GuardAnswers {

  private final Guards guards;
  private final Facts facts;
  private final @Nullable StageEvent event;
  private @Nullable EventRow both;
  private @Nullable Truths ofFacts;
  private @Nullable Truths ofEvents;

  GuardAnswers(Guards guards, Facts facts, @Nullable StageEvent event) {
    this.guards = guards;
    this.facts = facts;
    this.event = event;
  }

  /** What was known of the subject. */
  Facts facts() {
    return facts;
  }

  /** Whether the subject is of the lifecycle's population. */
  Truth applies() {
    return guards.overFacts.population().isEmpty()
        ? Truth.TRUE
        : ofFacts(guards.overFacts.population().get());
  }

  /** The ids of what is missing where that cannot be told. */
  List<String> missingToApply() {
    return !guards.withheldPopulation && applies() == Truth.UNKNOWN
        ? ofFacts().missing(guards.overFacts.population().orElseThrow())
        : List.of();
  }

  /** Whether it is told to nobody what stands in the way of each transition. */
  boolean isWithheld() {
    return guards.withheld;
  }

  /** Whether the day of a trigger is told to nobody. */
  boolean isWithheld(Trigger trigger) {
    return guards.withheld && guards.withheldDays.contains(trigger);
  }

  /** Whether it is told to nobody whether the time in a stage stands still. */
  boolean isWithheld(Stage stage) {
    return guards.withheld && guards.withheldPauses.contains(stage);
  }

  /** Whether the time in a stage stands still from now on; never of one that knows no pauses. */
  Truth standsStill(Stage stage) {
    return stage.pausedWhile().isEmpty()
        ? Truth.FALSE
        : ofFacts(requireNonNull(guards.overFacts.pauses().get(stage)));
  }

  /** Whether a value is missing, whoever may be told it. */
  boolean isMissing(EffectValue value) {
    return truths(value).value(value.read()).isEmpty();
  }

  /** What an effect tells; nothing that is protected. */
  Optional<?> value(EffectValue value) {
    Asked asked = guards.lifecycle.isCarried(value) ? guards.overEvents : guards.overFacts;
    int place = requireNonNull(asked.values().get(value.attribute()));
    Truths truths = truths(value);
    return truths.isWithheld(place) ? Optional.empty() : truths.value(value.read());
  }

  private Truths truths(EffectValue value) {
    return guards.lifecycle.isCarried(value) ? ofEvents() : ofFacts();
  }

  private Truths ofEvents() {
    Truths truths = ofEvents == null ? guards.overEvents.truths(joined()) : ofEvents;
    ofEvents = truths;
    return truths;
  }

  private Truths ofFacts() {
    Truths truths = ofFacts == null ? guards.overFacts.truths(facts) : ofFacts;
    ofFacts = truths;
    return truths;
  }

  private Truth ofFacts(int place) {
    return guards.overFacts.isPlain()
        ? guards.overFacts.plain().get(place).truth(facts)
        : ofFacts().of(place);
  }

  private Truth ofEvents(int place) {
    return guards.overEvents.isPlain()
        ? guards.overEvents.plain().get(place).truth(row())
        : ofEvents().of(place);
  }

  private EventRow row() {
    EventRow row = both == null ? new EventRow(guards.nothing, facts, event) : both;
    both = row;
    return row;
  }

  /** The truth of a transition's guard; TRUE without one. */
  Truth of(Transition transition) {
    return transition.when().isEmpty() ? Truth.TRUE : of(guards.guard(transition));
  }

  Truth of(Guard guard) {
    return guard.ofEvent() ? ofEvents(guard.place()) : ofFacts(guard.place());
  }

  /** What guards over events read of the subject, and what the event carries. */
  private Facts joined() {
    AttributeCatalog catalog = guards.overEvents.engine().book().catalog();
    Facts.Builder all = Facts.builder(catalog, facts.asOf(), facts.zone());
    for (Attribute<?> attribute : guards.overEvents.engine().requiredAttributes()) {
      if (facts.catalog().contains(attribute)) {
        copy(attribute, all);
      }
    }
    if (event != null) {
      event.values().forEach(each -> put(each.attribute(), each.value(), all));
    }
    return all.build();
  }

  private <T> void copy(Attribute<T> attribute, Facts.Builder all) {
    Optional<T> value = facts.get(attribute);
    if (value.isPresent()) {
      long day = facts.observedDay(facts.catalog().positionOf(attribute));
      all.put(attribute, value.get(), LocalDate.ofEpochDay(day));
    } else {
      facts.absence(attribute).ifPresent(reason -> all.absent(attribute, reason));
    }
  }

  @SuppressWarnings("unchecked") // the event holds values of their attributes' types
  private static <T> void put(Attribute<T> attribute, Object value, Facts.Builder all) {
    all.put(attribute, (T) value);
  }
}
