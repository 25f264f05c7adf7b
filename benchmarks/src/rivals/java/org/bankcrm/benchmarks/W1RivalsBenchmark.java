package org.bankcrm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.rival.rules.RuleRivals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Workload W1 in rule engines and expression languages; one call is one pass over as many customers
 * as the engine can carry.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W1RivalsBenchmark {

  /** An engine and its customers, checked. */
  @State(Scope.Thread)
  public abstract static class Rival {
    private final RuleRivals rival;
    private final int customers;
    private SegmentPass<?> pass;

    Rival(RuleRivals rival, int customers) {
      this.rival = rival;
      this.customers = customers;
    }

    @Setup
    public void open() {
      pass = SegmentPass.of(rival, customers);
    }

    @TearDown
    public void close() {
      pass.close();
    }

    final long[] run(CpuTime cpu) {
      cpu.start();
      long[] masks = pass.run();
      cpu.stop(customers);
      return masks;
    }
  }

  public static class Drools extends Rival {
    public Drools() {
      super(RuleRivals.DROOLS, 10_000);
    }
  }

  public static class EasyRules extends Rival {
    public EasyRules() {
      super(RuleRivals.EASY_RULES, 20_000);
    }
  }

  public static class Spel extends Rival {
    public Spel() {
      super(RuleRivals.SPEL, 50_000);
    }
  }

  public static class Aviator extends Rival {
    public Aviator() {
      super(RuleRivals.AVIATOR, 50_000);
    }
  }

  public static class Jexl extends Rival {
    public Jexl() {
      super(RuleRivals.JEXL, 10_000);
    }
  }

  public static class CelPlanner extends Rival {
    public CelPlanner() {
      super(RuleRivals.CEL_PLANNER, 10_000);
    }
  }

  public static class CelStandard extends Rival {
    public CelStandard() {
      super(RuleRivals.CEL_STANDARD, 10_000);
    }
  }

  @Benchmark
  public long[] drools(Drools state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public long[] easyRules(EasyRules state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public long[] spel(Spel state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public long[] aviator(Aviator state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public long[] jexl(Jexl state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public long[] celPlanner(CelPlanner state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public long[] celStandard(CelStandard state, CpuTime cpu) {
    return state.run(cpu);
  }
}
