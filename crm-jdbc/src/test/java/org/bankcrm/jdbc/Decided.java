package org.bankcrm.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.port.KeptDecision;
import org.bankcrm.segmentation.Segment;

/** Decisions by a book of one segment. */
final class Decided {

  static final IntegerAttribute COUNT =
      Attributes.integer("count", AttributeInfo.named("数量", "Count"));
  static final AttributeCatalog CATALOG = AttributeCatalog.of(COUNT);
  static final Segment MANY =
      Segment.builder("many", 1).name("大量", "Many").when(COUNT.atLeast(5)).build();
  static final DecisionEngine ENGINE = PolicyBook.of("kept", 3, CATALOG, MANY).compile();

  private Decided() {}

  static KeptDecision decision(int number) {
    return decision("d-" + number, Scene.LI, number);
  }

  static KeptDecision decision(String id, CustomerId customer, int number) {
    Facts facts =
        Facts.builder(CATALOG, Instant.parse("2026-02-28T16:00:00Z"), ZoneOffset.UTC)
            .put(COUNT, number)
            .build();
    return KeptDecision.of(id, customer, DecisionRecord.of(ENGINE.decide(facts))).with(facts);
  }

  static Scene scene() {
    List<KeptDecision> two = List.of(decision(1), decision(9));
    return new Scene(
        "decisions",
        stores -> stores.decisions().append(List.of(decision(4))),
        stores -> stores.decisions().append(two),
        stores -> stores.decisions().of(Scene.LI, Instant.MIN, Instant.MAX));
  }
}
