package org.bankcrm.lifecycle.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;

/**
 * Whether conditions can all be TRUE at once: a subject for whom they are, a proof that there is
 * none, or neither.
 *
 * <p>The parts that must hold are put into groups that share no attribute; in each group all
 * combinations of sample values are tried with the kernel's own engine, as long as there are no
 * more than 4,096. A proof is given only where the samples stand for all values.
 *
 * <p>All questions to one object together may cost so much work, counted and not timed, so that the
 * answers are the same on every machine; beyond it nothing is decided any more. For one thread.
 */
public final class Overlap {

  private static final int MOST_TRIES = 4_096;

  /** About half a second; a try of a few tests is one. */
  private static final long MOST_WORK = 300_000;

  private static final int COMPILING = 200;
  private static final Instant AS_OF = LocalDays.startOf(Samples.AS_OF, ZoneOffset.UTC);
  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");

  /** What was found. */
  public sealed interface Answer {}

  /**
   * A subject for whom all conditions are TRUE.
   *
   * @param values its values by the ids of the attributes; {@code missing} for none
   */
  public record Witness(SortedMap<String, String> values) implements Answer {
    @Override
    public String toString() {
      return values.isEmpty() ? "anybody" : values.toString().replace("{", "").replace("}", "");
    }
  }

  /** Proved: there is no such subject. */
  public record Excluded() implements Answer {}

  /** Neither was found. */
  public record Undecided() implements Answer {}

  private long left = MOST_WORK;

  /** Whether there was too much work for all questions; from then on nothing is decided. */
  public boolean isSpent() {
    return left <= 0;
  }

  /** Whether all of these can be TRUE at once. */
  public Answer of(List<Condition> conditions) {
    if (isSpent()) {
      return new Undecided();
    }
    Set<Condition> parts = new LinkedHashSet<>();
    conditions.forEach(c -> parts.addAll(c.conjuncts()));
    left -= 1 + parts.size();
    if (parts.stream()
        .anyMatch(part -> part.equals(Condition.never()) || parts.contains(new Not(part)))) {
      return new Excluded();
    }
    SortedMap<String, String> values = new TreeMap<>();
    boolean undecided = false;
    for (List<Condition> group : groups(parts)) {
      Answer answer = ofGroup(group);
      if (answer instanceof Excluded) {
        return answer;
      } else if (answer instanceof Witness witness) {
        values.putAll(witness.values());
      } else {
        undecided = true;
      }
    }
    return undecided ? new Undecided() : new Witness(values);
  }

  /** Parts that share an attribute, directly or by way of others. */
  private static Collection<List<Condition>> groups(Set<Condition> parts) {
    Map<String, String> heads = new HashMap<>();
    for (Condition part : parts) {
      Set<String> ids = part.attributeIds();
      ids.forEach(id -> heads.put(head(id, heads), head(ids.iterator().next(), heads)));
    }
    Map<String, List<Condition>> groups = new LinkedHashMap<>();
    for (Condition part : parts) {
      String head = part.attributeIds().stream().findFirst().map(id -> head(id, heads)).orElse("");
      groups.computeIfAbsent(head, each -> new ArrayList<>()).add(part);
    }
    return groups.values();
  }

  /** The attribute that stands for the group of this one; the way to it becomes shorter. */
  private static String head(String id, Map<String, String> heads) {
    String at = id;
    while (!heads.getOrDefault(at, at).equals(at)) {
      String next = heads.getOrDefault(at, at);
      heads.put(at, heads.getOrDefault(next, next));
      at = next;
    }
    return at;
  }

  private Answer ofGroup(List<Condition> group) {
    List<Criterion> tests = group.stream().flatMap(c -> c.criteria().stream()).distinct().toList();
    Map<String, AttributeRef> refs = new LinkedHashMap<>();
    tests.forEach(t -> t.refs().forEach(ref -> refs.putIfAbsent(ref.id(), ref)));
    if (refs.values().stream().anyMatch(ref -> ref.type().kind() == Kind.ELEMENTS)) {
      return new Undecided();
    }
    left -= COMPILING + (long) refs.size() * tests.size();
    if (isSpent()) {
      return new Undecided();
    }
    List<Choices> choices = refs.values().stream().map(ref -> Choices.of(ref, tests)).toList();
    long tries = 1;
    for (Choices choice : choices) {
      tries = Math.min(tries * choice.values().size(), MOST_TRIES + 1L);
    }
    long most = Math.min(tries, MOST_TRIES);
    Optional<Witness> witness = new Search(group, choices).first(most, 1 + tests.size() / 8);
    if (witness.isPresent()) {
      return witness.get();
    }
    boolean exhaustive =
        tries <= MOST_TRIES && !isSpent() && tests.stream().allMatch(Samples::areExhaustive);
    return exhaustive ? new Excluded() : new Undecided();
  }

  /** An attribute and the values to try for it. */
  private record Choices(Attribute<?> attribute, List<Optional<Object>> values) {
    static Choices of(AttributeRef ref, List<Criterion> tests) {
      return new Choices(Attributes.of(ref.id(), ref.type(), INFO), Samples.of(ref, tests));
    }
  }

  /** Tries combinations, the first attribute's values turning fastest. */
  private final class Search {

    private final List<Choices> choices;
    private final AttributeCatalog catalog;
    private final GuardPolicy policy;

    Search(List<Condition> group, List<Choices> choices) {
      this.choices = choices;
      this.catalog = AttributeCatalog.of(choices.stream().map(Choices::attribute).toList());
      this.policy =
          GuardPolicy.of(
              PolicyRef.of("overlap", 1),
              LocalizedText.of("重叠", "Overlap"),
              Map.of("/when", new All(group)));
    }

    Optional<Witness> first(long tries, int work) {
      DecisionEngine engine;
      try {
        engine =
            PolicyBook.builder(policy.ref(), policy.name(), catalog).add(policy).build().compile();
      } catch (InvalidPolicyException e) {
        return Optional.empty(); // beyond the kernel's limits; the book will say so
      }
      for (long number = 0; number < tries && !isSpent(); number++) {
        left -= work;
        if (engine.decide(facts(number)).result(policy).of(0) == Truth.TRUE) {
          return Optional.of(witness(number));
        }
      }
      return Optional.empty();
    }

    private Facts facts(long number) {
      Facts.Builder facts = Facts.builder(catalog, AS_OF, ZoneOffset.UTC);
      long left = number;
      for (Choices choice : choices) {
        int size = choice.values().size();
        choice.values().get((int) (left % size)).ifPresent(v -> put(choice.attribute(), v, facts));
        left /= size;
      }
      return facts.build();
    }

    @SuppressWarnings("unchecked") // samples are of their attribute's type
    private static <T> void put(Attribute<T> attribute, Object value, Facts.Builder facts) {
      if (value instanceof Absence reason) {
        facts.absent(attribute, reason);
      } else {
        facts.put(attribute, (T) value);
      }
    }

    private Witness witness(long number) {
      SortedMap<String, String> values = new TreeMap<>();
      long left = number;
      for (Choices choice : choices) {
        int size = choice.values().size();
        String text =
            choice.values().get((int) (left % size)).map(Object::toString).orElse("missing");
        values.put(choice.attribute().id(), text);
        left /= size;
      }
      return new Witness(values);
    }
  }
}
