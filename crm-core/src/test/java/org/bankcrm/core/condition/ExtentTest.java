package org.bankcrm.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.junit.jupiter.api.Test;

class ExtentTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));

  private static Condition within(int depth) {
    Condition condition = AGE.atLeast(18);
    for (int i = 1; i < depth; i++) {
      condition = condition.not();
    }
    return condition;
  }

  @Test
  void connectives_deeperThanTheLimit_areRefusedNamingIt() {
    Condition deepest = within(512);

    assertThat(deepest).isEqualTo(within(512)).hasSameHashCodeAs(within(512));
    assertThat(deepest.toString()).startsWith("Not[part=Not[part=");
    for (List<Condition> parts : List.of(List.of(deepest), List.of(AGE.isKnown(), deepest))) {
      assertThatThrownBy(() -> new All(parts)).hasMessageContaining("more than 512 conditions");
      assertThatThrownBy(() -> new Any(parts)).hasMessageContaining("more than 512 conditions");
      assertThatThrownBy(() -> new AtLeast(1, parts)).hasMessageContaining("more than 512");
    }
    assertThatThrownBy(deepest::not)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "more than 512 conditions stand within each other; make a segment of the inner ones"
                + " and refer to it");
  }

  /** Each holds the one before twice: 2^n conditions in n objects. */
  @Test
  void connectives_thatShareTheirParts_endAtTheLimitOfNodes() {
    assertThatThrownBy(
            () -> {
              Condition condition = AGE.atLeast(18);
              for (int i = 0; i < 100; i++) {
                condition = new All(List.of(condition, condition));
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("more than 10000000 conditions are put together");
  }

  @Test
  void connectives_ofEqualParts_areEqualAndOthersNot() {
    Condition a = AGE.atLeast(18);
    Condition b = AGE.isKnown();

    assertThat(new All(List.of(a, b))).isEqualTo(a.and(b)).hasSameHashCodeAs(a.and(b));
    assertThat(new All(List.of(a, b))).isNotEqualTo(new All(List.of(b, a)));
    assertThat(new All(List.of(a, b))).isNotEqualTo(new Any(List.of(a, b)));
    assertThat(new AtLeast(1, List.of(a, b))).isNotEqualTo(new AtLeast(2, List.of(a, b)));
    assertThat(a.not()).isEqualTo(a.not()).isNotEqualTo(b.not());
    assertThat(a.and(b)).hasToString("All[parts=[" + a + ", " + b + "]]");
  }
}
