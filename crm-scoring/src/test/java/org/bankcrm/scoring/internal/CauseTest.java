package org.bankcrm.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.junit.jupiter.api.Test;

class CauseTest {

  private static final AttributeInfo INFO = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute A = Attributes.integer("a", INFO);
  private static final IntegerAttribute B = Attributes.integer("b", INFO);
  private static final ElementsAttribute LIST =
      Attributes.elements("list", AttributeCatalog.of(A), INFO);
  private static final Condition LOW = A.lessThan(5L);

  private static Cause of(Condition condition) {
    return Cause.of(condition);
  }

  @Test
  void of_conditionsWithoutTestsOfAbsence_isKnown() {
    assertThat(of(LOW)).isEqualTo(Cause.KNOWN);
    assertThat(of(LOW.not().and(B.is(1L)))).isEqualTo(Cause.KNOWN);
    assertThat(of(LIST.every(LOW))).isEqualTo(Cause.KNOWN);
    assertThat(of(Condition.always())).isEqualTo(Cause.KNOWN);
  }

  @Test
  void of_conditionsThatNeedSomethingMissing_isAbsent() {
    assertThat(of(A.isMissing())).isEqualTo(Cause.ABSENT);
    assertThat(of(A.isKnown().not())).isEqualTo(Cause.ABSENT);
    assertThat(of(A.isAbsent(Absence.NEVER))).isEqualTo(Cause.ABSENT);
    assertThat(of(A.isMissing().or(B.isMissing()))).isEqualTo(Cause.ABSENT);
    assertThat(of(A.isMissing().and(B.is(1L)))).isEqualTo(Cause.ABSENT);
    assertThat(of(Condition.atLeast(2, A.isMissing(), B.isMissing(), LOW))).isEqualTo(Cause.ABSENT);
    assertThat(of(LIST.some(A.isMissing()))).isEqualTo(Cause.ABSENT);
    assertThat(of(LIST.count(A.isMissing(), 1, 3))).isEqualTo(Cause.ABSENT);
  }

  @Test
  void of_conditionsThatAValueOrTheWantOfOneMakesTrue_isMixed() {
    assertThat(of(LOW.or(A.isMissing()))).isEqualTo(Cause.MIXED);
    assertThat(of(A.isKnown())).isEqualTo(Cause.MIXED);
    assertThat(of(A.isAbsent(Absence.NEVER).not())).isEqualTo(Cause.MIXED);
    assertThat(of(A.isMissing().not())).isEqualTo(Cause.MIXED);
    assertThat(of(A.isKnown().and(LOW))).isEqualTo(Cause.MIXED);
    assertThat(of(Condition.atLeast(1, A.isMissing(), LOW))).isEqualTo(Cause.MIXED);
    assertThat(of(LIST.none(A.isMissing()))).isEqualTo(Cause.MIXED);
    assertThat(of(LIST.every(A.isMissing()))).isEqualTo(Cause.MIXED);
    assertThat(of(LIST.count(A.isMissing(), 0, 3))).isEqualTo(Cause.MIXED);
  }
}
