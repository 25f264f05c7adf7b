package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.segmentation.Membership.Status;
import org.bankcrm.segmentation.MembershipChange.BecameUndecided;
import org.bankcrm.segmentation.MembershipChange.Entered;
import org.bankcrm.segmentation.MembershipChange.Left;
import org.bankcrm.segmentation.MembershipChange.Moved;
import org.bankcrm.segmentation.MembershipChange.RuledOut;

/**
 * What a segment, a family or a ladder decided otherwise than before: who moved where and why, and
 * stocks and flows that add up.
 *
 * <pre>{@code
 * MembershipChanges changes = MembershipChanges.between(lastMonth, thisMonth, valueTiers);
 * changes.matrix().count("GOLD", "SILVER");
 * changes.flows(); // opening + entered + joined - left - departed = closing
 * changes.movers().get(0).change().cause(); // the clause that moved the customer
 * }</pre>
 *
 * <p>What adds up: the stock of an outcome before, plus those who entered it from another and those
 * who joined the population into it, less those who left it for another and those who departed from
 * the population, is its stock now. So a monthly report can be read from either side, and nobody is
 * lost between the two.
 *
 * <p>Populations are compared in columns, customers by their keys, in whatever order they stand;
 * causes are made again for the customer who is asked about. Both decisions must be by the same
 * version of the policy; what it reads may have changed in any way. Immutable and thread-safe.
 */
public final class MembershipChanges {

  private final Grouping<?> policy;
  private final MigrationMatrix matrix;
  private final List<Mover> movers;
  private final List<CustomerId> joined;
  private final List<CustomerId> departed;

  private MembershipChanges(Comparison comparison) {
    this.policy = comparison.policy;
    this.matrix =
        new MigrationMatrix(
            comparison.policy.outcomes(),
            comparison.counts,
            comparison.joinedCounts,
            comparison.departedCounts);
    comparison.movers.sort(Comparator.comparing(Mover::customer));
    this.movers = Collections.unmodifiableList(comparison.movers);
    this.joined = comparison.joined.stream().sorted().toList();
    this.departed = comparison.departed.stream().sorted().toList();
  }

  /**
   * What happened to one customer between two decisions; empty if nothing did.
   *
   * @throws IllegalArgumentException if the policy is not in both books, in this very version
   */
  public static Optional<MembershipChange> between(
      Decision before, Decision after, Grouping<?> policy) {
    Outcomes outcomes = new Outcomes(policy);
    String from = outcomes.of(before);
    String to = outcomes.of(after);
    if (from.equals(to)) {
      return Optional.empty();
    }
    Cause cause = Causes.of(policy, before, after);
    return Optional.of(
        outcomes.isYesNo() && !isOutside(from) && !isOutside(to)
            ? change(Status.valueOf(from), Status.valueOf(to), cause)
            : new Moved(from, to, cause));
  }

  private static boolean isOutside(String outcome) {
    return outcome.equals(Status.NOT_APPLICABLE.name());
  }

  private static MembershipChange change(Status from, Status to, Cause cause) {
    return switch (to) {
      case IN -> new Entered(from, cause);
      case UNDECIDED -> new BecameUndecided(from, cause);
      case NOT_APPLICABLE -> throw new IllegalStateException("told as moved");
      case OUT -> from == Status.IN ? new Left(cause) : new RuledOut(cause);
    };
  }

  /**
   * What happened to a population between two decisions.
   *
   * @throws IllegalArgumentException if the policy is not in both books, in this very version, or a
   *     customer stands in a population twice; it names the customer's key
   */
  public static MembershipChanges between(Decisions before, Decisions after, Grouping<?> policy) {
    Comparison comparison = new Comparison(before, after, policy);
    comparison.run();
    return new MembershipChanges(comparison);
  }

  /** The policy. */
  public Grouping<?> policy() {
    return policy;
  }

  /**
   * How many went from which outcome to which. Every row with its departed adds up to the
   * population before, every column with its joined to the one now.
   */
  public MigrationMatrix matrix() {
    return matrix;
  }

  /**
   * The stock of each outcome before and now, and what flowed in and out. What was there, plus what
   * came in, less what went out, is what is there now.
   */
  public List<Flow> flows() {
    return matrix.flows();
  }

  /**
   * Those who are in both populations and were decided otherwise, by their keys. Nobody in it
   * joined or departed. Why somebody moved is told when asked for.
   */
  public List<Mover> movers() {
    return movers;
  }

  /** Those who were not in the population before, in ascending order. */
  public List<CustomerId> joined() {
    return joined;
  }

  /** Those who are no longer in the population, in ascending order. */
  public List<CustomerId> departed() {
    return departed;
  }

  @Override
  public String toString() {
    return "MembershipChanges of "
        + policy.ref()
        + ": "
        + movers.size()
        + " moved, "
        + joined.size()
        + " joined, "
        + departed.size()
        + " departed";
  }

  /** One comparison of two populations; for one thread. */
  private static final class Comparison {

    private final Decisions before;
    private final Decisions after;
    private final Grouping<?> policy;
    private final Outcomes outcomes;
    private final long[][] counts;
    private final long[] joinedCounts;
    private final long[] departedCounts;
    private final List<Mover> movers = new ArrayList<>();
    private final Set<CustomerId> joined;
    private final Set<CustomerId> departed = new HashSet<>();
    private final Map<CustomerId, Integer> rows = new HashMap<>();

    Comparison(Decisions before, Decisions after, Grouping<?> policy) {
      this.before = requireNonNull(before, "before");
      this.after = requireNonNull(after, "after");
      this.policy = policy;
      this.outcomes = new Outcomes(policy);
      int size = policy.outcomes().size();
      this.counts = new long[size][size];
      this.joinedCounts = new long[size];
      this.departedCounts = new long[size];
      for (int row = 0; row < after.size(); row++) {
        refuseUnless(rows.put(after.population().id(row), row) == null, after, row);
      }
      this.joined = new HashSet<>(rows.keySet());
    }

    private static void refuseUnless(boolean first, Decisions decisions, int row) {
      if (!first) {
        throw new IllegalArgumentException(
            "customer " + decisions.population().id(row) + " stands in the population twice");
      }
    }

    void run() {
      for (int row = 0; row < before.size(); row++) {
        CustomerId customer = before.population().id(row);
        Integer now = rows.get(customer);
        refuseUnless(now == null ? departed.add(customer) : joined.remove(customer), before, row);
        int from = outcomes.of(before, row);
        if (now == null) {
          departedCounts[from]++;
        } else {
          count(row, from, now);
        }
      }
      joined.forEach(
          customer -> joinedCounts[outcomes.of(after, requireNonNull(rows.get(customer)))]++);
    }

    private void count(int row, int from, int now) {
      int to = outcomes.of(after, now);
      counts[from][to]++;
      if (from != to) {
        List<String> words = policy.outcomes();
        movers.add(new Mover(policy, words.get(from), words.get(to), before, row, after, now));
      }
    }
  }
}
