package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.policy.SampleBook.KINDS;
import static org.bankcrm.core.policy.SampleBook.withCondition;
import static org.bankcrm.core.policy.Trees.map;

import java.util.Map;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.Condition;
import org.junit.jupiter.api.Test;

/** The bounds of a number of things: one of them is enough, and they may be the same. */
class CountBoundsTest {

  private static Condition read(Map<String, Object> bounds) {
    Object when = map("attribute", "channels", "size", bounds);
    return ((Gated) PolicyBook.parse(withCondition(when), KINDS).policies().get(0)).when();
  }

  private static void assertBounds(Map<String, Object> bounds, int atLeast, int atMost) {
    assertThat(read(bounds))
        .isInstanceOfSatisfying(
            CodeSetSize.class,
            size -> {
              assertThat(size.atLeast()).isEqualTo(atLeast);
              assertThat(size.atMost()).isEqualTo(atMost);
            });
  }

  @Test
  void parse_onlyOneBound_leavesTheOtherOpen() {
    assertBounds(map("atLeast", 2), 2, Integer.MAX_VALUE);
    assertBounds(map("atMost", 3), 0, 3);
  }

  @Test
  void parse_equalBounds_meanExactlyThatMany() {
    assertBounds(map("atLeast", 2, "atMost", 2), 2, 2);
  }
}
