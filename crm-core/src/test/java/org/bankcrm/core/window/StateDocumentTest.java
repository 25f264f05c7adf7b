package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
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
              WindowSpan.lastDays(30)));

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
                1L,
                "windows",
                SUM.hash(),
                "forgottenBefore",
                "2024-01-01",
                "events",
                Map.of(
                    "transactions",
                    List.of(Map.of("day", "2024-02-29", "values", List.of(1_200L))))));
    assertThatThrownBy(() -> SUM.readState(state.toDocument()).valuesAt(LocalDate.of(2024, 1, 1)))
        .isInstanceOf(IllegalStateException.class);
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
                WindowSpan.lastDays(31)));
    assertThatThrownBy(() -> others.readState(SUM.newState().toDocument()))
        .hasMessage("/windows must be the hash of these windows");
  }

  /** Any damage is refused with a place, or makes another state; nothing else is ever thrown. */
  @Test
  void readState_ofDamagedDocuments_throwsNothingButItsRefusal() {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      Windows windows = Windows.of(SampleWindows.random(random, 3));
      WindowState state = windows.newState();
      state.addAll(SampleEvents.random(random, 6, DAY.minusDays(50), DAY));
      Object damaged = damage(random, state.toDocument(), 5);
      @SuppressWarnings("unchecked") // the root stays an object
      Throwable thrown = catchThrowable(() -> readAll(windows, (Map<String, Object>) damaged));
      if (thrown instanceof IllegalArgumentException) {
        refused++;
        assertThat(thrown.getMessage()).startsWith("/").doesNotContain("SECRET");
      } else if (thrown != null) {
        assertThat(thrown).isInstanceOfAny(ArithmeticException.class, IllegalStateException.class);
      }
    }
    assertThat(refused).isGreaterThan(2_000);
  }

  private static void readAll(Windows windows, Map<String, Object> document) {
    WindowValues values = windows.readState(document).valuesAt(DAY);
    windows.attributes().attributes().forEach(values::get);
  }

  private static Object damage(Random random, Object tree, int depth) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      Object key = new ArrayList<>(copy.keySet()).get(random.nextInt(copy.size()));
      copy.put(key, damage(random, copy.get(key), depth - 1));
      return copy;
    } else if (tree instanceof List<?> list && !list.isEmpty() && random.nextInt(8) > 0) {
      List<Object> copy = new ArrayList<>(list);
      int place = random.nextInt(copy.size());
      copy.set(place, damage(random, copy.get(place), depth - 1));
      return copy;
    }
    List<Object> odd =
        List.of(
            "SECRET",
            -1L,
            new BigDecimal("1e100000000"),
            BigInteger.TEN.pow(40),
            true,
            List.of("SECRET"),
            Map.of(),
            Long.MAX_VALUE,
            7);
    return odd.get(random.nextInt(odd.size()));
  }
}
