package org.bankcrm.modelling.validation;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Whether a model still does what it did, month by month: stability, separation and calibration.
 *
 * <pre>{@code
 * PerformanceByMonth watch = PerformanceByMonth.against(probabilitiesAtBuild, EmptyBins.smoothed(0.5));
 * for (PeriodReport month : watch.of(probabilities, bad, months, YearMonth.of(2026, 3))) {
 *   month.stability().index();                       // 0.27: others come than those it was made for
 *   month.outcome().flatMap(PeriodReport.Outcome::auc); // what it still parts, with an interval
 * }
 * }</pre>
 *
 * <p>Stability is told over ten groups of equal count of the customers the model was made for. A
 * month whose customers had no time to turn bad looks too good: say up to which month outcomes are
 * known. Sums go in ascending order of the probabilities, so that the order of customers makes no
 * difference. Immutable and thread-safe.
 */
public final class PerformanceByMonth {

  private static final int GROUPS = 10;
  private static final double LEVEL = .95;

  private final List<Double> cuts;
  private final List<Long> expected;
  private final EmptyBins rule;

  private PerformanceByMonth(List<Double> cuts, List<Long> expected, EmptyBins rule) {
    this.cuts = cuts;
    this.expected = expected;
    this.rule = rule;
  }

  /**
   * Compares with the customers that a model was made for.
   *
   * @param probabilities theirs of turning bad, 0 to 1
   * @param rule what becomes of a group that has nobody in a month
   * @throws ModellingException if there are fewer than ten, all have one probability, or one is no
   *     number from 0 to 1
   */
  public static PerformanceByMonth against(double[] probabilities, EmptyBins rule) {
    requireNonNull(rule, "rule");
    check(probabilities);
    if (probabilities.length < GROUPS) {
      throw new ModellingException(FitProblem.TOO_FEW, "customers to compare with");
    }
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    List<Double> cuts = cuts(sorted);
    if (cuts.isEmpty()) {
      throw new ModellingException(FitProblem.CONSTANT, "the probabilities to compare with");
    }
    List<Double> all = Arrays.stream(sorted).boxed().toList();
    return new PerformanceByMonth(cuts, PopulationStability.counts(all, cuts), rule);
  }

  /** Equal probabilities stay together: a cut is the first of its group. */
  private static List<Double> cuts(double[] sorted) {
    List<Double> cuts = new ArrayList<>();
    for (int group = 1; group < GROUPS; group++) {
      double cut = sorted[(int) ((long) sorted.length * group / GROUPS)];
      boolean next = cuts.isEmpty() ? cut > sorted[0] : cut > cuts.get(cuts.size() - 1);
      if (next) {
        cuts.add(cut);
      }
    }
    return cuts;
  }

  private static void check(double[] probabilities) {
    for (int row = 0; row < probabilities.length; row++) {
      if (!(probabilities[row] >= 0 && probabilities[row] <= 1)) {
        throw new ModellingException(
            FitProblem.OUT_OF_BOUNDS, "the probability of row " + row + " is not from 0 to 1");
      }
    }
  }

  /**
   * The months of customers, in their order.
   *
   * @param probabilities of turning bad, 0 to 1
   * @param bad who did; of months after {@code lastKnown} it is not looked at
   * @param months of each customer's day of observation
   * @param lastKnown the last month whose outcomes are known
   * @throws ModellingException if the columns differ in length or are empty, or a probability is no
   *     number from 0 to 1
   * @throws IllegalArgumentException if a group has nobody in a month, and the rule refuses that
   */
  public List<PeriodReport> of(
      double[] probabilities, boolean[] bad, List<YearMonth> months, YearMonth lastKnown) {
    if (bad.length != probabilities.length || months.size() != probabilities.length) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "probabilities, outcomes and months");
    }
    if (bad.length == 0) {
      throw new ModellingException(FitProblem.TOO_FEW, "customers of any month");
    }
    check(probabilities);
    Map<YearMonth, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < bad.length; row++) {
      rows.computeIfAbsent(months.get(row), month -> new ArrayList<>()).add(row);
    }
    List<PeriodReport> reports = new ArrayList<>();
    rows.forEach((month, of) -> reports.add(report(month, lastKnown, of, probabilities, bad)));
    return List.copyOf(reports);
  }

  private PeriodReport report(
      YearMonth month,
      YearMonth lastKnown,
      List<Integer> rows,
      double[] probabilities,
      boolean[] bad) {
    List<Integer> ascending = new ArrayList<>(rows);
    ascending.sort((a, b) -> Double.compare(probabilities[a], probabilities[b]));
    double[] risk = ascending.stream().mapToDouble(row -> probabilities[row]).toArray();
    boolean[] turned = new boolean[risk.length];
    for (int i = 0; i < risk.length; i++) {
      turned[i] = bad[ascending.get(i)];
    }
    List<Long> counts = PopulationStability.counts(Arrays.stream(risk).boxed().toList(), cuts);
    return new PeriodReport(
        month,
        risk.length,
        PopulationStability.of(expected, counts, rule),
        month.isAfter(lastKnown) ? Optional.empty() : Optional.of(outcome(risk, turned)));
  }

  private static PeriodReport.Outcome outcome(double[] risk, boolean[] turned) {
    long bad = 0;
    double expected = 0;
    double squares = 0;
    for (int i = 0; i < risk.length; i++) {
      double miss = (turned[i] ? 1 : 0) - risk[i];
      bad += turned[i] ? 1 : 0;
      expected += risk[i];
      squares += miss * miss;
    }
    OptionalDouble surprise = surprise(bad, expected, risk);
    double brier = squares / risk.length;
    Optional<FitProblem> problem = problem(bad, risk.length);
    Optional<double[]> parted = Optional.of(risk).filter(all -> problem.isEmpty());
    Optional<AucInterval> auc = parted.map(all -> AucInterval.of(all, turned, LEVEL));
    Optional<Ks> ks = parted.map(all -> Ks.of(all, turned));
    return new PeriodReport.Outcome(bad, expected, surprise, brier, auc, ks, problem);
  }

  private static OptionalDouble surprise(long bad, double expected, double[] risk) {
    double variance = 0;
    for (double each : risk) {
      variance += each * (1 - each);
    }
    return variance > 0
        ? OptionalDouble.of((bad - expected) / StrictMath.sqrt(variance))
        : OptionalDouble.empty();
  }

  private static Optional<FitProblem> problem(long bad, long all) {
    if (bad == 0 || bad == all) {
      return Optional.of(FitProblem.ONE_CLASS);
    }
    return bad < 2 || all - bad < 2 ? Optional.of(FitProblem.TOO_FEW) : Optional.empty();
  }

  @Override
  public String toString() {
    return "PerformanceByMonth over " + expected.size() + " groups, " + rule;
  }
}
