package org.bankcrm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.customer.matching.LearnedWeights;
import org.bankcrm.customer.matching.MatchIndex;
import org.bankcrm.customer.matching.MatchPolicies;
import org.bankcrm.customer.matching.MatchPolicy;
import org.bankcrm.customer.matching.MatchPopulation;
import org.bankcrm.customer.matching.MatchQuality;
import org.bankcrm.customer.matching.Matches;
import org.bankcrm.customer.matching.PairLists;
import org.bankcrm.customer.matching.TextPorts;
import org.bankcrm.customer.matching.Workers;
import org.bankcrm.testkit.duplicates.PlantedDuplicates;
import org.bankcrm.testkit.duplicates.Slips;

/**
 * Duplicates among synthetic customers: how long cleaning, learning and comparing take, what is
 * found, and how long one customer takes against the index. Arguments: how many records, how many
 * threads. Prints Markdown.
 */
public final class Duplicates {

  private static final int ASKED = 5_000;

  private Duplicates() {}

  /** Measures once. */
  public static void main(String[] args) {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    PlantedDuplicates planted = PlantedDuplicates.chinese(2_026, records, Slips.usual());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    System.out.println("| what | figure |");
    System.out.println("| --- | --- |");
    try {
      index(planted, run(planted, tasks -> runAll(executor, tasks)));
    } finally {
      executor.shutdownNow();
    }
  }

  private static MatchPolicy run(PlantedDuplicates planted, Workers workers) {
    long before = used();
    long start = System.nanoTime();
    MatchPopulation population =
        MatchPopulation.of(
            MatchPolicies.chinesePersons(), TextPorts.plain(), planted.records(), workers);
    long cleaned = System.nanoTime();
    LearnedWeights learned = population.learn(workers);
    long taught = System.nanoTime();
    Matches matches = population.match(learned.policy(), PairLists.none(), workers);
    long compared = System.nanoTime();
    tell("records", "%,d", planted.records().size());
    tell("cleaned and brought together, s", "%.1f", seconds(start, cleaned));
    tell("weights learned, s", "%.1f", seconds(cleaned, taught));
    tell("compared and clustered, s", "%.1f", seconds(taught, compared));
    tell("pairs compared", "%,d", matches.blocking().compared());
    tell("heap held besides the records, MB", "%,d", (used() - before) >> 20);
    MatchQuality quality = matches.quality(planted.truth());
    tell("true pairs", "%,d", quality.links());
    tell("brought together", "%.4f", quality.blockingRecall());
    tell("precision", "%.4f", quality.precision());
    tell("recall", "%.4f", quality.recall());
    tell("true pairs to be reviewed besides", "%,d", quality.toReview());
    return learned.policy();
  }

  private static void index(PlantedDuplicates planted, MatchPolicy policy) {
    MatchIndex index = MatchIndex.of(policy, TextPorts.plain());
    index.addAll(planted.records());
    long found = 0;
    long start = 0;
    for (int i = 0; i < 2 * ASKED; i++) {
      start = i == ASKED ? System.nanoTime() : start; // the first half warms up
      int at = (int) ((long) i * 7_919 % planted.records().size());
      found += index.find(planted.records().get(at), PairLists.none()).pairs().size();
    }
    tell(
        "one customer against the index, ms",
        "%.3f",
        seconds(start, System.nanoTime()) * 1_000 / ASKED);
    tell("pairs found so", "%,d", found);
  }

  private static void runAll(ExecutorService executor, List<? extends Runnable> tasks) {
    List<Callable<Object>> calls = new ArrayList<>();
    tasks.forEach(task -> calls.add(Executors.callable(task)));
    try {
      for (Future<Object> each : executor.invokeAll(calls)) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long used() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static void tell(String what, String form, Object figure) {
    System.out.println("| " + what + " | " + String.format(Locale.ROOT, form, figure) + " |");
  }
}
