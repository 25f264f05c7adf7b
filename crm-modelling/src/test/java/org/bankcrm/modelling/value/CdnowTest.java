package org.bankcrm.modelling.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.bankcrm.core.CustomerId;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.publicdata.PublicData;
import org.junit.jupiter.api.Test;

/** The published and recomputed figures of the CDNOW customers. */
class CdnowTest {

  private static final BgNbd BG = new BgNbd(.243, 4.414, .793, 2.426);
  private static final MbgNbd MBG = new MbgNbd(.525, 6.183, .891, 1.614);
  private static final ParetoNbd PARETO = new ParetoNbd(.553, 10.578, .606, 11.669);
  private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);
  private static final Percentage EXACT = Percentage.withPercentage(1e-6);
  private static final Offset<Double> DIGITS = within(5e-7);

  private record Row(PurchaseHistory history, double spend) {}

  private static double number(Map<String, String> row, String name) {
    return Double.parseDouble(row.get(name));
  }

  private static PurchaseHistory history(Map<String, String> row) {
    return new PurchaseHistory(Long.parseLong(row.get("x")), number(row, "t_x"), number(row, "T"));
  }

  private static List<Row> customers() {
    return PublicData.table("cdnow", "cdnow_customers_summary_with_transactions.csv").stream()
        .map(row -> new Row(history(row), number(row, "zbar")))
        .toList();
  }

  private static PurchaseSample sample() {
    PurchaseSample.Builder sample = PurchaseSample.builder();
    customers().forEach(row -> sample.add(row.history()));
    return sample.build();
  }

  private static void check(Fitted<?> fitted, double logLikelihood, double... parameters) {
    assertThat(fitted.logLikelihood()).isCloseTo(logLikelihood, within(2e-6));
    for (int i = 0; i < parameters.length; i++) {
      assertThat(fitted.estimates().get(i).value())
          .isCloseTo(parameters[i], Percentage.withPercentage(0.01));
    }
  }

  @Test
  void fit_bgNbd_findsTheParametersAndTheirErrors() {
    Fitted<BgNbd> fitted = BgNbd.fit(sample()).orElseThrow();
    check(fitted, -9582.425561, 0.2425929, 4.413532, 0.7928862, 2.425754);
    double[] errors = {0.012557, 0.378221, 0.185719, 0.705345};
    for (int i = 0; i < 4; i++) {
      assertThat(fitted.estimates().get(i).standardError())
          .isCloseTo(errors[i], Percentage.withPercentage(0.1));
    }
    assertThat(fitted.rows()).isEqualTo(2_357);
    assertThat(BG.logLikelihood(sample())).isCloseTo(-9582.426831, DIGITS);
  }

  @Test
  void fit_mbgNbd_findsTheParameters() {
    check(
        MbgNbd.fit(sample()).orElseThrow(), -9582.132685, 0.5248380, 6.182991, 0.8913562, 1.613999);
  }

  @Test
  void fit_paretoNbd_findsTheParameters() {
    check(
        ParetoNbd.fit(sample()).orElseThrow(),
        -9594.973930,
        0.5532755,
        10.577612,
        0.6062138,
        11.667919);
    assertThat(PARETO.logLikelihood(sample())).isCloseTo(-9594.974010, DIGITS);
  }

  @Test
  void fit_gammaGamma_findsTheParameters() {
    GammaGamma.Sample.Builder builder = GammaGamma.Sample.builder();
    customers().forEach(row -> builder.add(row.history().repeats(), row.spend()));
    GammaGamma.Sample sample = builder.build();
    assertThat(sample.customers()).isEqualTo(946);
    assertThat(sample.leftOut()).isEqualTo(2_357 - 946);
    assertThat(sample.correlation()).isCloseTo(0.113884, DIGITS);
    check(GammaGamma.fit(sample).orElseThrow(), -4055.923243, 6.248803, 3.744589, 15.447748);
  }

  @Test
  void expectations_ofTheReferenceCustomers_areExact() {
    PurchaseHistory a = new PurchaseHistory(2, 30.43, 38.86);
    assertThat(BG.probabilityAlive(a)).isCloseTo(0.72657857, within(5e-9));
    assertThat(BG.expectedPurchases(a, 52)).isCloseTo(1.55872081, within(5e-9));
    assertThat(PARETO.expectedPurchases(a, 52)).isCloseTo(1.85082672, within(5e-9));
    assertThat(PARETO.discountedPurchases(a, .0027)).isCloseTo(6.483773568, within(5e-9));
    PurchaseHistory often = new PurchaseHistory(26, 30.86, 31);
    assertThat(BG.expectedPurchases(often, 52)).isCloseTo(25.75819594, within(5e-9));
    assertThat(PARETO.probabilityAlive(often)).isCloseTo(0.99791873, within(5e-9));
    assertThat(PARETO.expectedPurchases(often, 52)).isCloseTo(25.45847295, within(5e-9));
    assertThat(PARETO.discountedPurchases(often, .0027)).isCloseTo(86.056493601, within(5e-9));
    PurchaseHistory never = new PurchaseHistory(0, 0, 38.86);
    assertThat(PARETO.discountedPurchases(never, .0027)).isCloseTo(0.477136229, within(5e-10));
  }

  @Test
  void expectations_ofNewCustomers_areExact() {
    double[] times = {1, 13, 26, 39, 52, 78};
    double[] bg = {
      0.053267891172, 0.534439541094, 0.902636903228, 1.196723193321, 1.446050595396, 1.860519057943
    };
    double[] pareto = {
      0.050979843246, 0.531169513450, 0.908574788666, 1.213002844281, 1.472996803375, 1.909398129314
    };
    double[] mbg = {
      0.053084795264, 0.535356864235, 0.898634829316, 1.182953665597, 1.419723757713, 1.804757577553
    };
    for (int i = 0; i < times.length; i++) {
      assertThat(BG.expectedPurchases(times[i])).isCloseTo(bg[i], within(5e-12));
      assertThat(PARETO.expectedPurchases(times[i])).isCloseTo(pareto[i], within(5e-12));
      assertThat(MBG.expectedPurchases(times[i])).isCloseTo(mbg[i], within(5e-12));
    }
  }

  @Test
  void probabilityOf_bgNbd_isThatOfTheReference() {
    double[] chances = {0.5742368848, 0.1993238209, 0.0853607534, 0.0458055927, 0.0276283646};
    for (int n = 0; n < chances.length; n++) {
      assertThat(BG.probabilityOf(n, 38.86)).isCloseTo(chances[n], within(5e-11));
    }
    assertThat(BG.probabilityOf(10, 2)).isCloseTo(1.07869e-07, Percentage.withPercentage(.5));
  }

  @Test
  void values_ofAllReferenceCustomers_areExact() {
    var rows = PublicData.table("cdnow", "reference_customers_published_params.csv");
    assertThat(rows).hasSize(1_179);
    for (Map<String, String> row : rows) {
      PurchaseHistory h = history(row);
      assertThat(BG.probabilityAlive(h)).isCloseTo(number(row, "bgnbd_palive"), EXACT);
      assertThat(BG.expectedPurchases(h, 39)).isCloseTo(number(row, "bgnbd_ce39"), EXACT);
      assertThat(MBG.probabilityAlive(h)).isCloseTo(number(row, "mbgnbd_palive"), EXACT);
      assertThat(MBG.expectedPurchases(h, 39)).isCloseTo(number(row, "mbgnbd_ce39"), EXACT);
      assertThat(PARETO.probabilityAlive(h)).isCloseTo(number(row, "pnbd_palive"), EXACT);
      assertThat(PARETO.expectedPurchases(h, 39)).isCloseTo(number(row, "pnbd_ce39"), EXACT);
      assertThat(SPEND.expectedSpend(h.repeats(), number(row, "zbar")))
          .isCloseTo(number(row, "gg_expected_spend"), EXACT);
    }
  }

  @Test
  void lifetimeValue_ofAYear_isThatOfTheReference() {
    LifetimeValue bg = new LifetimeValue(BG, SPEND, 12, 4.345, .01, 1);
    LifetimeValue pareto = new LifetimeValue(PARETO, SPEND, 12, 4.345, .01, 1);
    var rows = PublicData.table("cdnow", "reference_clv.csv");
    assertThat(rows).hasSize(200);
    for (Map<String, String> row : rows) {
      double spend = number(row, "zbar");
      assertThat(bg.of(history(row), spend).value()).isCloseTo(number(row, "clv12_bg"), EXACT);
      assertThat(pareto.of(history(row), spend).value()).isCloseTo(number(row, "clv12_pn"), EXACT);
    }
    double all = 0;
    for (Row row : customers()) {
      all += bg.of(row.history(), row.spend()).value();
    }
    assertThat(all).isCloseTo(71_560.20884, within(5e-6));
  }

  @Test
  void log_ofTheTransactions_isTheTable() {
    PurchaseLog.Builder builder = PurchaseLog.until(LocalDate.of(1997, 9, 30), 7);
    for (String line : PublicData.lines("cdnow", "CDNOW_sample.txt")) {
      String[] cells = line.strip().split(" +");
      LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
      builder.add(CustomerId.of(cells[1]), day, new BigDecimal(cells[4]));
    }
    PurchaseLog log = builder.build();
    List<Row> table = customers();
    assertThat(log.customers()).hasSameSizeAs(table);
    for (int i = 0; i < table.size(); i++) {
      PurchaseHistory made = log.customers().get(i).history();
      PurchaseHistory told = table.get(i).history();
      assertThat(made.repeats()).isEqualTo(told.repeats());
      assertThat(made.lastAt()).isCloseTo(told.lastAt(), within(.00501));
      assertThat(made.observed()).isCloseTo(told.observed(), within(.00501));
      assertThat(log.customers().get(i).meanSpend())
          .isCloseTo(table.get(i).spend(), within(.00501));
    }
    assertThat(log.toString()).doesNotContain("0001");
  }
}
