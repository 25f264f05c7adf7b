package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.lifecycle.World.BALANCE;
import static org.bankcrm.lifecycle.World.SHANGHAI;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stage tells what let a subject in: what a purpose forbids does not come through it. */
class ForbiddenStageTest {

  private static final AttributeInfo HIDDEN =
      AttributeInfo.named("性别", "Gender").withSensitivity(Sensitivity.PROTECTED);
  private static final List<String> GENDERS = List.of("FEMALE", "MALE");
  private static final CodeAttribute GENDER = Attributes.code("party.gender", GENDERS, HIDDEN);
  private static final CodeAttribute CARRIED = Attributes.code("event.gender", GENDERS, HIDDEN);

  /** An event, and for women only, leads to the second stage. */
  private static Lifecycle of(String id, DecisionPurpose purpose, Condition guard) {
    return Lifecycle.builder(id, 1)
        .name("某", "Some")
        .subject("customer")
        .decides(purpose)
        .stage(Stage.of("A", "甲", "A"))
        .stage(Stage.of("B", "乙", "B").asFinal())
        .ignores("E", "事件", "Event")
        .payload(CARRIED)
        .transition(Transition.of("a-b", "转", "A to B").from("A").to("B").on("E").when(guard))
        .build();
  }

  /** Of those in the second stage of another, at once. */
  private static Lifecycle after(Lifecycle other, DecisionPurpose purpose) {
    return Lifecycle.builder("loan", 1)
        .name("贷款", "Loan")
        .subject("customer")
        .decides(purpose)
        .stage(Stage.of("A", "甲", "A"))
        .stage(Stage.of("B", "乙", "B").asFinal())
        .transition(
            Transition.of("a-b", "转", "A to B")
                .from("A")
                .to("B")
                .when(other.attributes().stage().is("B")))
        .build();
  }

  private static PolicyBook book(Lifecycle... lifecycles) {
    List<Attribute<?>> all = new ArrayList<>(List.of(GENDER, BALANCE));
    for (Lifecycle each : lifecycles) {
      all.addAll(each.attributes().needed());
    }
    return PolicyBook.builder(
            PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), AttributeCatalog.of(all))
        .addAll(List.of(lifecycles))
        .build();
  }

  private static List<String> problems(Lifecycle... lifecycles) {
    try {
      book(lifecycles).compile();
      return List.of();
    } catch (InvalidPolicyException e) {
      assertThat(e.problems())
          .extracting(each -> each.code().word())
          .containsOnly("forbidden-attribute");
      return e.problems().stream().map(Problem::message).toList();
    }
  }

  @ParameterizedTest
  @EnumSource(DecisionPurpose.class)
  void compile_guardOverAnEvent_isHeldToThePurpose(DecisionPurpose purpose) {
    boolean forbidden = purpose == DecisionPurpose.CREDIT || purpose == DecisionPurpose.PRICE;
    for (Condition women :
        List.of(GENDER.is("FEMALE"), CARRIED.is("FEMALE"), BALANCE.is(1L).or(GENDER.is("MALE")))) {
      Lifecycle lifecycle = of("care", purpose, women);
      assertThat(problems(lifecycle)).hasSize(forbidden ? 1 : 0);
      if (forbidden) {
        assertThatThrownBy(() -> LifecycleEngine.of(book(lifecycle), lifecycle, World.CALENDAR))
            .isInstanceOf(InvalidPolicyException.class)
            .hasMessageContaining("is protected");
      }
    }
    assertThat(problems(of("care", purpose, BALANCE.is(1L)))).isEmpty();
  }

  @Test
  void compile_creditAfterAStageForWomen_isRefusedWithTheChain() {
    Lifecycle care = of("care", DecisionPurpose.SERVICE, GENDER.is("FEMALE"));
    assertThat(problems(care, after(care, DecisionPurpose.CREDIT)))
        .containsExactly(
            "'party.gender' is protected and must not serve the purpose 'credit': 'party.gender'"
                + " -> care -> loan.");
    assertThat(problems(care, after(care, DecisionPurpose.SERVICE))).isEmpty();
    Lifecycle all = of("care", DecisionPurpose.SERVICE, BALANCE.is(1L));
    assertThat(problems(all, after(all, DecisionPurpose.CREDIT))).isEmpty();
  }

  @Test
  void explain_afterAStageForWomen_tellsNothingOfTheStage() {
    Lifecycle care = of("care", DecisionPurpose.SERVICE, GENDER.is("FEMALE"));
    Lifecycle next = after(care, DecisionPurpose.SERVICE);
    DecisionEngine engine = book(care, next).compile();
    Decision woman = engine.decide(facts(engine, care, next, "B"));
    Decision man = engine.decide(facts(engine, care, next, "A"));
    for (Lifecycle each : List.of(care, next)) {
      for (Disclosure disclosure : Disclosure.values()) {
        assertThat(woman.explain(each, disclosure).render(Locale.ENGLISH))
            .isEqualTo(man.explain(each, disclosure).render(Locale.ENGLISH));
      }
    }
    assertThat(DecisionRecord.of(woman).outcomes()).isEmpty();
  }

  private static Facts facts(DecisionEngine engine, Lifecycle care, Lifecycle next, String stage) {
    Instant at = Instant.parse("2026-07-01T02:00:00Z");
    return Facts.builder(engine.book().catalog(), at, SHANGHAI)
        .put(care.attributes().stage(), stage)
        .put(next.attributes().stage(), "A")
        .build();
  }
}
