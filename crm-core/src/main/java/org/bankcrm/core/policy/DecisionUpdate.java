package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationUpdate;

/**
 * What a night decided again, and who moved by it: {@link DecisionEngine#decideAgain}.
 *
 * <pre>{@code
 * DecisionUpdate night = engine.decideAgain(lastNight, changes);
 * night.counts(tiers); // of everybody now
 * for (OutcomeMove move : night.moves(tiers)) {
 *   send(move.customer(), move.from(), move.to());
 * }
 * lastNight = night.all(); // when the next night is to follow
 * }</pre>
 *
 * <p>Whoever is not {@linkplain #again decided again} has the outcomes of before, and every
 * condition of the book answers for him as before. Immutable and thread-safe; {@code toString}
 * shows nothing of a customer.
 */
public final class DecisionUpdate {

  private static final int NEW = -1;

  private final Decisions before;
  private final PopulationUpdate update;
  private final Decisions again;
  private final int[] rowsBefore;

  private DecisionUpdate(
      Decisions before, PopulationUpdate update, Decisions again, int[] rowsBefore) {
    this.before = before;
    this.update = update;
    this.again = again;
    this.rowsBefore = rowsBefore;
  }

  static DecisionUpdate of(Decisions before, PopulationUpdate update) {
    Population changed = update.changes().changed();
    int[] moved = moved(before, update);
    Population both =
        changed.updated(CustomerChanges.of(update.carried().rows(moved))).population();
    int[] rows = new int[both.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row < changed.size() ? update.rowBefore(row) : moved[row - changed.size()];
    }
    return new DecisionUpdate(before, update, before.engine().decideAll(both), rows);
  }

  /** Those of whom nothing is told and for whom the time makes a difference. */
  private static int[] moved(Decisions before, PopulationUpdate update) {
    Population then = before.population();
    Population now = update.carried();
    if (now.asOf().equals(then.asOf())) {
      return new int[0];
    }
    BitSet moved = before.engine().plan().moved(then, now);
    return moved.stream().filter(row -> !update.isTold(row)).toArray();
  }

  /** What was decided before. */
  public Decisions before() {
    return before;
  }

  /**
   * What was decided now: of those who changed or are new in the order in which they were told, and
   * then of those for whom the time makes a difference, in the order of before.
   */
  public Decisions again() {
    return again;
  }

  /**
   * The row before of a customer who was decided again, empty if he is new.
   *
   * @param row of {@link #again}, from 0
   * @return a row of {@link #before}, from 0
   * @throws ArrayIndexOutOfBoundsException if there is no such row
   */
  public Optional<Integer> rowBefore(int row) {
    return rowsBefore[row] == NEW ? Optional.empty() : Optional.of(rowsBefore[row]);
  }

  /**
   * Of how many customers everybody consists now, as {@link Decisions#counts} tells it; made from
   * the counts of before by those who were decided again, joined or left. The outcomes stand in the
   * order of before, and one that nobody has any more stays with a count of zero.
   *
   * @throws IllegalArgumentException as there
   */
  public Map<String, Long> counts(Policy<?> policy) {
    Map<String, Long> counts = new LinkedHashMap<>(before.counts(policy));
    for (int row : movedRows(policy)) {
      if (rowsBefore[row] != NEW) {
        counts.merge(before.outcome(rowsBefore[row], policy), -1L, Long::sum);
      }
      counts.merge(again.outcome(row, policy), 1L, Long::sum);
    }
    for (CustomerId customer : update.changes().gone()) {
      counts.merge(before.outcome(rowOfGone(customer), policy), -1L, Long::sum);
    }
    return counts;
  }

  /**
   * Who moved: whoever has another outcome of a policy than before, those who joined and those who
   * left; in the order of {@link #again}, and then those who left by their keys.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields neither yes or no
   *     nor a choice, such as a scorecard without bands
   */
  public List<OutcomeMove> moves(Policy<?> policy) {
    List<OutcomeMove> moves = new ArrayList<>();
    for (int row : movedRows(policy)) {
      Optional<String> from = rowBefore(row).map(earlier -> before.outcome(earlier, policy));
      Optional<String> to = Optional.of(again.outcome(row, policy));
      if (!from.equals(to)) { // two gates may choose one code
        moves.add(new OutcomeMove(again.population().id(row), from, to));
      }
    }
    update.changes().gone().stream()
        .sorted()
        .forEach(
            customer -> {
              String from = before.outcome(rowOfGone(customer), policy);
              moves.add(new OutcomeMove(customer, Optional.of(from), Optional.empty()));
            });
    return List.copyOf(moves);
  }

  /**
   * How many moved from each outcome to each: of {@link #moves}, those who joined from and those
   * who left to the empty text. Whoever stayed is not counted, so that {@link #counts} of before,
   * less those who went from an outcome, with those who came to it, are those of now.
   *
   * @throws IllegalArgumentException as there
   */
  public Map<String, Map<String, Long>> flows(Policy<?> policy) {
    Map<String, Map<String, Long>> flows = new TreeMap<>();
    for (OutcomeMove move : moves(policy)) {
      flows
          .computeIfAbsent(move.from().orElse(""), from -> new TreeMap<>())
          .merge(move.to().orElse(""), 1L, Long::sum);
    }
    return flows;
  }

  /** New customers, and those with another outcome or one by another gate. */
  private int[] movedRows(Policy<?> policy) {
    PlannedPolicy planned = before.engine().planned(policy);
    return IntStream.range(0, rowsBefore.length)
        .filter(
            row ->
                rowsBefore[row] == NEW
                    || again.outcomeNumber(row, planned)
                        != before.outcomeNumber(rowsBefore[row], planned))
        .toArray();
  }

  private int rowOfGone(CustomerId customer) {
    return before.population().rowOf(customer).orElseThrow();
  }

  /**
   * What {@link DecisionEngine#decideAll} says of everybody now ({@link
   * PopulationUpdate#population} tells their order), for reports and for the next night. Deciding
   * is saved, but columns are copied for all; each call makes it anew.
   */
  public Decisions all() {
    int[] rows = rowsBefore.clone();
    int next = update.stayed().length;
    for (int row = 0; row < rows.length; row++) {
      rows[row] = rows[row] == NEW ? next++ : update.rowNow(rows[row]);
    }
    return before.with(update, again, rows);
  }

  @Override
  public String toString() {
    return "DecisionUpdate by " + before.engine().book().ref();
  }
}
