package org.bankcrm.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.examples.flink.LocalEngine.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The job on Flink's mini cluster beside one machine, with and without failures. */
class BankStreamTest {

  private static final Duration PATIENCE = Duration.ofHours(60);
  private static final Terms TERMS =
      new Terms(
          book(),
          "relationship",
          ZoneId.of("Asia/Shanghai"),
          PATIENCE,
          LocalDate.of(2026, 1, 1),
          Instant.parse("2026-05-20T09:30:00.123456Z"));
  private static final int PER_CHECKPOINT = 150;

  private static final List<RandomEvents.Sent> SENT = RandomEvents.of(104, 30, TERMS.until());
  private static final String EXPECTED =
      text(new OneMachine(TERMS).lead(SENT.stream().map(RandomEvents.Sent::line).toList()));

  private static final List<String> NO_EVENTS =
      List.of(
          "customer=C9",
          "{\"customer\":\"C9\",\"id\":\"x\",\"type\":\"PAYMENT\",\"at\":\"2026-02-30T00:00:00Z\","
              + "\"event.amount\":\"ten\",\"colour\":\"red\"}",
          "{\"customer\":\"C9\",\"id\":\"y z\",\"type\":\"PAYMENT\",\"at\":\"2026-02-03T00:00:00Z\"}",
          "{\"customer\":\"C1001\",\"id\":\"z\",\"type\":\"PAYMENT\",\"at\":\"2026-02-03T00:00:00Z\","
              + "\"event.way\":\"UP\"}");
  private static final List<String> ASIDE =
      List.of(
          "{\"problems\":[\"no-event\"]}",
          "{\"problems\":[\"no-json\"]}",
          "{\"problems\":[\"no-value:at\",\"no-value:event.amount\",\"no-value:colour\"]}",
          "{\"problems\":[\"no-value:event.way\"],\"customer\":\"C1001\",\"event\":\"z\"}");

  @TempDir Path dir;

  @Test
  void tellsWhatOneMachineTells_inWhateverOrderAndHoweverManyTasks() throws Exception {
    List<String> coming = new ArrayList<>(RandomEvents.comingIn(SENT, PATIENCE, 1));
    coming.addAll(5, NO_EVENTS);
    Controlled.prepare(coming, Set.of(), Set.of());

    Controlled.start(TERMS, 2, 2_000, dir, Optional.empty()).getJobExecutionResult().get();

    List<String> told = LocalEngine.committed(dir.resolve("result")).toList();
    assertThat(told).filteredOn(BankStreamTest::isAside).isEqualTo(ASIDE);
    assertThat(text(told.stream().filter(line -> !isAside(line)).toList())).isEqualTo(EXPECTED);
  }

  @Test
  void everyKindOfMoveIsAmongThem() {
    Set<String> seen = new TreeSet<>();
    BankBook.of(TERMS)
        .engine()
        .lifecycle()
        .transitions()
        .forEach(
            each -> {
              if (EXPECTED.contains("\"transition\":\"" + each.code() + "\"")) {
                seen.add(each.code());
              }
            });

    assertThat(seen).hasSize(BankBook.of(TERMS).engine().lifecycle().transitions().size());
  }

  @Test
  void losesAndDoublesNothing_whenItFailsAtRandomPlaces() throws Exception {
    List<String> coming = RandomEvents.comingIn(SENT, PATIENCE, 2);
    Random random = new Random(22);
    Set<Long> in = places(random, 4, coming.size());
    Set<Long> out = places(random, 4, EXPECTED.lines().count());
    Controlled.prepare(coming, in, out);

    Controlled.start(TERMS, 2, PER_CHECKPOINT, dir, Optional.empty()).getJobExecutionResult().get();

    assertThat(Controlled.failuresLeft()).isZero();
    assertThat(committed()).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @EnumSource
  void goesOnFromTheCheckpointThatACancelledJobLeft_withMoreAndWithFewerTasks(Where where)
      throws Exception {
    List<String> coming = RandomEvents.comingIn(SENT, PATIENCE, 3);
    int third = coming.size() / 3;
    Set<Long> in = where == Where.DISK ? places(new Random(7), 2, coming.size()) : Set.of();
    Controlled.prepare(coming, in, Set.of());
    Controlled.keepStateIn(where);

    Controlled.cancelAfter(third, TERMS, 1, PER_CHECKPOINT, dir, Optional.empty());
    String first = committed();
    Controlled.cancelAfter(2L * third, TERMS, 2, PER_CHECKPOINT, dir, newest());
    Controlled.start(TERMS, 1, PER_CHECKPOINT, dir, newest()).getJobExecutionResult().get();

    assertThat(first).isNotEmpty().isNotEqualTo(EXPECTED);
    assertThat(Controlled.failuresLeft()).isZero();
    assertThat(committed()).isEqualTo(EXPECTED);
  }

  private static boolean isAside(String line) {
    return line.startsWith("{\"problems\"");
  }

  private static Set<Long> places(Random random, int many, long before) {
    return random.longs(many, 1, before).boxed().collect(Collectors.toSet());
  }

  private Optional<Path> newest() throws Exception {
    Optional<Path> newest = LocalEngine.newestCheckpoint(dir.resolve("checkpoints"));
    assertThat(newest).isPresent();
    return newest;
  }

  private String committed() throws Exception {
    return text(LocalEngine.committed(dir.resolve("result")).toList());
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  static String book() {
    try {
      return Files.readString(Path.of("book.json"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
