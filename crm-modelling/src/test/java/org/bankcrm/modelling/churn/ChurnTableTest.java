package org.bankcrm.modelling.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.window.Event;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.junit.jupiter.api.Test;

class ChurnTableTest {

  private static final LocalDate CUTOFF = LocalDate.of(2026, 6, 30);
  private static final DateRange DATA =
      DateRange.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));
  private static final LocalDate OLD = LocalDate.of(2026, 1, 15);

  private static ChurnRow row(LocalDate joined, List<Event> events) {
    return row(Shop.definition(), joined, events);
  }

  private static ChurnRow row(ChurnDefinition definition, LocalDate joined, List<Event> events) {
    ChurnTable.Builder table = ChurnTable.of(definition, Shop.BOOK, DATA, List.of(CUTOFF));
    return table.add(CustomerId.of("C1"), joined, events).build().rows().get(0);
  }

  private static Event on(int month, int day) {
    return Shop.visit(LocalDate.of(2026, month, day));
  }

  @Test
  void row_ofACustomer_hasWhatWasKnownAndWhatCame() {
    ChurnRow row = row(OLD, List.of(on(6, 1), on(6, 20), on(8, 1)));
    assertThat(row.fate()).isEqualTo(Fate.NOT_COME);
    // days.silent, months.with.us, spend.90d, visits.90d
    assertThat(row.features()).containsExactly(10.0, 5.0, 2.0, 2.0);
    assertThat(row(OLD, List.of(on(6, 1))).fate()).isEqualTo(Fate.CAME);
    assertThat(row).hasToString("ChurnRow of 2026-06-30");
  }

  @Test
  void row_ofNoEvents_isSilentAndKnowsNoLastVisit() {
    ChurnRow row = row(OLD, List.of());
    assertThat(row.fate()).isEqualTo(Fate.CAME);
    assertThat(row.features()).containsExactly(Double.NaN, 5.0, 0.0, 0.0);
  }

  @Test
  void event_onTheCutOffDay_isKnownAndNoOutcome() {
    ChurnRow row = row(OLD, List.of(on(6, 30)));
    assertThat(row.features().get(3)).isEqualTo(1);
    assertThat(row.fate()).isEqualTo(Fate.CAME);
  }

  @Test
  void event_onTheFirstAndTheLastDayOfTheHorizon_isAnOutcome() {
    assertThat(row(OLD, List.of(on(7, 1))).fate()).isEqualTo(Fate.NOT_COME);
    assertThat(row(OLD, List.of(on(9, 30))).fate()).isEqualTo(Fate.NOT_COME);
    assertThat(row(OLD, List.of(on(10, 1))).fate()).isEqualTo(Fate.CAME);
  }

  @Test
  void event_withinTheGap_isNeitherKnownNorAnOutcome() {
    Map<String, Object> tree = Shop.with("gapDays", 14);
    tree.put("horizonMonths", 2);
    ChurnDefinition gap = ChurnDefinition.parse(tree, Shop.BOOK);
    ChurnRow row = row(gap, OLD, List.of(on(7, 14)));
    assertThat(row.fate()).isEqualTo(Fate.CAME);
    assertThat(row.features().get(3)).isZero();
    assertThat(row(gap, OLD, List.of(on(7, 15))).fate()).isEqualTo(Fate.NOT_COME);
  }

  @Test
  void event_ofAnotherKind_isNoneOfThoseMeant() {
    Event call = Shop.VISIT.on(LocalDate.of(2026, 8, 1)).put(Shop.KIND, "CALL").build();
    assertThat(row(OLD, List.of(call)).fate()).isEqualTo(Fate.CAME);
    Event untold = Shop.VISIT.on(LocalDate.of(2026, 8, 1)).build();
    assertThat(row(OLD, List.of(untold)).fate()).isEqualTo(Fate.UNKNOWN);
  }

  @Test
  void customer_whoJoinedAfterTheCutOff_isNoCustomerThen() {
    assertThat(row(CUTOFF.plusDays(1), List.of(on(7, 5))).fate()).isEqualTo(Fate.JOINED_LATER);
    assertThat(row(CUTOFF, List.of(on(7, 5))).fate()).isEqualTo(Fate.NOT_COME);
  }

  @Test
  void horizon_beyondTheData_isCensoredWhateverCame() {
    ChurnDefinition longer = ChurnDefinition.parse(Shop.with("horizonMonths", 4), Shop.BOOK);
    for (List<Event> events : List.of(List.<Event>of(), List.of(on(7, 5)))) {
      ChurnTable table =
          ChurnTable.of(longer, Shop.BOOK, DATA, List.of(CUTOFF))
              .add(CustomerId.of("C1"), OLD, events)
              .build();
      assertThat(table.rows().get(0).fate()).isEqualTo(Fate.CENSORED);
      assertThat(table.rows().get(0).features()).hasSize(4);
      assertThatThrownBy(table::training)
          .isInstanceOfSatisfying(
              ModellingException.class, e -> assertThat(e.reason()).isEqualTo(FitProblem.CENSORED));
    }
    assertThatThrownBy(
            () -> ChurnTable.of(longer, Shop.BOOK, DATA, List.of(LocalDate.of(2026, 10, 1))))
        .isInstanceOf(ModellingException.class)
        .hasMessageContaining("the cut-off 2026-10-01 lies after 2026-09-30");
  }

  @Test
  void window_beforeTheData_isTooEarlyForWhoWasThere() {
    LocalDate march = LocalDate.of(2026, 3, 30); // 90 days begin on 31 December
    ChurnTable table =
        ChurnTable.of(Shop.definition(), Shop.BOOK, DATA, List.of(march, march.plusDays(1)))
            .add(CustomerId.of("old"), LocalDate.of(2025, 12, 31), List.of())
            .add(CustomerId.of("new"), LocalDate.of(2026, 1, 1), List.of())
            .build();
    assertThat(table.rows().stream().map(ChurnRow::fate))
        .containsExactly(Fate.BEFORE_DATA, Fate.CAME, Fate.CAME, Fate.CAME);
  }

  @Test
  void customer_belowAFloorOrWithoutItsNumber_isNotAmong() {
    Map<String, Object> floor = Map.of("attribute", "visits.90d", "atLeast", 2);
    ChurnDefinition active = ChurnDefinition.parse(Shop.with("among", List.of(floor)), Shop.BOOK);
    assertThat(row(active, OLD, List.of(on(6, 1))).fate()).isEqualTo(Fate.NOT_AMONG);
    assertThat(row(active, OLD, List.of(on(6, 1), on(6, 2))).fate()).isEqualTo(Fate.CAME);
    Map<String, Object> silent = Map.of("attribute", "days.silent", "atLeast", -5);
    ChurnDefinition known = ChurnDefinition.parse(Shop.with("among", List.of(silent)), Shop.BOOK);
    assertThat(row(known, OLD, List.of()).fate()).isEqualTo(Fate.NOT_AMONG);
  }

  @Test
  void customer_whoIsAddedTwice_isRefusedWithoutBeingNamed() {
    ChurnTable.Builder table = ChurnTable.of(Shop.definition(), Shop.BOOK, DATA, List.of(CUTOFF));
    table.add(CustomerId.of("C1"), OLD, List.of());
    assertThatThrownBy(() -> table.add(CustomerId.of("C1"), OLD, List.of()))
        .isInstanceOf(ModellingException.class)
        .hasMessage("TWICE: a customer");
  }

  @Test
  void event_toldTwice_countsOnceIfItHasAnId() {
    Event event = Shop.VISIT.on(LocalDate.of(2026, 6, 1)).put(Shop.KIND, "VISIT").id("E1").build();
    assertThat(row(OLD, List.of(event, event)).features().get(3)).isEqualTo(1);
  }

  @Test
  void correction_dayAfterTheCutOff_takesNothingBackThatWasKnown() {
    Event wrong =
        Shop.VISIT
            .on(LocalDate.of(2026, 6, 1))
            .put(Shop.KIND, "VISIT")
            .put(Shop.SPENT, new Money(100, Shop.CNY))
            .id("E1")
            .build();
    Event right =
        Shop.VISIT
            .on(LocalDate.of(2026, 7, 2))
            .put(Shop.KIND, "VISIT")
            .id("E2")
            .replaces("E1", LocalDate.of(2026, 6, 1))
            .build();
    ChurnRow row = row(OLD, List.of(wrong, right));
    assertThat(row.features().get(3)).isEqualTo(1);
    assertThat(row.fate()).isEqualTo(Fate.NOT_COME);
  }

  @Test
  void event_atMidnight_countsOnTheDayThatItsZoneHas() {
    Instant instant = Instant.parse("2026-06-30T16:30:00Z"); // 00:30 on 1 July in Shanghai
    Event there = Shop.visit(LocalDays.of(instant, ZoneId.of("Asia/Shanghai")));
    Event here = Shop.visit(LocalDays.of(instant, ZoneId.of("Europe/Prague")));
    assertThat(row(OLD, List.of(there)).fate()).isEqualTo(Fate.NOT_COME);
    assertThat(row(OLD, List.of(here)).fate()).isEqualTo(Fate.CAME);
  }

  @Test
  void training_hasTheLabelledRowsAlone() {
    ChurnTable table =
        ChurnTable.of(
                Shop.definition(), Shop.BOOK, DATA, List.of(CUTOFF, LocalDate.of(2026, 8, 31)))
            .add(CustomerId.of("a"), OLD, List.of(on(7, 5)))
            .add(CustomerId.of("b"), OLD, List.of())
            .add(CustomerId.of("c"), LocalDate.of(2026, 8, 1), List.of())
            .build();
    assertThat(table.counts())
        .containsEntry(Fate.CAME, 1)
        .containsEntry(Fate.NOT_COME, 1)
        .containsEntry(Fate.JOINED_LATER, 1)
        .containsEntry(Fate.CENSORED, 3)
        .containsEntry(Fate.UNKNOWN, 0);
    TrainingData data = table.training();
    assertThat(data.rows()).isEqualTo(2);
    assertThat(data.isBad(0)).isFalse();
    assertThat(data.isBad(1)).isTrue();
    assertThat(data.names()).isEqualTo(table.features());
    assertThat(table.knownBy(LocalDate.of(2026, 9, 29)).rows()).isEmpty();
    assertThat(table.knownBy(LocalDate.of(2026, 9, 30)).rows()).hasSize(3);
    assertThat(table.at(CUTOFF).rows()).hasSize(3);
    assertThat(table).hasToString("ChurnTable of 6 rows by silent@1");
  }

  private static Event event(int day, int amount, int kind) {
    Event.Builder event = Shop.VISIT.on(DATA.fromInclusive().plusDays(day));
    if (amount > 0) {
      event.put(Shop.SPENT, new Money(amount, Shop.CNY));
    }
    if (kind < 2) {
      event.put(Shop.KIND, kind == 0 ? "VISIT" : "CALL");
    }
    int other = 140 + day * 7 % 41; // of the days that the windows look at
    if (kind == 3 && other != day) {
      event.replaces("E" + other, DATA.fromInclusive().plusDays(other));
    }
    return event.id("E" + day).build();
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    Arbitrary<Event> event =
        Combinators.combine(
                Arbitraries.integers().between(140, 230),
                Arbitraries.integers().between(0, 500),
                Arbitraries.integers().between(0, 3))
            .as(ChurnTableTest::event);
    return event.list().ofMaxSize(12).uniqueElements(each -> each.id().orElseThrow());
  }

  /** What happens after the cut-off, corrections included, changes no feature. */
  @Property
  void features_whateverComesLater_areTheSame(@ForAll("histories") List<Event> events) {
    List<Event> early = new ArrayList<>(events);
    early.removeIf(event -> event.date().isAfter(CUTOFF));
    assertThat(row(OLD, events).features()).isEqualTo(row(OLD, early).features());
  }

  /** What happened up to the cut-off, and what comes after the horizon, changes no outcome. */
  @Property
  void fate_whateverHappenedBefore_isTheSame(@ForAll("histories") List<Event> events) {
    ChurnDefinition month = ChurnDefinition.parse(Shop.with("horizonMonths", 1), Shop.BOOK);
    List<Event> within = new ArrayList<>(events);
    within.removeIf(event -> !month.horizon().after(CUTOFF).contains(event.date()));
    List<Event> told = new ArrayList<>(events);
    told.removeIf(event -> event.withdraws().isPresent() && !within.contains(event));
    assertThat(row(month, OLD, told).fate()).isEqualTo(row(month, OLD, within).fate());
  }

  /** A clerk who counts by hand agrees, where nothing is missing or corrected. */
  @Property
  void row_ofPlainVisits_isWhatAClerkCounts(@ForAll("histories") List<Event> events) {
    List<Event> plain = new ArrayList<>();
    events.forEach(each -> plain.add(Shop.visit(each.date())));
    ChurnRow row = row(OLD, plain);
    long known =
        plain.stream()
            .filter(e -> !e.date().isAfter(CUTOFF) && e.date().isAfter(CUTOFF.minusDays(90)))
            .count();
    boolean came = plain.stream().noneMatch(e -> e.date().isAfter(CUTOFF));
    assertThat(row.features().get(3)).isEqualTo(known);
    assertThat(row.fate()).isEqualTo(came ? Fate.CAME : Fate.NOT_COME);
  }
}
