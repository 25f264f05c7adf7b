package org.bankcrm.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.condition.Condition.all;
import static org.bankcrm.core.condition.Condition.always;
import static org.bankcrm.core.condition.Condition.any;
import static org.bankcrm.core.condition.Condition.never;

import java.util.List;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.junit.jupiter.api.Test;

class ImplicationTest {

  private static final IntegerAttribute A = Attributes.integer("a", AttributeInfo.named("甲", "A"));
  private static final IntegerAttribute B = Attributes.integer("b", AttributeInfo.named("乙", "B"));
  private static final CodeAttribute C = Attributes.openCode("c", AttributeInfo.named("丙", "C"));

  private static void implies(Condition premise, Condition conclusion) {
    assertThat(Analysis.standard().implies(premise, conclusion).isYes()).isTrue();
  }

  private static void impliesNot(Condition premise, Condition conclusion) {
    assertThat(Analysis.standard().implies(premise, conclusion).isYes()).isFalse();
  }

  @Test
  void holds_ranges_byTheirEnds() {
    implies(A.atLeast(5), A.atLeast(5));
    implies(A.atLeast(6), A.atLeast(5));
    implies(A.moreThan(5), A.atLeast(5));
    implies(A.between(5, 7), A.atLeast(5));
    implies(A.between(5, 7), A.atMost(7));
    impliesNot(A.atLeast(5), A.moreThan(5));
    impliesNot(A.atLeast(4), A.atLeast(5));
    impliesNot(A.atLeast(5), A.between(5, 7));
    impliesNot(A.atMost(5), A.atLeast(5));
    impliesNot(A.atLeast(5), B.atLeast(5));
  }

  @Test
  void holds_lists_bySubset() {
    implies(C.is("x"), C.isIn(List.of("x", "y")));
    impliesNot(C.isIn(List.of("x", "y")), C.is("x"));
  }

  @Test
  void holds_freshness_onlyWhenAtLeastAsStrict() {
    implies(A.freshWithin(30).atLeast(5), A.atLeast(5));
    implies(A.freshWithin(30).atLeast(5), A.freshWithin(90).atLeast(5));
    impliesNot(A.freshWithin(90).atLeast(5), A.freshWithin(30).atLeast(5));
    impliesNot(A.atLeast(5), A.freshWithin(30).atLeast(5));
  }

  @Test
  void holds_connectives_throughTheirParts() {
    implies(all(A.atLeast(6), B.atLeast(1)), A.atLeast(5));
    implies(A.atLeast(6), any(B.atLeast(1), A.atLeast(5)));
    implies(any(A.atLeast(6), A.atLeast(7)), A.atLeast(5));
    implies(all(A.atLeast(6), B.atLeast(2)), all(B.atLeast(1), A.atLeast(5)));
    implies(all(any(A.atLeast(6), A.atLeast(7)), B.atLeast(2)), A.atLeast(5));
    impliesNot(any(A.atLeast(6), B.atLeast(1)), A.atLeast(5));
    impliesNot(A.atLeast(6), all(A.atLeast(5), B.atLeast(1)));
  }

  @Test
  void holds_constants() {
    implies(never(), A.atLeast(5));
    implies(A.atLeast(5), always());
    impliesNot(always(), A.atLeast(5));
    impliesNot(A.atLeast(5), never());
  }

  @Test
  void holds_deeplyNested_givesUpInsteadOfRunningForYears() {
    Condition premise = A.atLeast(1);
    Condition conclusion = B.atLeast(1);
    for (int depth = 0; depth < 40; depth++) {
      premise = depth % 2 == 0 ? all(premise, premise) : any(premise, A.atLeast(depth));
      conclusion = depth % 2 == 0 ? any(conclusion, conclusion) : all(conclusion, B.atLeast(depth));
    }
    impliesNot(premise, conclusion);
  }
}
