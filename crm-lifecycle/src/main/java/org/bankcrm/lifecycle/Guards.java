package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.internal.GuardPolicy;
import org.bankcrm.lifecycle.internal.GuardPolicy.Truths;
import org.jspecify.annotations.Nullable;

/** The guards of a lifecycle, compiled by the kernel: those over facts, and those over events. */
final class Guards {

  private static final String SUFFIX = ".guards";

  final Lifecycle lifecycle;
  final Asked overFacts;
  final Asked overEvents;

  /** A row without a value of what guards over events read. */
  final Facts nothing;

  /** Whether the population asks about something protected. */
  final boolean withheldPopulation;

  /** The triggers by days that are protected. */
  final Set<Trigger> withheldDays = new HashSet<>();

  /** The stages whose pauses are. */
  final Set<Stage> withheldPauses = new HashSet<>();

  /** Whether anything does that leads from stage to stage. */
  final boolean withheld;

  /** By the code of its transition where each guard is asked. */
  private final Map<String, Guard> guards = new HashMap<>();

  /** A guard over events, or over facts alone, by its place among those. */
  record Guard(boolean ofEvent, int place) {}

  /**
   * Some of the guards as one policy.
   *
   * @param plain the same one by one, by their places; none where they read what other policies
   *     yield, or rely on uses that are approved until a day
   */
  record Asked(
      DecisionEngine engine,
      GuardPolicy policy,
      List<CompiledCondition> plain,
      Map<String, Integer> places,
      Map<Trigger, Integer> days,
      Map<Stage, Integer> pauses,
      Map<AttributeRef, Integer> values,
      Optional<Integer> population) {
    Truths truths(Facts facts) {
      return engine.decide(facts).result(policy);
    }

    boolean isPlain() {
      return !plain.isEmpty();
    }

    /** Whether a guard, or what an effect tells, asks about something protected. */
    boolean isWithheld(Truths truths) {
      return Stream.of(values, places)
          .flatMap(asked -> asked.values().stream())
          .anyMatch(truths::isWithheld);
    }
  }

  Guards(PolicyBook book, Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
    List<Problem> problems = new ArrayList<>();
    this.overFacts = asked(book, book.catalog(), false);
    this.overEvents = asked(book, withPayload(book, problems), true);
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    overFacts.places().forEach((code, place) -> guards.put(code, new Guard(false, place)));
    overEvents.places().forEach((code, place) -> guards.put(code, new Guard(true, place)));
    this.nothing = nothing(overEvents.engine().book().catalog());
    Truths ofFacts = ofNobody(overFacts, book);
    Truths ofEvents = ofNobody(overEvents, book);
    withheldDays.addAll(withheld(overFacts.days(), ofFacts));
    withheldPauses.addAll(withheld(overFacts.pauses(), ofFacts));
    this.withheldPopulation = overFacts.population().filter(ofFacts::isWithheld).isPresent();
    boolean guards = overFacts.isWithheld(ofFacts) || overEvents.isWithheld(ofEvents);
    boolean times = !withheldDays.isEmpty() || !withheldPauses.isEmpty();
    this.withheld = withheldPopulation || times || guards;
  }

  private static <K> Set<K> withheld(Map<K, Integer> asked, Truths truths) {
    return asked.entrySet().stream()
        .filter(each -> truths.isWithheld(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether anything that leads from stage to stage asks about something protected. */
  boolean isWithheld() {
    return withheld;
  }

  /**
   * What is protected of the guards within the whole book: a stage that is handed in may tell what
   * another policy of it read.
   */
  private static Truths ofNobody(Asked asked, PolicyBook book) {
    PolicyBook.Builder all =
        PolicyBook.builder(book.ref(), book.name(), asked.engine().book().catalog())
            .calendars(book.calendars())
            .add(asked.policy())
            .addAll(book.policies());
    Facts nobody = nothing(asked.engine().book().catalog());
    return compiled(all).decide(nobody).result(asked.policy());
  }

  private static Facts nothing(AttributeCatalog catalog) {
    return Facts.builder(catalog, Instant.EPOCH, ZoneOffset.UTC).build();
  }

  private AttributeCatalog withPayload(PolicyBook book, List<Problem> problems) {
    List<Attribute<?>> carried = new ArrayList<>();
    for (Attribute<?> attribute : lifecycle.payload().attributes()) {
      if (book.catalog().find(attribute.id()).isPresent()) {
        int place = lifecycle.payload().attributes().indexOf(attribute);
        String policy = "/policies/" + lifecycle.ref().id();
        problems.add(PayloadCheck.taken(policy, attribute.id(), place));
      } else {
        carried.add(attribute);
      }
    }
    return book.catalog().with(carried);
  }

  private Asked asked(PolicyBook book, AttributeCatalog catalog, boolean fromEvents) {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    Optional<Integer> population = Optional.empty();
    if (!fromEvents && !lifecycle.head().isForEverybody()) {
      population = Optional.of(conditions.size());
      conditions.put("/population", lifecycle.head().population());
    }
    Map<String, Integer> places = places(conditions, fromEvents);
    Map<Trigger, Integer> days = fromEvents ? Map.of() : days(conditions, catalog);
    Map<Stage, Integer> pauses = fromEvents ? Map.of() : pauses(conditions);
    Map<AttributeRef, Integer> values = values(conditions, fromEvents);
    GuardPolicy policy =
        new GuardPolicy(head(), conditions, lifecycle.calendar(), lifecycle.countsOpeningHours());
    DecisionEngine engine = engine(policy, book, catalog);
    List<CompiledCondition> plain = plain(engine, policy);
    return new Asked(engine, policy, plain, places, days, pauses, values, population);
  }

  private static List<CompiledCondition> plain(DecisionEngine engine, GuardPolicy policy) {
    boolean alone = engine.book().policies().size() == 1 && policy.head().exceptions().isEmpty();
    return alone
        ? policy.conditions().values().stream()
            .map(each -> CompiledCondition.of(each, engine.book().catalog()))
            .toList()
        : List.of();
  }

  private Map<String, Integer> places(Map<String, Condition> conditions, boolean fromEvents) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < lifecycle.transitions().size(); i++) {
      Transition transition = lifecycle.transitions().get(i);
      Optional<Condition> when = transition.when();
      if (when.isPresent() && readsEvent(when.get()) == fromEvents) {
        places.put(transition.code(), conditions.size());
        conditions.put("/transitions/" + i + "/when", when.get());
      }
    }
    return places;
  }

  /** Asks whether the days that transitions wait for have come. */
  private Map<Trigger, Integer> days(Map<String, Condition> conditions, AttributeCatalog catalog) {
    Map<Trigger, Integer> days = new HashMap<>();
    for (int i = 0; i < lifecycle.transitions().size(); i++) {
      if (lifecycle.transitions().get(i).trigger() instanceof AtDate date && isDay(date, catalog)) {
        days.put(date, conditions.size());
        conditions.put("/transitions/" + i + "/at", DueTime.condition(date));
      }
    }
    return days;
  }

  /** Asks whether what effects tell is known. */
  private Map<AttributeRef, Integer> values(Map<String, Condition> conditions, boolean fromEvents) {
    Map<AttributeRef, Integer> values = new HashMap<>();
    for (EffectValue value : lifecycle.told(fromEvents)) {
      values.put(value.attribute(), conditions.size());
      conditions.put("/effects/values/" + value.attribute().id(), value.read().isKnown());
    }
    return values;
  }

  /** Asks what makes the time in the stages stand still. */
  private Map<Stage, Integer> pauses(Map<String, Condition> conditions) {
    Map<Stage, Integer> pauses = new HashMap<>();
    for (int i = 0; i < lifecycle.stages().size(); i++) {
      Optional<Condition> paused = lifecycle.stages().get(i).pausedWhile();
      if (paused.isPresent()) {
        pauses.put(lifecycle.stages().get(i), conditions.size());
        conditions.put("/stages/" + i + "/pausedWhile", paused.get());
      }
    }
    return pauses;
  }

  /** An engine of the guards, with the other policies only where guards read what these yield. */
  private static DecisionEngine engine(
      GuardPolicy policy, PolicyBook book, AttributeCatalog catalog) {
    PolicyBook.Builder alone =
        PolicyBook.builder(book.ref(), book.name(), catalog)
            .calendars(book.calendars())
            .add(policy);
    boolean isEnough =
        policy.conditions().values().stream()
            .allMatch(condition -> isWithin(catalog, condition.attributeIds()));
    return compiled(isEnough ? alone : alone.addAll(book.policies()));
  }

  /** That of the policy which asks for the lifecycle, of everybody. */
  private PolicyHead head() {
    PolicyHead own = lifecycle.head();
    return new PolicyHead(
        PolicyRef.of(own.ref().id() + SUFFIX, own.ref().version()),
        own.name(),
        Optional.of(lifecycle.decides()),
        Condition.always(),
        own.exceptions());
  }

  private static boolean isDay(AtDate date, AttributeCatalog catalog) {
    return catalog.find(date.attribute().id()).filter(DateAttribute.class::isInstance).isPresent();
  }

  private boolean readsEvent(Condition when) {
    return when.attributeIds().stream().anyMatch(id -> lifecycle.payload().find(id).isPresent());
  }

  private static boolean isWithin(AttributeCatalog catalog, Set<String> ids) {
    return ids.stream().allMatch(id -> catalog.find(id).isPresent());
  }

  private static DecisionEngine compiled(PolicyBook.Builder book) {
    try {
      return book.build().compile();
    } catch (InvalidPolicyException e) {
      throw new InvalidPolicyException(
          e.problems().stream()
              .map(p -> new Problem(own(p.path()), p.code(), p.message(), p.advice()))
              .toList());
    }
  }

  private static String own(String path) {
    return path.replace(SUFFIX + "/", "/");
  }

  /** Asks about a subject, and an event of it if there is one; nothing is decided until read. */
  GuardAnswers ask(Facts facts, @Nullable StageEvent event) {
    return new GuardAnswers(this, facts, event);
  }

  /** Where the guard of a transition is asked, of one that has a guard. */
  Guard guard(Transition transition) {
    return requireNonNull(guards.get(transition.code()));
  }
}
