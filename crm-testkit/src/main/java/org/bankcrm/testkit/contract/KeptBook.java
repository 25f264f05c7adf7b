package org.bankcrm.testkit.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.port.KeptDecision;
import org.bankcrm.segmentation.Segment;

/** A small book over attributes of every type that a cell can hold, and customers for it. */
final class KeptBook {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant START = Instant.parse("2026-02-28T15:59:59.123456Z");

  static final IntegerAttribute COUNT = Attributes.integer("count", named("数量", "Count"));
  static final DecimalAttribute RATE = Attributes.decimal("rate", 4, named("利率", "Rate"));
  static final MoneyAttribute AMOUNT =
      Attributes.money("amount", Currency.getInstance("CNY"), named("金额", "Amount"));
  static final RealAttribute SCORE = Attributes.real("score", named("得分", "Score"));
  static final YesNoAttribute ACTIVE = Attributes.yesNo("active", named("活跃", "Active"));
  static final CodeAttribute LEVEL =
      Attributes.code("level", List.of("LOW", "HIGH"), named("级别", "Level"));
  static final CodeSetAttribute TAGS = Attributes.openCodeSet("tags", named("标签", "Tags"));
  static final DateAttribute DAY = Attributes.date("day", named("日期", "Day"));
  static final InstantAttribute MOMENT = Attributes.instant("moment", named("时刻", "Moment"));
  static final TextAttribute NOTE = Attributes.text("note", named("备注", "Note"));
  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(COUNT, RATE, AMOUNT, SCORE, ACTIVE, LEVEL, TAGS, DAY, MOMENT, NOTE);

  static final Segment MANY =
      Segment.builder("many", 1).name("大量", "Many").when(COUNT.atLeast(5)).build();
  static final DecisionEngine ENGINE = PolicyBook.of("kept", 3, CATALOG, MANY).compile();

  private KeptBook() {}

  private static AttributeInfo named(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  static CustomerId customer(int number) {
    return CustomerId.of("c-" + (1_000 + number));
  }

  static Instant at(int number) {
    return START.plusSeconds(number);
  }

  /** Everything of every third customer, something of the next, nothing of the one after. */
  static Facts facts(int number, Instant asOf) {
    Facts.Builder facts = Facts.builder(CATALOG, asOf, ZONE);
    if (number % 3 == 2) {
      return facts.build();
    }
    facts.put(COUNT, number - 4L).put(NOTE, "备注 𠮷 \"" + number + "\\");
    facts.put(AMOUNT, Money.parse("CNY " + (number - 7) + ".05"));
    if (number % 3 == 1) {
      return facts.build();
    }
    facts.put(RATE, new BigDecimal("-3.2500").add(BigDecimal.valueOf(number)));
    facts.put(SCORE, number / 7.0 + 1e-9);
    facts.put(ACTIVE, number % 2 == 0);
    facts.put(LEVEL, number % 2 == 0 ? "LOW" : "HIGH");
    facts.put(TAGS, new TreeSet<>(Set.of("a-" + number, "b")));
    facts.put(DAY, LocalDate.of(2024, 2, 29).minusDays(number));
    return facts.put(MOMENT, START.minusSeconds(number).minusNanos(3_000)).build();
  }

  /** Of one instant come the even numbers and the odd ones after them. */
  static KeptDecision decision(int number, CustomerId customer) {
    Facts facts = facts(number, at(number / 2));
    DecisionRecord record =
        number % 2 == 0
            ? DecisionRecord.of(ENGINE.decide(facts))
            : DecisionRecord.of(ENGINE.decide(facts), Disclosure.FULL);
    KeptDecision decision = KeptDecision.of("d-" + number, customer, record);
    return number % 4 == 0 ? decision : decision.with(facts);
  }
}
