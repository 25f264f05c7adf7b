package org.bankcrm.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Gathers rounds of measurements and writes them as a table.
 *
 * <p>Within a workload the fastest comes first. A time is processor time per decision. A ratio is
 * taken within each round against the hand-written code of the same workload, then the median of
 * the rounds is told.
 */
final class Report {
  private static final String HEAD =
      """
      | contender | ns per decision, median | lowest | rounds from to | ratio to hand | B per decision |
      | --- | --- | --- | --- | --- | --- |
      """;

  private final Map<String, List<Sample>> samples = new TreeMap<>();

  /** What one contender did in one round. */
  record Sample(List<Double> nanos, double bytes) {
    Sample {
      nanos = nanos.stream().sorted().toList();
    }

    double median() {
      return Report.median(nanos);
    }
  }

  /** A contender that was measured with several sizes in one round is told once for each. */
  void addRound(Collection<RunResult> results) {
    Map<String, Long> sizes =
        results.stream().collect(Collectors.groupingBy(Report::contender, Collectors.counting()));
    for (RunResult result : results) {
      String contender = contender(result);
      boolean several = sizes.getOrDefault(contender, 1L) > 1;
      add(several ? contender + ' ' + size(result) : contender, sample(result));
    }
  }

  private static String contender(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)
        .replaceFirst("(Rivals)?Benchmark", "");
  }

  private static String size(RunResult result) {
    return result.getParams().getParamsKeys().stream()
        .map(key -> result.getParams().getParam(key))
        .collect(Collectors.joining(" "));
  }

  /** Adds the next round's sample of a contender, named like {@code W1.hand}. */
  void add(String contender, Sample sample) {
    samples.computeIfAbsent(contender, name -> new ArrayList<>()).add(sample);
  }

  String markdown() {
    StringBuilder table = new StringBuilder(HEAD);
    samples.keySet().stream()
        .sorted(Comparator.comparing(Report::workload).thenComparing(this::medianOf))
        .forEach(contender -> table.append(row(contender)));
    return table.toString();
  }

  /** What hosts feel beside what we aim for; empty where nothing of it was measured. */
  String targets() {
    return Targets.markdown(samples, this::medianOf);
  }

  private String row(String contender) {
    List<Sample> rounds = samples.getOrDefault(contender, List.of());
    List<Double> all = allNanos(rounds);
    List<Double> medians = rounds.stream().map(Sample::median).sorted().toList();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s to %s | %s | %s |%n",
        contender,
        figure(median(all)),
        figure(all.get(0)),
        figure(medians.get(0)),
        figure(medians.get(medians.size() - 1)),
        ratio(contender, rounds),
        figure(median(rounds.stream().map(Sample::bytes).sorted().toList())));
  }

  /** Whether nothing was measured. */
  boolean isEmpty() {
    return samples.isEmpty();
  }

  private String ratio(String contender, List<Sample> rounds) {
    List<Sample> hand = samples.getOrDefault(reference(contender), List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < Math.min(rounds.size(), hand.size()); round++) {
      ratios.add(rounds.get(round).median() / hand.get(round).median());
    }
    return ratios.isEmpty()
        ? "–"
        : String.format(Locale.ROOT, "%.3g", median(ratios.stream().sorted().toList()));
  }

  /**
   * What does the same: W2 has hand-written code for ids and for reasons, W3 one that scores
   * customers one by one, W9 one that tells when next; the reasons of W2 stand beside W6 and W12,
   * the pass over everybody beside W11. With the size of the contender, if it has one.
   */
  static String reference(String contender) {
    String workload = workload(contender);
    int blank = contender.indexOf(' ');
    String name = blank < 0 ? contender : contender.substring(0, blank);
    String size = blank < 0 ? "" : contender.substring(blank);
    if (workload.equals("W6.") || workload.equals("W12.")) {
      return workload + "handReasons";
    } else if (workload.equals("W11.")) {
      return workload + "everybody";
    }
    for (String task : List.of("Ids", "Reasons", "One", "Next")) {
      if (name.endsWith(task)) {
        return workload + "hand" + task + size;
      }
    }
    return workload + "hand" + size;
  }

  private static String workload(String contender) {
    return contender.substring(0, contender.indexOf('.') + 1);
  }

  private double medianOf(String contender) {
    return median(allNanos(samples.getOrDefault(contender, List.of())));
  }

  private static List<Double> allNanos(List<Sample> rounds) {
    return rounds.stream().flatMap(round -> round.nanos().stream()).sorted().toList();
  }

  private static Sample sample(RunResult result) {
    List<Double> nanos = new ArrayList<>();
    double bytes = 0;
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        double decisions = score(iteration, "decisions");
        nanos.add(score(iteration, "cpuNanos") / decisions);
        bytes = score(iteration, "gc.alloc.rate.norm") * score(iteration, "calls") / decisions;
      }
    }
    return new Sample(nanos, bytes);
  }

  private static double score(IterationResult iteration, String name) {
    return iteration.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(name))
        .map(Map.Entry::getValue)
        .mapToDouble(Result::getScore)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no figure " + name + " in the results"));
  }

  private static double median(List<Double> sorted) {
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  private static String figure(double value) {
    return Figures.text(value);
  }
}
