package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.testkit.bank.BankEvent;
import org.bankcrm.testkit.bank.PlantedPattern;

/** Events of the synthetic bank as the retail book and {@code crm warn} read them. */
final class DemoEvents {

  private static final List<String> VALUES =
      List.of(
          "event.amount",
          "event.way",
          "event.counterparty",
          "event.purpose",
          "event.balance",
          "event.ratio",
          "event.paid");

  private static final String REPAYMENT = "REPAYMENT";

  private final AttributeCatalog payload;

  /** For a book whose events carry these values. */
  DemoEvents(AttributeCatalog payload) {
    this.payload = payload;
  }

  /** The columns of a file of events. */
  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("customer", "id", "type", "at"));
    header.addAll(VALUES);
    return header;
  }

  /** The row of an event. */
  static List<String> row(BankEvent event) {
    Map<String, String> cells = cells(event);
    List<String> row =
        new ArrayList<>(
            List.of(event.customer().value(), event.id(), event.type(), event.at().toString()));
    VALUES.forEach(each -> row.add(cells.getOrDefault(each, "")));
    return row;
  }

  /** The columns of a file of what was planted. */
  static List<String> labelHeader() {
    return List.of("customer", "pattern", "from", "until");
  }

  /** The row of a pattern. */
  static List<String> row(PlantedPattern pattern) {
    return List.of(
        pattern.customer().value(),
        pattern.pattern().name(),
        pattern.from().toString(),
        pattern.until().toString());
  }

  private static Map<String, String> cells(BankEvent event) {
    Map<String, String> cells = new LinkedHashMap<>();
    event.amount().map(BigDecimal::toPlainString).ifPresent(it -> cells.put(VALUES.get(0), it));
    event.way().ifPresent(it -> cells.put(VALUES.get(1), it));
    event.counterparty().ifPresent(it -> cells.put(VALUES.get(2), it));
    event.purpose().ifPresent(it -> cells.put(VALUES.get(3), it));
    event.balance().map(BigDecimal::toPlainString).ifPresent(it -> cells.put(VALUES.get(4), it));
    event.ratio().map(BigDecimal::toPlainString).ifPresent(it -> cells.put(VALUES.get(5), it));
    if (event.type().equals(REPAYMENT)) {
      cells.put(VALUES.get(6), "yes");
    }
    return cells;
  }

  /** The event as an engine takes it. */
  StageEvent event(BankEvent event) {
    StageEvent made = StageEvent.of(event.id(), event.type(), event.at());
    for (Map.Entry<String, String> each : cells(event).entrySet()) {
      Attribute<?> attribute = payload.find(each.getKey()).orElse(null);
      if (attribute != null) {
        made = with(made, attribute, CellReader.value(attribute.type(), each.getValue()));
      }
    }
    return made;
  }

  @SuppressWarnings("unchecked") // the value is made for the attribute's own type
  private static <T> StageEvent with(StageEvent event, Attribute<T> attribute, Object value) {
    return event.with(attribute, (T) value);
  }
}
