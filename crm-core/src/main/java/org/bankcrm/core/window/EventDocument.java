package org.bankcrm.core.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.window.Event.Withdrawal;

/** Events that a state knows by id, as parts of its document. */
final class EventDocument {

  private EventDocument() {}

  static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  static Map<String, Object> write(Event event) {
    Map<String, Object> object = new LinkedHashMap<>();
    event.id().ifPresent(id -> object.put("id", id));
    object.put("day", event.date().toString());
    event.at().ifPresent(at -> object.put("at", at.toString()));
    Withdrawal withdrawal = event.withdrawal();
    if (withdrawal != null) {
      object.put("replaces", write(withdrawal));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    List<Attribute<?>> attributes = event.type().attributes().attributes();
    for (int i = 0; i < attributes.size(); i++) {
      if (event.isKnown(i) && event.type().isPut(attributes.get(i))) {
        values.put(attributes.get(i).id(), value(event, attributes.get(i).type(), i));
      }
    }
    object.put("values", Collections.unmodifiableMap(values));
    return Collections.unmodifiableMap(object);
  }

  static Map<String, Object> write(Withdrawal withdrawal) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", withdrawal.id());
    object.put("day", date(withdrawal.day()));
    return Collections.unmodifiableMap(object);
  }

  private static Object value(Event event, ValueType type, int position) {
    return switch (type.kind()) {
      case CODE ->
          type.isClosed()
              ? type.codes().get((int) event.encoded(position))
              : event.object(position);
      case CODE_SET -> List.copyOf((SortedSet<?>) event.object(position));
      case TEXT -> event.object(position);
      case INTEGER, DECIMAL, MONEY, REAL, YES_NO, DATE, INSTANT, ELEMENTS ->
          event.encoded(position);
    };
  }

  /**
   * @param from the first day of which events may be known by id
   */
  static Event read(EventType type, int from, Tree tree) {
    int day = tree.need("day").day();
    tree.require(ignored -> day >= from, "must not be settled or forgotten");
    Event.Builder event = type.on(LocalDate.ofEpochDay(day));
    tree.need("id").read(id -> event.id((String) id));
    Tree at = tree.get("at");
    if (at != null) {
      at.read(text -> event.at(Instant.parse((String) text)));
    }
    Tree replaces = tree.get("replaces");
    if (replaces != null) {
      Withdrawal withdrawal = readWithdrawal(Integer.MIN_VALUE, replaces);
      event.replaces(withdrawal.id(), LocalDate.ofEpochDay(withdrawal.day()));
    }
    values(type, event, tree.need("values"));
    tree.requireNoOthers();
    return tree.read(ignored -> event.build());
  }

  private static void values(EventType type, Event.Builder event, Tree values) {
    for (Attribute<?> attribute : type.attributes().attributes()) {
      Tree value = type.isPut(attribute) ? values.get(attribute.id()) : null;
      if (value != null) {
        value.read(found -> put(event, attribute, found));
      }
    }
    values.requireNoOthers();
  }

  static Withdrawal readWithdrawal(int from, Tree tree) {
    int day = tree.need("day").day();
    tree.require(ignored -> day >= from, "must not be settled or forgotten");
    String id = tree.need("id").read(found -> Checks.id((String) found, "id"));
    tree.requireNoOthers();
    return new Withdrawal(id, day);
  }

  @SuppressWarnings("unchecked") // the builder refuses a value of another type
  private static <T> Event.Builder put(Event.Builder event, Attribute<T> attribute, Object found) {
    ValueType type = attribute.type();
    Object value =
        switch (type.kind()) {
          case CODE, TEXT -> (String) found;
          case CODE_SET -> new TreeSet<>(PartText.texts(found));
          case INTEGER, DECIMAL, MONEY, REAL, YES_NO, DATE, INSTANT, ELEMENTS ->
              Encoded.decode(type, PartText.valid(type, found));
        };
    return event.put(attribute, (T) value);
  }
}
