package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the number of threads and the size of portions, a night comes to the same bytes. */
class NightTest {

  private static final DecisionEngine ENGINE = DecidedBank.DECISIONS.engine();
  private static final Population BANK = DecidedBank.DECISIONS.population();
  private static final CustomerCsv.Told TOLD =
      new CustomerCsv.Told(LocalDate.of(2026, 6, 30), ZoneId.of("Asia/Shanghai"));

  private static final int CUSTOMERS = 120;

  @TempDir private Path dir;

  private static Population portion(int from, int to) {
    PopulationBuilder portion =
        Population.builder(ENGINE.book().catalog(), BANK.asOf(), BANK.zone());
    for (int row = from; row < to; row++) {
      portion.add(BANK.id(row), BANK.facts(row));
    }
    return portion.build();
  }

  private Map<String, String> night(int threads, int size) throws IOException {
    Path out = dir.resolve(threads + "-" + size);
    Outcomes outcomes = new Outcomes(ENGINE);
    try (Beside beside = Beside.open(new SideOptions(), CsvTable.Format.PLAIN, ENGINE, TOLD);
        ResultFiles files = ResultFiles.into(out)) {
      try (DecisionSheets sheets = new DecisionSheets(files, false, outcomes, beside);
          Night night = new Night(ENGINE, sheets, threads)) {
        for (int from = 0; from < CUSTOMERS; from += size) {
          night.add(portion(from, Math.min(CUSTOMERS, from + size)));
        }
        night.finish();
      }
      new Report(outcomes, ENGINE.book(), TOLD.asOf(), Locale.CHINESE).write(files, false);
      files.publish(new EndMark("decide", ENGINE.book(), TOLD, CUSTOMERS, 0));
    }
    Map<String, String> written = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(out)) {
      for (Path each : all.sorted().toList()) {
        written.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return written;
  }

  @Test
  void night_onAnyThreadsAndPortions_writesTheSameBytes() throws IOException {
    Map<String, String> whole = night(1, CUSTOMERS);
    assertThat(whole).containsKeys("decisions.csv", "state.csv", "effects.csv", "figures.csv");
    assertThat(night(1, 50)).isEqualTo(whole);
    assertThat(night(2, 50)).isEqualTo(whole);
    assertThat(night(4, 19)).isEqualTo(whole);
  }

  /** What goes wrong on another thread is told as on the caller's own. */
  @Test
  void add_populationOfAnotherBook_isRefusedOnAnyThread() {
    Population foreign =
        Population.builder(AttributeCatalog.of(), BANK.asOf(), BANK.zone()).build();
    for (int threads : new int[] {1, 3}) {
      assertThatThrownBy(() -> add(foreign, threads))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another catalogue");
    }
  }

  private void add(Population foreign, int threads) {
    try (Beside beside = Beside.open(new SideOptions(), CsvTable.Format.PLAIN, ENGINE, TOLD);
        ResultFiles files = ResultFiles.into(dir.resolve("refused-" + threads));
        DecisionSheets sheets = new DecisionSheets(files, false, new Outcomes(ENGINE), beside);
        Night night = new Night(ENGINE, sheets, threads)) {
      night.add(foreign);
      night.finish();
    }
  }
}
