package org.bankcrm.alert.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.held.HeldDocument;
import org.junit.jupiter.api.Test;

/** What is kept of a customer by watch lists, and what stays of it without the person. */
class WatchListPartsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final WatchListEngine engine = Lists.engine(Lists.policy());

  private Facts facts(Instant at) {
    return Lists.facts(engine, at, ZONE, Optional.of(true), Optional.of(false));
  }

  private WatchListState listed() {
    Instant at = Lists.at("2026-03-02T00:30:00", ZONE);
    return engine.look(engine.begin("c-1"), facts(at)).state();
  }

  @Test
  void stay_thatGoesOn_hasItsFirstDayAndNoEnd() {
    WatchListState state = listed();
    HeldDocument part = WatchListParts.of("leaving", "leaving", state, ZONE);
    assertEquals(Map.of("listed", LocalDate.of(2026, 3, 2)), part.days());
    assertEquals(state.toDocument(), part.toDocument());
  }

  @Test
  void stay_thatIsOver_leavesStepsByDayAndNoWords() {
    Instant at = Lists.at("2026-03-09T09:00:00", ZONE);
    WatchListState off =
        engine.act(listed(), WatchListAction.takeOff("t", at, "E7", "moved"), facts(at)).state();
    HeldDocument part = WatchListParts.of("leaving", "leaving", off, ZONE);
    assertEquals(
        Map.of("listed", LocalDate.of(2026, 3, 2), "left", LocalDate.of(2026, 3, 9)), part.days());
    Map<String, Object> left = part.remains().orElseThrow();
    Object steps = left.get("steps");
    assertEquals(Map.of("what", "ENTERED", "day", "2026-03-02"), ((List<?>) steps).get(0));
    assertEquals(
        Map.of("what", "TAKEN_OFF", "day", "2026-03-09"),
        ((List<?>) steps).get(((List<?>) steps).size() - 1));
    assertFalse(left.toString().contains("E7") || left.toString().contains("moved"));
    assertFalse(left.toString().contains("RM"));
  }

  @Test
  void stay_thatCameBefore_leavesItsStepsToo() {
    Instant left = Lists.at("2026-03-09T09:00:00", ZONE);
    Instant back = Lists.at("2026-03-10T09:00:00", ZONE);
    WatchListState off =
        engine.act(listed(), WatchListAction.takeOff("t", left, "E7", "x"), facts(left)).state();
    WatchListState on =
        engine.act(off, WatchListAction.putOn("p", back, "E7", "x"), facts(back)).state();
    HeldDocument before = WatchListParts.of("leaving", "leaving", off, ZONE);
    HeldDocument part = WatchListParts.of("leaving", "leaving", on, ZONE);
    assertEquals(Map.of("listed", LocalDate.of(2026, 3, 10)), part.days());
    Map<String, Object> stay = new HashMap<>(before.remains().orElseThrow());
    stay.keySet().removeAll(Set.of("list", "heldBack"));
    assertEquals(List.of(stay), part.remains().orElseThrow().get("earlier"));
    assertFalse(part.remains().toString().contains("E7"));
  }

  @Test
  void state_ofWhoWasNeverOn_hasNoDays() {
    WatchListState none = engine.begin("c-2");
    HeldDocument part = WatchListParts.of("leaving", "leaving", none, ZONE);
    assertEquals(Map.of(), part.days());
    assertEquals(
        Optional.of(Map.of("list", "leaving", "heldBack", none.heldBack())), part.remains());
  }
}
