package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.CATALOG;

import com.google.common.testing.EqualsTester;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.segmentation.TierRetention.Timing;
import org.bankcrm.segmentation.TierStanding.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value ladder through the life of a customer: gold from 500,000, kept from 400,000. */
class RetentionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
  private static final TierRetention.Builder GRACE = TierRetention.atOnce().withGraceDays(90);

  private static TierLadder.Builder tiers() {
    return TierLadder.builder("value", 1)
        .name("价值等级", "Value tiers")
        .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(500_000)))
        .heldWhile(AUM.atLeast(yuan(400_000)))
        .tier("SILVER", "银卡客户", "Silver", AUM.atLeast(yuan(50_000)))
        .heldWhile(AUM.atLeast(yuan(40_000)))
        .tier("BRONZE", "铜卡客户", "Bronze", AUM.atLeast(yuan(5_000)))
        .otherwise("BASIC", "基础客户", "Basic");
  }

  private static TierLadder ladder(TierRetention.Builder retention) {
    return tiers().retention(retention).build();
  }

  /** One customer of one ladder, day by day. */
  private static final class Life {

    private final TierLadder ladder;
    private final AttributeCatalog catalog;
    private final DecisionEngine engine;
    private Optional<TierState> state = Optional.empty();
    private Optional<TierOverride> byHand = Optional.empty();

    Life(TierRetention.Builder retention) {
      this.ladder = ladder(retention);
      this.catalog = CATALOG.with(ladder.state().all());
      this.engine = Books.engineOf(catalog, List.of(ladder));
    }

    Life(TierRetention.Builder retention, TierState state) {
      this(retention);
      this.state = Optional.of(state);
    }

    TierPlacement on(LocalDate day, long yuan) {
      return on(day, Optional.of(yuan));
    }

    TierPlacement on(LocalDate day, Optional<Long> yuan) {
      Facts.Builder facts =
          Facts.builder(
              catalog, day.atTime(18, 0).atZone(Retained.ZONE).toInstant(), Retained.ZONE);
      yuan.ifPresent(amount -> facts.put(AUM, yuan(amount)));
      state.ifPresent(known -> ladder.state().fill(facts, known));
      byHand.ifPresent(override -> ladder.state().fill(facts, override));
      TierPlacement placement = engine.decide(facts.build()).result(ladder);
      state = placement.standing().next();
      return placement;
    }

    String tier(LocalDate day, long yuan) {
      TierPlacement placement = on(day, yuan);
      return placement.code() + " " + placement.standing().reason();
    }
  }

  @Test
  void place_withoutAPast_goesByTheConditionsAlone() {
    Life life = new Life(GRACE);
    assertThat(life.tier(DAY, 450_000)).isEqualTo("SILVER ENTERED");
    assertThat(life.state).contains(TierState.of("SILVER", DAY));
  }

  @Test
  void place_belowTheHold_fallsAfterTheGraceAndNotBefore() {
    Life life = new Life(GRACE, TierState.of("GOLD", DAY.minusYears(1)));
    assertThat(life.tier(DAY, 500_000)).isEqualTo("GOLD KEPT");
    assertThat(life.tier(DAY.plusDays(1), 400_000)).isEqualTo("GOLD HELD");
    TierPlacement below = life.on(DAY.plusDays(2), 399_999);
    assertThat(below.standing().reason()).isEqualTo(Reason.IN_GRACE);
    assertThat(below.standing().until()).contains(DAY.plusDays(92));
    assertThat(below.standing().keeping().get(0).gaps().get(0).amount()).contains(yuan(1));
    assertThat(below.next()).isEmpty();
    assertThat(life.tier(DAY.plusDays(91), 45_000)).isEqualTo("GOLD IN_GRACE");
    assertThat(life.tier(DAY.plusDays(92), 45_000)).isEqualTo("SILVER DEMOTED");
    assertThat(life.state).contains(TierState.of("SILVER", DAY.plusDays(92)));
    assertThat(life.tier(DAY.plusDays(93), 45_000)).isEqualTo("SILVER HELD");
  }

  @Test
  void place_backAboveTheHold_startsAnewTheNextTime() {
    Life life = new Life(GRACE, TierState.of("GOLD", DAY));
    life.on(DAY, 1);
    life.on(DAY.plusDays(80), 400_000);
    assertThat(life.state.orElseThrow().belowSince()).isEmpty();
    assertThat(life.tier(DAY.plusDays(100), 1)).isEqualTo("GOLD IN_GRACE");
    assertThat(life.state.orElseThrow().belowSince()).contains(DAY.plusDays(100));
  }

  @Test
  void place_missingFigure_neverBringsDown() {
    Life life = new Life(TierRetention.atOnce(), TierState.of("GOLD", DAY));
    TierPlacement placement = life.on(DAY, Optional.empty());
    assertThat(placement.code()).isEqualTo("GOLD");
    assertThat(placement.settled()).isFalse();
    assertThat(placement.standing().reason()).isEqualTo(Reason.UNDECIDED);
    assertThat(life.state).contains(TierState.of("GOLD", DAY));
  }

  @Test
  void place_onReviews_movesOnTheReviewDayOrTheFirstDecisionAfterIt() {
    TierRetention.Builder quarterly =
        TierRetention.atOnce().promotingOnReview().demotingOnReview().reviewedEveryMonths(3);
    LocalDate review = LocalDate.of(2026, 4, 1);
    Life life = new Life(quarterly);
    assertThat(life.tier(DAY, 60_000)).isEqualTo("SILVER ENTERED");
    assertThat(life.state.orElseThrow().nextReview()).contains(review);
    TierPlacement waiting = life.on(DAY.plusDays(1), 600_000);
    assertThat(waiting.standing().reason()).isEqualTo(Reason.PROMOTION_AWAITS_REVIEW);
    assertThat(waiting.standing().until()).contains(review);
    assertThat(waiting.next().orElseThrow().from()).contains(review);
    assertThat(waiting.next().orElseThrow().shortest().orElseThrow().gaps()).isEmpty();
    assertThat(life.tier(review.minusDays(1), 1)).isEqualTo("SILVER DEMOTION_AWAITS_REVIEW");
    assertThat(life.tier(review.plusDays(3), 600_000)).isEqualTo("GOLD PROMOTED");
    assertThat(life.state.orElseThrow().nextReview()).contains(LocalDate.of(2026, 7, 1));
    assertThat(life.tier(LocalDate.of(2026, 7, 1), 1)).isEqualTo("BASIC DEMOTED");
  }

  @Test
  void place_reviewThatMissingValuesLeaveOpen_staysDue() {
    Life life =
        new Life(
            TierRetention.atOnce().demotingOnReview().reviewedEveryMonths(12),
            TierState.of("GOLD", DAY).nextReview(DAY));
    life.on(DAY, Optional.empty());
    assertThat(life.state.orElseThrow().nextReview()).contains(DAY);
    assertThat(life.tier(DAY.plusDays(5), 60_000)).isEqualTo("SILVER DEMOTED");
    assertThat(life.state.orElseThrow().nextReview()).contains(LocalDate.of(2027, 1, 1));
  }

  @Test
  void place_graceThatEndsBetweenReviews_waitsForTheNext() {
    TierRetention.Builder retention = GRACE.demotingOnReview().reviewedEveryMonths(3);
    Life life = new Life(retention, TierState.of("GOLD", DAY).nextReview(LocalDate.of(2026, 4, 1)));
    TierPlacement below = life.on(DAY, 60_000);
    assertThat(below.standing().until()).contains(LocalDate.of(2026, 7, 1)); // grace ends 11 May
    assertThat(life.tier(LocalDate.of(2026, 4, 1), 60_000)).isEqualTo("GOLD IN_GRACE");
    assertThat(life.tier(LocalDate.of(2026, 5, 11), 60_000))
        .isEqualTo("GOLD DEMOTION_AWAITS_REVIEW");
    assertThat(life.tier(LocalDate.of(2026, 7, 1), 60_000)).isEqualTo("SILVER DEMOTED");
  }

  /** The example of the reference. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-05-30, 2026-07-01",
    "2026-05-01, 2026-07-30, 2027-07-01",
    "2026-07-01, 2026-09-29, 2027-07-01"
  })
  void place_graceAndAYearlyReview_haveToBeOverBoth(
      LocalDate below, LocalDate graceOver, LocalDate falls) {
    Life life =
        new Life(
            GRACE.demotingOnReview().reviewedOn(1, 7),
            TierState.of("GOLD", LocalDate.of(2025, 1, 1)).nextReview(LocalDate.of(2026, 7, 1)));
    assertThat(life.on(below, 60_000).standing().until()).contains(falls);
    LocalDate last = graceOver.isBefore(falls) ? graceOver.minusDays(1) : falls.minusDays(1);
    assertThat(life.tier(last, 60_000)).isEqualTo("GOLD IN_GRACE");
    assertThat(life.tier(graceOver, 60_000)).isEqualTo("GOLD DEMOTION_AWAITS_REVIEW");
    assertThat(life.tier(falls.minusDays(1), 60_000)).isEqualTo("GOLD DEMOTION_AWAITS_REVIEW");
    assertThat(life.tier(falls, 60_000)).isEqualTo("SILVER DEMOTED");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2026-06-15",
    "2026-11-30, 2027-02-28",
    "2027-11-30, 2028-02-29",
    "2026-02-28, 2026-05-28",
    "2026-05-31, 2026-08-31"
  })
  void place_monthsOfGrace_endOnTheSameDayOrTheLastOfTheMonth(LocalDate below, LocalDate falls) {
    Life life =
        new Life(
            TierRetention.atOnce().withGraceMonths(3),
            TierState.of("GOLD", LocalDate.of(2025, 1, 1)));
    assertThat(life.on(below, 60_000).standing().until()).contains(falls);
    assertThat(life.tier(falls.minusDays(1), 60_000)).isEqualTo("GOLD IN_GRACE");
    assertThat(life.tier(falls, 60_000)).isEqualTo("SILVER DEMOTED");
  }

  @Test
  void place_oneRungDownAtATime_takesReviewAfterReview() {
    TierRetention.Builder stepwise =
        TierRetention.atOnce().demotingOnReview().reviewedEveryMonths(1).oneRungDownAtATime();
    Life life = new Life(stepwise, TierState.of("GOLD", DAY).nextReview(DAY));
    assertThat(life.tier(DAY, 1)).isEqualTo("SILVER DEMOTED");
    assertThat(life.tier(DAY, 1)).isEqualTo("SILVER DEMOTION_AWAITS_REVIEW");
    assertThat(life.tier(LocalDate.of(2026, 3, 1), 1)).isEqualTo("BRONZE DEMOTED");
    assertThat(life.tier(LocalDate.of(2026, 4, 1), 1)).isEqualTo("BASIC DEMOTED");
  }

  @Test
  void place_floor_stopsTheFallButLiftsNobody() {
    TierRetention.Builder floor = TierRetention.atOnce().withFloor("SILVER");
    Life gold = new Life(floor, TierState.of("GOLD", DAY));
    assertThat(gold.tier(DAY, 1)).isEqualTo("SILVER DEMOTED");
    assertThat(gold.tier(DAY.plusDays(1), 1)).isEqualTo("SILVER AT_FLOOR");
    Life bronze = new Life(floor, TierState.of("BRONZE", DAY));
    assertThat(bronze.tier(DAY, 1)).isEqualTo("BASIC DEMOTED");
    assertThat(new Life(floor).tier(DAY, 1)).isEqualTo("BASIC ENTERED");
  }

  @Test
  void place_givenByHand_countsUntilTheExpiryAndLeavesWhatIsEarned() {
    Life life = new Life(GRACE, TierState.of("SILVER", DAY));
    life.byHand = Optional.of(new TierOverride("GOLD", "complaint", "E1001", DAY.plusDays(30)));
    TierPlacement placement = life.on(DAY, 60_000);
    assertThat(placement.code()).isEqualTo("GOLD");
    assertThat(placement.standing().reason()).isEqualTo(Reason.OVERRIDDEN);
    assertThat(placement.standing().earned()).isEqualTo("SILVER");
    assertThat(placement.standing().until()).contains(DAY.plusDays(30));
    assertThat(placement.standing().override()).isEqualTo(life.byHand);
    assertThat(placement.next().orElseThrow().from()).contains(DAY.plusDays(30));
    assertThat(life.tier(DAY.plusDays(29), 60_000)).isEqualTo("GOLD OVERRIDDEN");
    assertThat(life.tier(DAY.plusDays(30), 60_000)).isEqualTo("SILVER KEPT");
  }

  @Test
  void place_overrideThatLacksAPart_doesNotCount() {
    TierLadder ladder = ladder(GRACE);
    AttributeCatalog catalog = CATALOG.with(ladder.state().all());
    Facts facts =
        Facts.builder(catalog, DAY.atStartOfDay(Retained.ZONE).toInstant(), Retained.ZONE)
            .put(AUM, yuan(1))
            .put(ladder.state().override(), "GOLD")
            .put(ladder.state().overrideUntil(), DAY.plusDays(9))
            .put(ladder.state().overrideReason(), "complaint")
            .build();
    TierPlacement placement = Books.engineOf(catalog, List.of(ladder)).decide(facts).result(ladder);
    assertThat(placement.code()).isEqualTo("BASIC");
    assertThat(placement.settled()).isTrue();
    assertThat(placement.standing().overrideLacks())
        .containsExactly(ladder.state().overrideAuthor().id());
  }

  @Test
  void place_givenByHandWithoutAnEnd_counts() {
    Life life = new Life(GRACE, TierState.of("SILVER", DAY));
    life.byHand = Optional.of(new TierOverride("GOLD", "founder", "E1001", BankDates.OPEN_END));
    TierPlacement placement = life.on(DAY, 60_000);
    assertThat(placement.code()).isEqualTo("GOLD");
    assertThat(placement.standing().until()).isEmpty();
    assertThat(placement.standing().override().orElseThrow().end()).isEmpty();
    assertThat(placement.standing().overrideLacks()).isEmpty();
  }

  /** Raw facts hold days of old systems, which bring nobody down and are not told on. */
  @Test
  void place_daysThatNoBankMeans_areTakenAsMissing() {
    TierLadder ladder = ladder(GRACE.reviewedEveryMonths(3).demotingOnReview());
    AttributeCatalog catalog = CATALOG.with(ladder.state().all());
    LocalDate never = LocalDate.of(1, 1, 1);
    Facts facts =
        Facts.builder(catalog, DAY.atStartOfDay(Retained.ZONE).toInstant(), Retained.ZONE)
            .put(AUM, yuan(1))
            .put(ladder.state().current(), "GOLD")
            .put(ladder.state().since(), never)
            .put(ladder.state().belowSince(), never)
            .put(ladder.state().nextReview(), never)
            .put(ladder.state().override(), "GOLD")
            .put(ladder.state().overrideUntil(), never)
            .put(ladder.state().overrideReason(), "complaint")
            .put(ladder.state().overrideAuthor(), "E1001")
            .build();
    TierPlacement placement = Books.engineOf(catalog, List.of(ladder)).decide(facts).result(ladder);
    assertThat(placement.standing().reason()).isEqualTo(Reason.IN_GRACE);
    TierState next = placement.standing().next().orElseThrow();
    assertThat(next.since()).isEmpty();
    assertThat(next.belowSince()).contains(DAY);
    assertThat(next.nextReview()).get().satisfies(day -> assertThat(day).isAfter(DAY));
  }

  @Test
  void tierState_daysThatNoBankMeans_areRefused() {
    LocalDate never = LocalDate.of(1, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TierState.of("GOLD", never))
        .withMessageStartingWith("since must be a day from 1800-01-01 to 2199-12-31");
    TierState state = TierState.of("GOLD", DAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.belowSince(BankDates.OPEN_END))
        .withMessageStartingWith("belowSince");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.nextReview(LocalDate.of(1799, 12, 31)))
        .withMessageStartingWith("nextReview");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TierOverride("GOLD", "r", "a", never))
        .withMessageStartingWith("expiry");
  }

  /** Hysteresis: between hold and entry nothing moves, from above or from below. */
  @Property(tries = 40)
  void place_swingsWithinTheBand_neverMove(@ForAll long seed) {
    Random random = new Random(seed);
    Life above = new Life(TierRetention.atOnce(), TierState.of("GOLD", DAY));
    Life below = new Life(TierRetention.atOnce(), TierState.of("SILVER", DAY));
    for (int day = 0; day < 30; day++) {
      long balance = 400_000 + random.nextInt(100_000);
      assertThat(above.tier(DAY.plusDays(day), balance)).isEqualTo("GOLD HELD");
      assertThat(below.tier(DAY.plusDays(day), balance)).isEqualTo("SILVER KEPT");
    }
  }

  @Property(tries = 100)
  void gap_oneFenLess_doesNotPromote(@ForAll long seed) {
    long fen = Math.floorMod(seed, 60_000_000L);
    TierLadder ladder = ladder(TierRetention.atOnce());
    AttributeCatalog catalog = CATALOG.with(ladder.state().all());
    DecisionEngine engine = Books.engineOf(catalog, List.of(ladder));
    Facts.Builder facts =
        Facts.builder(catalog, DAY.atStartOfDay(Retained.ZONE).toInstant(), Retained.ZONE)
            .put(AUM, Money.ofMinor(fen, Currency.getInstance("CNY")));
    ladder.state().fill(facts, TierState.of("BASIC", DAY));
    TierPlacement now = engine.decide(facts.build()).result(ladder);
    for (Gap gap : now.next().map(next -> next.routes().get(0).gaps()).orElse(List.of())) {
      Facts there = Gaps.closed(facts.build(), List.of(gap));
      Facts almost = Gaps.moved(facts.build(), List.of(gap), need -> need.subtract(need.ulp()));
      assertThat(engine.decide(there).result(ladder).code())
          .isEqualTo(now.next().orElseThrow().code());
      assertThat(engine.decide(almost).result(ladder).code()).isEqualTo(now.code());
    }
  }

  private static List<String> problemsOf(TierLadder.Builder builder) {
    try {
      builder.build();
    } catch (InvalidPolicyException e) {
      return e.problems().stream().map(p -> p.path() + " " + p.code().word()).toList();
    }
    return List.of();
  }

  @Test
  void build_whatDoesNotFitTogether_isRefused() {
    assertThat(problemsOf(tiers()))
        .containsExactly(
            "/policies/value/tiers/0/hold hold-without-retention",
            "/policies/value/tiers/1/hold hold-without-retention");
    assertThat(
            problemsOf(
                tiers()
                    .heldWhile(AUM.isKnown())
                    .retention(
                        TierRetention.atOnce()
                            .promotingOnReview()
                            .withFloor("PLATINUM")
                            .oneRungDownAtATime())))
        .containsExactly(
            "/policies/value/tiers/3/hold hold-at-bottom",
            "/policies/value/retention/reviewEveryMonths missing-key",
            "/policies/value/retention/floor unknown-tier",
            "/policies/value/retention/oneRungDown step-without-review");
    assertThat(problemsOf(tiers().retention(GRACE.reviewedEveryMonths(3))))
        .containsExactly("/policies/value/retention/reviewEveryMonths unused-review");
  }

  @Test
  void build_tooManyRungsOrTooLongAnId_isRefused() {
    assertThat(problemsOf(ladderOf("v".repeat(100), 20))).isEmpty();
    assertThat(problemsOf(ladderOf("v".repeat(101), 21)))
        .containsExactly(
            "/policies/" + "v".repeat(101) + "/id invalid-id",
            "/policies/" + "v".repeat(101) + "/tiers wrong-size");
    Books.engineOf(
        CATALOG.with(ladderOf("v".repeat(100), 20).build().state().all()),
        List.of(ladderOf("v".repeat(100), 20).build()));
  }

  private static TierLadder.Builder ladderOf(String id, int rungs) {
    TierLadder.Builder builder = TierLadder.builder(id, 1).name("等级", "Tiers");
    for (int i = 1; i < rungs; i++) {
      builder.tier("T" + i, "级", "Tier", AUM.atLeast(yuan(1_000L - i)));
    }
    return builder.otherwise("REST", "其他", "The rest").retention(GRACE);
  }

  @Test
  void compile_catalogueWithoutThePast_hasItAllTheSame() {
    TierLadder ladder = ladder(GRACE);
    assertThat(Books.engineOf(ladder).requiredAttributes()).containsAll(ladder.state().earned());
  }

  private static TierRetention retention(int months, int grace) {
    return new TierRetention(
        Timing.AT_ONCE,
        Timing.ON_REVIEW,
        OptionalInt.of(months),
        Optional.empty(),
        grace,
        0,
        Optional.empty(),
        false);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3_661})
  void retention_graceOutOfBounds_isRefused(int days) {
    assertThatIllegalArgumentException().isThrownBy(() -> retention(3, days));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 5, 7, 24})
  void retention_monthsThatDivideNoYear_areRefused(int months) {
    assertThatIllegalArgumentException().isThrownBy(() -> retention(months, 0));
  }

  @Test
  void heldWhile_noRung_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TierLadder.builder("v", 1).heldWhile(AUM.isKnown()));
  }

  @Test
  void override_malformed_isRefusedAndTellsNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TierOverride("G D", "r", "a", DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> new TierOverride("GOLD", "", "a", DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> new TierOverride("GOLD", "r", " ", DAY));
    assertThat(new TierOverride("GOLD", "complaint", "E1001", DAY).toString())
        .doesNotContain("complaint")
        .doesNotContain("E1001");
  }

  @Test
  void equals_byValue() {
    new EqualsTester()
        .addEqualityGroup(ladder(GRACE), ladder(GRACE))
        .addEqualityGroup(ladder(GRACE.withGraceDays(30)))
        .addEqualityGroup(
            TierLadder.builder("value", 1)
                .name("价值等级", "Value tiers")
                .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(500_000)))
                .heldWhile(AUM.atLeast(yuan(300_000)))
                .otherwise("BASIC", "基础客户", "Basic")
                .retention(GRACE)
                .build())
        .testEquals();
  }
}
