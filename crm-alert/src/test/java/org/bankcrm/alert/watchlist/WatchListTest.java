package org.bankcrm.alert.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.Share;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class WatchListTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Optional<Boolean> YES = Optional.of(true);
  private static final Optional<Boolean> NO = Optional.of(false);
  private static final Optional<Boolean> OPEN = Optional.empty();

  private final WatchListEngine engine = Lists.engine(Lists.policy());
  private final List<String> told = new ArrayList<>();
  private WatchListState state = engine.begin("c-treated-1");

  private static Instant at(String local) {
    return Lists.at(local, BERLIN);
  }

  private WatchListNews look(String local, Optional<Boolean> signs, Optional<Boolean> well) {
    return keep(engine.look(state, Lists.facts(engine, at(local), BERLIN, signs, well)));
  }

  private WatchListNews.Taken act(WatchListAction action) {
    return keep(engine.act(state, action, Lists.facts(engine, action.at(), BERLIN, NO, NO)))
        .taken();
  }

  private WatchListNews keep(WatchListNews news) {
    state = WatchListState.parse(news.state().toDocument());
    assertEquals(news.state(), state);
    news.steps()
        .forEach(step -> told.add(step.what() + " " + step.at().atZone(BERLIN).toLocalDateTime()));
    return news;
  }

  @Test
  void reviewFallsDueAndIsOverdueAndEscalated() {
    look("2026-02-27T10:00:00", YES, NO);
    assertEquals(WatchListStage.LISTED, state.stage());
    assertEquals(Optional.of(at("2026-03-29T00:00:00")), state.listing().orElseThrow().due());
    look("2026-04-10T12:00:00", NO, NO);
    assertEquals(
        List.of(
            "ENTERED 2026-02-27T10:00",
            "PLANNED 2026-02-27T10:00",
            "REVIEW_DUE 2026-03-29T00:00",
            "OVERDUE 2026-04-03T00:00",
            "ESCALATED 2026-04-05T00:00"),
        told);
    assertTrue(state.listing().orElseThrow().wasOverdue());
    act(WatchListAction.review("r1", at("2026-04-10T13:00:00"), "rm-7"));
    assertEquals(WatchListStage.LISTED, state.stage());
    assertEquals(
        WatchListNews.Taken.REPEATED,
        act(WatchListAction.review("r1", at("2026-04-10T13:00:00"), "rm-7")));
    act(WatchListAction.review("r2", at("2026-04-20T13:00:00"), "rm-7"));
    assertEquals(Optional.of(at("2026-05-20T00:00:00")), state.listing().orElseThrow().due());
  }

  @Test
  void staysGoodForTheProbationOrRelapses() {
    look("2026-03-02T10:00:00", YES, OPEN);
    look("2026-03-03T10:00:00", NO, YES);
    assertEquals(WatchListStage.PROBATION, state.stage());
    look("2026-03-12T23:00:00", NO, NO);
    assertEquals(WatchListStage.LISTED, state.stage());
    look("2026-03-13T10:00:00", NO, YES);
    look("2026-03-23T10:00:00", NO, OPEN);
    assertEquals(WatchListStage.PROBATION, state.stage());
    look("2026-03-24T10:00:00", YES, YES);
    assertEquals(WatchListStage.AWAY, state.stage());
    look("2026-04-11T10:00:00", YES, NO);
    assertEquals(WatchListStage.AWAY, state.stage());
    look("2026-04-13T10:00:00", YES, NO);
    assertEquals(WatchListStage.LISTED, state.stage());
    assertTrue(told.contains("RELAPSED 2026-03-12T23:00"), told::toString);
    assertTrue(told.contains("PROBATION 2026-03-13T10:00"), told::toString);
  }

  @Test
  void peopleAndAlertsBringOnAndTakeOff() {
    assertEquals(
        WatchListNews.Taken.REFUSED,
        act(WatchListAction.alert("a0", at("2026-03-02T10:00:00"), "crm", "mule", "WARNING")));
    assertEquals(WatchListStage.OFF, state.stage());
    act(WatchListAction.alert("a1", at("2026-03-02T11:00:00"), "crm", "mule", "CRITICAL"));
    assertEquals(WatchListStage.LISTED, state.stage());
    act(WatchListAction.handOver("h1", at("2026-03-03T11:00:00"), "rm-7", "rm-8"));
    act(WatchListAction.handOver("h2", at("2026-03-04T11:00:00"), "rm-8", "rm-9"));
    Listing listing = state.listing().orElseThrow();
    assertEquals(List.of("RM", "rm-8", "rm-9"), listing.owners());
    assertEquals("rm-9", listing.owner());
    assertEquals(Optional.of("mule:CRITICAL"), listing.steps().get(0).reason());
    act(WatchListAction.takeOff("t1", at("2026-03-05T11:00:00"), "rm-9", "wrong name"));
    assertEquals(WatchListStage.AWAY, state.stage());
    assertEquals(Optional.empty(), state.listing().orElseThrow().due());
    assertEquals(
        WatchListNews.Taken.REFUSED,
        act(WatchListAction.alert("a2", at("2026-03-06T11:00:00"), "crm", "mule", "CRITICAL")));
    assertEquals(
        WatchListNews.Taken.REFUSED,
        act(WatchListAction.review("r", at("2026-03-06T12:00:00"), "rm-9")));
    act(WatchListAction.putOn("p1", at("2026-03-07T11:00:00"), "rm-9", "seen in the news"));
    assertEquals(WatchListStage.LISTED, state.stage());
    assertEquals(List.of(), state.listing().orElseThrow().actions());
    assertEquals(
        WatchListNews.Taken.TOO_LATE,
        act(WatchListAction.review("r", at("2026-03-06T12:00:00"), "rm-9")));
  }

  @Test
  void actionsArePlannedAndDone() {
    act(WatchListAction.putOn("p1", at("2026-03-07T11:00:00"), "rm-9", "seen in the news"));
    PlannedAction visit =
        PlannedAction.of("v", "VISIT", LocalDate.of(2026, 3, 9), "rm-9", "knows the plans");
    act(WatchListAction.plan("q1", at("2026-03-07T12:00:00"), "rm-9", visit));
    assertEquals(
        WatchListNews.Taken.REFUSED,
        act(WatchListAction.plan("q2", at("2026-03-07T13:00:00"), "rm-9", visit)));
    Listing listing = state.listing().orElseThrow();
    assertEquals(List.of(), listing.overdueActions(LocalDate.of(2026, 3, 9)));
    assertEquals(List.of(visit), listing.overdueActions(LocalDate.of(2026, 3, 10)));
    act(WatchListAction.done("d1", at("2026-03-10T13:00:00"), "rm-9", "v", "stays"));
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 10)),
        state.listing().orElseThrow().actions().get(0).doneOn());
    assertEquals(
        WatchListNews.Taken.REFUSED,
        act(WatchListAction.done("d2", at("2026-03-10T14:00:00"), "rm-9", "v", "stays")));
  }

  @Test
  void retention_isHeldBackForTheSameShareForEver() {
    Retention retention = engine.policy().retention().orElseThrow();
    long held = 0;
    for (int i = 0; i < 4_000; i++) {
      held += retention.holdsBack("c-" + i) ? 1 : 0;
      assertEquals(retention.holdsBack("c-" + i), engine.begin("c-" + i).heldBack());
    }
    assertEquals(0.5, held / 4_000.0, 0.03);
    assertTrue(!new Retention("CALL", "x", 1, Share.NONE, "s", 1).holdsBack("c"));
    assertTrue(new Retention("CALL", "x", 1, Share.ALL, "s", 1).holdsBack("c"));
  }

  private static void add(
      List<RetentionOutcome> all,
      int number,
      boolean held,
      boolean done,
      Optional<Boolean> stayed) {
    for (int i = 0; i < number; i++) {
      all.add(new RetentionOutcome(held, LocalDate.of(2026, 1, 1), done, stayed));
    }
  }

  @Test
  void effect_isReadAtTheHorizon() {
    Retention retention = engine.policy().retention().orElseThrow();
    List<RetentionOutcome> all = new ArrayList<>();
    add(all, 56, false, true, YES);
    add(all, 14, false, false, NO);
    add(all, 48, true, false, YES);
    add(all, 30, true, false, NO);
    add(all, 2, true, true, NO);
    add(all, 3, true, false, OPEN);
    all.add(new RetentionOutcome(true, LocalDate.of(2026, 1, 2), false, YES));
    LocalDate horizon = LocalDate.of(2026, 4, 1); // 90 days later
    RetentionEffect effect = RetentionEffect.of(retention, horizon, all.iterator());
    assertEquals(70, effect.planned().of());
    assertEquals(80, effect.heldBack().of());
    assertEquals(0.2, effect.difference().share().orElseThrow().doubleValue(), 1e-6);
    assertTrue(effect.difference().isTold());
    assertEquals(
        List.of(3L, 1L, 16L), List.of(effect.unknown(), effect.pending(), effect.crossed()));
    assertEquals(effect, RetentionEffect.parse(effect.toDocument()));
    String english = effect.words(Language.of(Locale.ENGLISH));
    assertTrue(english.contains("56 of 70 stayed for 90 days"), english);
    assertTrue(english.contains("20.0 percentage points (95 %: 5.2 to 33.4)"), english);
    String chinese = effect.words(Language.of(Locale.CHINESE));
    assertTrue(chinese.contains("安排挽留措施的70户中，90天后留住56户。"), chinese);
    RetentionEffect early = RetentionEffect.of(retention, horizon.minusDays(1), all.iterator());
    assertEquals(154, early.pending());
    assertTrue(early.words(Language.of(Locale.ENGLISH)).contains("nobody yet"));
  }

  private static void refused(String key, Object value, String path) {
    Map<String, Object> policy = Lists.policy();
    policy.put(key, value);
    InvalidPolicyException refused =
        assertThrows(InvalidPolicyException.class, () -> Lists.book(policy));
    List<String> places = refused.problems().stream().map(each -> each.path()).toList();
    assertEquals(List.of("/policies/0" + path), places);
  }

  @Test
  void slips_areToldByPlace() {
    refused("probationDays", 0, "/probationDays");
    refused("reviewEvery", Map.of("days", 0), "/reviewEvery");
    refused("reenterAfter", Map.of("days", 0), "/reenterAfter");
    refused("calendar", "cn", "/calendar");
    refused("reviewWithin", Map.of("businessDays", 2), "/calendar");
    Map<String, Object> policy = Lists.policy();
    policy.remove("exit");
    assertThrows(InvalidPolicyException.class, () -> Lists.book(policy));
    assertThrows(
        IllegalArgumentException.class, () -> WatchListEngine.of(Lists.book(Lists.policy()), "x"));
    assertThrows(
        InvalidDocumentException.class, () -> WatchListState.parse(Map.of("format", 1, "x", 2)));
  }

  @Test
  void book_comesBackFromItsDocumentAndTells() {
    PolicyBook book = Lists.book(Lists.policy());
    assertEquals(book, PolicyBook.parse(book.toDocument(), org.bankcrm.alert.AlertKinds.all()));
    WatchListPolicy policy = engine.policy();
    var decision =
        book.compile().decide(Lists.facts(engine, at("2026-03-02T10:00:00"), BERLIN, YES, OPEN));
    assertTrue(
        decision.words(policy, Language.of(Locale.ENGLISH)).startsWith("Comes onto the list"));
    assertTrue(decision.words(policy, Language.of(Locale.CHINESE)).startsWith("符合列入名单的条件"));
    assertEquals(Optional.of(true), decision.value(policy.attribute()));
  }
}
