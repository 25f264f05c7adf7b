package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Truth;

/** What a policy reads of one customer's decision to make its result. */
public interface Reading {

  /**
   * Whether the policy is about this customer. Where it is not TRUE, every gate is UNKNOWN, no
   * choice and no bin is settled, and sums and rankings are empty: the policy was not asked, and
   * its result says so.
   */
  Truth applies();

  /**
   * What would settle {@link #applies}, as {@link Decision#missingToApply} tells it: nothing where
   * the population is withheld.
   */
  List<String> missingToApply();

  /** The truth of a gate. */
  Truth truth(Gate gate);

  /**
   * The first part of the gate's condition that is not TRUE: its place, from 0, among the parts of
   * an {@code All}; 0 for any other condition; empty if the gate is TRUE, was not asked, or is
   * withheld.
   */
  OptionalInt firstNotTrue(Gate gate);

  /**
   * The attributes that the gate's condition reads and that are missing or no longer fresh, each
   * once in the order of the condition; lists too, whose parts may lack something. A gate that is
   * UNKNOWN has at least one, unless it is withheld: of such a gate none is told.
   */
  List<Attribute<?>> missingAttributes(Gate gate);

  /** The ids of the {@link #missingAttributes} of a gate. */
  default List<String> missing(Gate gate) {
    return missingAttributes(gate).stream().<String>map(Attribute::id).toList();
  }

  /**
   * Whether a value that the policy's conditions read is missing or no longer fresh; of a list
   * always, since its parts may lack something. For what a result says of missing values there is
   * no need of gates, which every customer's decision would pay for.
   */
  boolean isMissing(AttributeRef ref);

  /**
   * The ids of what is missing and may have made what the gate reads of other policies: one of
   * these, or of those that they read, asks whether it is known. Where it is none, all that the
   * gate reads of them rests on what is known. None where the gate is withheld.
   *
   * <p>At most the conditions of the policies that the gate depends on, once each.
   */
  List<String> absences(Gate gate);

  /** The same of the conditions of bins. */
  List<String> absences(Bins bins);

  /**
   * The place of the first gate that is TRUE, from 0; the number of gates where none is. Where the
   * choice holds what there is already, gates before that count only if the choice is settled.
   */
  int chosen(Choice choice);

  /** Whether the choice would be the same whatever the missing values are. */
  boolean isSettled(Choice choice);

  /**
   * The ids of the missing attributes that could still change a choice, each once in the order of
   * its gates: those of the gates before the chosen one that are UNKNOWN. Where the policy is not
   * known to apply, those of {@link #missingToApply}. None where the choice is settled.
   */
  default List<String> missing(Choice choice) {
    if (applies() != Truth.TRUE) {
      return missingToApply();
    }
    return choice.gates.stream()
        .limit(chosen(choice))
        .filter(gate -> truth(gate) == Truth.UNKNOWN)
        .flatMap(gate -> missing(gate).stream())
        .distinct()
        .toList();
  }

  /**
   * The place of the bin that the customer falls into, from 0: the first whose condition is TRUE.
   */
  int bin(Bins bins);

  /** Whether the bin would be the same whatever the missing values are. */
  boolean isSettled(Bins bins);

  /**
   * Whether the bins ask about a protected attribute, themselves or through other policies: into
   * which of them the customer falls, and what it brought, is told to nobody then, though it
   * counts.
   */
  boolean isWithheld(Bins bins);

  /**
   * Whether the gate asks about something protected, so that its truth is told to nobody. It may
   * make the outcome, which the bank acts on; but a result must come to the same for two customers
   * with the same outcome whom only a protected value tells apart.
   */
  boolean isWithheld(Gate gate);

  /**
   * Whether a value is protected, or tells what a policy decided, now or before, that reads
   * something protected. It may be counted with, and is told to nobody.
   */
  boolean isWithheld(Attribute<?> attribute);

  /** The sum; empty where one of its bins is not settled. */
  Optional<BigDecimal> sum(Sum sum);

  /** The groups that fall shortest, first the shortest; empty where a bin is not settled. */
  List<Integer> ranked(Ranking ranking);

  /**
   * Whether the book's catalogue has the attribute, so that its {@link #value} may be asked: one
   * that another policy may be handed in, and that this one tells if it is there.
   */
  boolean has(Attribute<?> attribute);

  /** A value of the customer's, or one that a policy of the book yields; empty if missing. */
  <T> Optional<T> value(Attribute<T> attribute);

  /** Why {@link #value} is empty, as {@link Decision#absence} tells it; empty where it is not. */
  Optional<Absence> absence(Attribute<?> attribute);

  /** The instant of the decision. */
  Instant asOf();

  /** The calendar day of the decision. */
  LocalDate asOfDate();

  /** The zone that days are told in. */
  ZoneId zone();
}
