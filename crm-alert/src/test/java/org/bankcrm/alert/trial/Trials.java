package org.bankcrm.alert.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/** A policy that warns of large payments, and logs for it. */
final class Trials {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalDate FIRST = LocalDate.of(2026, 3, 16); // the clocks change on the 29th
  static final Threshold THRESHOLD = new Threshold("large", "WARNING", "signal.amount");
  static final MoneyAttribute AMOUNT =
      Attributes.money(
          "event.amount",
          java.util.Currency.getInstance("EUR"),
          AttributeInfo.named("金额", "Amount"));

  private static final PolicyBook BOOK = written();

  private Trials() {}

  static PolicyBook book() {
    return BOOK;
  }

  private static Map<String, Object> name(String zh, String en) {
    return Map.of("zh", zh, "en", en);
  }

  private static PolicyBook written() {
    Map<String, Object> amount =
        Map.of(
            "id", "event.amount", "type", "money", "currency", "EUR", "name", name("金额", "Amount"));
    Map<String, Object> indicator =
        Map.of(
            "id",
            "signal.amount",
            "name",
            name("金额", "Amount"),
            "value",
            Map.of("of", "event.amount"));
    Map<String, Object> level =
        Map.of(
            "code",
            "WARNING",
            "name",
            name("警示", "Warning"),
            "raise",
            Map.of(
                "any",
                List.of(
                    Map.of("attribute", "signal.amount", "atLeast", "EUR 5"),
                    Map.of("constant", false))),
            "tell",
            "DESK",
            "escalate",
            List.of(Map.of("after", Map.of("hours", 2), "tell", "HEAD")));
    Map<String, Object> policy =
        Map.of(
            "kind", "alert",
            "id", "large",
            "version", 1,
            "name", name("大额", "Large"),
            "payload", List.of(amount),
            "indicators", List.of(indicator),
            "levels", List.of(level),
            "coolDown", Map.of("minutes", 1));
    return PolicyBook.parse(
        Map.of(
            "book", "b",
            "version", 1,
            "name", name("册", "Book"),
            "attributes", List.of(),
            "policies", List.of(policy)),
        AlertKinds.all());
  }

  static AlertTrial trial(TrialTerms terms) {
    return AlertTrial.of(book(), "customer", BERLIN, Optional.empty(), terms);
  }

  static Money euro(long amount) {
    return Money.parse("EUR " + amount);
  }

  static Instant start() {
    return FIRST.minusDays(2).atStartOfDay(BERLIN).toInstant();
  }

  static Facts opening() {
    return Facts.builder(book().catalog(), start(), BERLIN).build();
  }

  static StageEvent payment(String id, Instant at, long amount) {
    return StageEvent.of(id, "PAYMENT", at).with(AMOUNT, euro(amount));
  }

  /** A payment every three hours or so, each followed by nothing at all, which clears. */
  static TrialSubject subject(Random random) {
    List<StageEvent> events = new ArrayList<>();
    List<Episode> cases = new ArrayList<>();
    Instant at = start();
    for (int i = 0; i < 30; i++) {
      at = at.plus(Duration.ofMinutes(10 + random.nextInt(600)));
      events.add(payment("p" + i, at, random.nextInt(10)));
      events.add(payment("n" + i, at.plus(Duration.ofMinutes(5)), -1));
      if (random.nextInt(8) == 0) {
        Instant from = at.minusSeconds(random.nextInt(50_000));
        cases.add(new Episode(from, from.plusSeconds(1 + random.nextInt(90_000))));
      }
    }
    java.util.Collections.shuffle(events, random);
    return new TrialSubject(opening(), List.of(), events, cases);
  }
}
