package org.bankcrm.examples.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;

/** The same night without Spark: windows from all events at once, everybody in one population. */
final class OneMachine {

  private final DecisionEngine engine;
  private final Night night;

  OneMachine(String book, Night night) {
    this.engine = BankBook.of(book).engine();
    this.night = night;
  }

  String decide(RandomBank bank) {
    Map<String, List<Event>> events = new HashMap<>();
    for (String[] row : bank.events) {
      events.computeIfAbsent(row[0], id -> new ArrayList<>()).add(event(row));
    }
    List<String[]> sorted = new ArrayList<>(bank.customers);
    sorted.sort(Comparator.comparing(row -> row[1]));
    PopulationBuilder filling =
        Population.builder(engine.book().catalog(), night.instant(), night.zone());
    for (String[] row : sorted) {
      filling.add(CustomerId.of(row[1]), facts(row, events.getOrDefault(row[1], List.of())));
    }
    return table(engine.decideAll(filling.build()));
  }

  private Facts facts(String[] row, List<Event> events) {
    Facts.Builder facts = engine.book().facts(night.instant(), night.zone());
    if (row[0] != null) {
      facts.put(attribute("age", Long.class), Long.valueOf(row[0]));
    }
    if (row[2] != null) {
      facts.put(attribute("holding.aum", Money.class), yuan(row[2]));
    }
    engine.book().windows().compute(events, night.asOf(), night.history()).putInto(facts);
    return facts.build();
  }

  private Event event(String[] row) {
    EventType type = engine.book().windows().eventType("card.txn");
    LocalDate day = LocalDate.parse(row[2]);
    if (row[7] != null) {
      return type.cancellation(row[7], day);
    }
    Event.Builder event = type.on(day);
    if (row[1] != null) {
      event.id(row[1]);
    }
    put(event, type, "kind", row[3]);
    put(event, type, "currency", row[5]);
    put(event, type, "month", row[6]);
    event.put(of(type.attributes().find("amount").orElseThrow(), Money.class), yuan(row[4]));
    return event.build();
  }

  private static void put(Event.Builder event, EventType type, String id, String code) {
    if (code != null) {
      event.put(of(type.attributes().find(id).orElseThrow(), String.class), code);
    }
  }

  private static Money yuan(String amount) {
    return Money.of(new BigDecimal(amount), java.util.Currency.getInstance("CNY"));
  }

  private <T> Attribute<T> attribute(String id, Class<T> type) {
    return of(engine.book().catalog().find(id).orElseThrow(), type);
  }

  @SuppressWarnings("unchecked")
  private static <T> Attribute<T> of(Attribute<?> attribute, Class<T> type) {
    return (Attribute<T>) attribute;
  }

  private static String table(Decisions decisions) {
    List<Policy<?>> policies = decisions.engine().book().policies();
    StringBuilder table = new StringBuilder();
    for (int row = 0; row < decisions.size(); row++) {
      table.append(decisions.population().id(row).value());
      for (Policy<?> policy : policies) {
        table.append(',').append(decisions.outcome(row, policy));
      }
      table.append(",\n"); // no problem
    }
    return table.toString();
  }
}
