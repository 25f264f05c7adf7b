package org.bankcrm.examples.flink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.lifecycle.StageEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from lines of JSON: {@code customer}, {@code id}, {@code type}, {@code at}, and
 * attributes of the book. A line that tells no event goes aside with all its problems, none of
 * which has a value in it.
 */
final class Reading extends ProcessFunction<String, Told> {

  private static final long serialVersionUID = 1L;

  /** Lines of JSON about lines that tell no event. */
  static final OutputTag<String> PROBLEMS = new OutputTag<>("problems", Types.STRING);

  private static final List<String> MARKS = List.of("customer", "id", "type", "at");

  private final Terms terms;

  Reading(Terms terms) {
    this.terms = terms;
  }

  @Override
  public void processElement(String line, Context context, Collector<Told> out) {
    List<String> problems = new ArrayList<>();
    Map<String, Object> tree = tree(line, problems);
    Told told = told(tree, problems);
    if (told != null && problems.isEmpty()) {
      out.collect(told);
    } else {
      Map<String, Object> aside = new LinkedHashMap<>();
      aside.put("problems", problems);
      if (told != null) {
        aside.put("customer", told.customer());
        aside.put("event", told.id());
      }
      context.output(PROBLEMS, Json.write(aside));
    }
  }

  private static Map<String, Object> tree(String line, List<String> problems) {
    try {
      return Json.read(line);
    } catch (IllegalArgumentException e) {
      problems.add("no-json");
      return Map.of();
    }
  }

  private @Nullable Told told(Map<String, Object> tree, List<String> problems) {
    if (!problems.isEmpty()) {
      return null;
    }
    String customer = mark(tree, "customer", problems);
    String id = mark(tree, "id", problems);
    String type = mark(tree, "type", problems);
    Instant at = at(mark(tree, "at", problems), problems);
    Map<String, String> values = values(tree, problems);
    if (customer == null || id == null || type == null || at == null) {
      return null;
    }
    try {
      CustomerId.of(customer);
      StageEvent.of(id, type, at);
      return new Told(customer, id, type, at, values);
    } catch (IllegalArgumentException e) {
      problems.add("no-event");
      return null;
    }
  }

  private static @Nullable String mark(
      Map<String, Object> tree, String key, List<String> problems) {
    if (tree.get(key) instanceof String text) {
      return text;
    }
    problems.add("no-value:" + key);
    return null;
  }

  private static @Nullable Instant at(@Nullable String text, List<String> problems) {
    try {
      return text == null ? null : (Instant) ValueText.parse(ValueType.INSTANT, text);
    } catch (IllegalArgumentException e) {
      problems.add("no-value:at");
      return null;
    }
  }

  private Map<String, String> values(Map<String, Object> tree, List<String> problems) {
    BankBook book = BankBook.of(terms);
    Map<String, String> values = new TreeMap<>();
    tree.forEach(
        (key, value) -> {
          if (!MARKS.contains(key)) {
            List<Attribute<?>> readers = new ArrayList<>();
            book.eventType().attributes().find(key).ifPresent(readers::add);
            book.payload().find(key).ifPresent(readers::add);
            if (readers.isEmpty() || !readers.stream().allMatch(it -> isValue(it, value))) {
              problems.add("no-value:" + key);
            } else {
              values.put(key, value.toString());
            }
          }
        });
    return values;
  }

  private static boolean isValue(Attribute<?> attribute, Object value) {
    try {
      ValueText.parse(attribute.type(), value.toString());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
