package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.internal.value.Encoded;

/**
 * Decides one customer: each value is looked up in its table once, and the bits of the tables are
 * ORed; a gate is then a mask.
 *
 * <p>The upper valuation is the same with the bits that missing values might set. As bits are only
 * ever added, it is kept apart from the first missing value on, and not at all where none is.
 */
final class RowPlan {

  @SuppressWarnings("ArrayRecordComponent") // inside only, and never compared
  private record Stage(
      TableSet tables,
      TestTable[] tests,
      TextTable[] texts,
      RowLayout.Op[] ops,
      PlannedChoice[] choices,
      SlotBins slotBins,
      PlannedBins.OfChoice[] chosenBins,
      RowSum[] sums) {

    int mostLookedUp() {
      return Math.max(tables.size(), slotBins.size());
    }
  }

  private final Stage[] stages;
  private final int words;
  private final Derivations derivations;
  private final int[] gateWords;
  private final long[] gateMasks;
  private final int[] gateCounts;
  private final int[] gateShifts;
  private final boolean[] gateIsPlain;
  private final Group[][] runs;
  private final RowRanking[] rankings;
  private final int mostLookedUp;

  RowPlan(List<PlannedGate> gates, Derivations derivations) {
    RowLayout layout = new RowLayout();
    List<Group> groups = gates.stream().map(gate -> layout.group(gate.node())).toList();
    this.gateWords = groups.stream().mapToInt(Group::word).toArray();
    this.gateMasks = groups.stream().mapToLong(Group::mask).toArray();
    this.gateCounts = groups.stream().mapToInt(Group::count).toArray();
    this.gateShifts = LongStream.of(gateMasks).mapToInt(Long::numberOfTrailingZeros).toArray();
    this.runs = gates.stream().map(gate -> layout.runs(gate.reason())).toArray(Group[][]::new);
    this.gateIsPlain = new boolean[gates.size()];
    for (int i = 0; i < gateIsPlain.length; i++) {
      Group group = groups.get(i);
      gateIsPlain[i] = group.isAll() && runs[i].length == 1 && runs[i][0].equals(group);
    }
    this.words = Math.max(1, layout.words());
    this.derivations = derivations;
    this.rankings = derivations.rankings().stream().map(RowRanking::new).toArray(RowRanking[]::new);
    this.stages = new Stage[Math.max(layout.levels(), derivations.levels())];
    Arrays.setAll(stages, level -> stage(layout, derivations, level));
    this.mostLookedUp = Arrays.stream(stages).mapToInt(Stage::mostLookedUp).max().orElse(0);
  }

  private Stage stage(RowLayout layout, Derivations derivations, int level) {
    return new Stage(
        new TableSet(layout.tables(level), words),
        plain(layout.tests(level)),
        TextTable.of(layout.tests(level)),
        layout.ops(level),
        derivations.choicesAt(level).toArray(new PlannedChoice[0]),
        SlotBins.of(derivations.binsAt(level)),
        chosen(derivations.binsAt(level)),
        sums(derivations.sumsAt(level)));
  }

  private static TestTable[] plain(TestTable[] tests) {
    return Arrays.stream(tests)
        .filter(table -> !(table.test() instanceof Texts))
        .toArray(TestTable[]::new);
  }

  private static PlannedBins.OfChoice[] chosen(List<PlannedBins> bins) {
    List<PlannedBins.OfChoice> chosen = new ArrayList<>();
    for (PlannedBins each : bins) {
      if (each instanceof PlannedBins.OfChoice ofChoice) {
        chosen.add(ofChoice);
      }
    }
    return chosen.toArray(new PlannedBins.OfChoice[0]);
  }

  private static RowSum[] sums(List<PlannedSum> planned) {
    RowSum[] sums = new RowSum[planned.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new RowSum(planned.get(i));
    }
    return sums;
  }

  boolean holds(int gate, long[] bits) {
    return Long.bitCount(bits[gateWords[gate]] & gateMasks[gate]) >= gateCounts[gate];
  }

  Group group(int gate) {
    return new Group(gateWords[gate], gateMasks[gate], gateCounts[gate]);
  }

  /**
   * Whether a gate is an AND in one word, so that its first bit not set is its reason. Where it is
   * asked of a population only, or a part is never TRUE, the reason is another node.
   */
  boolean isPlain(int gate) {
    return gateIsPlain[gate];
  }

  /**
   * The first child of a gate's reason that is not set, from 0, and their number where all of them
   * are; -1 where the gate holds. A gate is most often an AND in one word, so that this is a mask
   * and a bit count.
   */
  int firstUnset(int gate, long[] bits) {
    long open = gateMasks[gate] & ~bits[gateWords[gate]];
    if (isPlain(gate)) {
      return open == 0 ? -1 : Long.numberOfTrailingZeros(open) - gateShifts[gate];
    }
    return holds(gate, bits) ? -1 : firstUnsetOf(runs[gate], bits);
  }

  /** An AND holds one child a bit; any other group is one child. */
  private static int firstUnsetOf(Group[] runs, long[] bits) {
    int before = 0;
    for (Group run : runs) {
      long open = run.isAll() ? run.mask() & ~bits[run.word()] : 0;
      if (open != 0) {
        return before + Long.numberOfTrailingZeros(open) - Long.numberOfTrailingZeros(run.mask());
      } else if (!run.holds(bits)) {
        return before;
      }
      before += run.isAll() ? Long.bitCount(run.mask()) : 1;
    }
    return before;
  }

  long ranking(int ranking, Evaluation evaluation) {
    return rankings[ranking].of(evaluation);
  }

  int words() {
    return words;
  }

  Evaluation newEvaluation(Plan whole) {
    return new Evaluation(
        whole, this, derivations.newValues(), derivations.newBins(), new int[mostLookedUp]);
  }

  /** Fills a new evaluation, or one that was cleared. */
  void evaluate(Row row, Evaluation evaluation) {
    for (Stage stage : stages) {
      stage.tables.look(row, evaluation);
      test(stage, row, evaluation);
      conclude(stage, evaluation);
      derive(stage, row, evaluation);
    }
  }

  private static void test(Stage stage, Row row, Evaluation evaluation) {
    for (TestTable test : stage.tests) {
      test.test(row, evaluation);
    }
    for (TextTable texts : stage.texts) {
      texts.test(row, evaluation);
    }
  }

  private static void conclude(Stage stage, Evaluation evaluation) {
    for (RowLayout.Op op : stage.ops) {
      op.run(evaluation.lower);
    }
    if (evaluation.hasOwnUpper()) {
      evaluation.takeCertainAsPossible();
      for (RowLayout.Op op : stage.ops) {
        op.run(evaluation.upper);
      }
    }
  }

  private static void derive(Stage stage, Row row, Evaluation evaluation) {
    for (PlannedChoice choice : stage.choices) {
      if (choice.derived() >= 0) {
        evaluation.derived[choice.derived()] = derived(choice, evaluation);
      }
    }
    stage.slotBins.look(row, evaluation);
    for (PlannedBins.OfChoice bins : stage.chosenBins) {
      evaluation.bins[bins.index] = (byte) bins.bin(evaluation);
    }
    for (RowSum sum : stage.sums) {
      sum.add(row, evaluation);
    }
  }

  private static long derived(PlannedChoice choice, Evaluation evaluation) {
    return evaluation.isSettled(choice)
        ? choice.codes()[evaluation.chosen(choice)]
        : Encoded.MISSING;
  }
}
