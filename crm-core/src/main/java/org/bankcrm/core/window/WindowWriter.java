package org.bankcrm.core.window;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.notation.CatalogWriter;
import org.bankcrm.core.internal.notation.ConditionWriter;
import org.bankcrm.core.internal.notation.DerivationWriter;
import org.bankcrm.core.internal.notation.WindowWords;

/** Writes windows and the types of their events as books hold them. */
final class WindowWriter {

  private final Map<String, Object> object = new LinkedHashMap<>();

  private WindowWriter() {}

  /** The types of events that the windows read, in the order of their first use. */
  static List<Map<String, Object>> events(Collection<WindowDefinition> windows) {
    LinkedHashSet<EventType> types = new LinkedHashSet<>();
    windows.forEach(window -> types.add(window.over()));
    return types.stream().map(WindowWriter::event).toList();
  }

  private static Map<String, Object> event(EventType type) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", type.id());
    object.put("name", LocalizedForm.write(type.name()));
    object.put("date", type.date().id());
    object.put("attributes", CatalogWriter.named(type.attributes()));
    DerivationWriter.write(type.attributes(), object);
    return Collections.unmodifiableMap(object);
  }

  /**
   * The windows; each names its attribute, which stands in the catalogue.
   *
   * @throws IllegalArgumentException if more than 256 conditions stand within each other
   */
  static List<Map<String, Object>> windows(Collection<WindowDefinition> windows) {
    return windows.stream().map(window -> new WindowWriter().window(window)).toList();
  }

  private Map<String, Object> window(WindowDefinition window) {
    object.put("attribute", window.attribute().id());
    object.put("over", window.over().id());
    if (!window.where().equals(Condition.always())) {
      object.put("where", ConditionWriter.write(window.where()));
    }
    aggregate(window.aggregate());
    object.putAll(period(window.period()));
    return Collections.unmodifiableMap(object);
  }

  static Map<String, Object> period(WindowPeriod period) {
    Map<String, Object> object = new LinkedHashMap<>();
    put(period, object);
    if (period.earlier().length() > 0) {
      object.put(WindowWords.EARLIER, earlier(period.earlier()));
    }
    return Collections.unmodifiableMap(object);
  }

  private static void put(WindowPeriod period, Map<String, Object> object) {
    if (period instanceof WindowPeriod.Last last) {
      boolean days = last.span().unit() == CalendarSpan.Unit.DAYS;
      object.put(
          days ? WindowWords.LAST_DAYS : WindowWords.LAST_MONTHS, (long) last.span().length());
    } else if (period instanceof WindowPeriod.ToDate toDate) {
      object.put(WindowWords.TO_DATE, WindowWords.word(toDate.period()));
    } else if (period instanceof WindowPeriod.Complete complete) {
      object.put(WindowWords.completeKey(complete.period()), (long) complete.number());
    } else if (period instanceof WindowPeriod.Whole whole) {
      object.put(WindowWords.WHOLE, WindowWords.word(whole.period()));
    } else if (period instanceof WindowPeriod.Between fixed) {
      Map<String, Object> days = new LinkedHashMap<>();
      days.put(WindowWords.FROM, fixed.from().toString());
      days.put(WindowWords.TO, fixed.to().toString());
      object.put(WindowWords.BETWEEN, Collections.unmodifiableMap(days));
    }
  }

  /** By the longest of which it is a multiple. */
  private static Map<String, Object> earlier(CalendarSpan span) {
    return WindowWords.lengthKeys().entrySet().stream()
        .filter(one -> one.getValue().unit() == span.unit())
        .filter(one -> span.length() % one.getValue().length() == 0)
        .findFirst()
        .map(
            one ->
                Map.<String, Object>of(
                    one.getKey(), (long) span.length() / one.getValue().length()))
        .orElseThrow();
  }

  private void aggregate(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Sum sum) {
      of(WindowWords.SUM, sum.of());
    } else if (aggregate instanceof Aggregate.Average average) {
      of(WindowWords.AVERAGE, average.of());
      rounding(average.rounding());
    } else if (aggregate instanceof Aggregate.Min min) {
      of(WindowWords.MIN, min.of());
    } else if (aggregate instanceof Aggregate.Max max) {
      of(WindowWords.MAX, max.of());
    } else if (aggregate instanceof Aggregate.Distinct distinct) {
      of(WindowWords.DISTINCT, distinct.of());
    } else {
      ofTotals(aggregate);
    }
  }

  private void ofTotals(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      total(WindowWords.RATIO_TO_BEFORE, ratio.total());
      rounding(ratio.rounding());
    } else if (aggregate instanceof Aggregate.Trend trend) {
      total(WindowWords.TREND, trend.total());
      object.put("parts", (long) trend.parts());
      rounding(trend.rounding());
    } else {
      boolean count = aggregate instanceof Aggregate.Count;
      word(count ? WindowWords.COUNT : WindowWords.DAYS_SINCE_LAST);
    }
  }

  private void total(String word, Aggregate.Total total) {
    word(word);
    if (total instanceof Aggregate.Sum sum) {
      object.put("of", sum.of().id());
    }
  }

  private void of(String word, Attribute<?> of) {
    word(word);
    object.put("of", of.id());
  }

  private void word(String word) {
    object.put("aggregate", word);
  }

  private void rounding(RoundingMode rounding) {
    object.put("rounding", WindowWords.word(rounding));
  }
}
