package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a subject, and behind it what an event of it carries, as one row that copies
 * nothing.
 */
final class EventRow implements Row {

  private final Facts nothing;
  private final Facts facts;
  private final @Nullable StageEvent event;
  private final int subjects;

  /**
   * @param nothing without a value, of the catalogue of both
   * @param facts of the subject; their attributes stand before those of events in that catalogue
   * @param event null where none happened, so that nothing is known of what it would carry
   */
  EventRow(Facts nothing, Facts facts, @Nullable StageEvent event) {
    this.nothing = nothing;
    this.facts = facts;
    this.event = event;
    this.subjects = facts.catalog().size();
  }

  private @Nullable Carried carried(int position) {
    AttributeRef ref = catalog().attributes().get(position).ref();
    for (int i = 0; event != null && i < event.values().size(); i++) { // an iterator is garbage
      Carried each = event.values().get(i);
      if (each.isOf(ref)) {
        return each;
      }
    }
    return null;
  }

  @Override
  public AttributeCatalog catalog() {
    return nothing.catalog();
  }

  @Override
  public Instant asOf() {
    return facts.asOf();
  }

  @Override
  public ZoneId zone() {
    return facts.zone();
  }

  @Override
  public LocalDate asOfDate() {
    return facts.asOfDate();
  }

  @Override
  public boolean isKnown(int position) {
    return position < subjects ? facts.isKnown(position) : carried(position) != null;
  }

  @Override
  public long encoded(int position) {
    if (position < subjects) {
      return facts.encoded(position);
    }
    Carried carried = carried(position);
    return carried == null ? nothing.encoded(position) : carried.encoded();
  }

  @Override
  public Object object(int position) {
    if (position < subjects) {
      return facts.object(position);
    }
    Carried carried = carried(position);
    return carried == null ? nothing.object(position) : carried.value();
  }

  @Override
  public Absence absence(int position) {
    return position < subjects ? facts.absence(position) : nothing.absence(position);
  }

  @Override
  public long observedDay(int position) {
    return position < subjects ? facts.observedDay(position) : facts.asOfDate().toEpochDay();
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "EventRow";
  }
}
