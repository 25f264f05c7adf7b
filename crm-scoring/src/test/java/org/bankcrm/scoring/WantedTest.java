package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.junit.jupiter.api.Test;

class WantedTest {

  private static final AttributeInfo INFO = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute A = Attributes.integer("a", INFO);
  private static final IntegerAttribute B = Attributes.integer("b", INFO);
  private static final TextAttribute TEXT = Attributes.text("text", INFO);
  private static final DateAttribute DATE = Attributes.date("date", INFO);
  private static final CodeSetAttribute SET = Attributes.openCodeSet("set", INFO);
  private static final ElementsAttribute LIST =
      Attributes.elements("list", AttributeCatalog.of(A), INFO);

  private static Stream<String> read(Condition... conditions) {
    return Wanted.compared(List.of(conditions)).stream().map(ref -> ref.id());
  }

  @Test
  void compared_eachFormOfCondition_findsWhatItReads() {
    assertThat(read(A.atLeast(1L))).containsExactly("a");
    assertThat(read(A.is(1L))).containsExactly("a");
    assertThat(read(A.atLeast(B))).containsExactly("a", "b");
    assertThat(read(TEXT.is("x", Folding.NONE))).containsExactly("text");
    assertThat(read(SET.hasAny("x"))).containsExactly("set");
    assertThat(read(LIST.some(A.is(1L)))).containsExactly("list");
    assertThat(read(SET.sizeBetween(1, 2))).containsExactly("set");
    assertThat(read(DATE.inThisMonth())).containsExactly("date");
    assertThat(read(DATE.anniversaryWithinDays(7, LeapDay.FEBRUARY_28))).containsExactly("date");
  }

  @Test
  void compared_combinations_findsAllOnceInTheirOrder() {
    Condition all = B.is(1L).and(A.is(1L)).or(A.is(2L)).not();
    assertThat(read(all, Condition.atLeast(1, A.is(3L), TEXT.is("x", Folding.NONE))))
        .containsExactly("b", "a", "text");
  }

  @Test
  void asked_testsOfAbsence_findsWhatTheyAskFor() {
    Condition all = A.isMissing().and(B.is(1L)).or(B.isKnown().not());
    Condition some = LIST.some(A.isAbsent(Absence.NOT_KNOWN));
    assertThat(Wanted.asked(List.of(all, some, LIST.some(A.is(1L)))))
        .extracting(ref -> ref.id())
        .containsExactly("a", "b", "list");
    assertThat(Wanted.asked(List.of(Condition.atLeast(1, TEXT.isMissing(), A.is(1L)))))
        .extracting(ref -> ref.id())
        .containsExactly("text");
  }

  @Test
  void compared_testsThatSeeAbsence_findsNothing() {
    assertThat(read(A.isMissing(), B.isKnown(), Condition.always())).isEmpty();
  }
}
