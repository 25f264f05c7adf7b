package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Policy.Outcome;

/** What one policy of a book declared; each is itself alone. Immutable. */
final class DeclaredPolicy {

  static final String POPULATION = "/population";

  final Policy<?> policy;
  final int position;
  final List<Gate> gates;
  final Map<YesNoAttribute, Gate> yesNo;
  final List<Choice> choices;
  final List<Bins> bins;
  final List<Sum> sums;
  final List<Ranking> rankings;

  /** What is handed in and tells what it decided before, beside the past of what it yields. */
  final List<Attribute<?>> remembered;

  /** What it asks outside of the plan. */
  final List<Elsewhere> elsewhere;

  /** The calendars by which it counts, by the places where it says so. */
  final Map<String, String> calendars;

  /** Those of them by whose opening hours it counts. */
  final Map<String, String> openings;

  /** What it was made by, by the places where it says so. */
  final Map<String, Derivation> derivations;

  /** The policies that it names, by the attributes that it reads of them. */
  private final Map<String, Named> named;

  final Outcome<?> outcome;
  private final Optional<Gate> population;
  private final List<Attribute<?>> yields;
  private final String path;

  /** A condition that is asked outside of the plan, which may read what is carried there. */
  record Elsewhere(Condition condition, AttributeCatalog carried, String path) {}

  /**
   * Another policy of the book, the first of what is read of it together, and where it is named.
   */
  record Named(String policy, String kind, String attribute, String path) {}

  DeclaredPolicy(Declaration declared, Outcome<?> outcome) {
    this.policy = declared.policy;
    this.position = declared.position;
    this.gates = List.copyOf(declared.gates);
    this.yesNo = copy(declared.yesNo);
    this.choices = List.copyOf(declared.choices);
    this.bins = List.copyOf(declared.bins);
    this.sums = List.copyOf(declared.sums);
    this.rankings = List.copyOf(declared.rankings);
    this.remembered = List.copyOf(declared.remembered);
    this.elsewhere = List.copyOf(declared.elsewhere);
    this.calendars = copy(declared.calendars);
    this.openings = copy(declared.openings);
    this.derivations = copy(declared.derivations);
    this.named = Map.copyOf(declared.named);
    this.outcome = outcome;
    this.yields = yields(declared);
    this.path = path(policy);
    this.population = population(policy.head());
  }

  /** In the order of declaring; of most things a policy has none. */
  private static <K, V> Map<K, V> copy(Map<K, V> declared) {
    return declared.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(declared));
  }

  private static List<Attribute<?>> yields(Declaration declared) {
    List<Attribute<?>> yields = new ArrayList<>(declared.yesNo.size() + 2);
    yields.addAll(declared.yesNo.keySet());
    declared.choices.forEach(choice -> yields.add(choice.attribute));
    declared.sums.forEach(sum -> yields.add(sum.attribute));
    return Collections.unmodifiableList(yields);
  }

  private static Optional<Gate> population(PolicyHead head) {
    return head.isForEverybody()
        ? Optional.empty()
        : Optional.of(new Gate(-1, head.population(), POPULATION, Optional.empty()));
  }

  /** The place in the book, so that sets of them are cheap; each is equal only to itself. */
  @Override
  public int hashCode() {
    return position;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  /** Where policies stand, as problems tell it. */
  static String path(Policy<?> policy) {
    return "/policies/" + policy.ref().id();
  }

  /** Where the policy stands, as problems tell it. */
  String path() {
    return path;
  }

  /** Those whom the policy is about; empty for everybody. */
  Optional<Gate> population() {
    return population;
  }

  /** The policy that it names for the sake of an attribute. */
  Optional<Named> named(String attributeId) {
    return Optional.ofNullable(named.get(attributeId));
  }

  /** Whether a place is that of the population. */
  boolean isPopulation(String place) {
    return (place + "/").startsWith(path() + POPULATION + "/");
  }

  /** Whether a place is among its bins. */
  boolean isInBins(String place) {
    return bins.stream().anyMatch(each -> place.startsWith(path() + each.path + "/"));
  }

  /** Whether it yields this attribute as a sum. */
  boolean sums(String attributeId) {
    return sums.stream().anyMatch(sum -> sum.attribute.id().equals(attributeId));
  }

  /**
   * The conditions of its gates and bins, with the places where they stand; those of bins that were
   * made of a table stand where it is named.
   */
  void eachCondition(BiConsumer<Condition, String> visitor) {
    population.ifPresent(gate -> visitor.accept(gate.condition, gate.path));
    for (Gate gate : gates) {
      visitor.accept(gate.condition, gate.path);
    }
    for (Bins each : bins) {
      Optional<String> made = derivations.isEmpty() ? Optional.empty() : madeWithin(each.path);
      each.madeOf.forEach((place, condition) -> visitor.accept(condition, place));
      for (int i = 0; i < each.conditions.size(); i++) {
        String own = each.place(i);
        visitor.accept(each.conditions.get(i), i == 0 ? own : made.orElse(own));
      }
    }
  }

  private Optional<String> madeWithin(String place) {
    return derivations.keySet().stream().filter(at -> at.startsWith(place + "/")).findFirst();
  }

  /** The ids of all that it reads: in conditions, by its own machinery, of its past, elsewhere. */
  Set<String> reads() {
    Set<String> ids = new HashSet<>();
    eachCondition((condition, place) -> ids.addAll(condition.attributeIds()));
    elsewhere.forEach(each -> ids.addAll(each.condition().attributeIds()));
    Stream.of(policy.inputs(), remembered)
        .flatMap(List::stream)
        .forEach(attribute -> ids.add(attribute.id()));
    return ids;
  }

  /** Refuses the part of another policy. */
  static void checkOwn(List<?> own, int index, Object part, String word) {
    if (index >= own.size() || own.get(index) != part) {
      throw new IllegalArgumentException("the " + word + " belongs to another policy");
    }
  }

  /** What it yields: answers, then what it chooses, then sums. */
  List<Attribute<?>> yields() {
    return yields;
  }
}
