package org.bankcrm.modelling.churn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.formula.Elapsed;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;

/** A small bank with visits, whose customers fall silent. */
final class Shop {

  static final Currency CNY = Currency.getInstance("CNY");
  static final DateAttribute DAY = Attributes.date("day", AttributeInfo.named("日期", "Day"));
  static final MoneyAttribute SPENT =
      Attributes.money("spent", CNY, AttributeInfo.named("金额", "Spent"));
  static final CodeAttribute KIND =
      Attributes.code("kind", List.of("VISIT", "CALL"), AttributeInfo.named("类别", "Kind"));
  static final EventType VISIT =
      new EventType(
          "visit", LocalizedText.of("到访", "Visit"), DAY, AttributeCatalog.of(DAY, SPENT, KIND));
  static final IntegerAttribute VISITS =
      Attributes.integer("visits.90d", AttributeInfo.named("90天到访", "Visits in 90 days"));
  static final MoneyAttribute SPEND =
      Attributes.money("spend.90d", CNY, AttributeInfo.named("90天消费", "Spend in 90 days"));
  static final IntegerAttribute SILENT =
      Attributes.integer("days.silent", AttributeInfo.named("沉默天数", "Days of silence"));
  static final DateAttribute SINCE =
      Attributes.date("customer.since", AttributeInfo.named("开户日", "Customer since"));
  static final IntegerAttribute MONTHS =
      Attributes.integer("months.with.us", AttributeInfo.named("在行月数", "Months with us"));
  static final IntegerAttribute TODAY =
      Attributes.integer("visits.today", AttributeInfo.named("今日", "As of today"));
  static final PolicyBook BOOK =
      PolicyBook.builder(
              PolicyRef.of("shop", 1),
              LocalizedText.of("店", "Shop"),
              AttributeCatalog.of(SINCE, TODAY, MONTHS, VISITS, SPEND, SILENT)
                  .deriving(
                      Derivation.of(
                          MONTHS,
                          new Elapsed(
                              Elapsed.Unit.MONTHS, Optional.of(SINCE.ref()), Optional.empty()))))
          .windows(
              Windows.of(
                  WindowDefinition.of(VISITS, VISIT, Aggregate.count(), CalendarSpan.days(90))
                      .where(KIND.is("VISIT")),
                  WindowDefinition.of(SPEND, VISIT, Aggregate.sum(SPENT), CalendarSpan.days(90)),
                  WindowDefinition.of(
                      SILENT, VISIT, Aggregate.daysSinceLast(), CalendarSpan.days(90))))
          .build();

  private Shop() {}

  static Map<String, Object> document() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", 1);
    tree.put("churn", "silent@1");
    tree.put("name", Map.of("zh", "沉默", "en", "Silent"));
    tree.put("events", "visits.90d");
    tree.put("comes", "NONE");
    tree.put("horizonMonths", 3);
    tree.put("joined", "customer.since");
    tree.put("features", List.of("visits.90d", "spend.90d", "days.silent", "months.with.us"));
    return tree;
  }

  static Map<String, Object> with(String key, Object value) {
    Map<String, Object> tree = document();
    tree.put(key, value);
    return tree;
  }

  static ChurnDefinition definition() {
    return ChurnDefinition.parse(document(), BOOK);
  }

  static Event visit(LocalDate day) {
    return visit(day, 100);
  }

  static Event visit(LocalDate day, long cents) {
    return VISIT.on(day).put(SPENT, new Money(cents, CNY)).put(KIND, "VISIT").build();
  }

  static List<Event> visits(Collection<LocalDate> days) {
    List<Event> events = new ArrayList<>();
    days.forEach(day -> events.add(visit(day)));
    return events;
  }
}
