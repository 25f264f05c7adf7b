package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States as documents: the hash of the windows, what is forgotten, and for each type of event a
 * list of days, each with the values of all parts in their order.
 */
final class StateDocument {

  private static final long FORMAT = 1;
  private static final int MOST_DAYS = 40_000;

  private StateDocument() {}

  static Map<String, Object> write(WindowState state) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("windows", state.windows().hash());
    if (state.forgottenBefore() != Integer.MIN_VALUE) {
      document.put("forgottenBefore", LocalDate.ofEpochDay(state.forgottenBefore()).toString());
    }
    Map<String, Object> events = new LinkedHashMap<>();
    List<TypePlan> types = state.windows().types();
    for (int place = 0; place < types.size(); place++) {
      events.put(types.get(place).type.id(), days(state, place));
    }
    document.put("events", Collections.unmodifiableMap(events));
    return Collections.unmodifiableMap(document);
  }

  private static List<Object> days(WindowState state, int place) {
    TypePlan type = state.windows().types().get(place);
    List<Object> days = new ArrayList<>();
    state
        .days(place)
        .forEach(
            (day, bucket) -> {
              List<Object> values = new ArrayList<>();
              type.parts.forEach(part -> values.add(part.write(bucket)));
              Map<String, Object> object = new LinkedHashMap<>();
              object.put("day", LocalDate.ofEpochDay(day).toString());
              object.put("values", List.copyOf(values));
              days.add(Collections.unmodifiableMap(object));
            });
    return List.copyOf(days);
  }

  static WindowState read(Windows windows, Map<String, ?> document) {
    requireNonNull(document, "document");
    require(Long.valueOf(FORMAT).equals(whole(document.get("format"))), "/format", "must be 1");
    require(
        windows.hash().equals(document.get("windows")),
        "/windows",
        "must be the hash of these windows");
    WindowState state = windows.newState();
    boolean forgets = document.containsKey("forgottenBefore");
    if (forgets) {
      state.forgetBefore(date(document.get("forgottenBefore"), "/forgottenBefore"));
    }
    require(document.size() == (forgets ? 4 : 3), "", "must have no other keys");
    Map<?, ?> events = object(document.get("events"), "/events");
    require(events.size() == windows.types().size(), "/events", "must have every type of event");
    for (int place = 0; place < windows.types().size(); place++) {
      String id = windows.types().get(place).type.id();
      days(state, place, events.get(id), "/events/" + id);
    }
    return state;
  }

  private static void days(WindowState state, int place, @Nullable Object value, String path) {
    List<?> days = list(value, path);
    require(days.size() <= MOST_DAYS, path, "must have at most " + MOST_DAYS + " days");
    for (int i = 0; i < days.size(); i++) {
      day(state, place, days.get(i), path + "/" + i);
    }
  }

  private static void day(WindowState state, int place, Object value, String path) {
    Map<?, ?> object = object(value, path);
    require(object.size() == 2, path, "must have day and values");
    int day = Math.toIntExact(date(object.get("day"), path + "/day").toEpochDay());
    require(day >= state.forgottenBefore(), path + "/day", "must not be forgotten");
    TypePlan type = state.windows().types().get(place);
    List<?> values = list(object.get("values"), path + "/values");
    require(values.size() == type.parts.size(), path + "/values", "must have one for each part");
    Bucket bucket = type.newBucket();
    for (int i = 0; i < values.size(); i++) {
      read(type.parts.get(i), bucket, values.get(i), path + "/values/" + i);
    }
    require(state.days(place).put(day, bucket) == null, path, "must not repeat a day");
  }

  private static void read(Part part, Bucket bucket, Object value, String path) {
    try {
      part.read(bucket, value);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException(path + " is not what a state writes there");
    }
  }

  private static Map<?, ?> object(@Nullable Object value, String path) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(path + " must be an object");
  }

  private static List<?> list(@Nullable Object value, String path) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(path + " must be a list");
  }

  private static @Nullable Long whole(@Nullable Object value) {
    return value instanceof Integer || value instanceof Long
        ? Long.valueOf(((Number) value).longValue())
        : null;
  }

  private static LocalDate date(@Nullable Object value, String path) {
    require(value instanceof String, path, "must be a date");
    try {
      return LocalDate.parse((String) value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(path + " must be a date"); // the cause would quote it
    }
  }

  private static void require(boolean holds, String path, String expectation) {
    if (!holds) {
      throw new IllegalArgumentException(path + " " + expectation);
    }
  }
}
