package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.CATALOG;
import static org.bankcrm.segmentation.Attrs.STAFF;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** Exclusions, families and retention in documents. */
class GroupingDocumentsTest {

  private static final Segment RICH =
      Segment.builder("rich", 1)
          .name("富裕客户", "The rich")
          .when(AUM.atLeast(yuan(500_000)))
          .exclude(STAFF.isTrue())
          .build();
  private static final SegmentFamily FAMILY =
      SegmentFamily.exclusive("wealth", 1)
          .name("财富", "Wealth")
          .purpose("分类", "Sorts")
          .segments(RICH)
          .remainder("OTHER", "其他", "Others")
          .build();
  private static final TierLadder LADDER =
      TierLadder.builder("value", 1)
          .name("价值等级", "Value tiers")
          .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(500_000)))
          .heldWhile(AUM.atLeast(yuan(400_000)))
          .otherwise("BASIC", "基础客户", "Basic")
          .retention(
              TierRetention.atOnce()
                  .demotingOnReview()
                  .reviewedEveryMonths(3)
                  .withGraceDays(90)
                  .withFloor("BASIC")
                  .oneRungDownAtATime())
          .build();

  private static PolicyBook book() {
    return PolicyBook.builder(
            PolicyRef.of("book", 1),
            LocalizedText.of("测试", "Test"),
            CATALOG.with(LADDER.state().all()))
        .addAll(List.of(RICH, FAMILY, LADDER))
        .build();
  }

  private static Map<String, Object> name(String zh, String en) {
    return Map.of("zh", zh, "en", en);
  }

  @Test
  void write_inTheUsualOrderOfKeys() {
    assertThat(Segment.KIND.write(RICH))
        .containsEntry("exclude", DocumentWriter.tree(STAFF.isTrue()));
    assertThat(SegmentFamily.KIND.write(FAMILY))
        .containsExactly(
            Map.entry("kind", "segment-family"),
            Map.entry("id", "wealth"),
            Map.entry("version", 1L),
            Map.entry("name", name("财富", "Wealth")),
            Map.entry("purpose", name("分类", "Sorts")),
            Map.entry("mode", "exclusive"),
            Map.entry("segments", List.of("rich")),
            Map.entry("remainder", Map.of("code", "OTHER", "name", name("其他", "Others"))));
    assertThat(TierLadder.KIND.write(LADDER).get("retention"))
        .isEqualTo(
            Map.of(
                "promotion",
                "at-once",
                "demotion",
                "on-review",
                "reviewEveryMonths",
                3L,
                "graceDays",
                90L,
                "floor",
                "BASIC",
                "oneRungDown",
                true));
  }

  @Test
  void parse_whatWasWritten_isEqual() {
    PolicyBook read = PolicyBook.parse(book().toDocument(), SegmentationKinds.all());
    assertThat(read).isEqualTo(book());
    assertThat(read.hash()).isEqualTo(book().hash());
    read.compile();
  }

  @Property(tries = 100)
  void parse_randomLadderFamilyAndSegment_isEqual(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Retained given = Retained.random(conditions, new Random(seed));
    Segment segment =
        Segment.builder("s", 1)
            .name("客群", "Segment")
            .when(conditions.condition(3))
            .exclude(conditions.condition(3))
            .build();
    SegmentFamily.Builder family =
        seed % 2 == 0 ? SegmentFamily.exclusive("f", 1) : SegmentFamily.overlapping("f", 1);
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), given.catalog)
            .addAll(
                List.of(
                    family
                        .name("族", "Family")
                        .segments(segment)
                        .remainder("REST", "其他", "Rest")
                        .build(),
                    segment,
                    given.ladder))
            .build();
    assertThat(PolicyBook.parse(book.toDocument(), SegmentationKinds.all())).isEqualTo(book);
  }

  /** What is said when one policy's document is changed in one place. */
  private static List<String> problemsOf(int policy, Consumer<Map<String, Object>> change) {
    Map<String, Object> tree = mutable(book().toDocument());
    change.accept(inner((List<?>) tree.get("policies"), policy));
    try {
      PolicyBook.parse(tree, SegmentationKinds.all());
    } catch (InvalidPolicyException e) {
      return e.problems().stream().map(p -> p.path() + " " + p.code().word()).toList();
    }
    return List.of();
  }

  private static Map<String, Object> mutable(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, mutable(value)));
    return copy;
  }

  private static Object mutable(Object value) {
    if (value instanceof Map<?, ?> map) {
      return mutable(map);
    }
    return value instanceof List<?> list
        ? new ArrayList<>(list.stream().map(GroupingDocumentsTest::mutable).toList())
        : value;
  }

  @SuppressWarnings("unchecked") // as mutable made it
  private static Map<String, Object> inner(List<?> list, int place) {
    return (Map<String, Object>) list.get(place);
  }

  @SuppressWarnings("unchecked") // as mutable made it
  private static Map<String, Object> inner(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }

  private static List<String> problemsOfFamily(String key, Object value) {
    return problemsOf(1, family -> family.put(key, value));
  }

  @Test
  void parse_family_isCheckedInEachPart() {
    assertThat(problemsOfFamily("mode", "both")).containsExactly("/policies/1/mode unknown-word");
    assertThat(problemsOfFamily("segments", List.of()))
        .containsExactly("/policies/1/segments empty-list");
    assertThat(problemsOfFamily("segments", List.of("rich", "rich")))
        .containsExactly("/policies/1/segments/1 duplicate-member");
    assertThat(problemsOfFamily("segments", List.of("no such, surely")))
        .containsExactly("/policies/1/segments/0 invalid-id");
    assertThat(problemsOfFamily("remainder", Map.of("code", "rich", "name", name("其", "O"))))
        .containsExactly("/policies/1/remainder/code duplicate-code");
    assertThat(problemsOfFamily("remainder", Map.of("code", "O THER", "name", name("其", "O"))))
        .containsExactly("/policies/1/remainder/code wrong-value");
    assertThat(problemsOf(1, family -> family.remove("remainder")))
        .containsExactly("/policies/1/remainder missing-key");
    assertThat(problemsOf(1, family -> family.remove("mode")))
        .containsExactly("/policies/1/mode missing-key");
  }

  private static List<String> problemsOfRetention(String key, Object value) {
    return problemsOf(2, ladder -> inner(ladder, "retention").put(key, value));
  }

  @Test
  void parse_retention_isCheckedInEachPart() {
    assertThat(problemsOfRetention("promotion", "soon"))
        .containsExactly("/policies/2/retention/promotion unknown-word");
    assertThat(problemsOfRetention("reviewEveryMonths", 5L))
        .containsExactly("/policies/2/retention/reviewEveryMonths wrong-value");
    assertThat(problemsOfRetention("graceDays", 3_661L))
        .containsExactly("/policies/2/retention/graceDays out-of-range");
    assertThat(problemsOfRetention("floor", "PLATINUM"))
        .containsExactly("/policies/2/retention/floor unknown-tier");
    assertThat(problemsOfRetention("demotion", "at-once"))
        .containsExactly(
            "/policies/2/retention/reviewEveryMonths unused-review",
            "/policies/2/retention/oneRungDown step-without-review");
    assertThat(problemsOfRetention("hysteresis", true))
        .containsExactly("/policies/2/retention/hysteresis unknown-key");
    assertThat(problemsOf(2, ladder -> inner(ladder, "retention").remove("demotion")))
        .contains("/policies/2/retention/demotion missing-key");
    assertThat(problemsOf(2, ladder -> inner(ladder, "retention").remove("reviewEveryMonths")))
        .containsExactly("/policies/2/retention/reviewEveryMonths missing-key");
  }

  @Test
  void parse_holdAndId_areCheckedWithTheRetention() {
    assertThat(problemsOf(2, ladder -> ladder.remove("retention")))
        .containsExactly("/policies/2/tiers/0/hold hold-without-retention");
    Map<String, Object> hold = DocumentWriter.tree(AUM.isKnown());
    assertThat(problemsOf(2, ladder -> inner((List<?>) ladder.get("tiers"), 1).put("hold", hold)))
        .containsExactly("/policies/2/tiers/1/hold hold-at-bottom");
    assertThat(problemsOf(2, ladder -> ladder.put("id", "v".repeat(101))))
        .containsExactly("/policies/2/id invalid-id");
    assertThat(problemsOf(0, segment -> segment.put("exclude", Map.of())))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("/policies/0/exclude"));
  }
}
