package org.bankcrm.examples.flink;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalDays;
import org.bankcrm.testkit.bank.BankEvent;
import org.bankcrm.testkit.bank.EventStream;
import org.bankcrm.testkit.bank.SyntheticBank;

/** Events of the synthetic bank as lines of JSON, in the order in which they happened. */
final class DemoEvents {

  private DemoEvents() {}

  /** The events of so many customers, from a day on. */
  static List<String> lines(long seed, int customers, LocalDate from, int days, ZoneId zone) {
    SyntheticBank bank =
        SyntheticBank.of(seed, customers, LocalDays.startOf(from.plusDays(days), zone), zone);
    return EventStream.of(bank, from, days)
        .customers()
        .flatMap(told -> told.events().stream())
        .sorted(
            Comparator.comparing(BankEvent::at)
                .thenComparing(event -> event.customer().value())
                .thenComparing(BankEvent::id))
        .map(DemoEvents::line)
        .toList();
  }

  private static String line(BankEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("customer", event.customer().value());
    line.put("id", event.id());
    line.put("type", event.type());
    line.put("at", event.at().toString());
    event.amount().map(BigDecimal::toPlainString).ifPresent(it -> line.put("event.amount", it));
    event.way().ifPresent(it -> line.put("event.way", it));
    return Json.write(line);
  }
}
