package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.segmentation.Attrs.AUM;

import com.google.common.testing.EqualsTester;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.junit.jupiter.api.Test;

class TierLadderTest {

  private static final Entitlement.Builder LOUNGE =
      Entitlement.of("lounge-visits", "贵宾厅次数（每年）", "Lounge visits a year", 12);

  private static TierLadder.Builder value() {
    return TierLadder.builder("value", 1)
        .name("价值等级", "Value tiers")
        .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(500_000)), LOUNGE)
        .tier("SILVER", "银卡客户", "Silver", AUM.atLeast(yuan(50_000)));
  }

  private static TierLadder valueTiers() {
    return value().otherwise("ORDINARY", "普通客户", "Ordinary").build();
  }

  private static List<Problem> problemsOf(TierLadder.Builder builder) {
    try {
      builder.build();
    } catch (InvalidPolicyException e) {
      return e.problems();
    }
    return List.of();
  }

  @Test
  void build_keepsTheRungsBestFirst() {
    assertThat(valueTiers().tiers())
        .extracting(Tier::code)
        .containsExactly("GOLD", "SILVER", "ORDINARY");
    assertThat(valueTiers().tiers().get(2).when()).isEmpty();
    assertThat(valueTiers().find("GOLD").orElseThrow().entitlements().find("lounge-visits"))
        .map(each -> each.quantity().orElse(0))
        .contains(12);
    assertThat(valueTiers().find("PLATINUM")).isEmpty();
    assertThat(valueTiers()).hasToString("TierLadder value@1 [GOLD, SILVER, ORDINARY]");
  }

  @Test
  void attribute_isAClosedCodeBestFirst() {
    assertThat(valueTiers().attribute().id()).isEqualTo("tier.value");
    assertThat(valueTiers().attribute().type().codes())
        .containsExactly("GOLD", "SILVER", "ORDINARY");
  }

  @Test
  void isAtLeast_namesTheRungAndTheBetterOnes() {
    assertThat(valueTiers().isAtLeast("SILVER"))
        .isEqualTo(valueTiers().attribute().isIn(List.of("GOLD", "SILVER")));
    assertThat(valueTiers().is("SILVER")).isEqualTo(valueTiers().attribute().is("SILVER"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> valueTiers().isAtLeast("PLATINUM"))
        .withMessage("'PLATINUM' is not one of [GOLD, SILVER, ORDINARY]");
  }

  @Test
  void build_everythingWrong_tellsAllOfItAtOnce() {
    TierLadder.Builder builder =
        TierLadder.builder("Value", 1)
            .purpose("", "")
            .tier("GO LD", "金卡客户", "Gold", AUM.atLeast(yuan(1)))
            .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(1)), LOUNGE, LOUNGE);
    assertThat(problemsOf(builder))
        .extracting(Problem::path)
        .containsExactly(
            "/policies/Value/name",
            "/policies/Value/id",
            "/policies/Value/purpose/zh",
            "/policies/Value/purpose/en",
            "/policies/Value/tiers/0/code",
            "/policies/Value/tiers/1/entitlements/1/code");
  }

  @Test
  void build_entitlementTwice_isRefusedThere() {
    TierLadder.Builder builder =
        TierLadder.builder("value", 1)
            .name("等级", "Tiers")
            .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(1)), LOUNGE, LOUNGE)
            .otherwise("ORDINARY", "普通客户", "Ordinary");
    assertThat(problemsOf(builder))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "/policies/value/tiers/0/entitlements/1/code", "duplicate-code"));
  }

  @Test
  void build_noBottom_isRefused() {
    assertThat(problemsOf(value()))
        .extracting(each -> each.code().word(), Problem::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("no-bottom-tier", "/policies/value/tiers"));
  }

  @Test
  void build_tierAfterTheBottom_isRefused() {
    TierLadder.Builder builder =
        value().otherwise("ORDINARY", "普通客户", "Ordinary").otherwise("REST", "其他", "The rest");
    assertThat(problemsOf(builder))
        .extracting(each -> each.code().word(), Problem::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "tier-after-bottom", "/policies/value/tiers/2/otherwise"));
  }

  @Test
  void build_codeTwice_isRefused() {
    assertThat(problemsOf(value().otherwise("GOLD", "普通客户", "Ordinary")))
        .extracting(each -> each.code().word(), Problem::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("duplicate-code", "/policies/value/tiers/2/code"));
  }

  @Test
  void build_numberOfRungs_isBounded() {
    assertThat(problemsOf(ladderOf(2))).isEmpty();
    assertThat(problemsOf(ladderOf(100))).isEmpty();
    assertThat(problemsOf(ladderOf(1)))
        .extracting(each -> each.code().word())
        .containsExactly("wrong-size");
    assertThat(problemsOf(ladderOf(101)))
        .extracting(each -> each.code().word())
        .containsExactly("limit-list");
  }

  private static TierLadder.Builder ladderOf(int rungs) {
    TierLadder.Builder builder = TierLadder.builder("value", 1).name("等级", "Tiers");
    IntStream.range(1, rungs)
        .forEach(i -> builder.tier("T" + i, "级", "Tier", AUM.atLeast(yuan(1_000L - i))));
    return builder.otherwise("REST", "其他", "The rest");
  }

  @Test
  void equals_byValue() {
    new EqualsTester()
        .addEqualityGroup(valueTiers(), valueTiers())
        .addEqualityGroup(value().otherwise("ORDINARY", "普通", "Ordinary").build())
        .addEqualityGroup(value().otherwise("ORDINARY", "普通客户", "Ordinary", LOUNGE).build())
        .addEqualityGroup(
            value().purpose("服务", "Service").otherwise("ORDINARY", "普通客户", "Ordinary").build())
        .testEquals();
  }
}
