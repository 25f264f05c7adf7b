package org.bankcrm.modelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.modelling.churn.ChurnDefinition;
import org.bankcrm.modelling.churn.ChurnTable;
import org.bankcrm.modelling.churn.FittedPropensity;
import org.bankcrm.modelling.churn.Occurrence;

/**
 * How long a table of the past takes: 100,000 customers of 60 events each, 20 windows; run by hand.
 */
public final class ChurnBench {

  private static final int CUSTOMERS = 100_000;
  private static final int EVENTS = 60;
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final AttributeInfo NAME = AttributeInfo.named("数", "Number");
  private static final DateAttribute DAY = Attributes.date("day", NAME);
  private static final IntegerAttribute SIZE = Attributes.integer("size", NAME);
  private static final EventType EVENT =
      new EventType("event", LocalizedText.of("事件", "Event"), DAY, AttributeCatalog.of(DAY, SIZE));

  private ChurnBench() {}

  public static void main(String[] args) {
    for (int round = 0; round < 3; round++) {
      table();
    }
  }

  private static List<WindowDefinition> windows() {
    List<WindowDefinition> windows = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      CalendarSpan span = CalendarSpan.days(18 * i);
      windows.add(
          WindowDefinition.of(
              Attributes.integer("count." + i, NAME), EVENT, Aggregate.count(), span));
      windows.add(
          WindowDefinition.of(
              Attributes.integer("sum." + i, NAME), EVENT, Aggregate.sum(SIZE), span));
    }
    return windows;
  }

  private static List<Event> events(Random random) {
    List<Event> events = new ArrayList<>();
    int active = 30 + random.nextInt(335);
    for (int i = 0; i < EVENTS; i++) {
      LocalDate day = BEGIN.plusDays(random.nextInt(active));
      events.add(EVENT.on(day).put(SIZE, (long) random.nextInt(1_000)).build());
    }
    return events;
  }

  private static void table() {
    List<WindowDefinition> windows = windows();
    List<? extends Attribute<?>> all = windows.stream().map(WindowDefinition::attribute).toList();
    PolicyBook book =
        PolicyBook.builder(
                PolicyRef.of("bench", 1),
                LocalizedText.of("测", "Bench"),
                AttributeCatalog.of(List.copyOf(all)))
            .windows(Windows.of(windows))
            .build();
    TreeSet<String> features = new TreeSet<>();
    all.forEach(each -> features.add(each.id()));
    ChurnDefinition definition =
        new ChurnDefinition(
            PolicyRef.of("churn", 1),
            LocalizedText.of("流失", "Gone"),
            "count.1",
            Occurrence.NONE,
            new ChurnDefinition.Horizon(0, CalendarSpan.months(3)),
            Optional.empty(),
            List.of(),
            features);
    DateRange data = DateRange.ofDays(BEGIN, BEGIN.plusDays(364));
    List<List<Event>> customers = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(events(random));
    }
    ChurnTable table =
        ModellingBench.timed(
            "training table of 100,000 customers, 60 events each, 20 windows",
            () -> {
              ChurnTable.Builder builder =
                  ChurnTable.of(definition, book, data, List.of(BEGIN.plusDays(200)));
              for (int i = 0; i < CUSTOMERS; i++) {
                builder.add(CustomerId.of("C" + i), BEGIN, customers.get(i));
              }
              return builder.build();
            });
    ModellingBench.timed(
        "propensity of 20 features on these", () -> FittedPropensity.of(table.training(), 5));
  }
}
