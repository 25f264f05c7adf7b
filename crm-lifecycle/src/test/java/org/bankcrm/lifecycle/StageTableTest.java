package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.lifecycle.World.AMOUNT;
import static org.bankcrm.lifecycle.World.FLAG;

import java.util.Currency;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.junit.jupiter.api.Test;

class StageTableTest {

  private static final MoneyAttribute PAID =
      Attributes.money(
          "event.paid", Currency.getInstance("CNY"), AttributeInfo.named("付款", "Paid"));

  private static Lifecycle.Builder two() {
    return Lifecycle.builder("two", 1)
        .name("二", "Two")
        .subject("case")
        .stage(Stage.of("A", "甲", "A"))
        .stage(Stage.of("B", "乙", "B").asFinal())
        .ignores("E", "事件", "Event")
        .ignores("F", "事件", "Event");
  }

  private static StageTable table(Lifecycle.Builder lifecycle) {
    return World.engine(lifecycle.build()).table(3);
  }

  private static Transition.Builder way() {
    return Transition.of("t", "转", "T").from("A").to("B");
  }

  @Test
  void accept_oneValue_byItsBounds() {
    Condition inside = PAID.between(Money.yuan(10), Money.yuan(20));
    StageTable table = table(two().payload(PAID).transition(way().on("E").when(inside)));
    int e = table.event("E");
    assertThat(table.accept(0, e, 999)).isEqualTo(StageTable.NONE);
    assertThat(table.accept(0, e, 2_001)).isEqualTo(StageTable.NONE);
    assertThat(table.accept(0, e, StageTable.MISSING)).isEqualTo(StageTable.UNDECIDED);
    assertThat(table.accept(0, table.event("F"), 1_500)).isEqualTo(StageTable.NONE);
    assertThat(table.accept(0, e, table.number(PAID, Money.yuan(20)))).isZero();
    assertThat(table.accept(1, e, 1_000)).isZero();
    assertThat(table.accept(1, e, 1_000)).isEqualTo(StageTable.NONE); // B is final
    assertThat(table.counts()).containsExactly(1, 2);
    table.put(2, "B");
    assertThat(table.stage(2).code()).isEqualTo("B");
    table.reset();
    assertThat(table.counts()).containsExactly(3, 0);
    assertThat(table.size()).isEqualTo(3);
  }

  @Test
  void accept_guardOfConstants_isTakenAtItsWord() {
    assertThat(table(two().transition(way().on("E"))).accept(0, 0, 7)).isZero();
    Lifecycle.Builder never =
        two()
            .payload(AMOUNT)
            .transition(way().on("E").when(Condition.never().or(AMOUNT.isMissing())));
    assertThat(table(never).accept(0, 0, 7)).isEqualTo(StageTable.NONE);
    assertThat(table(never).accept(0, 0, StageTable.MISSING)).isZero();
    Lifecycle.Builder both =
        two()
            .payload(AMOUNT)
            .transition(way().on("E").when(Condition.always().and(AMOUNT.isKnown())));
    assertThat(table(both).accept(0, 0, new long[] {7})).isZero();
  }

  @Test
  void table_whatItCannotHold_isRefusedWithTheReason() {
    refused(two().transition(way().afterDays(1)), "by facts or time");
    refused(two().transition(way().on("E").when(FLAG.isTrue())), "'flag'");
    refused(
        two()
            .payload(AMOUNT, PAID)
            .transition(way().on("E").when(AMOUNT.atLeast(1).or(PAID.atLeast(Money.yuan(1))))),
        "several values in one part");
    var text = Attributes.text("event.note", AttributeInfo.named("备注", "Note"));
    refused(two().payload(text).transition(way().on("E").when(text.isKnown())), "by bounds");
    Lifecycle.Builder limited =
        Lifecycle.builder("x", 1)
            .name("某", "X")
            .subject("case")
            .stage(Stage.of("A", "甲", "A").withEntries(1))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .ignores("E", "事件", "Event")
            .transition(way().on("E"));
    refused(limited, "limit entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> World.engine(two().transition(way().on("E")).build()).table(0));
  }

  private static void refused(Lifecycle.Builder lifecycle, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(lifecycle))
        .withMessageContaining(why);
  }

  @Test
  void accept_whatIsNotThere_isRefused() {
    StageTable table = table(two().payload(AMOUNT, PAID).transition(way().on("E")));
    assertThatThrownBy(() -> table.accept(0, 0, 7)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> table.accept(3, 0, new long[2]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> table.accept(0, 2, new long[2]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> table.event("G"));
    assertThatIllegalArgumentException().isThrownBy(() -> table.put(0, "C"));
  }
}
