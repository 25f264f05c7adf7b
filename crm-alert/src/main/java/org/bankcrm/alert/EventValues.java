package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.lifecycle.StageEvent;
import org.jspecify.annotations.Nullable;

/** What the event at hand carries, as a row of the payload; filled anew by each, for one thread. */
final class EventValues implements Row {

  private static final byte UNASKED = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Facts nothing;
  private final Map<String, Integer> places;
  private final Moment now;
  private final long[] encoded;
  private final @Nullable Object[] objects;
  private final boolean[] known;

  /** Of each value the attribute by which events told it, so that it is compared once. */
  private final @Nullable Attribute<?>[] accepted;

  private final List<CompiledCondition> conditions;

  /** Of each condition whether it holds, once it was asked. */
  private final byte[] answers;

  /**
   * @param nothing without a value, of the payload
   * @param places where each attribute of the payload stands, by its id
   * @param conditions that may be asked of it
   * @param now where the event happens
   */
  EventValues(
      Facts nothing, Map<String, Integer> places, List<CompiledCondition> conditions, Moment now) {
    int size = nothing.catalog().size();
    this.nothing = nothing;
    this.places = places;
    this.now = now;
    this.encoded = new long[size];
    this.objects = new Object[size];
    this.known = new boolean[size];
    this.accepted = new Attribute<?>[size];
    this.conditions = conditions;
    this.answers = new byte[conditions.size()];
  }

  /** Takes what the event carries; of what the payload has not got nothing is known. */
  void of(StageEvent event) {
    Arrays.fill(known, false);
    Arrays.fill(answers, UNASKED);
    event.forEachValue(this::take);
  }

  /** Whether one of the conditions holds for the event. */
  boolean holds(int condition) {
    if (answers[condition] == UNASKED) {
      answers[condition] = conditions.get(condition).isTrue(this) ? YES : NO;
    }
    return answers[condition] == YES;
  }

  private void take(Attribute<?> attribute, Object value, long code) {
    Integer position = places.get(attribute.id());
    if (position != null && isOf(attribute, position)) {
      known[position] = true;
      encoded[position] = code;
      objects[position] = value;
    }
  }

  private boolean isOf(Attribute<?> attribute, int position) {
    Attribute<?> own = catalog().attributes().get(position);
    if (!attribute.equals(accepted[position])) {
      if (!own.ref().equals(attribute.ref())) {
        return false;
      }
      accepted[position] = attribute;
    }
    return true;
  }

  @Override
  public AttributeCatalog catalog() {
    return nothing.catalog();
  }

  @Override
  public Instant asOf() {
    return now.at();
  }

  @Override
  public ZoneId zone() {
    return now.zone();
  }

  @Override
  public LocalDate asOfDate() {
    return now.date();
  }

  @Override
  public boolean isKnown(int position) {
    return known[position];
  }

  @Override
  public long encoded(int position) {
    return known[position] ? encoded[position] : nothing.encoded(position);
  }

  @Override
  public Object object(int position) {
    Object object = objects[position];
    if (object == null || !known[position]) {
      throw new IllegalStateException("no value at position " + position);
    }
    return object;
  }

  @Override
  public long observedDay(int position) {
    return now.day();
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "EventValues";
  }
}
