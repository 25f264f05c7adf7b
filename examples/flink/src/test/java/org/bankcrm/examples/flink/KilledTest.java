package org.bankcrm.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, killed without a warning and started again; {@code crm.kills} as often. */
class KilledTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 180;
  private static final int CUSTOMERS = 120;
  private static final int KILLS = Integer.getInteger("crm.kills", 1);

  @TempDir Path dir;

  @Test
  void process_killedAndStartedAgain_tellsWhatOneMachineTells() throws Exception {
    List<String> events = DemoEvents.lines(1, CUSTOMERS, FROM, DAYS, ZONE);

    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      killed += killedWithMoreFilesBy(1 + i % 3) ? 1 : 0;
    }
    Process last = start();
    assertThat(last.waitFor()).isZero();

    assertThat(killed).isPositive();
    assertThat(LocalEngine.committed(dir.resolve("result")).toList())
        .isEqualTo(new OneMachine(terms()).lead(events));
  }

  private static Terms terms() {
    return new Terms(
        BankStreamTest.book(),
        "relationship",
        ZONE,
        Duration.ofHours(24),
        FROM,
        LocalDays.startOf(FROM.plusDays(DAYS), ZONE));
  }

  /** Kills a run after so many more files are there; tells whether it had not ended before. */
  private boolean killedWithMoreFilesBy(int more) throws Exception {
    long enough = files() + more;
    Process process = start();
    while (files() < enough && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
      // it has neither told enough nor ended
    }
    boolean running = process.isAlive();
    process.destroyForcibly().waitFor();
    return running;
  }

  private long files() throws Exception {
    Path result = dir.resolve("result");
    if (!Files.isDirectory(result)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(result)) {
      return files.filter(file -> file.getFileName().toString().startsWith("part-")).count();
    }
  }

  private Process start() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "--book", "book.json", "--out", dir.toString()));
    command.addAll(List.of("--customers", Integer.toString(CUSTOMERS)));
    return new ProcessBuilder(command)
        .redirectOutput(dir.resolve("told.txt").toFile())
        .redirectError(dir.resolve("failed.txt").toFile())
        .start();
  }
}
