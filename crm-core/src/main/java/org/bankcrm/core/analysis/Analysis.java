package org.bankcrm.core.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bankcrm.core.analysis.Answer.Kind;
import org.bankcrm.core.analysis.Changes.Change;
import org.bankcrm.core.analysis.ValueSet.Stretch;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.analysis.Demand;
import org.bankcrm.core.internal.analysis.Model;
import org.bankcrm.core.internal.analysis.Model.Held;
import org.bankcrm.core.internal.analysis.Nearest;
import org.bankcrm.core.internal.analysis.Solver;
import org.bankcrm.core.internal.analysis.Solver.Demanded;
import org.bankcrm.core.internal.analysis.Spans;

/**
 * Answers questions about conditions, not about customers: whether one implies another, whether
 * several can hold together, whether they leave anybody out.
 *
 * <pre>{@code
 * Analysis analysis = Analysis.standard();
 * analysis.implies(AGE.atLeast(60), AGE.atLeast(18)).isYes();             // proved
 * analysis.overlap(AGE.atLeast(18), CITIZEN.isTrue()).witness();          // a customer of both
 * analysis.covers(Condition.always(), List.of(AGE.atLeast(18), AGE.lessThan(18)));
 *     // no: a customer whose age is missing
 * }</pre>
 *
 * <p><strong>What is asked.</strong> A customer is any as-of date with any values of any
 * attributes, each value known and of its type, observed on any day, or missing for any reason. A
 * condition comes out TRUE, FALSE or UNKNOWN for a customer, just as an engine finds. <em>A implies
 * B</em> means that whoever makes A TRUE makes B TRUE; so {@code AGE.atLeast(18)} implies {@code
 * AGE.isKnown()}, while A or its opposite need not hold: of a customer whose age is missing both
 * are UNKNOWN. Attributes are taken to have nothing to do with each other, beyond what the
 * conditions say; what a policy yields or a catalogue computes is an attribute like others, so that
 * a customer who is shown may be one that its formula does not allow. Days of instants are told in
 * UTC.
 *
 * <p><strong>How certain it is.</strong> YES and NO are proved. The answer is UNDECIDED only where
 * the question takes more work than was allowed; work is counted, not timed, so that an answer is
 * the same on every machine. Some questions count as too much work from the start: texts compared
 * in several ways at once (with and without case), texts that would need more than 4,096
 * characters, and the as-of date within conditions on a customer's parts are answered where a
 * customer is found or where the form of the conditions shows that there is none.
 *
 * <p>For one thread. What is learnt of a condition serves for later questions about the same one;
 * keep an analysis as long as you ask, and no longer.
 */
public final class Analysis {

  /** The steps that one question may take unless told otherwise: some tenths of a second. */
  public static final long USUAL_STEPS = 5_000_000;

  private final Solver solver;

  private Analysis(long stepsOfQuestion, long stepsInAll) {
    this.solver = new Solver(stepsOfQuestion, stepsInAll);
  }

  /**
   * Allows {@link #USUAL_STEPS} for each question. A fresh one for each set of questions, since the
   * work in all is limited too.
   */
  public static Analysis standard() {
    return new Analysis(USUAL_STEPS, Long.MAX_VALUE);
  }

  /**
   * Allows so much work; a step is about as much as looking at one comparison.
   *
   * @param stepsOfQuestion how many steps one question may take, from 1
   * @param stepsInAll how many steps all questions may take together, from 1
   */
  public static Analysis within(long stepsOfQuestion, long stepsInAll) {
    if (stepsOfQuestion < 1 || stepsInAll < 1) {
      throw new IllegalArgumentException("the steps that are allowed must be 1 or more");
    }
    return new Analysis(stepsOfQuestion, stepsInAll);
  }

  /**
   * Whether all the work that was allowed is done: every further answer is UNDECIDED. Ask with a
   * new one, or say so to whoever reads the answers.
   */
  public boolean isSpent() {
    return solver.isSpent();
  }

  /**
   * Whether the condition can be TRUE; the witness is a customer for whom it is. NO is a proof: no
   * customer of whatever values makes it TRUE.
   */
  public Answer canHold(Condition condition) {
    return overlap(condition);
  }

  /**
   * Whether all of these can be TRUE at once; the witness is a customer for whom they are. NO is a
   * proof that nobody meets all of them.
   */
  public Answer overlap(Condition... conditions) {
    return overlap(List.of(conditions));
  }

  /** Whether all of these can be TRUE at once; the witness is a customer for whom they are. */
  public Answer overlap(Collection<Condition> conditions) {
    return find(conditions.stream().map(Claim::isTrue).toList());
  }

  /**
   * Whether whoever makes the premise TRUE makes the conclusion TRUE. Where not, the witness is a
   * customer for whom the premise is TRUE and the conclusion FALSE or UNKNOWN.
   *
   * @param premise what a customer meets
   * @param conclusion what may follow from it
   */
  public Answer implies(Condition premise, Condition conclusion) {
    return covers(premise, List.of(conclusion));
  }

  /**
   * Whether whoever makes the whole TRUE makes at least one of the parts TRUE. Where not, the
   * witness is the gap: a customer of the whole for whom each part is FALSE or UNKNOWN. With {@link
   * Condition#always()} as the whole, whether the parts cover everybody.
   */
  public Answer covers(Condition whole, Collection<Condition> parts) {
    List<Claim> claims = new ArrayList<>(List.of(Claim.isTrue(whole)));
    parts.forEach(part -> claims.add(Claim.isNotTrue(part)));
    Answer gap = find(claims);
    return switch (gap.kind()) {
      case YES -> new Answer(Kind.NO, gap.witness());
      case NO -> new Answer(Kind.YES, Optional.empty());
      case UNDECIDED -> gap;
    };
  }

  /**
   * Whether there can be a customer for whom all conditions come out as claimed; who is one.
   *
   * @param claims on conditions that may read the same attributes
   */
  public Answer find(Collection<Claim> claims) {
    List<Demanded> demands = new ArrayList<>();
    claims.forEach(claim -> addDemands(claim, demands));
    Solver.Found found = solver.find(demands);
    Kind kind = found.isPossible() ? Kind.YES : found.isImpossible() ? Kind.NO : Kind.UNDECIDED;
    return new Answer(
        kind,
        found
            .model()
            .map(model -> new Witness(model, claims.stream().map(Claim::condition).toList())));
  }

  /**
   * The nearest change of a customer that makes the condition TRUE: as few attributes as do, of the
   * fewest the first in the order in which the condition names them, and each value that has an
   * order no further from what it is than is needed, the first attribute's first. Texts and sets of
   * codes are some that do; lists of parts, and the as-of date, stay as they are. The answer is
   * UNDECIDED too where days of instants in the zone of the values lie otherwise than in UTC and
   * make a difference.
   *
   * @param row the customer's values
   * @param mayChange which attributes may be otherwise, such as those that {@code
   *     AttributeInfo.changeable()} says the customer can change
   * @throws IllegalArgumentException if the condition reads what the row's catalogue does not have
   */
  public Changes nearest(Condition condition, Row row, Predicate<AttributeRef> mayChange) {
    CompiledCondition compiled = CompiledCondition.of(condition, row.catalog());
    if (compiled.isTrue(row)) {
      return new Changes(Kind.YES, List.of());
    }
    Nearest.Moved moved = solver.nearest(condition, row, mayChange);
    if (moved.model().isEmpty()) {
      return new Changes(moved.isImpossible() ? Kind.NO : Kind.UNDECIDED, List.of());
    }
    ChangedRow after = new ChangedRow(row, new TreeMap<>());
    List<Change> changes = new ArrayList<>();
    for (AttributeRef ref : moved.changed()) {
      Held held = moved.model().get().values().get(ref.id());
      Object value = held == null ? Absence.NOT_KNOWN : held.value();
      changes.add(after.change(ref, value));
    }
    return compiled.isTrue(after)
        ? new Changes(Kind.YES, changes)
        : new Changes(Kind.UNDECIDED, List.of());
  }

  /**
   * The values of an attribute for which a condition comes out in one way, whatever else is so.
   * Empty where the condition depends on more than the value: on other attributes, the age of the
   * value, the as-of date; and for types without a {@link ValueAxis}.
   */
  public Optional<ValueSet> values(Condition condition, AttributeRef attribute, Truth truth) {
    Optional<ValueAxis> axis = ValueAxis.of(attribute.type());
    Optional<Spans> values =
        switch (truth) {
          case TRUE -> solver.values(condition, Demand.TRUE, attribute);
          case FALSE -> solver.values(condition, Demand.FALSE, attribute);
          case UNKNOWN -> unknown(condition, attribute);
        };
    return axis.isEmpty() ? Optional.empty() : values.map(spans -> set(spans, axis.get()));
  }

  private Optional<Spans> unknown(Condition condition, AttributeRef attribute) {
    Optional<Spans> notTrue = solver.values(condition, Demand.NOT_TRUE, attribute);
    return solver
        .values(condition, Demand.NOT_FALSE, attribute)
        .flatMap(notFalse -> notTrue.map(notFalse::and));
  }

  private static ValueSet set(Spans spans, ValueAxis axis) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      if (spans.last(i) >= axis.firstEncoded()) {
        long first = axis.number(Math.max(axis.firstEncoded(), spans.first(i)));
        long last = axis.number(spans.last(i));
        int before = stretches.size() - 1;
        if (before >= 0 && stretches.get(before).last() + 1 == first) {
          stretches.set(before, new Stretch(stretches.get(before).first(), last));
        } else {
          stretches.add(new Stretch(first, last));
        }
      }
    }
    return new ValueSet(stretches, reasons(spans));
  }

  private static Set<Absence> reasons(Spans spans) {
    Set<Absence> reasons = EnumSet.noneOf(Absence.class);
    for (int i = 0; i < spans.size(); i++) {
      for (Absence reason : Absence.values()) {
        if (Model.isReason(reason, spans.first(i), spans.last(i))) {
          reasons.add(reason);
        }
      }
    }
    return reasons;
  }

  private static void addDemands(Claim claim, List<Demanded> demands) {
    switch (claim.outcome()) {
      case TRUE -> demands.add(new Demanded(claim.condition(), Demand.TRUE));
      case FALSE -> demands.add(new Demanded(claim.condition(), Demand.FALSE));
      case NOT_TRUE -> demands.add(new Demanded(claim.condition(), Demand.NOT_TRUE));
      case NOT_FALSE -> demands.add(new Demanded(claim.condition(), Demand.NOT_FALSE));
      case UNKNOWN -> {
        demands.add(new Demanded(claim.condition(), Demand.NOT_TRUE));
        demands.add(new Demanded(claim.condition(), Demand.NOT_FALSE));
      }
    }
  }
}
