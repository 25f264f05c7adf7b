package org.bankcrm.benchmarks.workload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/**
 * Ten alert policies of three indicators each (counts, sums, counterparties, pairs, the largest)
 * with two levels, and payments of one customer, one in half an hour on average.
 */
public final class Warnings {

  private static final int POLICIES = 10;
  private static final int PAYEES = 60;
  private static final int MOST_FEN = 1_000_000;
  private static final int MOST_SECONDS = 3_600;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final MoneyAttribute AMOUNT =
      Attributes.money("event.amount", CNY, AttributeInfo.named("金额", "Amount"));
  private static final CodeAttribute WAY =
      Attributes.code("event.way", List.of("IN", "OUT"), AttributeInfo.named("方向", "Direction"));
  private static final TextAttribute PAYEE =
      Attributes.text("event.payee", AttributeInfo.named("对手方", "Counterparty"));
  private static final Map<String, Object> OUT = Map.of("attribute", "event.way", "is", "OUT");
  private static final Map<String, Object> IN = Map.of("attribute", "event.way", "is", "IN");

  private Warnings() {}

  /** The engine. */
  public static AlertEngine engine() {
    List<Object> policies = new ArrayList<>();
    for (int i = 0; i < POLICIES; i++) {
      policies.add(policy(i));
    }
    Map<String, Object> book =
        Map.of(
            "book",
            "warnings",
            "version",
            1,
            "name",
            name("warnings"),
            "attributes",
            List.of(),
            "policies",
            policies);
    return AlertEngine.of(PolicyBook.parse(book, AlertKinds.all()), AlertPolicy.CUSTOMER, ZONE);
  }

  /** A customer of whom nothing has happened yet. */
  public static AlertWatch begin(AlertEngine engine) {
    return engine.begin(Facts.builder(engine.catalog(), START, ZONE).build());
  }

  /** So many payments, in their order. */
  public static List<StageEvent> payments(int number, long seed) {
    Random random = new Random(seed);
    List<StageEvent> payments = new ArrayList<>();
    Instant at = START;
    for (int i = 0; i < number; i++) {
      at = at.plusSeconds(1 + random.nextInt(MOST_SECONDS));
      payments.add(
          StageEvent.of("e" + i, "PAYMENT", at)
              .with(AMOUNT, Money.ofMinor(random.nextInt(MOST_FEN), CNY))
              .with(WAY, random.nextBoolean() ? "IN" : "OUT")
              .with(PAYEE, "p" + random.nextInt(PAYEES)));
    }
    return payments;
  }

  private static Map<String, Object> name(String text) {
    return Map.of("zh", text, "en", text);
  }

  private static Map<String, Object> policy(int i) {
    String count = "signal.count-" + i;
    String sum = "signal.sum-" + i;
    String third = "signal.third-" + i;
    boolean money = i % 3 == 2;
    return Map.of(
        "kind", "alert",
        "id", "policy-" + i,
        "version", 1,
        "name", name("policy " + i),
        "payload", payload(),
        "indicators", indicators(i, count, sum, third),
        "levels",
            List.of(
                level(
                    "CRITICAL",
                    Map.of(
                        "all",
                        List.of(
                            least(count, 50),
                            least(sum, "CNY 5000000"),
                            money ? least(third, "CNY 900000") : least(third, 40)))),
                level(
                    "WARNING",
                    Map.of("any", List.of(least(count, 80), least(sum, "CNY 9000000"))))),
        "coolDown", Map.of("hours", 24));
  }

  private static Map<String, Object> least(String indicator, Object bound) {
    return Map.of("attribute", indicator, "atLeast", bound);
  }

  private static Map<String, Object> level(String code, Object raise) {
    return Map.of("code", code, "name", name(code), "raise", raise, "tell", "DESK");
  }

  private static List<Object> payload() {
    return List.of(
        Map.of("id", "event.amount", "type", "money", "currency", "CNY", "name", name("amount")),
        Map.of(
            "id", "event.way", "type", "code", "codes", List.of("IN", "OUT"), "name", name("way")),
        Map.of("id", "event.payee", "type", "text", "name", name("payee")));
  }

  private static List<Object> indicators(int i, String count, String sum, String third) {
    Map<String, Object> where = i % 2 == 0 ? OUT : IN;
    return List.of(
        indicator(count, where, "count", Map.of("within", Map.of("minutes", 30 + 10 * i))),
        indicator(
            sum, where, "sum", Map.of("of", "event.amount", "within", Map.of("hours", 2 + 2 * i))),
        third(i, third));
  }

  private static Object third(int i, String id) {
    return switch (i % 3) {
      case 0 ->
          indicator(
              id, OUT, "distinct", Map.of("of", "event.payee", "within", Map.of("hours", 24)));
      case 1 ->
          indicator(
              id,
              OUT,
              "pairs",
              Map.of(
                  "after",
                  IN,
                  "apart",
                  Map.of("minutes", 60),
                  "same",
                  "event.amount",
                  "within",
                  Map.of("hours", 24)));
      default ->
          indicator(id, OUT, "largest", Map.of("of", "event.amount", "within", Map.of("days", 30)));
    };
  }

  private static Map<String, Object> indicator(
      String id, Map<String, Object> where, String how, Map<String, Object> reckoning) {
    return Map.of(
        "id", id, "name", name(id), "types", List.of("PAYMENT"), "where", where, how, reckoning);
  }
}
