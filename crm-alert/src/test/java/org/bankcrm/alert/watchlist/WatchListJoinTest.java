package org.bankcrm.alert.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

/** Two records of one customer on a watch list. */
class WatchListJoinTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final WatchListEngine engine = Lists.engine(Lists.policy());
  private final WatchListJoin join = WatchListJoin.of(engine.policy());

  private static Instant at(String day) {
    return Lists.at(day + "T09:00:00", ZONE);
  }

  private Facts facts(String day, boolean signs, boolean well) {
    return Lists.facts(engine, at(day), ZONE, Optional.of(signs), Optional.of(well));
  }

  private WatchListState look(WatchListState state, String day, boolean signs, boolean well) {
    return engine.look(state, facts(day, signs, well)).state();
  }

  private WatchListState off(String subject) {
    return look(engine.begin(subject), "2026-03-01", false, false);
  }

  private WatchListState listed(String subject, String day) {
    return look(engine.begin(subject), day, true, false);
  }

  private WatchListState takenOff(String day) {
    WatchListAction action = WatchListAction.takeOff("t-" + day, at(day), "E7", "moved");
    return engine.act(listed("c-9", "2026-03-01"), action, facts(day, false, true)).state();
  }

  private WatchListState cameBack(String left, String day) {
    WatchListAction action = WatchListAction.putOn("b-" + day, at(day), "E7", "again");
    return engine.act(takenOff(left), action, facts(day, false, false)).state();
  }

  /** Every stay that a state tells of. */
  private static Set<Listing> stays(WatchListState... states) {
    return Stream.of(states)
        .flatMap(each -> Stream.concat(each.earlier().stream(), each.listing().stream()))
        .map(Listing::over)
        .collect(Collectors.toSet());
  }

  private List<WatchListState> states() {
    List<WatchListState> states = new ArrayList<>();
    states.add(engine.begin("c-1"));
    states.add(engine.begin("c-2"));
    states.add(off("c-3"));
    states.add(listed("c-1", "2026-03-01"));
    states.add(listed("c-2", "2026-03-02"));
    WatchListAction over = WatchListAction.handOver("h", at("2026-03-05"), "E1", "OTHER");
    Facts then = facts("2026-03-05", true, false);
    states.add(engine.act(listed("c-1", "2026-03-01"), over, then).state());
    states.add(look(listed("c-1", "2026-03-01"), "2026-04-01", true, false));
    states.add(look(listed("c-1", "2026-03-01"), "2026-04-20", true, false));
    states.add(look(listed("c-1", "2026-03-01"), "2026-03-10", false, true));
    states.add(takenOff("2026-03-12"));
    states.add(cameBack("2026-03-12", "2026-03-20"));
    states.add(cameBack("2026-03-13", "2026-03-20"));
    return states;
  }

  @Test
  void states_coverEveryStage() {
    assertEquals(
        List.of(WatchListStage.values()),
        states().stream().map(WatchListState::stage).distinct().sorted().toList());
  }

  /** Neither order nor grouping matters, and whoever was on the list is on it. */
  @Test
  void join_ofAnyThree_isOneStateHoweverTheyAreGrouped() {
    for (WatchListState a : states()) {
      for (WatchListState b : states()) {
        WatchListState ab = join.join(a, b);
        assertEquals(ab, join.join(b, a));
        assertEquals(stays(a, b), stays(ab));
        assertEquals(a.stage().isOn() || b.stage().isOn(), ab.stage().isOn());
        assertTrue(ab.listing().equals(a.listing()) || ab.listing().equals(b.listing()));
        assertEquals(a.heldBack() && b.heldBack(), ab.heldBack());
        assertEquals(ab, join.read(join.write(ab)));
        for (WatchListState c : states()) {
          assertEquals(join.join(ab, c), join.join(a, join.join(b, c)));
        }
      }
    }
  }

  /** The engine goes on from it: the review of the earlier listing falls due on its day. */
  @Test
  void join_ofAListingAndNone_goesOnAsTheListing() {
    WatchListState both = join.join(off("c-3"), listed("c-1", "2026-03-01"));
    WatchListState later = look(both, "2026-04-01", true, false);
    assertEquals(WatchListStage.REVIEW_DUE, later.stage());
    assertEquals("RM", later.listing().orElseThrow().owner());
  }

  @Test
  void explain_tellsWhatStaysAndWhatYields() {
    WatchListState on = listed("c-1", "2026-03-01");
    WatchListState none = off("c-3");
    List<String> told =
        join.explain(
            Map.of("c-1", on, "c-3", none), join.join(on, none), Language.of(Locale.ENGLISH));
    assertEquals(2, told.size());
    assertTrue(told.get(1).contains("c-3"), told.get(1));
  }

  @Test
  void apart_whoeverCameOnSince_isOnUnderEveryRecord() {
    Optional<WatchListState> own = Optional.of(off("c-3"));
    Optional<WatchListState> on = Optional.of(listed("c-1", "2026-03-05"));
    assertEquals(on, join.apart(own, own, on));
    assertEquals(own, join.apart(own, on, on));
    assertEquals(own, join.apart(own, own, own));
    assertFalse(join.apart(Optional.empty(), own, own).isPresent());
  }
}
