package org.bankcrm.lifecycle;

import static org.bankcrm.lifecycle.World.AMOUNT;
import static org.bankcrm.lifecycle.World.BALANCE;
import static org.bankcrm.lifecycle.World.KIND;
import static org.bankcrm.lifecycle.World.MATURITY;

/** A small lifecycle with every kind of trigger. */
final class Relationships {

  private Relationships() {}

  static Lifecycle lifecycle() {
    return builder().build();
  }

  static Lifecycle.Builder builder() {
    return Lifecycle.builder("rel", 1)
        .name("客户关系", "Relationship")
        .purpose("客户经营", "Care for customers")
        .subject("customer")
        .stage(Stage.of("LEAD", "潜在客户", "Lead").withStrategy("培育", "Nurture"))
        .stage(Stage.of("ACTIVE", "活跃客户", "Active").withEffect("welcome", "欢迎", "Welcome"))
        .stage(Stage.of("DORMANT", "睡眠客户", "Dormant").withEntries(2))
        .stage(Stage.of("CLOSED", "销户", "Closed").asFinal())
        .ignores("OPENED", "开户", "Account opened")
        .refuses("CLOSED", "销户", "Account closed")
        .ignores("PAID", "付款", "Payment")
        .payload(AMOUNT, KIND)
        .calendar(World.BANK)
        .transition(
            Transition.of("opens", "首次开户", "Opens an account")
                .from("LEAD")
                .to("ACTIVE")
                .on("OPENED")
                .withEffect("assign", "分配客户经理", "Assign a manager"))
        .transition(
            Transition.of("lost", "线索失效", "Lead is lost")
                .from("LEAD")
                .to("CLOSED")
                .afterBusinessDays(10))
        .transition(
            Transition.of("sleeps", "转为睡眠", "Falls asleep")
                .from("ACTIVE")
                .to("DORMANT")
                .afterMonths(1)
                .when(BALANCE.lessThan(100))
                .withPriority(2))
        .transition(
            Transition.of("matures", "到期未续", "Matures")
                .from("ACTIVE")
                .to("CLOSED")
                .at(MATURITY, 5)
                .withPriority(1))
        .transition(
            Transition.of("wakes", "重新活跃", "Wakes up")
                .from("DORMANT")
                .to("ACTIVE")
                .on("PAID")
                .when(AMOUNT.atLeast(50).and(KIND.isIn(java.util.List.of("A", "B"))))
                .goingBack())
        .transition(
            Transition.of("recovers", "余额恢复", "Balance recovers")
                .from("DORMANT")
                .to("ACTIVE")
                .when(BALANCE.atLeast(1_000))
                .withPriority(1)
                .goingBack())
        .transition(
            Transition.of("closes", "客户销户", "Closes")
                .from("ACTIVE", "DORMANT")
                .to("CLOSED")
                .on("CLOSED"))
        .transition(
            Transition.of("written-off", "清理睡眠户", "Dormant account is closed")
                .from("DORMANT")
                .to("CLOSED")
                .afterDays(365)
                .withPriority(2));
  }
}
