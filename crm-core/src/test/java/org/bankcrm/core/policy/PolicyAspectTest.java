package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;

/** What an engine tells of its policies to whoever lays them out on a page. */
class PolicyAspectTest {

  private static final IntegerAttribute AGE = number("age");
  private static final IntegerAttribute PETS = number("pets");
  private static final IntegerAttribute UNREAD = number("unread");

  /** Says that it answers by yes or no, and yields nothing. */
  private record Silent(PolicyHead head, PolicyAspect aspect) implements Policy<Truth> {
    @Override
    public PolicyKind kind() {
      return Gated.KIND;
    }

    @Override
    public List<Attribute<?>> inputs() {
      return List.of();
    }

    @Override
    public Outcome<Truth> plan(Planner planner) {
      Gate gate = planner.gate(Condition.always(), "/when");
      return reading -> reading.truth(gate);
    }
  }

  private static IntegerAttribute number(String id) {
    return Attributes.integer(id, AttributeInfo.named("数", "Number"));
  }

  private static Silent silent(PolicyAspect aspect) {
    return new Silent(
        PolicyHead.of(PolicyRef.of("silent", 1), LocalizedText.of("默", "Silent")), aspect);
  }

  private static DecisionEngine engine(Policy<?>... policies) {
    return PolicyBook.builder(
            PolicyRef.of("book", 1),
            LocalizedText.of("书", "Book"),
            AttributeCatalog.of(AGE, PETS, UNREAD))
        .addAll(List.of(policies))
        .build()
        .compile();
  }

  @Test
  void aspect_ofAKindThatSaysNothing_isOther() {
    Gated gate = Gated.of("a", AGE.atLeast(18L));
    assertThat(engine(gate).aspect(gate)).isEqualTo(PolicyAspect.OTHER);
  }

  @Test
  void aspect_ofYesOrNo_wantsAPolicyThatAnswers() {
    for (PolicyAspect each : PolicyAspect.values()) {
      Silent policy = silent(each);
      assertThat(engine(policy).aspect(policy))
          .isEqualTo(each.isYesOrNo() ? PolicyAspect.OTHER : each);
    }
  }

  @Test
  void attributesBehind_aPolicy_areItsOwnAndThoseOfThePoliciesItNeeds() {
    Gated first = Gated.of("first", PETS.atLeast(1L), AGE.atLeast(18L));
    Gated second = Gated.of("second", Gated.yielded("first").isTrue());
    Gated third = Gated.of("third", Condition.always());
    DecisionEngine engine = engine(second, third, first);
    assertThat(engine.attributesBehind(first)).map(Attribute::id).containsExactly("age", "pets");
    assertThat(engine.attributesBehind(second))
        .map(Attribute::id)
        .containsExactly("age", "pets", "gated.first");
    assertThat(engine.attributesBehind(third)).isEmpty();
    assertThat(engine.yieldedAttributes(third)).containsExactly(Gated.yielded("third"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.attributesBehind(Gated.of("other", Condition.always())));
  }
}
