package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

/** Conditions that never or always hold, told wherever an author can write one. */
class ConditionWarningsTest {

  private static final AttributeInfo INFO = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute AGE = Attributes.integer("party.age", INFO);
  private static final YesNoAttribute STAFF = Attributes.yesNo("party.staff", INFO);
  private static final Condition NEVER = AGE.moreThan(60L).and(AGE.lessThan(18L));
  private static final Condition DEAD = STAFF.isTrue().or(NEVER);

  private static List<String> warnings(Policy<?> policy) {
    AttributeCatalog catalog = AttributeCatalog.of(AGE, STAFF);
    return PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), catalog)
        .add(policy)
        .build()
        .warnings()
        .stream()
        .map(each -> each.path().replaceFirst("/policies/[^/]*", "") + " " + each.code().word())
        .toList();
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
