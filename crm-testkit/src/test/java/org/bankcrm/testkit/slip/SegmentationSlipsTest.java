package org.bankcrm.testkit.slip;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.segmentation.Entitlement;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.SegmentationKinds;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierRetention;

class SegmentationSlipsTest extends SlipsOfKinds {

  private static final IntegerAttribute AUM =
      Attributes.integer("aum", AttributeInfo.named("资产", "Assets"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(AUM);
  private static final Entitlement.Builder LOUNGE = Entitlement.of("lounge", "贵宾厅", "Lounge");

  private static final String LONG = "s".repeat(121);

  private static final Segment RICH = segment("rich");
  private static final Segment POOR = segment("poor");

  private static final Slips<Segment.Builder> SEGMENTS =
      new Slips<>(SegmentationSlipsTest::segment, CATALOG, SegmentationKinds.all())
          .slip("name", b -> b.name("", "x"), d -> d.put("name", "", "x"))
          .slip("purpose", b -> b.purpose("用", " "), d -> d.put("purpose", "用", " "))
          .slip("strategy", b -> b.strategy("", ""), d -> d.put("strategy", "", ""))
          .lacking(
              () -> Segment.builder(LONG, 0),
              d ->
                  d.put("id", LONG)
                      .put("version", 0L)
                      .without("name", "purpose", "strategy", "when"));

  private static final Slips<TierLadder.Builder> LADDERS = ladders();

  private static final Slips<SegmentFamily.Builder> FAMILIES =
      new Slips<>(SegmentationSlipsTest::family, CATALOG, SegmentationKinds.all(), RICH, POOR)
          .slip("name", b -> b.name("", "x"), d -> d.put("name", "", "x"))
          .slip("segment twice", b -> b.segments(RICH), d -> d.add("segments", "rich"))
          .slip(
              "remainder of no code",
              b -> b.remainder("a b", "其他", "Others"),
              d -> remainder(d, "a b", "其他"))
          .slip(
              "remainder like a segment",
              b -> b.remainder("rich", "其他", "Others"),
              d -> remainder(d, "rich", "其他"))
          .slip(
              "remainder without words",
              b -> b.remainder("rest", "", "Others"),
              d -> remainder(d, "rest", ""))
          .lacking(
              () -> SegmentFamily.exclusive("f", 1_000_000_000),
              d -> d.put("version", 1_000_000_000L).without("name", "segments", "remainder"));

  SegmentationSlipsTest() {
    super(SEGMENTS, LADDERS, FAMILIES);
  }

  private static Segment.Builder segment() {
    return Segment.builder("seg", 1)
        .name("客群", "Segment")
        .purpose("用途", "Purpose")
        .strategy("策略", "Strategy")
        .when(AUM.atLeast(1));
  }

  private static Segment segment(String id) {
    return Segment.builder(id, 1).name("客群", "Segment").when(AUM.atLeast(1)).build();
  }

  private static SegmentFamily.Builder family() {
    return SegmentFamily.exclusive("family", 1)
        .name("客群组", "Family")
        .segments(RICH, POOR)
        .remainder("REST", "其他", "Others");
  }

  private static void remainder(Pages family, String code, String zh) {
    family.in("remainder").put("code", code).put("name", zh, "Others");
  }

  private static TierLadder.Builder ladder() {
    return TierLadder.builder("value", 1)
        .name("等级", "Tiers")
        .tier("GOLD", "金卡", "Gold", AUM.atLeast(100), LOUNGE)
        .tier("SILVER", "银卡", "Silver", AUM.atLeast(10))
        .otherwise("PLAIN", "普通", "Plain");
  }

  private static Pages rung(Pages ladder, String code) {
    return ladder.again("tiers", 1).put("code", code);
  }

  private static Map<String, Object> retention(String key, Object value) {
    return Map.of("promotion", "at-once", "demotion", "at-once", key, value);
  }

  private static Map<String, Object> reviewed(Map<String, Object> days) {
    return Map.of("promotion", "at-once", "demotion", "on-review", "reviews", days);
  }

  private static Slips<TierLadder.Builder> ladders() {
    Slips<TierLadder.Builder> slips =
        new Slips<>(SegmentationSlipsTest::ladder, CATALOG, SegmentationKinds.all());
    addRungs(slips);
    addRetention(slips);
    return slips.lacking(
        () -> TierLadder.builder("No Id", 1), d -> d.put("id", "No Id").without("name", "tiers"));
  }

  private static void addRungs(Slips<TierLadder.Builder> slips) {
    slips
        .slip("name", b -> b.name("级", ""), d -> d.put("name", "级", ""))
        .slip(
            "rung after the bottom",
            b -> b.otherwise("LAST", "末", "Last"),
            d -> d.again("tiers", 2).put("code", "LAST").put("name", "末", "Last"))
        .slip(
            "condition at the bottom",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10)),
            d -> rung(d, "LAST"))
        .slip(
            "rung twice",
            b -> b.tier("GOLD", "银卡", "Silver", AUM.atLeast(10)),
            d -> rung(d, "GOLD"))
        .slip("rung of no code", b -> b.tier("", "银卡", "Silver", AUM.atLeast(10)), d -> rung(d, ""))
        .slip(
            "service twice",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10), LOUNGE, LOUNGE),
            d -> {
              Pages gold = d.again("tiers", 0).put("code", "LAST").put("name", "银卡", "Silver");
              gold.again("entitlements", 0);
              gold.put("when", DocumentWriter.tree(AUM.atLeast(10)));
            })
        .slip(
            "service of no code",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10), service("a b", "厅", 1)),
            d -> service(d, "a b", "厅", 1L))
        .slip(
            "service without a name",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10), service("a", " ", 1)),
            d -> service(d, "a", " ", 1L))
        .slip(
            "service of nothing",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10), service("a", "厅", 0)),
            d -> service(d, "a", "厅", 0L))
        .slip(
            "rungs without end",
            b -> {
              for (int i = 0; i < 100; i++) {
                b.tier("T" + i, "银卡", "Silver", AUM.atLeast(10));
              }
            },
            d -> {
              for (int i = 0; i < 100; i++) {
                rung(d, "T" + i);
              }
            });
  }

  private static Entitlement.Builder service(String code, String zh, int quantity) {
    return Entitlement.of(code, zh, "Lounge", quantity);
  }

  private static void service(Pages ladder, String code, String zh, long quantity) {
    Map<String, Object> service =
        Map.of("code", code, "name", Map.of("zh", zh, "en", "Lounge"), "quantity", quantity);
    rung(ladder, "LAST").put("entitlements", List.of(service));
  }

  private static void addRetention(Slips<TierLadder.Builder> slips) {
    TierRetention.Builder atOnce = TierRetention.atOnce();
    slips
        .slip(
            "hold without retention",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10)).heldWhile(AUM.atLeast(5)),
            d -> rung(d, "LAST").put("hold", DocumentWriter.tree(AUM.atLeast(5))))
        .slip(
            "floor that is no rung",
            b -> b.retention(atOnce.withFloor("NONE")),
            d -> d.put("retention", retention("floor", "NONE")))
        .slip(
            "floor of no code",
            b -> b.retention(atOnce.withFloor("A B")),
            d -> d.put("retention", retention("floor", "A B")))
        .slip(
            "grace before it began",
            b -> b.retention(atOnce.withGraceDays(-1)),
            d -> d.put("retention", retention("graceDays", -1L)))
        .slip(
            "grace without end",
            b -> b.retention(atOnce.withGraceDays(3_661)),
            d -> d.put("retention", retention("graceDays", 3_661L)))
        .slip(
            "reviews that divide no year",
            b -> b.retention(atOnce.reviewedEveryMonths(5)),
            d -> d.put("retention", retention("reviewEveryMonths", 5L)))
        .slip(
            "reviews out of bounds",
            b -> b.retention(atOnce.reviewedEveryMonths(0)),
            d -> d.put("retention", retention("reviewEveryMonths", 0L)))
        .slip(
            "reviews on no day",
            b -> b.retention(atOnce.demotingOnReview().reviewedOn(32, 13)),
            d -> d.put("retention", reviewed(Map.of("months", List.of(13L), "day", 32L))))
        .slip(
            "two kinds of reviews",
            b -> b.retention(atOnce.demotingOnReview().reviewedEveryMonths(3).reviewedOn(31, 2)),
            d -> {
              Map<String, Object> rules =
                  new TreeMap<>(reviewed(Map.of("months", List.of(2L), "day", 31L)));
              rules.put("reviewEveryMonths", 3L);
              d.put("retention", rules);
            })
        .slip(
            "other reviews of nothing",
            b -> b.retention(atOnce.reviewedOn(31, 2)),
            d ->
                d.put("retention", retention("reviews", Map.of("months", List.of(2L), "day", 31L))))
        .slip(
            "promise without retention",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10)).guaranteedMonths(12),
            d -> rung(d, "LAST").put("guaranteed", Map.of("months", 12L)))
        .slip(
            "promise without end",
            b -> b.tier("LAST", "银卡", "Silver", AUM.atLeast(10)).guaranteedUntilEndOfYear(11),
            d -> rung(d, "LAST").put("guaranteed", Map.of("untilEndOfYear", 11L)))
        .slip(
            "reviews of nothing",
            b -> b.retention(atOnce.reviewedEveryMonths(3)),
            d -> d.put("retention", retention("reviewEveryMonths", 3L)))
        .slip(
            "steps without reviews",
            b -> b.retention(atOnce.oneRungDownAtATime()),
            d -> d.put("retention", retention("oneRungDown", true)))
        .slip(
            "reviews that never are",
            b -> b.retention(atOnce.promotingOnReview()),
            d -> d.put("retention", Map.of("promotion", "on-review", "demotion", "at-once")));
  }
}
