package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

  private static final EndMark MARK =
      new EndMark(
          "decide",
          BookFiles.berka(),
          new CustomerCsv.Told(LocalDate.of(2026, 6, 30), ZoneId.of("Asia/Shanghai")),
          1,
          0);

  @TempDir private Path dir = Path.of("");

  private void run(String id) {
    try (ResultFiles files = ResultFiles.into(dir)) {
      write(files, id);
      files.publish(MARK);
    }
  }

  private static void write(ResultFiles files, String id) {
    try (Sheet sheet = files.sheet("a.csv", false)) {
      sheet.row(List.of("id"));
      sheet.row(List.of(id));
    }
    files.text("b.html", id);
  }

  @Test
  void publish_twice_replacesAllAndEndsWithTheMark() throws IOException {
    run("Y");
    run("T");
    assertThat(dir.resolve("a.csv")).hasContent("id\nT");
    assertThat(dir.resolve("b.html")).hasContent("T");
    assertThat(Files.readString(dir.resolve("run.json")))
        .contains("\"rows\":{\"read\":1,\"decided\":1,\"leftOut\":0}")
        .contains("{\"name\":\"a.csv\",\"rows\":1,\"bytes\":7,\"sha256\":\"")
        .contains("{\"name\":\"b.html\",\"bytes\":1,\"sha256\":\"")
        .endsWith("]}\n");
  }

  @Test
  void publish_fileThatCannotBePlaced_leavesNoEndMark() throws IOException {
    run("Y");
    Files.delete(dir.resolve("b.html"));
    Files.createDirectories(dir.resolve("b.html/in-the-way"));
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> run("T"))
        .withMessageContaining("Without run.json they are not complete");
    assertThat(dir.resolve("run.json")).doesNotExist();
  }

  @Test
  void close_withoutPublishing_leavesWhatStoodThere() throws IOException {
    run("Y");
    String mark = Files.readString(dir.resolve("run.json"));
    try (ResultFiles files = ResultFiles.into(dir)) {
      write(files, "T");
    }
    assertThat(dir.resolve("a.csv")).hasContent("id\nY");
    assertThat(dir.resolve("run.json")).hasContent(mark);
    assertThat(left()).containsExactlyInAnyOrder("a.csv", "b.html", "run.json");
  }

  /** All that stands in the directory, hidden files too. */
  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void close_ofTheFirstRunThatFails_leavesNothingAtAll() throws IOException {
    try (ResultFiles files = ResultFiles.into(dir)) {
      write(files, "T");
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void into_lockThatAKilledRunLeft_isTakenOverAndGoes() throws IOException {
    Files.createFile(dir.resolve(".crm.lock"));
    run("T");
    assertThat(left()).containsExactlyInAnyOrder("a.csv", "b.html", "run.json");
  }

  /**
   * What is not empty is no lock of ours; it is neither waited for without end nor written into.
   */
  @Test
  void into_anothersFileInThePlaceOfTheLock_isRefusedAndStays() throws IOException {
    Path other = Files.writeString(dir.resolve(".crm.lock"), "mine");
    assertThatExceptionOfType(UserException.class).isThrownBy(() -> run("T"));
    assertThat(other).hasContent("mine");
    Files.delete(other);
    Path precious = Files.createFile(dir.resolve("precious"));
    Files.createSymbolicLink(other, precious);
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> run("T"));
    assertThat(precious).isEmptyFile();
  }

  /** It would lock what nobody else can see, as the file has no name any more. */
  @Test
  void close_lockThatSomebodyHasJustOpened_tellsThatItIsGone() throws IOException {
    RunLock lock = RunLock.of(dir);
    try (FileChannel early = FileChannel.open(dir.resolve(".crm.lock"))) {
      assertThat(early.size()).isZero();
      lock.close();
      assertThat(early.size()).isPositive();
    }
    assertThat(left()).isEmpty();
  }

  /** The file of the lock comes and goes with each run, and yet never two are inside. */
  @Test
  void into_manyRunsAtOnce_isNeverTwoInside() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger entered = new AtomicInteger();
    Callable<Integer> runs =
        () -> {
          int most = 0;
          for (int i = 0; i < 2_000; i++) {
            try (RunLock lock = RunLock.of(dir)) {
              assertThat(lock).isNotNull();
              most = Math.max(most, inside.incrementAndGet());
              entered.incrementAndGet();
              inside.decrementAndGet();
            } catch (UserException refused) {
              Thread.onSpinWait();
            }
          }
          return most;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> each : threads.invokeAll(Collections.nCopies(4, runs))) {
        assertThat(each.get()).isLessThanOrEqualTo(1);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(entered.get()).isGreaterThan(100);
    assertThat(left()).isEmpty();
  }

  @Test
  void into_directoryOfARunThatGoesOn_isRefused() {
    try (ResultFiles files = ResultFiles.into(dir)) {
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> ResultFiles.into(dir))
          .withMessageContaining("Another run is writing");
      write(files, "Y");
    }
    run("T");
  }

  @Test
  void into_whatAKilledRunLeft_isRemoved() throws IOException {
    Files.createDirectory(dir.resolve(".crm-unfinished"));
    Files.writeString(dir.resolve(".crm-unfinished/a.csv"), "half");
    run("T");
    assertThat(dir.resolve("a.csv")).hasContent("id\nT");
    assertThat(dir.resolve(".crm-unfinished")).doesNotExist();
  }

  @Test
  void into_linkWhereUnfinishedFilesGo_removesNothingBehindIt() throws IOException {
    Path precious = Files.createDirectory(dir.resolve("precious"));
    Files.writeString(precious.resolve("p.txt"), "p");
    Files.createSymbolicLink(dir.resolve(".crm-unfinished"), precious);
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> run("T"));
    assertThat(precious.resolve("p.txt")).hasContent("p");
    Files.delete(dir.resolve(".crm-unfinished"));
    run("T"); // the lock was given back
  }

  @Test
  void check_inputWhereUnfinishedFilesGo_isRefused() throws IOException {
    Path aside = Files.createDirectory(dir.resolve(".crm-unfinished"));
    Path input = Files.writeString(aside.resolve("c.csv"), "id");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> ResultsOption.check(dir, List.of("a.csv"), List.of(input)))
        .withMessageContaining("where unfinished results are written and removed");
  }
}
