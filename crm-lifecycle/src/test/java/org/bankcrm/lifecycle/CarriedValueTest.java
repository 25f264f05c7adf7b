package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.lifecycle.World.AMOUNT;
import static org.bankcrm.lifecycle.World.BALANCE;
import static org.bankcrm.lifecycle.World.KIND;

import java.time.Instant;
import java.util.List;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** Effects that tell what the event carried which set the transition off. */
class CarriedValueTest {

  private static final String AT = "2026-02-28T15:59:59Z";

  private static Lifecycle.Builder started() {
    return Lifecycle.builder("loan", 1)
        .name("贷款", "Loan")
        .subject("loan")
        .payload(AMOUNT, KIND)
        .stages(Stage.of("OPEN", "未结清", "Open"), Stage.of("PAID", "已结清", "Paid").asFinal())
        .ignores("PAID", "还款", "Paid");
  }

  private static Lifecycle paying(Effect.Builder effect) {
    return started()
        .transition(
            Transition.of("pays", "还款", "Pays")
                .from("OPEN")
                .to("PAID")
                .on("PAID")
                .withEffect(effect))
        .build();
  }

  private static Effect.Builder receipt() {
    return Effect.of("receipt", "回单", "A receipt").with("form", "A4");
  }

  private static StageEvent paid() {
    return StageEvent.of("1", "PAID", Instant.parse(AT));
  }

  private static StageResult on(Lifecycle lifecycle, StageEvent event) {
    StageState open = StageState.in("OPEN", Instant.parse("2026-01-05T02:00:00Z"));
    return World.engine(lifecycle).on(open, event, World.facts(lifecycle, AT, 7));
  }

  private static List<String> told(StageResult result) {
    return result.changes().stream()
        .flatMap(change -> change.move().effects().stream())
        .flatMap(effect -> effect.parameters().stream())
        .map(each -> each.code() + "=" + each.value())
        .toList();
  }

  @Test
  void effect_ofAnEvent_tellsWhatItCarriedBesideWhatIsKnown() {
    Lifecycle lifecycle =
        paying(
            receipt()
                .withValueOrSkip("amount", AMOUNT)
                .withValueOr("kind", KIND, "none")
                .withValueOrSkip("balance", BALANCE));
    StageResult result = on(lifecycle, paid().with(AMOUNT, 120));
    assertThat(told(result)).containsExactly("form=A4", "amount=120", "kind=none", "balance=7");
    StageChange change = result.changes().get(result.changes().size() - 1);
    assertThat(StageChange.parse(change.toDocument())).isEqualTo(change);
    assertThat(told(on(lifecycle, paid().with(AMOUNT, 120).with(KIND, "B"))))
        .containsExactly("form=A4", "amount=120", "kind=B", "balance=7");
  }

  @Test
  void effect_ofWhatTheEventDoesNotCarry_isLeftOutOrHoldsByItsRule() {
    StageResult skipped = on(paying(receipt().withValueOrSkip("amount", AMOUNT)), paid());
    assertThat(skipped.state().stage()).contains("PAID");
    assertThat(told(skipped)).isEmpty();
    StageResult held = on(paying(receipt().withValueOrHold("amount", AMOUNT)), paid());
    assertThat(held.state().stage()).contains("OPEN");
    assertThat(held.decision())
        .isInstanceOfSatisfying(
            StageDecision.Stayed.class,
            stayed -> assertThat(stayed.reason()).isEqualTo(StageReason.VALUE_MISSING));
    assertThat(
            told(on(paying(receipt().withValueOrHold("amount", AMOUNT)), paid().with(AMOUNT, 1))))
        .containsExactly("form=A4", "amount=1");
  }

  @Test
  void effect_ofAProtectedValue_isNotTold() {
    IntegerAttribute hidden =
        Attributes.integer(
            "event.amount",
            AttributeInfo.named("金额", "Amount").withSensitivity(Sensitivity.PROTECTED));
    Lifecycle lifecycle =
        Lifecycle.builder("loan", 1)
            .name("贷款", "Loan")
            .subject("loan")
            .payload(hidden)
            .stages(Stage.of("OPEN", "未结清", "Open"), Stage.of("PAID", "已结清", "Paid").asFinal())
            .ignores("PAID", "还款", "Paid")
            .transition(
                Transition.of("pays", "还款", "Pays")
                    .from("OPEN")
                    .to("PAID")
                    .on("PAID")
                    .withEffect(receipt().withValueOr("amount", hidden, "?")))
            .build();
    assertThat(told(on(lifecycle, paid().with(hidden, 5)))).containsExactly("form=A4", "amount=?");
  }

  @Test
  void document_ofACarriedValue_isReadAgain() {
    PolicyBook book =
        World.book(
            paying(receipt().withValueOrSkip("amount", AMOUNT).withValueOr("kind", KIND, "-")));
    assertThat(book.toDocument().toString()).contains("attribute=event.amount");
    PolicyBook read = PolicyBook.parse(book.toDocument(), LifecycleKinds.all());
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    read.compile(); // what only events carry is asked of no customer
  }

  @Test
  void build_whereNoEventIsSureToBe_isRefused() {
    Effect.Builder effect = receipt().withValueOrSkip("amount", AMOUNT);
    assertThatThrownBy(
            () ->
                started()
                    .transition(
                        Transition.of("ends", "到期", "Ends")
                            .from("OPEN")
                            .to("PAID")
                            .afterDays(3)
                            .withEffect(effect))
                    .build())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/transitions/0/effects/0/values/0/attribute")
        .hasMessageContaining("no event sets the transition off");
    assertThatThrownBy(
            () ->
                Lifecycle.builder("loan", 1)
                    .name("贷款", "Loan")
                    .subject("loan")
                    .payload(AMOUNT)
                    .stages(
                        Stage.of("OPEN", "未结清", "Open").withLeavingEffect(effect),
                        Stage.of("PAID", "已结清", "Paid").withEffect(effect).asFinal())
                    .ignores("PAID", "还款", "Paid")
                    .transition(
                        Transition.of("pays", "还款", "Pays").from("OPEN").to("PAID").on("PAID"))
                    .build())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/stages/0/leaving/0/values/0/attribute")
        .hasMessageContaining("/stages/1/effects/0/values/0/attribute");
  }
}
