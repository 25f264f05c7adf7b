package org.bankcrm.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W8, the nightly tick: a lifecycle whose stages time alone ends after 90 days looks at
 * all subjects, of whom one in a hundred is due; one call is one night. The reference scans days on
 * which each is due, known beforehand.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W8TickBenchmark {

  /** The subjects, and how many of them are due. */
  @State(Scope.Thread)
  public static class Night {
    @Param("1000000")
    public int subjects;

    int[] dueDays = {};
    private StageState[] states = {};
    private final LifecycleEngine engine = TickBook.engine();
    private final Facts facts = TickBook.facts(engine);
    private final PolicyBook book = TickBook.book();
    private final DecisionEngine decisions = book.compile();
    private Population columns = TickBook.population(book);
    private final int today =
        Math.toIntExact(facts.asOf().atZone(facts.zone()).toLocalDate().toEpochDay());

    /** Each entered the stage on one of the 89 days before, or on the day that is due. */
    @Setup
    public void make() {
      dueDays = new int[subjects];
      states = new StageState[subjects];
      for (int i = 0; i < subjects; i++) {
        int days = i % 100 == 99 ? TickBook.DAYS : i * 31 % TickBook.DAYS;
        states[i] = StageState.in(TickBook.ACTIVE, facts.asOf().minus(Duration.ofDays(days)));
        dueDays[i] = today - days + TickBook.DAYS;
      }
      columns = TickBook.population(book, states);
      int due = subjects / 100;
      if (byHand() != due || byLibrary() != due || byColumns() != due) {
        throw new IllegalStateException("library: who is due differs from the right ones");
      }
    }

    final int byHand() {
      int due = 0;
      for (int day : dueDays) {
        due += day <= today ? 1 : 0;
      }
      return due;
    }

    final int byLibrary() {
      int moved = 0;
      for (StageState state : states) {
        StageResult result = engine.tick(state, facts);
        moved += result.changes().size();
      }
      return moved;
    }

    final int byColumns() {
      Decisions all = decisions.decideAll(columns);
      return Math.toIntExact(all.counts(TickBook.lifecycle(book)).get(TickBook.ASLEEP));
    }
  }

  @Benchmark
  public int hand(Night state, CpuTime cpu) {
    cpu.start();
    int due = state.byHand();
    cpu.stop(state.subjects);
    return due;
  }

  @Benchmark
  public int library(Night state, CpuTime cpu) {
    cpu.start();
    int moved = state.byLibrary();
    cpu.stop(state.subjects);
    return moved;
  }

  @Benchmark
  public int columns(Night state, CpuTime cpu) {
    cpu.start();
    int moved = state.byColumns();
    cpu.stop(state.subjects);
    return moved;
  }
}
