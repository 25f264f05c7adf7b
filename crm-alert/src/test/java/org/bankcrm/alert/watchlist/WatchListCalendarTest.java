package org.bankcrm.alert.watchlist;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** Lists that count the bank's days, and that name alerts of their book. */
class WatchListCalendarTest {

  /** A level that the alert policy of the same book has not would bring nobody onto the list. */
  @Test
  void engine_levelThatTheAlertHasNot_isRefused() {
    Map<String, Object> list = new HashMap<>(Lists.policy());
    list.put("alerts", List.of(Map.of("policy", "mule", "levels", List.of("CRITCAL"))));
    Map<String, Object> alert =
        Map.of(
            "kind",
            "alert",
            "id",
            "mule",
            "version",
            1,
            "name",
            Map.of("zh", "快进快出", "en", "Mule"),
            "levels",
            List.of(
                Map.of(
                    "code",
                    "CRITICAL",
                    "name",
                    Map.of("zh", "严重", "en", "Critical"),
                    "raise",
                    Map.of("attribute", "signs", "is", true),
                    "tell",
                    "DESK")),
            "coolDown",
            Map.of("hours", 1));
    PolicyBook book = Lists.book(List.of(list, alert));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> WatchListEngine.of(book, "leaving"))
            .getMessage()
            .contains("CRITICAL"));
    assertEquals(
        "leaving",
        WatchListEngine.of(Lists.book(List.of(Lists.policy(), alert)), "leaving")
            .policy()
            .ref()
            .id());
  }

  /** Reviews by the bank's days: a weekend and a holiday do not count. */
  @Test
  void review_byBusinessDays_fallsDueAfterTheHoliday() {
    Map<String, Object> list = new HashMap<>(Lists.policy());
    list.put("reviewEvery", Map.of("businessDays", 3));
    list.put("calendar", "bank");
    BusinessCalendar days =
        BusinessCalendar.of(
                DateRange.parse("2026-01-01/2026-04-09"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
            .withHolidays(List.of(LocalDate.parse("2026-04-06")));
    WatchListEngine engine = WatchListEngine.of(Lists.counting(list, days), "leaving", days);
    Instant thursday = Lists.at("2026-04-02T10:00:00", UTC);
    Facts facts = Lists.facts(engine, thursday, UTC, Optional.of(true), Optional.empty());
    WatchListState state = engine.look(engine.begin("c"), facts).state();
    // Friday the 3rd, Tuesday the 7th, Wednesday the 8th
    assertEquals(Optional.of(Lists.at("2026-04-08T00:00:00", UTC)), engine.nextLook(state, facts));
    Instant due = Lists.at("2026-04-08T00:00:00", UTC);
    Facts then = Lists.facts(engine, due, UTC, Optional.of(true), Optional.empty());
    assertEquals(
        WatchListStage.REVIEW_DUE,
        engine.look(state, then).state().listing().orElseThrow().stage());
  }

  /** Beyond the last day of its calendar nothing is counted, and nothing falls due by it. */
  @Test
  void review_beyondTheCalendar_isNotDueUntilItGoesOn() {
    Map<String, Object> list = new HashMap<>(Lists.policy());
    list.put("reviewEvery", Map.of("businessDays", 9));
    list.put("calendar", "bank");
    BusinessCalendar days =
        BusinessCalendar.of(
            DateRange.parse("2026-01-01/2026-04-09"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    WatchListEngine engine = WatchListEngine.of(Lists.counting(list, days), "leaving", days);
    Instant entry = Lists.at("2026-04-02T10:00:00", UTC);
    Facts facts = Lists.facts(engine, entry, UTC, Optional.of(true), Optional.empty());
    WatchListState state = engine.look(engine.begin("c"), facts).state();
    Instant later = Lists.at("2026-04-20T10:00:00", UTC);
    Facts then = Lists.facts(engine, later, UTC, Optional.of(true), Optional.empty());
    WatchListState beyond = engine.look(state, then).state();
    assertEquals(WatchListStage.LISTED, beyond.listing().orElseThrow().stage());
    BusinessCalendar longer =
        BusinessCalendar.of(
            DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    WatchListEngine next = WatchListEngine.of(Lists.counting(list, longer), "leaving", longer);
    assertEquals(
        WatchListStage.REVIEW_DUE, next.look(beyond, then).state().listing().orElseThrow().stage());
  }
}
