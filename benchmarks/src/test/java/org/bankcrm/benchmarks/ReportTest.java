package org.bankcrm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void markdown_ofTwoRounds_takesRatiosWithinARoundAndPutsTheFastestFirst() {
    Report report = new Report();
    report.add("W1.hand", new Report.Sample(List.of(500.0, 600.0, 550.0), 0));
    report.add("W1.library", new Report.Sample(List.of(60.0, 50.0, 55.0), 12));
    report.add("W1.hand", new Report.Sample(List.of(1100.0), 0));
    report.add("W1.library", new Report.Sample(List.of(330.0), 12));

    assertThat(report.markdown().lines().skip(2))
        .containsExactly(
            "| W1.library | 58 | 50 | 55 to 330 | 0.200 | 12 |",
            "| W1.hand | 575 | 500 | 550 to 1,100 | 1.00 | 0.0 |");
  }

  @Test
  void markdown_withoutHandWrittenCode_givesNoRatio() {
    Report report = new Report();
    report.add("W2.libraryIds", new Report.Sample(List.of(400.0), 0.5));

    assertThat(report.markdown())
        .endsWith("| W2.libraryIds | 400 | 400 | 400 to 400 | – | 0.50 |\n");
  }

  @Test
  void reference_ofEachTask_isTheHandWrittenOne() {
    assertThat(Report.reference("W1.duckDbCounts")).isEqualTo("W1.hand");
    assertThat(Report.reference("W2.libraryIds")).isEqualTo("W2.handIds");
    assertThat(Report.reference("W2.libraryReasons")).isEqualTo("W2.handReasons");
    assertThat(Report.reference("W3.libraryOne")).isEqualTo("W3.handOne");
    assertThat(Report.reference("W9.libraryNext 100")).isEqualTo("W9.handNext 100");
    assertThat(Report.reference("W6.inSentences")).isEqualTo("W6.handReasons");
    assertThat(Report.reference("W11.changes")).isEqualTo("W11.everybody");
  }

  @Test
  void targets_ofWhatWasMeasured_tellRatioAndWhetherItIsHeld() {
    Report report = new Report();
    report.add("W9.hand 10", new Report.Sample(List.of(50.0), 0));
    report.add("W9.library 10", new Report.Sample(List.of(150.0), 0));
    report.add("W9.library 0", new Report.Sample(List.of(301.0), 0));
    report.add("W13.library", new Report.Sample(List.of(9.0), 0)); // beside nothing

    assertThat(report.targets().lines().skip(2))
        .containsExactly(
            "| W9, no contact | W9.library 0 | 301 | – | – | – | at most 300 ns | not held |",
            "| W9, 10 contacts | W9.library 10 | 150 | W9.hand 10 | 50 | 3.00 | at most 3.00 | held |");
    assertThat(new Report().targets()).isEmpty();
  }
}
