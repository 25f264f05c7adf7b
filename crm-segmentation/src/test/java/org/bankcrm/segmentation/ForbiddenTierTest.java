package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.CATALOG;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.junit.jupiter.api.Test;

/** A tier that is kept tells tomorrow what it was earned by. */
class ForbiddenTierTest {

  private static final CodeAttribute GENDER =
      Attributes.code(
          "party.gender",
          List.of("FEMALE", "MALE"),
          AttributeInfo.named("性别", "Gender").withSensitivity(Sensitivity.PROTECTED));

  private static TierLadder ladder(Condition gold) {
    return TierLadder.builder("care", 1)
        .name("关怀等级", "Care tiers")
        .tier("GOLD", "金卡", "Gold", gold)
        .otherwise("BASIC", "基础", "Basic")
        .retention(TierRetention.atOnce())
        .build();
  }

  private static void compile(TierLadder ladder, DecisionPurpose purpose) {
    List<Attribute<?>> more = new ArrayList<>(ladder.state().all());
    more.add(GENDER);
    Segment offer =
        Segment.builder("offer", 1)
            .name("报价", "Offer")
            .decides(purpose)
            .when(ladder.state().current().is("GOLD"))
            .build();
    Books.engineOf(CATALOG.with(more), List.of(ladder, offer));
  }

  @Test
  void compile_priceByATierKeptForWomen_isRefusedWithTheChain() {
    TierLadder women = ladder(GENDER.is("FEMALE"));
    assertThatThrownBy(() -> compile(women, DecisionPurpose.PRICE))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining(
            "must not serve the purpose 'price': 'party.gender' -> care -> offer.");
    compile(women, DecisionPurpose.SERVICE);
    compile(ladder(AUM.atLeast(yuan(500_000))), DecisionPurpose.PRICE);
  }

  private static Segment.Builder care() {
    return Segment.builder("care", 1).name("关怀", "Care");
  }

  private static Facts.Builder person(AttributeCatalog catalog, String gender) {
    Instant at = Instant.parse("2026-07-01T02:00:00Z");
    return Facts.builder(catalog, at, ZoneId.of("Asia/Shanghai"))
        .put(GENDER, gender)
        .put(AUM, yuan(900_000));
  }

  /** Whatever a grouping reads of the protected, that somebody moved is told, and why is not. */
  @Test
  void changes_ofGroupingsThatReadTheGender_withholdTheCause() {
    Condition women = GENDER.is("FEMALE");
    Condition rich = AUM.atLeast(yuan(500_000));
    AttributeCatalog catalog = CATALOG.with(List.of(GENDER));
    TierLadder ladder =
        TierLadder.builder("tiers", 1)
            .name("等级", "Tiers")
            .tier("GOLD", "金卡", "Gold", women)
            .tier("SILVER", "银卡", "Silver", rich)
            .otherwise("BASIC", "基础", "Basic")
            .build();
    for (Grouping<?> policy :
        List.of(
            care().when(women).build(),
            care().when(women.and(rich)).build(),
            care().when(rich).exclude(women.not()).build(),
            care().when(rich).population(women).build(),
            ladder)) {
      DecisionEngine engine = Books.engineOf(catalog, List.of(policy));
      Facts woman = person(catalog, "FEMALE").build();
      Facts man = person(catalog, "MALE").build();
      MembershipChange change =
          MembershipChanges.between(engine.decide(man), engine.decide(woman), policy).orElseThrow();
      assertThat(change.cause().isWithheld()).isTrue();
      assertThat(change.cause()).hasToString("Cause at ");
    }
  }
}
