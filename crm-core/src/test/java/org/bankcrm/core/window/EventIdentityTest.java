package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.window.SampleEvents.AMOUNT;
import static org.bankcrm.core.window.SampleEvents.CNY;
import static org.bankcrm.core.window.SampleEvents.TRANSACTIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.window.WindowState.Added;
import org.junit.jupiter.api.Test;

/** One event counts once, is corrected by another, and what cannot be told is said. */
class EventIdentityTest {

  private static final AttributeInfo INFO = AttributeInfo.named("窗口", "Window");
  private static final MoneyAttribute SPENT = Attributes.money("spent", CNY, INFO);
  private static final IntegerAttribute COUNT = Attributes.integer("count", INFO);
  private static final LocalDate DAY = LocalDate.of(2024, 1, 31);
  private static final Windows WINDOWS =
      Windows.of(
          WindowDefinition.of(SPENT, TRANSACTIONS, Aggregate.sum(AMOUNT), CalendarSpan.days(30)),
          WindowDefinition.of(COUNT, TRANSACTIONS, Aggregate.count(), CalendarSpan.days(60)));

  private static Event spent(String id, LocalDate day, long yuan) {
    return TRANSACTIONS.on(day).id(id).put(AMOUNT, Money.yuan(yuan)).build();
  }

  private static WindowState state(Event... events) {
    WindowState state = WINDOWS.newState();
    assertThat(state.addAll(List.of(events))).isEmpty();
    return state;
  }

  private static Optional<Money> sum(Event... events) {
    return WINDOWS.compute(List.of(events), DAY).get(SPENT);
  }

  @Test
  void compute_sameTransactionTwice_countsOnce() {
    Event event = spent("t-1", DAY, 7);
    Event again = spent("t-1", DAY, 7);
    assertThat(sum(event, again)).hasValue(Money.yuan(7));
    WindowState state = state(event);
    assertThat(state.add(again)).isEqualTo(Added.REPEATED);
    assertThat(state.valuesAt(DAY).get(SPENT)).hasValue(Money.yuan(7));
    Event nameless = TRANSACTIONS.on(DAY).put(AMOUNT, Money.yuan(7)).build();
    assertThat(sum(nameless, nameless)).hasValue(Money.yuan(14));
  }

  @Test
  void merge_statesOfTwoMachinesThatSawTheSame_countItOnce() {
    WindowState one = state(spent("t-1", DAY, 7), spent("t-2", DAY, 1));
    one.merge(state(spent("t-1", DAY, 7), spent("t-3", DAY, 2)));
    assertThat(one.valuesAt(DAY).get(SPENT)).hasValue(Money.yuan(10));
    assertThat(one.valuesAt(DAY).get(COUNT)).hasValue(3L);
  }

  @Test
  void add_replacement_countsInsteadWhicheverComesFirst() {
    Event wrong = spent("t-1", DAY, 700);
    Event right =
        TRANSACTIONS
            .on(DAY.minusDays(40))
            .id("t-1b")
            .put(AMOUNT, Money.yuan(7))
            .replaces("t-1", DAY)
            .build();
    assertThat(right.withdraws()).hasValue("t-1");
    for (List<Event> order : List.of(List.of(wrong, right), List.of(right, wrong))) {
      WindowState state = WINDOWS.newState();
      state.addAll(order);
      for (WindowValues values : List.of(state.valuesAt(DAY), WINDOWS.compute(order, DAY))) {
        assertThat(values.get(SPENT)).hasValue(Money.yuan(0)); // forty days ago
        assertThat(values.get(COUNT)).hasValue(1L);
      }
      assertThat(state.add(wrong)).isEqualTo(Added.WITHDRAWN);
    }
  }

  @Test
  void add_cancellation_countsNothingWhicheverComesFirst() {
    Event wrong = spent("t-1", DAY, 700);
    Event other = spent("t-2", DAY, 1);
    Event cancelled = TRANSACTIONS.cancellation("t-1", DAY);
    assertThat(sum(wrong, other, cancelled)).hasValue(Money.yuan(1));
    WindowState state = state(cancelled, other);
    assertThat(state.add(wrong)).isEqualTo(Added.WITHDRAWN);
    assertThat(state.add(cancelled)).isEqualTo(Added.REPEATED);
    assertThat(state.valuesAt(DAY).get(COUNT)).hasValue(1L);
    WindowState later = state(wrong, other);
    assertThat(later.add(cancelled)).isEqualTo(Added.TAKEN);
    assertThat(later.toDocument()).isEqualTo(state.toDocument());
    assertThat(WINDOWS.readState(later.toDocument()).add(wrong)).isEqualTo(Added.WITHDRAWN);
  }

  @Test
  void compute_anotherEventUnderOneId_isRefusedWithTheMend() {
    String message =
        "two different events of type transactions have the id t-1; give the corrected one an id"
            + " of its own and say which it replaces";
    Event one = spent("t-1", DAY, 7);
    Event other = spent("t-1", DAY, 8);
    WindowState state = state(one);
    assertThatThrownBy(() -> sum(one, other)).hasMessage(message);
    assertThatThrownBy(() -> state.add(other)).hasMessage(message);
    WindowState both = state(other, spent("t-2", DAY, 1));
    assertThatThrownBy(() -> state.merge(both)).hasMessage(message);
    assertThat(state.valuesAt(DAY).get(COUNT)).hasValue(1L);
  }

  @Test
  void build_replacementWithoutAnIdOfItsOwn_isRefused() {
    assertThatThrownBy(() -> TRANSACTIONS.on(DAY).replaces("t-1", DAY).build())
        .hasMessage("an event of type transactions that replaces another needs an id of its own");
    assertThatThrownBy(() -> TRANSACTIONS.on(DAY).id("t-1").replaces("t-1", DAY).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TRANSACTIONS.on(DAY).id(" "))
        .hasMessage("id must be 1 to 128 visible ASCII characters without blanks");
  }

  /** A thousand a day: beyond four days the oldest are settled. */
  private static List<Event> busy(int days) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < days * 1_000; i++) {
      events.add(spent("t-" + i, DAY.minusDays(days - 1).plusDays(i / 1_000), 1));
    }
    return events;
  }

  /** With one more than the bound on one day that day is settled, and what comes after is told. */
  @Test
  void add_beyondTheBoundOnOneDay_isTooLateFromThenOnAndMergesAreRefusedWithPlaceAndMend() {
    WindowState state = WINDOWS.newState();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i <= WindowState.MOST_EVENTS; i++) {
      events.add(spent("t-" + i, DAY, 1));
    }
    assertThat(state.addAll(events)).isEmpty();
    assertThat(state.valuesAt(DAY)).isEqualTo(WINDOWS.compute(events, DAY));
    assertThat(state.settledBefore(TRANSACTIONS)).contains(DAY.plusDays(1));
    Event more = spent("more", DAY, 1);
    assertThat(state.addAll(List.of(more, events.get(7)))).containsExactly(more, events.get(7));
    assertThat(state.valuesAt(DAY)).isEqualTo(WINDOWS.compute(events, DAY));

    WindowState other = WINDOWS.newState();
    other.add(more);
    assertThat(other.settledBefore(TRANSACTIONS)).isEmpty();
    assertThatThrownBy(() -> state.merge(other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "of events of type transactions of the days before "
                + DAY.plusDays(1)
                + " only sums are left, since there were more than 4096 with ids; both states know"
                + " events of these days, and what both have seen would count twice. Compute the"
                + " customer anew from the events themselves, or forget these days in both states"
                + " where no window asks for them any more");
  }

  @Test
  void add_beyondTheBound_keepsSumsAndSaysWhatItCannotTell() {
    List<Event> events = busy(10);
    WindowState state = WINDOWS.newState();
    assertThat(state.addAll(events)).isEmpty();
    assertThat(state.valuesAt(DAY)).isEqualTo(WINDOWS.compute(events, DAY));
    assertThat(state.add(events.get(9_000))).isEqualTo(Added.REPEATED);
    assertThat(state.add(events.get(0))).isEqualTo(Added.TOO_LATE);
    assertThat(state.addAll(List.of(spent("new", DAY.minusDays(9), 1)))).hasSize(1);
    LocalDate settled = DAY.minusDays(6);
    assertThat(state.add(TRANSACTIONS.cancellation("t-1", settled))).isEqualTo(Added.TOO_LATE);
    Event instead = TRANSACTIONS.on(DAY).id("t-1b").replaces("t-1", settled).build();
    assertThat(state.add(instead)).isEqualTo(Added.TOO_LATE);
    assertThat(state.valuesAt(DAY)).isEqualTo(WINDOWS.compute(events, DAY));

    WindowState stored = WINDOWS.readState(state.toDocument());
    assertThat(stored.toDocument()).isEqualTo(state.toDocument());
    assertThat(stored.add(events.get(0))).isEqualTo(Added.TOO_LATE);
    assertThat(stored.add(events.get(9_999))).isEqualTo(Added.REPEATED);
    stored.forgetBefore(DAY.minusDays(3));
    assertThat(stored.add(events.get(0))).isEqualTo(Added.FORGOTTEN);
    assertThat(stored.toDocument().toString()).doesNotContain("settledBefore");
  }

  @Test
  void merge_whereSettledDaysMeetIds_isRefusedAndChangesNothing() {
    WindowState settled = WINDOWS.newState();
    settled.addAll(busy(10));
    WindowState recent = state(spent("t-9999", DAY, 1), spent("u-1", DAY, 1));
    WindowState older = state(spent("t-0", DAY.minusDays(9), 1), spent("u-1", DAY, 1));
    Object before = settled.toDocument();
    for (WindowState[] pair : new WindowState[][] {{settled, older}, {older, settled}}) {
      assertThatThrownBy(() -> pair[0].merge(pair[1]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Compute the customer anew from the events themselves");
    }
    assertThat(settled.toDocument()).isEqualTo(before);
    recent.merge(settled);
    assertThat(recent.valuesAt(DAY).get(COUNT)).hasValue(10_001L);
    older.forgetBefore(DAY.minusDays(1));
    older.merge(settled);
    assertThat(older.add(spent("t-9998", DAY, 1))).isEqualTo(Added.REPEATED);
  }
}
