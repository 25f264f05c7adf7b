package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;

/** A part of a text folds as it does within the whole, whatever stands around it. */
class FoldingTest {

  private static void assertHolds(String text, Condition condition) {
    Judge.all()
        .forEach(
            (name, judge) ->
                assertThat(judge.truth(condition, Sample.with(Sample.JOB, text)))
                    .as("%s says of %s that %s", name, text, condition)
                    .isEqualTo(Truth.TRUE));
  }

  @Test
  void case_sigmaWithinAndAtTheEndOfAWord_isOneLetter() {
    for (Folding folding : List.of(Folding.CASE, Folding.WIDTH_AND_CASE)) {
      assertHolds("οδος", Sample.JOB.is("ΟΔΟΣ", folding));
      assertHolds("ΟΔΟΣΑ", Sample.JOB.startsWith("ΟΔΟΣ", folding));
      assertHolds("οδος", Sample.JOB.endsWith("Σ", folding));
      assertHolds("ΟΔΟΣ", Sample.JOB.contains("σ", folding));
    }
  }

  @Test
  void case_lettersThatGrowInUpperCase_areAlike() {
    assertHolds("Großhändler", Sample.JOB.is("GROSSHÄNDLER", Folding.CASE));
    assertHolds("Straße", Sample.JOB.is("STRAẞE", Folding.CASE));
    assertHolds("STRAẞE", Sample.JOB.is("straße", Folding.WIDTH_AND_CASE));
    assertHolds("STRAẞE", Sample.JOB.endsWith("SSE", Folding.CASE));
    assertHolds("ＢＡＮＫ１", Sample.JOB.startsWith("bank1", Folding.WIDTH_AND_CASE));
  }
}
