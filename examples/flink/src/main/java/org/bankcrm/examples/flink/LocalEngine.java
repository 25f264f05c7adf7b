package org.bankcrm.examples.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Flink's own mini cluster on this machine, with checkpoints in a directory that outlive it, and
 * files to which a checkpoint commits what was told before it.
 */
final class LocalEngine {

  private static final int MOST_RESTARTS = 100;

  /** Where the state of customers is kept between checkpoints. */
  enum Where {
    /** In the memory of the tasks. */
    MEMORY("hashmap"),
    /** In RocksDB, of which a checkpoint writes what is new. */
    DISK("rocksdb");

    private final String backend;

    Where(String backend) {
      this.backend = backend;
    }

    /**
     * By its word in lower case.
     *
     * @throws IllegalArgumentException if it is another one
     */
    static Where of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  private LocalEngine() {}

  /**
   * A cluster for one job.
   *
   * @param restored the checkpoint from which the job goes on; empty for one that begins
   * @param where where the state is between checkpoints
   */
  static StreamExecutionEnvironment of(
      int parallelism, Path checkpoints, Duration interval, Optional<Path> restored, Where where) {
    Configuration settings = new Configuration();
    settings.set(StateBackendOptions.STATE_BACKEND, where.backend);
    settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, where == Where.DISK);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, MOST_RESTARTS);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    settings.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(20));
    // State is what the documents of the library say, and never what a serialiser makes of classes.
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    restored.ifPresent(
        from -> settings.set(StateRecoveryOptions.SAVEPOINT_PATH, from.toUri().toString()));
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
  }

  /** Files of lines; one is there, whole, once a checkpoint has committed it. */
  static FileSink<String> sink(Path directory) {
    return FileSink.<String>forRowFormat(
            new org.apache.flink.core.fs.Path(directory.toUri()), new SimpleStringEncoder<>())
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .build();
  }

  /** The newest whole checkpoint that a job left; empty if there is none. */
  static Optional<Path> newestCheckpoint(Path checkpoints) throws IOException {
    if (!Files.isDirectory(checkpoints)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(checkpoints)) {
      return all.filter(file -> file.endsWith("_metadata"))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .map(Path::getParent);
    }
  }

  /** The lines that were committed, in the order of customers and of their running numbers. */
  static Stream<String> committed(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .toList()
          .stream()
          .flatMap(LocalEngine::lines)
          .map(Line::of)
          .sorted()
          .map(Line::text);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record Line(String customer, long n, String text) implements Comparable<Line> {
    static Line of(String text) {
      var tree = Json.read(text);
      return new Line(
          String.valueOf(tree.getOrDefault("customer", "")),
          tree.get("n") instanceof Number n ? n.longValue() : -1,
          text);
    }

    @Override
    public int compareTo(Line other) {
      return Comparator.comparing(Line::customer)
          .thenComparing(Line::n)
          .thenComparing(Line::text)
          .compare(this, other);
    }
  }
}
