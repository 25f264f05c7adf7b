package org.bankcrm.alert;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** How many different values were met within the time, or whether the one at hand is new. */
final class MetFigure extends Figure {

  private static final float LOAD = 0.75f;
  private static final int FEW = 8;

  private final Reckoning.Measured how;
  private final int measured;
  private final int most;

  /** When each was met last, that which was met longest ago first. */
  private Map<String, Long> met = new LinkedHashMap<>(FEW, LOAD, true);

  /** Whether a copy has the same map, so that it must not be written. */
  private boolean shared;

  private boolean added;
  private boolean isNew;

  MetFigure(Reckoning.Measured how, int measured) {
    this.how = how;
    this.measured = measured;
    this.most = how.isYesNo() ? Reckoning.What.MOST_REMEMBERED : Reckoning.What.MOST_DISTINCT;
  }

  @Override
  void add(Moment now, EventValues event) {
    if (event.isKnown(measured)) {
      own();
      forget(now);
      Long before = met.put((String) event.object(measured), now.tick(how.within().unit()));
      added = true;
      isNew = before == null;
      if (met.size() > most) {
        Iterator<String> oldest = met.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
  }

  private void own() {
    if (shared) {
      Map<String, Long> own = new LinkedHashMap<>(FEW, LOAD, true);
      own.putAll(met);
      met = own;
      shared = false;
    }
  }

  private void forget(Moment now) {
    long last = now.tick(how.within().unit()) - how.within().length();
    Iterator<Long> oldest = met.values().iterator();
    while (oldest.hasNext() && oldest.next() <= last) {
      oldest.remove();
    }
  }

  private boolean isStale(Moment now) {
    return !met.isEmpty()
        && met.values().iterator().next() <= now.tick(how.within().unit()) - how.within().length();
  }

  @Override
  void bringTo(Moment now, boolean hand) {
    if (isStale(now)) {
      own();
      forget(now);
    }
    isNew &= hand && added;
    added = false;
  }

  @Override
  boolean isKnown() {
    return true;
  }

  @Override
  long encoded() {
    return how.isYesNo() ? (isNew ? 1 : 0) : met.size();
  }

  @Override
  void join(Figure other) {
    Map<String, Long> both = new TreeMap<>(met);
    ((MetFigure) other).met.forEach((value, tick) -> both.merge(value, tick, Math::max));
    met = new LinkedHashMap<>(FEW, LOAD, true);
    shared = false;
    both.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .skip(Math.max(0, both.size() - most))
        .forEach(each -> met.put(each.getKey(), each.getValue()));
  }

  @Override
  MetFigure copy() {
    MetFigure copy = new MetFigure(how, measured);
    copy.met = met;
    copy.shared = true;
    shared = true;
    return copy;
  }

  @Override
  int size() {
    return met.size();
  }

  @Override
  void write(DataWriter document) {
    document.objects("met", met.entrySet(), MetFigure::written);
  }

  /** As values of texts are written, which may be blank. */
  private static DataWriter written(Map.Entry<String, Long> each) {
    return DataWriter.object()
        .value("value", ValueType.TEXT, each.getKey())
        .integer("tick", each.getValue());
  }

  @Override
  void read(DataReader document, Moment now) {
    long last = now.tick(how.within().unit());
    document.objects("met", most, object -> readOne(object, last));
  }

  private Optional<String> readOne(DataReader object, long last) {
    Optional<Object> value = object.value(ValueType.TEXT, "value");
    Optional<Long> tick = object.integer("tick", Long.MIN_VALUE, last);
    return object.made(
        "a value and when it was met",
        () -> {
          met.put((String) value.orElseThrow(), tick.orElseThrow());
          return "";
        });
  }
}
