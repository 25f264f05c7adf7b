package org.bankcrm.testkit.words;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.testkit.words.Said.AGE;
import static org.bankcrm.testkit.words.Said.ASSETS;
import static org.bankcrm.testkit.words.Said.CARDS;
import static org.bankcrm.testkit.words.Said.GENDER;
import static org.bankcrm.testkit.words.Said.PAST_DUE;
import static org.bankcrm.testkit.words.Said.PERSON;
import static org.bankcrm.testkit.words.Said.STAFF;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.segmentation.Entitlement;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierRetention;
import org.bankcrm.segmentation.TierState;

/** What is said of segments, families and ladders. */
final class GroupPages {

  private static final Segment SAVERS =
      Segment.builder("saver", 1)
          .name("储户", "Savers")
          .population(PERSON.isTrue())
          .when(ASSETS.atLeast(yuan(50_000)).and(AGE.atLeast(18)))
          .exclude(STAFF.isTrue())
          .strategy("推荐理财。", "Offer funds.")
          .build();
  private static final Segment CARDHOLDERS =
      Segment.builder("cardholder", 1)
          .name("持卡人", "Cardholders")
          .when(
              Condition.any(
                  CARDS.atLeast(2),
                  CARDS.is(1).and(ASSETS.moreThan(yuan(0))).and(STAFF.isTrue().not())))
          .build();
  private static final Segment ACTIVE =
      Segment.builder("active", 1)
          .name("活跃", "Active")
          .when(
              Condition.atLeast(2, CARDS.atLeast(1), ASSETS.atLeast(yuan(10_000)), PAST_DUE.is(0)))
          .build();
  private static final Segment WOMEN =
      Segment.builder("women", 1).name("女性", "Women").when(GENDER.is("FEMALE")).build();
  private static final SegmentFamily NEED =
      SegmentFamily.exclusive("need", 1)
          .name("主要需求", "Main need")
          .segments(SAVERS, CARDHOLDERS)
          .remainder("OTHER", "其他需求", "Other needs")
          .build();
  private static final SegmentFamily USES =
      SegmentFamily.overlapping("uses", 1)
          .name("用途", "Uses")
          .segments(SAVERS, CARDHOLDERS)
          .remainder("OTHER", "其他用途", "Other uses")
          .build();

  private GroupPages() {}

  static Said segments() {
    return Said.of(SAVERS, CARDHOLDERS, ACTIVE, WOMEN, NEED, USES)
        .add("segment: in", SAVERS, f -> f.put(ASSETS, yuan(60_000)))
        .add("segment: out", SAVERS, f -> f.put(ASSETS, yuan(30_000)).put(AGE, 17L))
        .add("segment: excluded", SAVERS, f -> f.put(ASSETS, yuan(60_000)).put(STAFF, true))
        .add("segment: undecided", SAVERS, f -> {})
        .add("segment: does not apply", SAVERS, f -> f.put(PERSON, false))
        .add("segment: may not apply", SAVERS, f -> f.absent(PERSON, Absence.NOT_KNOWN))
        .add("segment: protected", WOMEN, f -> f.put(GENDER, "FEMALE"))
        .add("segment: in by the second way", CARDHOLDERS, GroupPages::oneCard)
        .add("segment: one of two ways would do", CARDHOLDERS, f -> f.put(CARDS, 0L))
        .add("segment: at least two of three", ACTIVE, f -> f.put(CARDS, 0L).put(PAST_DUE, 3L))
        .add("family: exclusive", NEED, f -> f.put(ASSETS, yuan(60_000)).put(CARDS, 2L))
        .add("family: remainder", NEED, f -> f.put(ASSETS, yuan(1)).put(CARDS, 0L))
        .add("family: open", NEED, f -> f.put(CARDS, 2L))
        .add("family: overlapping", USES, f -> f.put(ASSETS, yuan(60_000)).put(CARDS, 2L));
  }

  private static void oneCard(Facts.Builder facts) {
    facts.put(CARDS, 1L).put(ASSETS, yuan(1));
  }

  private static TierLadder.Builder ladder(String id) {
    return TierLadder.builder(id, 1)
        .name("价值等级", "Value tiers")
        .tier(
            "DIAMOND",
            "钻石客户",
            "Diamond",
            ASSETS.atLeast(yuan(1_000_000)).and(PAST_DUE.lessThan(30)),
            Entitlement.of("manager", "专属客户经理", "Own manager"),
            Entitlement.of("lounge", "贵宾厅（次/年）", "Lounge visits a year", 12))
        .heldWhile(ASSETS.atLeast(yuan(800_000)))
        .tier(
            "GOLD",
            "金卡客户",
            "Gold",
            Condition.any(
                ASSETS.atLeast(yuan(200_000)), ASSETS.atLeast(yuan(100_000)).and(CARDS.atLeast(2))))
        .heldWhile(ASSETS.atLeast(yuan(150_000)))
        .otherwise("ORDINARY", "普通客户", "Ordinary");
  }

  static Said ladders() {
    TierLadder plain =
        TierLadder.builder("plain", 1)
            .name("价值等级", "Value tiers")
            .tier("GOLD", "金卡客户", "Gold", ASSETS.atLeast(yuan(200_000)).and(AGE.atLeast(18)))
            .tier("SILVER", "银卡客户", "Silver", ASSETS.atLeast(yuan(50_000)))
            .otherwise("ORDINARY", "普通客户", "Ordinary")
            .build();
    Segment vip =
        Segment.builder("vip", 1).name("贵宾", "VIPs").when(plain.isAtLeast("SILVER")).build();
    return Said.of(plain, vip)
        .add("segment: of the rungs of a ladder", vip, f -> f.put(ASSETS, yuan(1)))
        .add("ladder: best rung", plain, f -> f.put(ASSETS, yuan(300_000)))
        .add("ladder: figures to the next", plain, f -> f.put(ASSETS, yuan(60_000)))
        .add("ladder: no figure of the customer's", plain, GroupPages::young)
        .add("ladder: open", plain, f -> {});
  }

  private static void young(Facts.Builder facts) {
    facts.put(ASSETS, yuan(300_000)).put(AGE, 17L);
  }

  static Said retention() {
    TierRetention.Builder rules =
        TierRetention.atOnce().withGraceDays(90).reviewedEveryMonths(3).demotingOnReview();
    TierLadder value = ladder("value").retention(rules).build();
    TierLadder quiet =
        ladder("quiet")
            .retention(TierRetention.atOnce().reviewedEveryMonths(3).promotingOnReview())
            .build();
    TierLadder floored =
        ladder("floored").retention(TierRetention.atOnce().withFloor("GOLD")).build();
    TierLadder promised =
        TierLadder.builder("promised", 1)
            .name("承诺等级", "Promised tiers")
            .tier("DIAMOND", "钻石", "Diamond", ASSETS.atLeast(yuan(1_000_000)))
            .tier("GOLD", "金卡", "Gold", ASSETS.atLeast(yuan(200_000)))
            .guaranteedUntilEndOfYear(1)
            .otherwise("ORDINARY", "普通", "Ordinary")
            .retention(TierRetention.atOnce().demotingOnReview().reviewedOn(31, 2, 8))
            .build();
    TierState gold = TierState.of("GOLD", day("2025-07-01")).nextReview(day("2026-07-01"));
    TierState kept =
        TierState.of("DIAMOND", day("2026-05-01"))
            .nextReview(day("2026-08-31"))
            .guaranteedUntil(day("2026-12-31"));
    return Said.of(value, quiet, floored, promised)
        .add("retention: entered", value, with(312_000))
        .add("retention: kept", value, with(312_000, value, gold))
        .add("retention: promoted", value, with(1_200_000, value, gold))
        .add("retention: held", value, with(160_000, value, gold))
        .add("retention: in grace", value, with(140_000, value, gold))
        .add(
            "retention: demotion at the review",
            value,
            with(140_000, value, gold.belowSince(day("2026-01-05"))))
        .add(
            "retention: demoted",
            value,
            with(120_000, value, gold.belowSince(day("2026-01-05")).nextReview(day("2026-06-30"))))
        .add("retention: promotion at the review", quiet, with(1_200_000, quiet, gold))
        .add("retention: on the floor", floored, with(140_000, floored, gold))
        .add("retention: promised", promised, with(312_000))
        .add(
            "retention: promised, and needed",
            promised,
            with(140_000, promised, gold.guaranteedUntil(day("2026-12-31"))))
        .add("retention: a lower rung is promised", promised, with(1_200_000, promised, kept))
        .add("retention: undecided", value, f -> value.state().fill(f, gold))
        .add("retention: by hand", value, byHand(value, gold, day("2026-12-31")))
        .add("retention: by hand for ever", value, byHand(value, gold, BankDates.OPEN_END))
        .add(
            "retention: by hand without an author",
            value,
            with(312_000, value, gold).andThen(f -> f.put(value.state().override(), "DIAMOND")));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Consumer<Facts.Builder> with(long assets) {
    return facts -> facts.put(ASSETS, yuan(assets)).put(CARDS, 1L).put(PAST_DUE, 0L);
  }

  private static Consumer<Facts.Builder> with(long assets, TierLadder ladder, TierState state) {
    return with(assets).andThen(facts -> ladder.state().fill(facts, state));
  }

  private static Consumer<Facts.Builder> byHand(
      TierLadder ladder, TierState state, LocalDate expiry) {
    TierOverride given = new TierOverride("DIAMOND", "board member", "E4711", expiry);
    return with(312_000, ladder, state).andThen(facts -> ladder.state().fill(facts, given));
  }
}
