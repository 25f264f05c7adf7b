package org.bankcrm.core.window;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.junit.jupiter.api.Test;

class StateDocumentTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final MoneyAttribute SPENT =
      Attributes.money("spent", SampleEvents.CNY, AttributeInfo.named("支出", "Spent"));
  private static final Windows SUM =
      Windows.of(
          WindowDefinition.of(
              SPENT,
              SampleEvents.TRANSACTIONS,
              Aggregate.sum(SampleEvents.AMOUNT),
              CalendarSpan.days(30)));

  private static Event spent(Money amount) {
    return SampleEvents.TRANSACTIONS.on(DAY).put(SampleEvents.AMOUNT, amount).build();
  }

  @Test
  void toDocument_ofAState_isPlainAndRemembersWhatIsForgotten() {
    WindowState state = SUM.newState();
    state.add(spent(Money.yuan(12)));
    state.forgetBefore(LocalDate.of(2024, 1, 1));
    assertThat(state.toDocument())
        .isEqualTo(
            Map.of(
                "format",
                2L,
                "windows",
                SUM.hash(),
                "forgottenBefore",
                "2024-01-01",
                "events",
                Map.of(
                    "transactions",
                    Map.of(
                        "days",
                        List.of(Map.of("day", "2024-02-29", "values", List.of(1_200L))),
                        "known",
                        List.of(),
                        "withdrawn",
                        List.of()))));
    assertThatThrownBy(() -> SUM.readState(state.toDocument()).valuesAt(LocalDate.of(2024, 1, 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** States that hosts have stored are read for the same windows only, told by this hash. */
  @Test
  void hash_ofRollingWindows_staysWhatItIs() {
    AttributeInfo info = AttributeInfo.named("窗口", "Window");
    DateAttribute booked = Attributes.date("booked", info);
    MoneyAttribute amount = Attributes.money("amount", SampleEvents.CNY, info);
    EventType over =
        new EventType(
            "transactions",
            LocalizedText.of("交易", "Transactions"),
            booked,
            AttributeCatalog.of(booked, amount));
    MoneyAttribute spent = Attributes.money("spent", SampleEvents.CNY, info);
    MoneyAttribute mean = Attributes.money("mean", SampleEvents.CNY, info);
    Windows windows =
        Windows.of(
            WindowDefinition.of(spent, over, Aggregate.sum(amount), CalendarSpan.days(30)),
            WindowDefinition.of(
                mean, over, Aggregate.average(amount, HALF_UP), CalendarSpan.months(3)));
    assertThat(windows.hash())
        .isEqualTo("585a8beb58ccce2bb26914cc66952ad61a55b1b56775671bd500605bdb5ce71c");
  }

  @Test
  void toDocument_ofWhatIsNotKnownAndOfIds_isTold() {
    WindowState state = SUM.newState();
    Instant at = Instant.parse("2024-02-29T08:00:00.5Z");
    Money yuan = Money.yuan(7);
    EventType type = SampleEvents.TRANSACTIONS;
    state.add(type.on(DAY).build());
    state.add(type.on(DAY).id("t-1").put(SampleEvents.AMOUNT, yuan).build());
    state.add(type.on(DAY).id("t-2").at(at).replaces("t-1", DAY.minusDays(1)).build());
    Map<String, Object> replaced = Map.of("id", "t-1", "day", "2024-02-28");
    Map<String, Object> events =
        Map.of(
            "days",
            List.of(
                Map.of(
                    "day",
                    "2024-02-29",
                    "values",
                    List.of(0L),
                    "open",
                    List.of(1L, 0L, List.of(), List.of()))),
            "known",
            List.of(
                Map.of(
                    "id",
                    "t-2",
                    "day",
                    "2024-02-29",
                    "at",
                    at.toString(),
                    "replaces",
                    replaced,
                    "values",
                    Map.of())),
            "withdrawn",
            List.of(Map.of("id", "t-1", "day", "2024-02-29")));
    assertThat(state.toDocument()).containsEntry("events", Map.of("transactions", events));
  }

  @Test
  void toDocument_ofASumBeyondLong_isExact() {
    WindowState state = SUM.newState();
    Money huge = Money.ofMinor(-Money.MAX_MINOR_UNITS, SampleEvents.CNY);
    for (int i = 0; i < 20; i++) {
      state.add(spent(huge));
    }
    WindowState stored = SUM.readState(state.toDocument());
    assertThat(stored.toDocument()).isEqualTo(state.toDocument());
    for (int i = 0; i < 20; i++) {
      stored.add(spent(huge.negated()));
    }
    assertThat(stored.valuesAt(DAY).get(SPENT)).hasValue(Money.zero(SampleEvents.CNY));
  }

  @Test
  void readState_ofOtherWindows_isRefused() {
    Windows others =
        Windows.of(
            WindowDefinition.of(
                SPENT,
                SampleEvents.TRANSACTIONS,
                Aggregate.sum(SampleEvents.AMOUNT),
                CalendarSpan.days(31)));
    assertThatThrownBy(() -> others.readState(SUM.newState().toDocument()))
        .hasMessage("/windows must be the hash of these windows");
  }

  @Test
  void readState_ofADayBeyondTheCalendar_isRefusedWithItsPlace() {
    Map<String, Object> document = new LinkedHashMap<>(SUM.newState().toDocument());
    for (String day :
        List.of("+999999999-12-31", "-999999999-01-01", "0000-12-31", "10000-01-01")) {
      document.put("forgottenBefore", day);
      assertThatThrownBy(() -> SUM.readState(document))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("/forgottenBefore must be a day such as 2026-01-31");
    }
  }

  /** Any damage is refused with a place, or makes another state; nothing else is ever thrown. */
  @Test
  void readState_ofDamagedDocuments_throwsNothingButItsRefusal() {
    Random random = new Random(7);
    int refused = 0;
    Windows windows = Windows.of();
    Map<String, Object> sound = Map.of();
    for (int i = 0; i < 100_000; i++) {
      if (i % 100 == 0) {
        windows = Windows.of(SampleWindows.random(random, 3));
        WindowState state = windows.newState();
        List<Event> events = SampleEvents.random(random, 6, DAY.minusDays(50), DAY);
        state.addAll(SampleEvents.retold(random, events));
        state.forgetBefore(DAY.minusDays(400));
        sound = state.toDocument();
      }
      Windows own = windows;
      Object damaged = damage(random, sound, 5);
      @SuppressWarnings("unchecked") // the root stays an object
      Throwable thrown = catchThrowable(() -> readAll(own, (Map<String, Object>) damaged));
      if (thrown instanceof IllegalArgumentException) {
        refused++;
        assertThat(thrown.getMessage()).startsWith("/").doesNotContain("SECRET");
      } else if (thrown != null) {
        assertThat(thrown).isInstanceOfAny(ArithmeticException.class, IllegalStateException.class);
      }
    }
    assertThat(refused).isBetween(40_000, 99_000);
  }

  private static void readAll(Windows windows, Map<String, Object> document) {
    WindowValues values = windows.readState(document).valuesAt(DAY);
    windows.attributes().attributes().forEach(values::get);
  }

  private static Object damage(Random random, Object tree, int depth) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      Object key = new ArrayList<>(copy.keySet()).get(random.nextInt(Math.max(1, copy.size())));
      return damaged(random, copy, key, depth);
    } else if (tree instanceof List<?> list && !list.isEmpty() && random.nextInt(8) > 0) {
      List<Object> copy = new ArrayList<>(list);
      int place = random.nextInt(copy.size());
      copy.set(place, damage(random, copy.get(place), depth - 1));
      return copy;
    }
    return ODD.get(random.nextInt(ODD.size()));
  }

  private static Map<?, ?> damaged(Random random, Map<Object, Object> copy, Object key, int depth) {
    switch (random.nextInt(12)) {
      case 0 -> copy.remove(key);
      case 1 -> copy.put(random.nextBoolean() ? "SECRET" : 7L, copy.remove(key));
      case 2 -> copy.put(null, copy.get(key));
      case 3 -> copy.put(key, null);
      case 4 -> {
        return new TreeMap<>(Map.of(7L, "SECRET")); // asked for text, it throws
      }
      default -> copy.put(key, damage(random, copy.get(key), depth - 1));
    }
    return copy;
  }

  private static final List<Object> ODD =
      List.of(
          "SECRET",
          -1L,
          new BigDecimal("1e100000000"),
          BigInteger.TEN.pow(40),
          true,
          List.of("SECRET"),
          Map.of(),
          Long.MAX_VALUE,
          "+999999999-12-31",
          "-999999999-01-01",
          "0000-12-31",
          "9999-12-31",
          "0001-01-01",
          Double.NaN,
          7);
}
