package org.bankcrm.modelling.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.junit.jupiter.api.Test;

class ReportTest {

  /** DeLong's variance by all pairs, as it is written in the paper. */
  private static double naiveError(double[] risk, boolean[] bad) {
    int n = risk.length;
    int bads = 0;
    for (boolean each : bad) {
      bads += each ? 1 : 0;
    }
    double auc = 0;
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (bad[i] && !bad[j]) {
          double won = risk[i] > risk[j] ? 1 : risk[i] == risk[j] ? .5 : 0;
          v[i] += won / (n - bads);
          v[j] += won / bads;
          auc += won / bads / (n - bads);
        }
      }
    }
    double ofBad = 0;
    double ofGood = 0;
    for (int i = 0; i < n; i++) {
      double square = (v[i] - auc) * (v[i] - auc);
      ofBad += bad[i] ? square / (bads - 1) / bads : 0;
      ofGood += bad[i] ? 0 : square / (n - bads - 1) / (n - bads);
    }
    return StrictMath.sqrt(ofBad + ofGood);
  }

  @Property(tries = 200)
  void interval_ofAnyCustomers_isDeLongs(@ForAll Random random) {
    int n = 8 + random.nextInt(40);
    double[] risk = new double[n];
    boolean[] bad = new boolean[n];
    for (int i = 0; i < n; i++) {
      risk[i] = random.nextInt(9) / 8.0;
      bad[i] = i < 2 || (i > 3 && random.nextInt(3) == 0);
    }
    AucInterval interval = AucInterval.of(risk, bad, .95);
    assertThat(interval.standardError()).isCloseTo(naiveError(risk, bad), within(1e-12));
    assertThat(interval.from()).isLessThanOrEqualTo(interval.auc());
    assertThat(interval.to()).isGreaterThanOrEqualTo(interval.auc());
    Ks ks = Ks.of(risk, bad);
    assertThat(ks.value()).isCloseTo(StrictMath.abs(ks.good() - ks.bad()), within(1e-15));
  }

  /** Of two normal distributions one deviation apart the area is Φ(1 / √2). */
  @Test
  void interval_overManySamples_coversTheTruthAsOftenAsItSays() {
    double truth = .7602499389065233;
    Random random = new Random(11);
    int samples = 2_000;
    int covered = 0;
    for (int s = 0; s < samples; s++) {
      double[] risk = new double[120];
      boolean[] bad = new boolean[120];
      for (int i = 0; i < 120; i++) {
        bad[i] = i < 40;
        risk[i] = random.nextGaussian() + (bad[i] ? 1 : 0);
      }
      AucInterval interval = AucInterval.of(risk, bad, .9);
      covered += interval.from() <= truth && truth <= interval.to() ? 1 : 0;
    }
    // three standard errors of the simulation, and what a sample of forty lacks
    assertThat(covered / (double) samples).isCloseTo(.9, within(.02 + .01));
  }

  @Test
  void hosmerLemeshow_ofProbabilitiesThatHold_isRarelySignificant() {
    Random random = new Random(12);
    int refused = 0;
    for (int s = 0; s < 1_000; s++) {
      double[] p = random.doubles(500, .05, .6).toArray();
      boolean[] bad = new boolean[500];
      for (int i = 0; i < 500; i++) {
        bad[i] = random.nextDouble() < p[i];
      }
      refused += ValidationReport.of(p, bad, false).hosmerLemeshow().pValue() < .05 ? 1 : 0;
    }
    assertThat(refused / 1_000.0).isBetween(.03, .07);
  }

  @Test
  void report_ofHandMadeGroups_tellsGainsAndBreaks() {
    double[] p = new double[100];
    boolean[] bad = new boolean[100];
    for (int i = 0; i < 100; i++) {
      p[i] = .05 + i / 10 * .1;
      bad[i] = i / 10 == 3 ? i % 10 < 1 : i % 10 < i / 10; // the fourth group breaks the order
    }
    ValidationReport report = ValidationReport.of(p, bad, true);
    assertThat(report.groups()).hasSize(10);
    assertThat(report.breaks()).containsExactly(3);
    assertThat(report.gains().get(0).customers()).isEqualTo(.1);
    assertThat(report.gains().get(0).bad()).isCloseTo(9 / 43.0, within(1e-12));
    assertThat(report.gains().get(0).lift()).isCloseTo(9 / 4.3, within(1e-12));
    assertThat(report.gains().get(9).bad()).isEqualTo(1);
    assertThat(report.bad()).isEqualTo(43);
  }

  @Test
  void swapSet_countsAllFourWays() {
    boolean[] before = {true, true, false, false, true};
    boolean[] now = {true, false, true, false, false};
    boolean[] bad = {false, true, false, true, false};
    SwapSet swaps = SwapSet.of(before, now, bad);
    assertThat(swaps.approvedByBoth()).isEqualTo(new SwapSet.Cell(1, 0));
    assertThat(swaps.swappedIn()).isEqualTo(new SwapSet.Cell(1, 0));
    assertThat(swaps.swappedOut()).isEqualTo(new SwapSet.Cell(1, 1));
    assertThat(swaps.declinedByBoth().badRate()).isEqualTo(1);
  }

  @Test
  void report_ofOneClass_isRefused() {
    assertThatThrownBy(() -> ValidationReport.of(new double[5], new boolean[5], true))
        .isInstanceOfSatisfying(
            ModellingException.class, e -> assertThat(e.reason()).isEqualTo(FitProblem.ONE_CLASS));
    assertThatThrownBy(() -> Ks.of(new double[5], new boolean[4]))
        .isInstanceOf(ModellingException.class);
  }
}
