package org.bankcrm.core.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationUpdate;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.ColumnResults;
import org.bankcrm.core.internal.plan.ColumnRow;
import org.bankcrm.core.internal.plan.Findings;
import org.bankcrm.core.internal.value.Encoded;

/**
 * What all policies of a book say of a population, in columns.
 *
 * <p>Truth values and choices are held, a few bits a customer; reasons are not, they are made again
 * for the customer who is asked about. Immutable and thread-safe.
 */
public final class Decisions {

  /** Stands for points that are not known; less than any points. */
  public static final long NO_POINTS = Encoded.MISSING;

  /** Stands in the place of a code for a customer to whom the policy does not apply. */
  public static final String NOT_APPLICABLE = "NOT_APPLICABLE";

  /** Stands in the place of a code where it cannot be told whether the policy applies. */
  public static final String UNDECIDED = "UNDECIDED";

  private final DecisionEngine engine;
  private final Population population;
  private final ColumnResults results;

  Decisions(DecisionEngine engine, Population population, ColumnResults results) {
    this.engine = engine;
    this.population = population;
    this.results = results;
  }

  /**
   * The decisions of all customers after an update.
   *
   * @param rows for each row of those who were decided again its row among all
   */
  Decisions with(PopulationUpdate update, Decisions again, int[] rows) {
    Population all = update.population();
    return new Decisions(
        engine, all, results.with(update.stayed(), all.size(), rows, again.results));
  }

  /**
   * What {@link #counts} counts a customer as.
   *
   * @throws IllegalArgumentException if the policy yields neither yes or no nor a choice
   */
  public String outcome(int row, Policy<?> policy) {
    PlannedPolicy planned = engine.planned(policy);
    if (planned.declared.yesNo.isEmpty()) {
      return code(row, policy);
    }
    boolean foreign = applies(row, policy) == Truth.FALSE;
    return foreign ? NOT_APPLICABLE : truth(row, policy).name();
  }

  /** The same as a number for each outcome; two may stand for one code. */
  int outcomeNumber(int row, PlannedPolicy planned) {
    Truth applies = planned.applies(results, row);
    if (planned.declared.yesNo.isEmpty()) {
      return applies == Truth.TRUE
          ? results.chosen(planned.firstChoiceNumber(), row)
          : -1 - applies.ordinal();
    }
    return applies == Truth.FALSE ? -1 : results.truth(planned.firstYesNoNumber(), row).ordinal();
  }

  /** The engine that decided. */
  public DecisionEngine engine() {
    return engine;
  }

  /** What was known of the customers. */
  public Population population() {
    return population;
  }

  /** The number of customers. */
  public int size() {
    return results.size();
  }

  /**
   * Whether what a policy yields as yes or no holds for a customer, by row from 0.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no yes/no attribute
   */
  public Truth truth(int row, Policy<?> policy) {
    Objects.checkIndex(row, size());
    return results.truth(engine.planned(policy).firstYesNoNumber(), row);
  }

  /**
   * Whether a policy is about a customer, by row from 0, as {@link Decision#applies} tells it.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public Truth applies(int row, Policy<?> policy) {
    Objects.checkIndex(row, size());
    return applies(row, engine.planned(policy));
  }

  /**
   * Whether what a policy yields as yes or no holds, for all customers: the place of the {@link
   * Truth} in its enumeration, 0 for FALSE, 1 for UNKNOWN, 2 for TRUE.
   *
   * @param target at least as long as there are customers
   * @throws IllegalArgumentException if the policy is not in the book or yields no yes/no attribute
   */
  public void truths(Policy<?> policy, byte[] target) {
    Objects.checkFromIndexSize(0, size(), target.length);
    results.copyTruths(engine.planned(policy).firstYesNoNumber(), target);
  }

  /**
   * Whether a policy is about them, for all customers, told as by {@link #truths}.
   *
   * @param target at least as long as there are customers
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public void applies(Policy<?> policy, byte[] target) {
    Objects.checkFromIndexSize(0, size(), target.length);
    engine.planned(policy).applies(results, target);
  }

  Truth applies(int row, PlannedPolicy planned) {
    return planned.applies(results, row);
  }

  /** What a policy decided for a customer, by row from 0. */
  public <R> R result(int row, Policy<R> policy) {
    return decision(row).result(policy);
  }

  /**
   * A field of what a policy decided, for all customers. Nothing is made for each of them where the
   * policy tells how the field is read ({@link FieldReaders}); otherwise results are made one after
   * the other. Either is done once for customers of whom a policy learns the same, so the field
   * must depend on the result alone. Each call makes the column anew.
   *
   * @throws IllegalArgumentException if the policy is not in the book
   */
  public <R, T> ResultColumn<T> column(Policy<R> policy, ResultField<R, T> field) {
    PlannedPolicy planned = engine.planned(policy);
    FieldReaders.Reader reader = planned.outcome().fields().of(field);
    Moving moving = new Moving(planned);
    ColumnFilling<T> filling =
        new ColumnFilling<>(size(), Optional.of(new AlikeRows(planned, results, moving::at)));
    if (reader == null) {
      @SuppressWarnings("unchecked") // the outcome was made by this policy's own plan
      Function<Reading, R> result = reading -> (R) planned.outcome().of(reading);
      filling.collect(moving::at, reading -> field.values(result.apply(reading)));
    } else {
      filling.read(reader, moving::at);
    }
    return new ResultColumn<>(this, planned, field.name(), filling, moving.use.isOfTime());
  }

  /**
   * What a policy yields as an attribute, for all customers: as {@link #value} tells it of one.
   *
   * @throws IllegalArgumentException if no policy of the book yields the attribute
   */
  public <T> ResultColumn<T> column(Attribute<T> attribute) {
    Yield yield = engine.yieldOf(attribute);
    Moving moving = new Moving(engine.yieldedBy(attribute));
    ColumnFilling<T> filling = new ColumnFilling<>(size(), Optional.empty());
    filling.read(yield.reader(moving.found), moving::at);
    return new ResultColumn<>(this, moving.planned, attribute.id(), filling, moving.use.isOfTime());
  }

  /** One reading that moves over the rows; for one thread. */
  private final class Moving {
    final PlannedPolicy planned;
    final ColumnRow found;
    final TimeUse use = new TimeUse(engine.plan().moving());
    private final Population.Cursor view;
    private final Reading reading;

    Moving(PlannedPolicy planned) {
      this.planned = planned;
      this.view = population.cursor();
      this.found = engine.plan().row(results, view, 0);
      this.reading = new Decision(engine, view, found).reading(planned, use);
    }

    Reading at(int row) {
      view.at(row);
      found.at(row);
      return reading;
    }
  }

  /**
   * The whole decision of one customer, by row from 0. It is a view of the columns, which stay in
   * memory as long as it does; what they do not hold is made when asked for.
   */
  public Decision decision(int row) {
    Objects.checkIndex(row, size());
    Row view = population.cursor().at(row);
    return new Decision(engine, view, engine.plan().row(results, view, row));
  }

  /**
   * The code that a policy chose for a customer, by row from 0: that of its first gate that is
   * TRUE; of a lifecycle, as long as it is not settled, the stage in which the customer stands;
   * {@link #NOT_APPLICABLE} or {@link #UNDECIDED} for whoever is not known to be of its population.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no choice
   */
  public String code(int row, Policy<?> policy) {
    Objects.checkIndex(row, size());
    PlannedPolicy planned = engine.planned(policy);
    int chosen = results.chosen(planned.firstChoiceNumber(), row);
    return PlannedPolicy.instead(planned.applies(results, row))
        .orElse(planned.declared.choices.get(0).codes.get(chosen));
  }

  /**
   * Whether the chosen code would be the same whatever the missing values are.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no choice
   */
  public boolean isSettled(int row, Policy<?> policy) {
    Objects.checkIndex(row, size());
    return results.isSettled(engine.planned(policy).firstChoiceNumber(), row);
  }

  /**
   * What a policy yields for a customer, by row from 0; empty if missing.
   *
   * @throws IllegalArgumentException if no policy of the book yields the attribute
   */
  @SuppressWarnings("unchecked") // the attribute's own type is that of what it yields
  public <T> Optional<T> value(int row, Attribute<T> attribute) {
    Objects.checkIndex(row, size());
    return (Optional<T>) engine.yieldOf(attribute).value(found(row));
  }

  /**
   * The points that a policy adds up, for all customers: whole units of the scale of the attribute
   * that it yields, {@link #NO_POINTS} where the sum is not known.
   *
   * @param target at least as long as there are customers
   * @throws IllegalArgumentException if the policy is not in the book or adds up no points
   */
  public void points(Policy<?> policy, long[] target) {
    checkRoom(target);
    results.copySums(engine.planned(policy).firstSumNumber(), target);
  }

  /**
   * The groups that a policy ranks, for all customers: a byte for each place, the first place
   * lowest, holding the group's number plus one, or 0 where the place is not taken.
   *
   * @param target at least as long as there are customers
   * @throws IllegalArgumentException if the policy is not in the book or ranks nothing
   */
  public void rankings(Policy<?> policy, long[] target) {
    checkRoom(target);
    results.copyRankings(engine.planned(policy).firstRankingNumber(), target);
  }

  private Findings found(int row) {
    return engine.plan().row(results, population.cursor().at(row), row);
  }

  private void checkRoom(long[] target) {
    if (target.length < size()) {
      throw new IllegalArgumentException("expected room for " + size() + " customers");
    }
  }

  /**
   * How many customers have each outcome: {@code TRUE}, {@code FALSE} and {@code UNKNOWN} of a
   * policy that yields yes or no, otherwise the codes of its choice, in the author's order. A
   * policy with a population also counts those to whom it does not apply, {@link #NOT_APPLICABLE},
   * and where it chooses codes those of whom that cannot be told, {@link #UNDECIDED}. The numbers
   * add up to {@link #size()}.
   *
   * @throws IllegalArgumentException if the policy is not in the book, or yields neither yes or no
   *     nor a choice, such as a scorecard without bands
   */
  public Map<String, Long> counts(Policy<?> policy) {
    PlannedPolicy planned = engine.planned(policy);
    return planned.declared.yesNo.isEmpty() ? countsOfChoice(planned) : countsOfTruth(planned);
  }

  /**
   * How many customers have this truth of what a policy yields as yes or no; UNKNOWN of whoever it
   * does not apply to, whom {@link #counts} tells apart.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no yes/no attribute
   */
  public long count(Policy<?> policy, Truth truth) {
    int gate = engine.planned(policy).firstYesNoNumber();
    return switch (truth) {
      case TRUE -> results.countTrue(gate);
      case UNKNOWN -> results.countUnknown(gate);
      case FALSE -> size() - results.countTrue(gate) - results.countUnknown(gate);
    };
  }

  /**
   * For how many customers of each code what a policy yields as yes or no is TRUE, such as an
   * audience by branch. It looks at them alone, so that a small audience of millions costs little.
   *
   * @param by an attribute with a closed list of codes
   * @return the codes of the list in its order, those of nobody with 0; last, under the empty text,
   *     those whose code is not known
   * @throws IllegalArgumentException if the policy is not in the book or yields no yes/no
   *     attribute, or the other attribute is not in the catalogue or has no closed list of codes
   */
  public Map<String, Long> countsBy(Attribute<?> by, Policy<?> policy) {
    int gate = engine.planned(policy).firstYesNoNumber();
    int position = population.catalog().positionOf(by);
    List<String> codes = by.type().isClosed() ? by.type().codes() : List.of();
    if (codes.isEmpty()) {
      throw new IllegalArgumentException(
          by.id() + " has type " + by.type() + "; expected a closed list of codes");
    }
    long[] counted = new long[codes.size() + 1];
    Population.Cursor view = population.cursor();
    results.forEachTrue(
        gate,
        row -> {
          int code = view.at(row).isKnown(position) ? (int) view.encoded(position) : codes.size();
          counted[code]++;
        });
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int code = 0; code < counted.length; code++) {
      counts.put(code < codes.size() ? codes.get(code) : "", counted[code]);
    }
    return counts;
  }

  private Map<String, Long> countsOfTruth(PlannedPolicy planned) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Truth truth : List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)) {
      counts.put(truth.name(), count(planned.policy, truth));
    }
    if (planned.declared.population().isPresent()) {
      counts.merge(Truth.UNKNOWN.name(), -outside(planned), Long::sum);
      counts.put(NOT_APPLICABLE, outside(planned));
    }
    return counts;
  }

  private Map<String, Long> countsOfChoice(PlannedPolicy planned) {
    long[] chosen = results.countChosen(planned.firstChoiceNumber());
    List<String> codes = planned.declared.choices.get(0).codes;
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      counts.merge(codes.get(i), chosen[i], Long::sum);
    }
    if (planned.declared.population().isPresent()) {
      long open =
          planned.populationNumber() < 0 ? 0 : results.countUnknown(planned.populationNumber());
      counts.merge(codes.get(codes.size() - 1), -open - outside(planned), Long::sum);
      counts.put(UNDECIDED, open);
      counts.put(NOT_APPLICABLE, outside(planned));
    }
    return counts;
  }

  /** How many a policy does not apply to. */
  private long outside(PlannedPolicy planned) {
    int gate = planned.populationNumber();
    return gate < 0 ? 0 : size() - results.countTrue(gate) - results.countUnknown(gate);
  }

  /**
   * A word for each customer whose bit i says whether policy i of the list is TRUE for them.
   *
   * @param policies 1 to 64 policies that yield yes or no
   * @param target at least as long as there are customers
   */
  public void masks(List<? extends Policy<?>> policies, long[] target) {
    checkRoom(target);
    if (policies.isEmpty() || policies.size() > Long.SIZE) {
      throw new IllegalArgumentException("expected 1 to 64 policies");
    }
    int[] gates =
        policies.stream().mapToInt(policy -> engine.planned(policy).firstYesNoNumber()).toArray();
    results.masks(gates, target);
  }

  @Override
  public String toString() {
    return "Decisions by " + engine.book().ref() + " of " + population;
  }
}
