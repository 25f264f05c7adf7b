package org.bankcrm.modelling.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.modelling.validation.Calibration;
import org.bankcrm.modelling.validation.ScoredSample;
import org.bankcrm.publicdata.PublicData;
import org.junit.jupiter.api.Test;

/**
 * The purchases of the CDNOW customers, all of whom came in the first quarter of 1997: who buys
 * nothing within a quarter, learned from the quarters before.
 */
class CdnowChurnTest {

  private static final LocalDate LAST = LocalDate.of(1998, 3, 31);
  private static final List<LocalDate> CUTOFFS =
      List.of(LocalDate.of(1997, 9, 30), LocalDate.of(1997, 12, 31), LAST);
  private static final DateRange DATA =
      DateRange.ofDays(LocalDate.of(1997, 1, 1), LocalDate.of(1998, 6, 30));

  private static PolicyBook book() {
    List<WindowDefinition> windows = new ArrayList<>();
    for (int days : List.of(30, 90, 180, 540)) {
      CalendarSpan span = CalendarSpan.days(days);
      AttributeInfo info = AttributeInfo.named("次数", "Purchases");
      windows.add(
          WindowDefinition.of(
              Attributes.integer("buys." + days, info), Shop.VISIT, Aggregate.count(), span));
    }
    windows.add(
        WindowDefinition.of(
            Attributes.money("spend", Shop.CNY, AttributeInfo.named("金额", "Spend")),
            Shop.VISIT,
            Aggregate.sum(Shop.SPENT),
            CalendarSpan.days(540)));
    windows.add(
        WindowDefinition.of(
            Attributes.integer("silent", AttributeInfo.named("沉默", "Silence")),
            Shop.VISIT,
            Aggregate.daysSinceLast(),
            CalendarSpan.days(540)));
    List<? extends Attribute<?>> all = windows.stream().map(WindowDefinition::attribute).toList();
    return PolicyBook.builder(
            PolicyRef.of("cdnow", 1),
            LocalizedText.of("唱片", "CDs"),
            AttributeCatalog.of(List.copyOf(all)))
        .windows(Windows.of(windows))
        .build();
  }

  private static SortedMap<String, List<Event>> purchases() {
    SortedMap<String, List<Event>> purchases = new TreeMap<>();
    for (String line : PublicData.lines("cdnow", "CDNOW_master.txt").stream().skip(1).toList()) {
      String[] cells = line.strip().split("\\s+");
      LocalDate day = LocalDate.parse(cells[1], DateTimeFormatter.BASIC_ISO_DATE);
      long cents = new BigDecimal(cells[3]).movePointRight(2).longValueExact();
      purchases.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(Shop.visit(day, cents));
    }
    return purchases;
  }

  private static ChurnTable table(
      Map<String, List<Event>> purchases, Collection<LocalDate> cutoffs, DateRange data) {
    PolicyBook book = book();
    Map<String, Object> tree = Shop.document();
    tree.remove("joined");
    tree.put("events", "buys.90");
    tree.put("features", List.of("buys.30", "buys.90", "buys.180", "buys.540", "spend", "silent"));
    ChurnTable.Builder table =
        ChurnTable.of(ChurnDefinition.parse(tree, book), book, data, cutoffs);
    purchases.forEach(
        (id, events) -> {
          LocalDate joined = Collections.min(events.stream().map(Event::date).toList());
          table.add(CustomerId.of(id), joined, events);
        });
    return table.build();
  }

  private static boolean[] came(TrainingData data) {
    boolean[] came = new boolean[data.rows()];
    IntStream.range(0, came.length).forEach(row -> came[row] = data.isBad(row));
    return came;
  }

  private static double auc(double[] risks, boolean[] came) {
    ScoredSample.Builder sample = ScoredSample.whereMoreIsWorse();
    IntStream.range(0, came.length).forEach(row -> sample.add(risks[row], came[row]));
    return sample.build().auc();
  }

  @Test
  void propensity_ofRealCustomers_ranksAndComesTrueOnALaterQuarter() {
    SortedMap<String, List<Event>> purchases = purchases();
    ChurnTable table = table(purchases, CUTOFFS, DATA);
    assertThat(table.rows()).hasSize(3 * 23_570);
    long bought =
        purchases.values().stream()
            .filter(events -> events.stream().anyMatch(e -> e.date().isAfter(LAST)))
            .count();
    assertThat(table.at(LAST).counts()).containsEntry(Fate.NOT_COME, (int) bought);

    TrainingData past = table.knownBy(LAST).training();
    assertThat(past.rows()).isEqualTo(2 * 23_570);
    FittedPropensity fitted = FittedPropensity.of(past, 8).orElseThrow();
    TrainingData later = table.at(LAST).training();
    double[] risks = fitted.probabilities(later);
    boolean[] came = came(later);
    double silenceAlone =
        auc(
            table.at(LAST).labelled().stream()
                .mapToDouble(row -> row.features().get(table.features().indexOf("silent")))
                .toArray(),
            came);
    assertThat(auc(risks, came)).isGreaterThan(silenceAlone).isGreaterThan(.78);
    assertScaled(fitted, later, risks, came);
  }

  /**
   * The level drifts from quarter to quarter; scaled on half of the customers it fits the other.
   */
  private static void assertScaled(
      FittedPropensity fitted, TrainingData later, double[] risks, boolean[] came) {
    TrainingData half = later.where(row -> row % 2 == 0);
    TrainingData others = later.where(row -> row % 2 == 1);
    PlattScaling scaling = PlattScaling.fit(fitted.probabilities(half), came(half)).orElseThrow();
    double[] scaled = fitted.scaled(scaling).probabilities(others);
    Calibration.Builder before = Calibration.builder();
    Calibration.Builder after = Calibration.builder();
    boolean[] theirs = came(others);
    for (int row = 0; row < theirs.length; row++) {
      before.add(risks[2 * row + 1], theirs[row]);
      after.add(scaled[row], theirs[row]);
    }
    double rate = before.build().badRate();
    double surplusBefore = Math.abs(before.build().meanProbability() - rate);
    double surplusAfter = Math.abs(after.build().meanProbability() - rate);
    assertThat(came).hasSize(later.rows());
    assertThat(surplusAfter).isLessThan(.01).isLessThan(surplusBefore);
    assertThat(after.build().brierScore()).isLessThanOrEqualTo(before.build().brierScore());
  }

  /** Data that end on the cut-off day give the very same features, and no outcome at all. */
  @Test
  void features_ofDataThatEndOnTheDay_areTheSame() {
    SortedMap<String, List<Event>> all = purchases();
    all.keySet().removeIf(id -> !id.endsWith("7")); // a tenth of them
    SortedMap<String, List<Event>> until = new TreeMap<>();
    all.forEach(
        (id, events) ->
            until.put(id, events.stream().filter(e -> !e.date().isAfter(LAST)).toList()));
    ChurnTable then = table(until, List.of(LAST), DateRange.ofDays(DATA.fromInclusive(), LAST));
    ChurnTable now = table(all, List.of(LAST), DATA);
    assertThat(then.counts()).containsEntry(Fate.CENSORED, all.size());
    assertThat(then.rows().stream().map(ChurnRow::features))
        .containsExactlyElementsOf(now.rows().stream().map(ChurnRow::features).toList());
  }
}
