package org.bankcrm.customer.quality;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.party.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * How good the data of many customers are: counts by field and issue, scores by tens, each branch
 * beside the others. Parts that were counted apart can be put together, in any order.
 *
 * <p>Holds no key of a customer and no value. Immutable and thread-safe, equal by value.
 */
public final class PopulationQuality {
  private static final int TENS = 11;

  /**
   * What is counted of some customers.
   *
   * @param customers how many
   * @param scored how many of them have a score
   * @param sumOfScores the sum of these scores
   * @param perfect how many have 100
   */
  public record Count(long customers, long scored, long sumOfScores, long perfect) {
    static final Count NONE = new Count(0, 0, 0, 0);

    /**
     * The mean score with one decimal, half up; empty if nobody has a score. On the scale of the
     * scores, 0 to 100. Customers without a score do not count.
     */
    public Optional<BigDecimal> mean() {
      return scored == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(sumOfScores)
                  .divide(BigDecimal.valueOf(scored), 1, RoundingMode.HALF_UP));
    }

    private Count plus(Count other) {
      return new Count(
          customers + other.customers,
          scored + other.scored,
          sumOfScores + other.sumOfScores,
          perfect + other.perfect);
    }
  }

  private final Count all;
  private final List<Long> tens;
  private final SortedMap<DataField, SortedMap<QualityIssue, Long>> issues;
  private final SortedMap<String, Count> branches;

  private PopulationQuality(Builder builder) {
    all = builder.all;
    tens = List.copyOf(builder.tens);
    SortedMap<DataField, SortedMap<QualityIssue, Long>> copy = new TreeMap<>();
    builder.issues.forEach(
        (field, counts) ->
            copy.put(field, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
    issues = Collections.unmodifiableSortedMap(copy);
    branches = Collections.unmodifiableSortedMap(new TreeMap<>(builder.branches));
  }

  /** Begins an empty count. Counts of parts of a bank can be made apart, and added up. */
  public static Builder builder() {
    return new Builder();
  }

  /** All customers. */
  public Count all() {
    return all;
  }

  /**
   * How many have a score of 0 to 9, of 10 to 19, ..., of 90 to 99, and of 100. Eleven numbers,
   * which add up to the customers that have a score.
   */
  public List<Long> tens() {
    return tens;
  }

  /**
   * How many customers have an issue with a field. A customer counts once, however many sources
   * have it.
   */
  public long count(DataField field, QualityIssue issue) {
    requireNonNull(issue, "issue");
    return issues
        .getOrDefault(requireNonNull(field, "field"), new TreeMap<>())
        .getOrDefault(issue, 0L);
  }

  /**
   * How many customers have each issue, by field. Fields by code, issues in their own order; what
   * nobody has is left out. Unmodifiable.
   */
  public SortedMap<DataField, SortedMap<QualityIssue, Long>> issues() {
    return issues;
  }

  /**
   * The customers of a branch; of no branch for the empty one. All zero for a branch without
   * customers.
   */
  public Count branch(Optional<BranchId> branch) {
    return branches.getOrDefault(
        requireNonNull(branch, "branch").map(BranchId::value).orElse(""), Count.NONE);
  }

  /**
   * The branches that have customers, by key; the empty one, of nobody, first. Each once; work
   * lists have that of nobody last.
   */
  public List<Optional<BranchId>> branches() {
    return branches.keySet().stream()
        .map(key -> key.isEmpty() ? Optional.<BranchId>empty() : Optional.of(BranchId.of(key)))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PopulationQuality that
        && all.equals(that.all)
        && tens.equals(that.tens)
        && issues.equals(that.issues)
        && branches.equals(that.branches);
  }

  @Override
  public int hashCode() {
    return all.hashCode() * 31 + issues.hashCode();
  }

  /** The type and how many customers there are. */
  @Override
  public String toString() {
    return "PopulationQuality[" + all.customers() + " customers]";
  }

  /** Counts customers. For one thread. */
  public static final class Builder {
    private Count all = Count.NONE;
    private final List<Long> tens = new ArrayList<>(Collections.nCopies(TENS, 0L));
    private final SortedMap<DataField, SortedMap<QualityIssue, Long>> issues = new TreeMap<>();
    private final SortedMap<String, Count> branches = new TreeMap<>();

    private Builder() {}

    /**
     * One more customer.
     *
     * @param customer of any branch, each customer once
     */
    public Builder add(CustomerQuality customer) {
      int score = requireNonNull(customer, "customer").score().orElse(-1);
      Count one = new Count(1, score < 0 ? 0 : 1, Math.max(0, score), score == 100 ? 1 : 0);
      count(customer.branch().map(BranchId::value).orElse(""), one);
      if (score >= 0) {
        tens.set(score / 10, tens.get(score / 10) + 1);
      }
      customer.findings().forEach(each -> issue(each.field(), each.issue(), 1));
      return this;
    }

    private void count(String branch, Count some) {
      all = all.plus(some);
      branches.merge(branch, some, Count::plus);
    }

    private void issue(DataField field, QualityIssue issue, long times) {
      issues.computeIfAbsent(field, each -> new TreeMap<>()).merge(issue, times, Long::sum);
    }

    /**
     * All customers that another count counted.
     *
     * @param other of other customers, such as another part of a file; the order does not matter
     */
    public Builder add(PopulationQuality other) {
      requireNonNull(other, "other").branches.forEach(this::count);
      for (int i = 0; i < TENS; i++) {
        tens.set(i, tens.get(i) + other.tens.get(i));
      }
      other.issues.forEach(
          (field, counts) -> counts.forEach((issue, times) -> issue(field, issue, times)));
      return this;
    }

    /** The count of what was added until now. */
    public PopulationQuality build() {
      return new PopulationQuality(this);
    }
  }
}
