package org.bankcrm.examples.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job whose source gives so many lines and then waits for a checkpoint, and that fails where the
 * test says. One at a time in a Java machine.
 */
final class Controlled {

  private static List<String> lines = List.of();
  private static final AtomicLong IN = new AtomicLong();
  private static final AtomicLong OUT = new AtomicLong();
  private static final Set<Long> FAIL_IN = new ConcurrentSkipListSet<>();
  private static final Set<Long> FAIL_OUT = new ConcurrentSkipListSet<>();
  private static LocalEngine.Where where = LocalEngine.Where.MEMORY;
  private static volatile long awaited = Long.MAX_VALUE;
  private static volatile CountDownLatch reached = new CountDownLatch(1);

  private Controlled() {}

  /** Counts what passes, and fails once at each of the numbers. */
  private static final class Failing implements MapFunction<String, String> {

    private static final long serialVersionUID = 1L;
    private final boolean in;

    Failing(boolean in) {
      this.in = in;
    }

    @Override
    public String map(String line) {
      long passed = (in ? IN : OUT).incrementAndGet();
      if (passed == awaited && in) {
        reached.countDown();
      }
      if ((in ? FAIL_IN : FAIL_OUT).remove(passed)) {
        throw new IllegalStateException("the test wants it");
      }
      return line;
    }
  }

  static void prepare(List<String> given, Set<Long> failIn, Set<Long> failOut) {
    lines = List.copyOf(given);
    IN.set(0);
    OUT.set(0);
    FAIL_IN.clear();
    FAIL_IN.addAll(failIn);
    FAIL_OUT.clear();
    FAIL_OUT.addAll(failOut);
    where = LocalEngine.Where.MEMORY;
  }

  /** The jobs of this test keep their state there. */
  static void keepStateIn(LocalEngine.Where place) {
    where = place;
  }

  /** How many of the failures that were asked for did not come. */
  static int failuresLeft() {
    return FAIL_IN.size() + FAIL_OUT.size();
  }

  static JobClient start(
      Terms terms, int parallelism, int perCheckpoint, Path dir, Optional<Path> restored)
      throws Exception {
    StreamExecutionEnvironment engine =
        LocalEngine.of(
            parallelism, dir.resolve("checkpoints"), Duration.ofMillis(25), restored, where);
    GeneratorFunction<Long, String> line = number -> lines.get(Math.toIntExact(number));
    DataGeneratorSource<String> source =
        new DataGeneratorSource<>(
            line, lines.size(), RateLimiterStrategy.perCheckpoint(perCheckpoint), Types.STRING);
    BankStream.lead(
            engine
                .fromSource(source, WatermarkStrategy.noWatermarks(), "events")
                .uid("events")
                .map(new Failing(true))
                .uid("failing-in"),
            terms)
        .map(new Failing(false))
        .uid("failing-out")
        .sinkTo(LocalEngine.sink(dir.resolve("result")))
        .uid("result");
    return engine.executeAsync("bank");
  }

  /** Runs until so many lines came in, and cancels the job there. */
  static void cancelAfter(
      long many, Terms terms, int parallelism, int perCheckpoint, Path dir, Optional<Path> restored)
      throws Exception {
    awaited = many;
    reached = new CountDownLatch(1);
    JobClient job = start(terms, parallelism, perCheckpoint, dir, restored);
    reached.await();
    job.cancel().get();
    job.getJobExecutionResult().exceptionally(cancelled -> null).get();
    awaited = Long.MAX_VALUE;
  }
}
