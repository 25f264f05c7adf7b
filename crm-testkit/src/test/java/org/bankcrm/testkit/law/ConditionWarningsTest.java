package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.ConsentRule;
import org.bankcrm.campaign.Offer;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.BookWarning;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that never or always hold, told wherever an author can write one. */
class ConditionWarningsTest {

  private static final AttributeInfo INFO = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute AGE = Attributes.integer("party.age", INFO);
  private static final YesNoAttribute STAFF = Attributes.yesNo("party.staff", INFO);
  private static final Condition NEVER = AGE.moreThan(60L).and(AGE.lessThan(18L));
  private static final Condition DEAD = STAFF.isTrue().or(NEVER);

  private static List<String> warnings(Policy<?> policy) {
    AttributeCatalog catalog = AttributeCatalog.of(AGE, STAFF);
    return warnings(
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), catalog)
            .add(policy)
            .build());
  }

  @Test
  void warnings_ofSegmentsAndLadders_areTold() {
    assertThat(warnings(Segment.builder("s", 1).name("客群", "Segment").when(NEVER).build()))
        .containsExactly("/when never-holds");
    assertThat(warnings(Segment.builder("s", 1).name("客群", "Segment").when(DEAD).build()))
        .containsExactly("/when/any/1 never-holds");
    TierLadder ladder =
        TierLadder.builder("l", 1)
            .name("等级", "Tiers")
            .tier("GOLD", "金", "Gold", DEAD)
            .otherwise("REST", "其他", "Rest")
            .build();
    assertThat(warnings(ladder)).containsExactly("/tiers/0/when/any/1 never-holds");
  }

  @Test
  void warnings_ofBins_areTold() {
    Scorecard card =
        Scorecard.builder("c", 1)
            .name("评分", "Card")
            .characteristic(
                Characteristic.free("free")
                    .name("自由", "Free")
                    .reason("R")
                    .missingWhen(AGE.isMissing(), BigDecimal.ZERO, "UNKNOWN")
                    .bin("长", "Old", DEAD, 1)
                    .other(0))
            .reason("R", "年龄", "Age")
            .reason("UNKNOWN", "未知", "Unknown")
            .build();
    assertThat(warnings(card)).containsExactly("/characteristics/0/bins/1/when/any/1 never-holds");
  }

  @Test
  void warnings_ofGuards_areTold() {
    Lifecycle lifecycle =
        Lifecycle.builder("l", 1)
            .name("生命周期", "Lifecycle")
            .subject("case")
            .stage(Stage.of("A", "甲", "A"))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .ignores("E", "事件", "Event")
            .transition(Transition.of("e", "转", "Way").from("A").to("B").on("E").when(DEAD))
            .transition(Transition.of("f", "转", "Way").from("A").to("B").when(DEAD).withPriority(1))
            .build();
    assertThat(warnings(lifecycle))
        .containsExactlyInAnyOrder(
            "/transitions/0/when/any/1 never-holds", "/transitions/1/when/any/1 never-holds");
  }

  @Test
  void warnings_ofGates_areTold() {
    Campaign campaign =
        Campaign.builder("c", 1)
            .name("活动", "Campaign")
            .purpose(Purpose.SERVICE)
            .period(DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)))
            .offer(Offer.of("祝福", "Greeting"))
            .channels(CampaignChannel.of(Channel.SMS))
            .consent(ConsentRule.NOT_NEEDED)
            .eligible("adult", "成年", "adult", DEAD)
            .exclude("staff", "员工", "staff", NEVER)
            .build();
    assertThat(warnings(campaign)).hasSize(2).allMatch(each -> each.endsWith(" never-holds"));
  }

  /** What a book counts is never below zero, but may be missing. */
  @ParameterizedTest
  @CsvSource({
    "is, -1, [/when never-holds]",
    "lessThan, 0, [/when never-holds]",
    "atMost, -1, [/when never-holds]",
    "is, 0, []",
    "atMost, 0, []",
    "moreThan, -1, []",
    "isNot, -1, [/when/not never-holds]"
  })
  void warnings_ofCounts_knowThatNoneIsBelowZero(String test, int value, String told) {
    Map<String, Object> when = Map.of("attribute", "n", test, value);
    assertThat(warnings(counting(when))).hasToString(told);
  }

  @Test
  void warnings_ofCountsThatAreMissing_areNone() {
    assertThat(warnings(counting(Map.of("attribute", "n", "known", false)))).isEmpty();
    Map<String, Object> dead = Map.of("attribute", "n", "is", -1);
    Map<String, Object> absent = Map.of("attribute", "n", "known", false);
    assertThat(warnings(counting(Map.of("any", List.of(absent, dead)))))
        .containsExactly("/when/any/1 never-holds");
  }

  private static PolicyBook counting(Map<String, Object> when) {
    Map<String, Object> name = Map.of("zh", "名", "en", "Name");
    Map<String, Object> day = Map.of("id", "d", "type", "date", "name", name);
    Map<String, Object> event =
        Map.of("id", "e", "name", name, "date", "d", "attributes", List.of(day));
    Map<String, Object> window =
        Map.of("attribute", "n", "over", "e", "aggregate", "count", "lastDays", 30);
    Map<String, Object> segment =
        Map.of("kind", "segment", "id", "s", "version", 1, "name", name, "when", when);
    Map<String, Object> count = Map.of("id", "n", "type", "integer", "name", name);
    return PolicyBook.parse(
        Map.of(
            "book", "b",
            "version", 1,
            "name", name,
            "attributes", List.of(count),
            "events", List.of(event),
            "windows", List.of(window),
            "policies", List.of(segment)),
        Books.KINDS);
  }

  private static List<String> warnings(PolicyBook book) {
    return book.warnings().stream()
        .map(each -> each.path().replaceFirst("/policies/[^/]*", "") + " " + each.code().word())
        .toList();
  }

  /** What policies make of their authors' conditions is not told. */
  @Test
  void warnings_ofRandomBooks_standWhereConditionsAreWritten() {
    for (int number = 0; number < 40; number++) {
      RandomCase some = RandomCases.of(4, 1).withEveryKind().at(20_261_129, number);
      for (BookWarning warning : some.book().warnings()) {
        assertThat(warning.path()).startsWith("/policies/");
      }
    }
  }
}
