package org.bankcrm.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/** A book with one policy about accounts through which money passes, and events for it. */
final class Mules {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Currency CNY = Currency.getInstance("CNY");
  static final String POLICY = "pass-through";

  static final MoneyAttribute AMOUNT =
      Attributes.money("event.amount", CNY, AttributeInfo.named("金额", "Amount"));
  static final CodeAttribute WAY =
      Attributes.code("event.way", List.of("IN", "OUT"), AttributeInfo.named("方向", "Direction"));
  static final TextAttribute PAYEE =
      Attributes.text("event.payee", AttributeInfo.named("对手方", "Counterparty"));

  private Mules() {}

  static BusinessCalendar calendar() {
    return BusinessCalendar.of(
        DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
        DayOfWeek.SATURDAY,
        DayOfWeek.SUNDAY);
  }

  static Map<String, Object> document() {
    return Map.of(
        "book", "warnings",
        "version", 1,
        "name", Map.of("zh", "预警", "en", "Warnings"),
        "attributes", List.of(),
        "policies", List.of(policy()));
  }

  static Map<String, Object> policy() {
    Map<String, Object> out = Map.of("attribute", "event.way", "is", "OUT");
    Map<String, Object> in = Map.of("attribute", "event.way", "is", "IN");
    return Map.ofEntries(
        Map.entry("kind", "alert"),
        Map.entry("id", POLICY),
        Map.entry("version", 1),
        Map.entry("name", Map.of("zh", "快进快出", "en", "Pass-through account")),
        Map.entry(
            "payload",
            List.of(
                Map.of(
                    "id",
                    "event.amount",
                    "type",
                    "money",
                    "currency",
                    "CNY",
                    "name",
                    Map.of("zh", "金额", "en", "Amount")),
                Map.of(
                    "id",
                    "event.way",
                    "type",
                    "code",
                    "codes",
                    List.of("IN", "OUT"),
                    "name",
                    Map.of("zh", "方向", "en", "Direction")),
                Map.of(
                    "id",
                    "event.payee",
                    "type",
                    "text",
                    "name",
                    Map.of("zh", "对手方", "en", "Counterparty")))),
        Map.entry(
            "indicators",
            List.of(
                Map.of(
                    "id",
                    "signal.passed",
                    "name",
                    Map.of("zh", "快进快出笔数", "en", "Passed through"),
                    "types",
                    List.of("PAYMENT"),
                    "where",
                    out,
                    "pairs",
                    Map.of(
                        "after",
                        in,
                        "apart",
                        Map.of("minutes", 60),
                        "same",
                        "event.amount",
                        "tolerance",
                        "5%",
                        "within",
                        Map.of("hours", 24))),
                Map.of(
                    "id",
                    "signal.payees",
                    "name",
                    Map.of("zh", "对手方个数", "en", "Counterparties"),
                    "types",
                    List.of("PAYMENT"),
                    "where",
                    out,
                    "distinct",
                    Map.of("of", "event.payee", "within", Map.of("hours", 24))),
                Map.of(
                    "id",
                    "signal.out",
                    "name",
                    Map.of("zh", "转出合计", "en", "Paid out"),
                    "types",
                    List.of("PAYMENT"),
                    "where",
                    out,
                    "sum",
                    Map.of("of", "event.amount", "within", Map.of("hours", 24))))),
        Map.entry(
            "levels",
            List.of(
                Map.of(
                    "code",
                    "CRITICAL",
                    "name",
                    Map.of("zh", "严重", "en", "Critical"),
                    "raise",
                    Map.of(
                        "all",
                        List.of(
                            Map.of("attribute", "signal.passed", "atLeast", 3),
                            Map.of("attribute", "signal.out", "atLeast", "CNY 50000"))),
                    "clear",
                    Map.of("attribute", "signal.passed", "lessThan", 1),
                    "tell",
                    "HEAD_RISK",
                    "within",
                    Map.of("hours", 1)),
                Map.of(
                    "code",
                    "WARNING",
                    "name",
                    Map.of("zh", "警示", "en", "Warning"),
                    "raise",
                    Map.of("attribute", "signal.passed", "atLeast", 2),
                    "clear",
                    Map.of("attribute", "signal.passed", "lessThan", 1),
                    "tell",
                    "BRANCH_RISK",
                    "within",
                    Map.of("hours", 4),
                    "escalate",
                    List.of(Map.of("after", Map.of("hours", 8), "tell", "HEAD_RISK"))))),
        Map.entry("coolDown", Map.of("hours", 24)),
        Map.entry("snooze", Map.of("hours", 2)),
        Map.entry("resolveWithin", Map.of("days", 3)));
  }

  static PolicyBook book() {
    return PolicyBook.parse(document(), AlertKinds.all());
  }

  static AlertEngine engine() {
    return AlertEngine.of(book(), AlertPolicy.CUSTOMER, SHANGHAI);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  static Facts opening(AlertEngine engine, String local) {
    return Facts.builder(engine.catalog(), at(local), SHANGHAI).build();
  }

  static StageEvent payment(String id, String local, String way, long yuan, String payee) {
    return StageEvent.of(id, "PAYMENT", at(local))
        .with(AMOUNT, Money.parse("CNY " + yuan))
        .with(WAY, way)
        .with(PAYEE, payee);
  }
}
