package org.bankcrm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.rival.rules.RuleRival;
import org.bankcrm.benchmarks.rival.rules.RuleRivals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Workload W2 in rule engines and expression languages, as {@link W2Benchmark} has it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class W2RivalsBenchmark {

  /** An engine and its customers, checked. */
  @State(Scope.Thread)
  public abstract static class Rival {
    private final RuleRivals rival;
    private final boolean withReasons;
    private CampaignPass<?> pass;

    Rival(RuleRivals rival, boolean withReasons) {
      this.rival = rival;
      this.withReasons = withReasons;
    }

    @Setup
    public void open() {
      RuleRival<?> engine = withReasons ? rival.reasons() : rival.ids();
      pass = CampaignPass.of(engine, rival.name(), withReasons);
    }

    @TearDown
    public void close() {
      pass.close();
    }

    final int run(CpuTime cpu) {
      cpu.start();
      int eligible = pass.run();
      cpu.stop(CampaignPass.CUSTOMERS);
      return eligible;
    }
  }

  public static class DroolsIds extends Rival {
    public DroolsIds() {
      super(RuleRivals.DROOLS, false);
    }
  }

  public static class DroolsReasons extends Rival {
    public DroolsReasons() {
      super(RuleRivals.DROOLS, true);
    }
  }

  public static class EasyRulesIds extends Rival {
    public EasyRulesIds() {
      super(RuleRivals.EASY_RULES, false);
    }
  }

  public static class SpelIds extends Rival {
    public SpelIds() {
      super(RuleRivals.SPEL, false);
    }
  }

  public static class SpelReasons extends Rival {
    public SpelReasons() {
      super(RuleRivals.SPEL, true);
    }
  }

  public static class AviatorIds extends Rival {
    public AviatorIds() {
      super(RuleRivals.AVIATOR, false);
    }
  }

  public static class AviatorReasons extends Rival {
    public AviatorReasons() {
      super(RuleRivals.AVIATOR, true);
    }
  }

  public static class JexlIds extends Rival {
    public JexlIds() {
      super(RuleRivals.JEXL, false);
    }
  }

  public static class JexlReasons extends Rival {
    public JexlReasons() {
      super(RuleRivals.JEXL, true);
    }
  }

  public static class CelPlannerIds extends Rival {
    public CelPlannerIds() {
      super(RuleRivals.CEL_PLANNER, false);
    }
  }

  public static class CelPlannerReasons extends Rival {
    public CelPlannerReasons() {
      super(RuleRivals.CEL_PLANNER, true);
    }
  }

  public static class CelStandardIds extends Rival {
    public CelStandardIds() {
      super(RuleRivals.CEL_STANDARD, false);
    }
  }

  public static class CelStandardReasons extends Rival {
    public CelStandardReasons() {
      super(RuleRivals.CEL_STANDARD, true);
    }
  }

  @Benchmark
  public int droolsIds(DroolsIds state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int droolsReasons(DroolsReasons state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int easyRulesIds(EasyRulesIds state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int spelIds(SpelIds state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int spelReasons(SpelReasons state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int aviatorIds(AviatorIds state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int aviatorReasons(AviatorReasons state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int jexlIds(JexlIds state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int jexlReasons(JexlReasons state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int celPlannerIds(CelPlannerIds state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int celPlannerReasons(CelPlannerReasons state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int celStandardIds(CelStandardIds state, CpuTime cpu) {
    return state.run(cpu);
  }

  @Benchmark
  public int celStandardReasons(CelStandardReasons state, CpuTime cpu) {
    return state.run(cpu);
  }
}
