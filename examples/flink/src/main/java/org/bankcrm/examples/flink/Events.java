package org.bankcrm.examples.flink;

import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.core.window.Event;
import org.bankcrm.lifecycle.StageEvent;

/** Makes of an event what windows and lifecycles read. Immutable and thread-safe. */
final class Events {

  private final BankBook book;

  Events(BankBook book) {
    this.book = book;
  }

  /** The event as windows count it: on its day in the zone, with its type as a value. */
  Event ofWindows(Told told) {
    Event.Builder event = book.eventType().on(book.terms().day(told.at())).id(told.id());
    put(event, BankBook.TYPE, told.type());
    told.values().forEach((attribute, text) -> put(event, attribute, text));
    return event.build();
  }

  private void put(Event.Builder event, String id, String text) {
    book.eventType().attributes().find(id).ifPresent(each -> put(event, each, text));
  }

  @SuppressWarnings("unchecked") // the value is made for the attribute's own type
  private static <T> void put(Event.Builder event, Attribute<T> attribute, String text) {
    event.put(attribute, (T) ValueText.parse(attribute.type(), text));
  }

  /** The event as the lifecycle takes it, with what it has of the payload. */
  StageEvent ofLifecycle(Told told) {
    StageEvent event = StageEvent.of(told.id(), told.type(), told.at());
    for (Map.Entry<String, String> each : told.values().entrySet()) {
      Attribute<?> attribute = book.payload().find(each.getKey()).orElse(null);
      if (attribute != null) {
        event = with(event, attribute, each.getValue());
      }
    }
    return event;
  }

  @SuppressWarnings("unchecked") // the value is made for the attribute's own type
  private static <T> StageEvent with(StageEvent event, Attribute<T> attribute, String text) {
    return event.with(attribute, (T) ValueText.parse(attribute.type(), text));
  }
}
