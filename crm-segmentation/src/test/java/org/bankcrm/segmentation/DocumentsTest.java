package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.PRODUCTS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Segment SAVER =
      Segment.builder("saver", 1)
          .name("储蓄型客户", "Savers")
          .purpose("稳健客户", "The cautious")
          .when(AUM.atLeast(yuan(50_000)))
          .strategy("推荐定期存款", "Offer term deposits")
          .build();

  private static final TierLadder VALUE =
      TierLadder.builder("value", 2)
          .name("价值等级", "Value tiers")
          .tier(
              "GOLD",
              "金卡客户",
              "Gold",
              AUM.atLeast(yuan(500_000)).and(SAVER.isIn()),
              Entitlement.of("own-manager", "专属客户经理", "Own manager"),
              Entitlement.of("lounge-visits", "贵宾厅次数（每年）", "Lounge visits a year", 12))
          .tier("SILVER", "银卡客户", "Silver", AUM.atLeast(yuan(50_000)))
          .otherwise("ORDINARY", "普通客户", "Ordinary")
          .build();

  private static PolicyBook parse(Map<String, ?> tree) {
    return PolicyBook.parse(tree, SegmentationKinds.all());
  }

  private static Map<String, Object> name(String zh, String en) {
    return new LinkedHashMap<>(Map.of("zh", zh, "en", en));
  }

  @Test
  void write_segment_inTheUsualOrderOfKeys() {
    assertThat(Segment.KIND.write(SAVER))
        .containsExactly(
            Map.entry("kind", "segment"),
            Map.entry("id", "saver"),
            Map.entry("version", 1L),
            Map.entry("name", name("储蓄型客户", "Savers")),
            Map.entry("purpose", name("稳健客户", "The cautious")),
            Map.entry("when", Map.of("attribute", "holding.aum", "atLeast", "CNY 50000.00")),
            Map.entry("strategy", name("推荐定期存款", "Offer term deposits")));
  }

  @Test
  void write_ladder_tiersWithTheirEntitlements() {
    Map<String, Object> tree = TierLadder.KIND.write(VALUE);
    assertThat(tree).containsOnlyKeys("kind", "id", "version", "name", "tiers");
    List<?> tiers = (List<?>) tree.get("tiers");
    assertThat(tiers.get(0))
        .isEqualTo(
            Map.of(
                "code",
                "GOLD",
                "name",
                name("金卡客户", "Gold"),
                "when",
                DocumentWriter.tree(AUM.atLeast(yuan(500_000)).and(SAVER.isIn())),
                "entitlements",
                List.of(
                    Map.of("code", "own-manager", "name", name("专属客户经理", "Own manager")),
                    Map.of(
                        "code",
                        "lounge-visits",
                        "name",
                        name("贵宾厅次数（每年）", "Lounge visits a year"),
                        "quantity",
                        12L))));
    assertThat(tiers.get(2))
        .isEqualTo(Map.of("code", "ORDINARY", "name", name("普通客户", "Ordinary"), "otherwise", true));
  }

  @Test
  void parse_whatWasWritten_isEqual() {
    PolicyBook book = Books.of(VALUE, SAVER);
    PolicyBook read = parse(book.toDocument());
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    assertThat(read.find("value")).contains(VALUE);
    assertThat(read.find("saver")).contains(SAVER);
  }

  @Property(tries = 300)
  void parse_randomLadderAndSegments_isEqual(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    List<Condition> rungs =
        List.of(conditions.condition(3), conditions.condition(3), conditions.condition(3));
    Segment segment = Books.segment("some", conditions.condition(4));
    PolicyBook book = Books.of(Books.ladderOf(rungs), segment);
    assertThat(parse(book.toDocument())).isEqualTo(book);
  }

  /** What is said of a policy whose document is changed in one place. */
  private static List<String> problemsOf(Policy<?> policy, Consumer<Map<String, Object>> change) {
    Map<String, Object> book = mutable(Books.of(VALUE, SAVER).toDocument());
    List<Map<String, Object>> policies = objects(book, "policies");
    change.accept(policies.get(policy == VALUE ? 0 : 1));
    try {
      parse(book);
    } catch (InvalidPolicyException e) {
      return e.problems().stream().map(DocumentsTest::text).toList();
    }
    return List.of();
  }

  private static String text(Problem problem) {
    return problem.path() + " " + problem.code().word();
  }

  private static Map<String, Object> mutable(Map<String, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, mutable(value)));
    return copy;
  }

  @SuppressWarnings("unchecked") // documents have texts for keys
  private static Object mutable(Object value) {
    if (value instanceof Map<?, ?> map) {
      return mutable((Map<String, ?>) map);
    }
    return value instanceof List<?> list
        ? new ArrayList<>(list.stream().map(DocumentsTest::mutable).toList())
        : value;
  }

  @SuppressWarnings("unchecked") // as the document was written
  private static List<Map<String, Object>> objects(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.get(key);
  }

  private static List<Map<String, Object>> tiers(Map<String, Object> ladder) {
    return objects(ladder, "tiers");
  }

  @Test
  void parse_segmentWithoutItsParts_isRefused() {
    assertThat(problemsOf(SAVER, segment -> segment.remove("when")))
        .containsExactly("/policies/1/when missing-key");
    assertThat(problemsOf(SAVER, segment -> segment.remove("name")))
        .containsExactly("/policies/1/name missing-key");
    assertThat(problemsOf(SAVER, segment -> segment.put("strategy", name("策略", ""))))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("/policies/1/strategy"));
    assertThat(problemsOf(SAVER, segment -> segment.put("members", List.of())))
        .containsExactly("/policies/1/members unknown-key");
  }

  @Test
  void parse_idWithoutRoomForTheAttribute_isRefused() {
    List<String> problems =
        problemsOf(
            VALUE,
            ladder -> {
              ladder.put("id", "v".repeat(121));
              tiers(ladder).get(0).put("when", DocumentWriter.tree(AUM.atLeast(yuan(500_000))));
            });
    assertThat(problems).containsExactly("/policies/0/id invalid-id");
  }

  @Test
  void parse_ladderOutOfOrder_isRefused() {
    assertThat(problemsOf(VALUE, ladder -> tiers(ladder).remove(2)))
        .containsExactly("/policies/0/tiers no-bottom-tier");
    assertThat(
            problemsOf(
                VALUE,
                ladder -> {
                  tiers(ladder).get(1).remove("when");
                  tiers(ladder).get(1).put("otherwise", true);
                }))
        .containsExactly("/policies/0/tiers/1/otherwise tier-after-bottom");
    assertThat(problemsOf(VALUE, ladder -> tiers(ladder).get(1).put("otherwise", true)))
        .containsExactly("/policies/0/tiers/1/otherwise one-key-of");
    assertThat(problemsOf(VALUE, ladder -> tiers(ladder).get(2).put("otherwise", false)))
        .containsExactly("/policies/0/tiers/2/otherwise wrong-value");
    assertThat(problemsOf(VALUE, ladder -> tiers(ladder).get(0).remove("when")))
        .containsExactly("/policies/0/tiers/0/when missing-key");
    assertThat(problemsOf(VALUE, ladder -> ladder.put("tiers", List.of())))
        .contains("/policies/0/tiers empty-list");
  }

  @Test
  void parse_codes_areChecked() {
    assertThat(problemsOf(VALUE, ladder -> tiers(ladder).get(1).put("code", "GOLD")))
        .containsExactly("/policies/0/tiers/1/code duplicate-code");
    assertThat(problemsOf(VALUE, ladder -> tiers(ladder).get(1).put("code", "SIL VER")))
        .containsExactly("/policies/0/tiers/1/code wrong-value");
    assertThat(
            problemsOf(
                VALUE,
                ladder -> {
                  List<Map<String, Object>> all = objects(tiers(ladder).get(0), "entitlements");
                  all.get(1).put("code", "own-manager");
                }))
        .containsExactly("/policies/0/tiers/0/entitlements/1/code duplicate-code");
    assertThat(
            problemsOf(
                VALUE,
                ladder -> {
                  List<Map<String, Object>> all = objects(tiers(ladder).get(0), "entitlements");
                  all.get(1).put("quantity", 0L);
                }))
        .containsExactly("/policies/0/tiers/0/entitlements/1/quantity out-of-range");
  }

  @Test
  void parse_unknownTier_isRefusedWhereItIsRead() {
    Condition onTier = VALUE.is("SILVER");
    assertThat(
            problemsOf(
                SAVER,
                segment -> {
                  Map<String, Object> when = mutable(DocumentWriter.tree(onTier));
                  when.put("is", "SLIVER");
                  segment.put("when", when);
                }))
        .containsExactly("/policies/1/when/is unknown-code");
  }

  @Test
  void parse_everythingWrong_tellsAllOfItAtOnce() {
    List<String> problems =
        problemsOf(
            VALUE,
            ladder -> {
              ladder.put("version", "2");
              tiers(ladder).get(0).put("code", 7L);
              tiers(ladder).get(1).put("when", DocumentWriter.tree(PRODUCTS.atLeast(2)));
              objects(tiers(ladder).get(0), "entitlements").get(0).remove("name");
              tiers(ladder).get(2).put("colour", "grey");
            });
    assertThat(problems)
        .contains(
            "/policies/0/version wrong-type",
            "/policies/0/tiers/0/code wrong-type",
            "/policies/0/tiers/0/entitlements/0/name missing-key",
            "/policies/0/tiers/2/colour unknown-key");
  }
}
