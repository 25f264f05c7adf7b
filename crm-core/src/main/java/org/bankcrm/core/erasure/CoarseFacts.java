package org.bankcrm.core.erasure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyOutcome;

/**
 * Facts by which an engine decides just as by those of a customer, and which hold no more of the
 * customer than that takes: so that a decision can still be made again, and shown to come out so,
 * when the customer is no longer in it.
 *
 * <p>Attribute by attribute the value is left out if the outcomes stay the same without it; else it
 * is made coarser: numbers and amounts to one digit, then to two, days to the first of their year,
 * then of their month. Texts are never made coarser. What cannot be changed without another outcome
 * stays as it is. The as-of instant becomes the start of its day if it can. Every step is decided
 * again and compared with all outcomes that a {@link DecisionRecord} keeps, so it holds whatever
 * the policies are.
 *
 * <p>This is no anonymisation by a measure: it says by {@link #exact} what may still tell a person
 * apart, and whether that is little enough is for the bank to judge.
 *
 * <p>Immutable and thread-safe.
 *
 * @param facts the coarse facts, of the engine's book
 * @param exact the ids of the attributes that are not {@link Sensitivity#NORMAL} and of which a
 *     value other than a code or yes or no had to stay as it is: while there are some, a person who
 *     knows such a value may be found by it
 */
public record CoarseFacts(Facts facts, SortedSet<String> exact) {
  /** Copies the set and sorts it. */
  public CoarseFacts {
    requireNonNull(facts, "facts");
    exact = Collections.unmodifiableSortedSet(new TreeSet<>(exact));
  }

  /**
   * Makes facts coarse. Takes some decisions for each attribute that is known.
   *
   * @param engine by which was decided
   * @param facts of the customer, of the engine's catalogue
   * @throws IllegalArgumentException if the facts are of another catalogue
   */
  public static CoarseFacts of(DecisionEngine engine, Facts facts) {
    return new Making(engine, facts).made();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "CoarseFacts[***]";
  }

  /** What was found so far. */
  private static final class Making {
    private final DecisionEngine engine;
    private final Facts original;
    private final SortedMap<PolicyRef, PolicyOutcome> outcomes;
    private final Map<Attribute<?>, Object> values = new LinkedHashMap<>();
    private final Map<Attribute<?>, Absence> absences = new HashMap<>();
    private final SortedSet<String> exact = new TreeSet<>();
    private Instant asOf;

    Making(DecisionEngine engine, Facts original) {
      this.engine = engine;
      this.original = original;
      this.outcomes = outcomes(original);
      this.asOf = original.asOf();
      for (Attribute<?> attribute : original.catalog().attributes()) {
        if (original.catalog().derivation(attribute).isEmpty()) {
          original.get(attribute).ifPresent(value -> values.put(attribute, value));
          original.absence(attribute).ifPresent(reason -> absences.put(attribute, reason));
        }
      }
    }

    private SortedMap<PolicyRef, PolicyOutcome> outcomes(Facts facts) {
      return DecisionRecord.of(engine.decide(facts)).outcomes();
    }

    CoarseFacts made() {
      // days of observation go first, which no outcome but staleness can depend on
      if (!isSame()) {
        values.clear();
        return new CoarseFacts(original, ids(original));
      }
      coarserInstant();
      for (Attribute<?> attribute : Map.copyOf(values).keySet()) {
        coarser(attribute);
      }
      return new CoarseFacts(facts(), exact);
    }

    private static SortedSet<String> ids(Facts facts) {
      SortedSet<String> ids = new TreeSet<>();
      facts.catalog().attributes().stream().filter(facts::isKnown).forEach(a -> ids.add(a.id()));
      return ids;
    }

    private void coarserInstant() {
      LocalDate day = original.asOfDate();
      asOf = LocalDays.startOf(day, original.zone());
      if (!isSame()) {
        asOf = original.asOf();
      }
    }

    private void coarser(Attribute<?> attribute) {
      Object value = requireNonNull(values.remove(attribute));
      if (isSame()) {
        return;
      }
      for (Object rough : Rough.of(value)) {
        values.put(attribute, rough);
        if (isSame()) {
          return;
        }
      }
      values.put(attribute, value);
      if (attribute.info().sensitivity() != Sensitivity.NORMAL && !Rough.isCode(attribute.type())) {
        exact.add(attribute.id());
      }
    }

    /** Whether all outcomes are as they were; values that an attribute refuses are none. */
    private boolean isSame() {
      Optional<Facts> facts = sound();
      return facts.isPresent() && outcomes(facts.get()).equals(outcomes);
    }

    private Optional<Facts> sound() {
      try {
        return Optional.of(facts());
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private Facts facts() {
      Facts.Builder builder = Facts.builder(original.catalog(), asOf, original.zone());
      absences.forEach(builder::absent);
      values.forEach((attribute, value) -> put(builder, attribute, value));
      return builder.build();
    }

    @SuppressWarnings("unchecked") // the value came from the same attribute
    private static <T> void put(Facts.Builder builder, Attribute<T> attribute, Object value) {
      builder.put(attribute, (T) value);
    }
  }
}
