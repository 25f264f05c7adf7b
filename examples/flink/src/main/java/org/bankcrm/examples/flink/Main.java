package org.bankcrm.examples.flink;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.bankcrm.core.LocalDays;

/** The job from a command line, on this machine; see the README of this example. */
public final class Main {

  private static final int DAYS = 180;

  private Main() {}

  /** Options in pairs: {@code --out DIR --customers N} and so on. */
  public static void main(String[] args) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    run(options);
  }

  private static void run(Map<String, String> options) throws Exception {
    Path out = Path.of(options.getOrDefault("--out", "out/flink"));
    Path checkpoints = out.resolve("checkpoints");
    Optional<Path> restored = LocalEngine.newestCheckpoint(checkpoints);
    Path result = out.resolve("result");
    if (restored.isEmpty() && Files.exists(result)) {
      throw new IllegalArgumentException(
          "--out: a run has ended in it; give a directory that does not exist yet");
    }
    PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    restored.ifPresent(from -> told.println("goes on from " + from.getFileName()));
    Path events = events(options, out);
    int parallelism = Integer.parseInt(options.getOrDefault("--parallelism", "2"));
    StreamExecutionEnvironment engine =
        LocalEngine.of(
            parallelism,
            checkpoints,
            Duration.ofMillis(500),
            restored,
            LocalEngine.Where.of(options.getOrDefault("--state", "memory")));
    BankStream.lead(
            engine
                .fromSource(source(events), WatermarkStrategy.noWatermarks(), "events")
                .uid("events"),
            terms(options))
        .sinkTo(LocalEngine.sink(result))
        .uid("result");
    engine.execute("bank");
    tell(result, told);
  }

  private static FileSource<String> source(Path events) {
    return FileSource.forRecordStreamFormat(
            new TextLineInputFormat(), new org.apache.flink.core.fs.Path(events.toUri()))
        .build();
  }

  private static Terms terms(Map<String, String> options) throws IOException {
    ZoneId zone = zone(options);
    LocalDate from = from(options);
    String until = options.get("--until");
    String book = options.get("--book");
    if (book == null) {
      throw new IllegalArgumentException("--book is wanting");
    }
    return new Terms(
        Files.readString(Path.of(book)),
        options.getOrDefault("--lifecycle", "relationship"),
        zone,
        Duration.ofHours(Long.parseLong(options.getOrDefault("--patience-hours", "24"))),
        from,
        until == null ? LocalDays.startOf(from.plusDays(DAYS), zone) : Instant.parse(until));
  }

  private static ZoneId zone(Map<String, String> options) {
    return ZoneId.of(options.getOrDefault("--zone", "Asia/Shanghai"));
  }

  private static LocalDate from(Map<String, String> options) {
    return LocalDate.parse(options.getOrDefault("--from", "2026-01-01"));
  }

  /** The file that was named, or the events of the synthetic bank. */
  private static Path events(Map<String, String> options, Path out) throws IOException {
    String named = options.get("--events");
    Path file = out.resolve("events.jsonl");
    if (named != null) {
      return Path.of(named);
    }
    if (!Files.exists(file)) {
      Files.createDirectories(out);
      Path part = out.resolve("events.part");
      int customers = Integer.parseInt(options.getOrDefault("--customers", "300"));
      long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
      Files.write(part, DemoEvents.lines(seed, customers, from(options), DAYS, zone(options)));
      Files.move(part, file);
    }
    return file;
  }

  private static void tell(Path result, PrintStream told) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    LocalEngine.committed(result)
        .forEach(line -> counts.merge(kind(Json.read(line)), 1, Integer::sum));
    counts.forEach((kind, count) -> told.println(kind + ": " + count));
  }

  private static String kind(Map<String, Object> line) {
    if (line.get("change") instanceof Map<?, ?> change) {
      Object from = change.get("from");
      return "moves " + (from == null ? "in" : from) + " -> " + change.get("to");
    }
    return line.containsKey("event")
        ? "events"
        : line.containsKey("stands") ? "customers" : "problems";
  }
}
