package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many customers went from which outcome to which: a row for each outcome before, a column for
 * each now, those who joined the population and those who departed from it apart.
 *
 * <pre>{@code
 * from / to      GOLD  SILVER  ORDINARY  departed
 * GOLD            910      40         5        12
 * SILVER           25   3,800       160        70
 * ORDINARY          1     210    88,000     1,400
 * joined            4      30     2,100
 * }</pre>
 *
 * <p>On the diagonal stand those whose outcome is the same; of a ladder, left of it those who rose
 * and right of it those who fell, since its rungs are listed best first. Customers who are not of
 * the policy's population or of whom nothing can be told have outcomes of their own.
 *
 * <p>Every row with its departed sums to the population before, every column with its joined to the
 * population now. Immutable and thread-safe.
 */
public final class MigrationMatrix {

  private final List<String> outcomes;
  private final long[][] counts;
  private final long[] joined;
  private final long[] departed;

  /** Takes the arrays, which must not be touched afterwards. */
  MigrationMatrix(List<String> outcomes, long[][] counts, long[] joined, long[] departed) {
    this.outcomes = outcomes;
    this.counts = counts;
    this.joined = joined;
    this.departed = departed;
  }

  /** The outcomes that rows and columns stand for. */
  public List<String> outcomes() {
    return outcomes;
  }

  private int place(String outcome) {
    int place = outcomes.indexOf(requireNonNull(outcome, "outcome"));
    if (place < 0) {
      throw new IllegalArgumentException("'" + outcome + "' is not one of " + outcomes);
    }
    return place;
  }

  /**
   * How many had one outcome before and have another, or the same, now.
   *
   * @throws IllegalArgumentException if there is no such outcome
   */
  public long count(String from, String to) {
    return counts[place(from)][place(to)];
  }

  /**
   * How many have the outcome now who were not in the population before.
   *
   * @throws IllegalArgumentException if there is no such outcome
   */
  public long joined(String outcome) {
    return joined[place(outcome)];
  }

  /**
   * How many had the outcome before who are no longer in the population.
   *
   * @throws IllegalArgumentException if there is no such outcome
   */
  public long departed(String outcome) {
    return departed[place(outcome)];
  }

  /**
   * How many had the outcome before. Those who have departed since count.
   *
   * @throws IllegalArgumentException if there is no such outcome
   */
  public long before(String outcome) {
    return LongStream.of(counts[place(outcome)]).sum() + departed(outcome);
  }

  /**
   * How many have the outcome now. Those who have joined since count.
   *
   * @throws IllegalArgumentException if there is no such outcome
   */
  public long after(String outcome) {
    int column = place(outcome);
    return Arrays.stream(counts).mapToLong(row -> row[column]).sum() + joined(outcome);
  }

  /** How many are in both populations and have another outcome now. */
  public long moved() {
    return IntStream.range(0, counts.length)
        .mapToLong(row -> LongStream.of(counts[row]).sum() - counts[row][row])
        .sum();
  }

  /** The stock of each outcome before and now, and what flowed in and out, in their order. */
  public List<Flow> flows() {
    List<Flow> flows = new ArrayList<>();
    for (int place = 0; place < outcomes.size(); place++) {
      String outcome = outcomes.get(place);
      long stayed = counts[place][place];
      flows.add(
          new Flow(
              outcome,
              before(outcome),
              after(outcome) - stayed - joined[place],
              joined[place],
              before(outcome) - stayed - departed[place],
              departed[place],
              after(outcome)));
    }
    return List.copyOf(flows);
  }

  /** The counts, row by row. */
  @Override
  public String toString() {
    return "MigrationMatrix of " + outcomes + " " + Arrays.deepToString(counts);
  }
}
