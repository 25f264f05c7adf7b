package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A tree of a book, with one slip of the pen in it at a time. */
final class Slips {

  /** What the pen does. */
  enum Kind {
    NUMBER_QUOTED,
    YES_NO_QUOTED,
    TEXT_AS_NUMBER,
    KEY_LEFT_OUT,
    KEY_MISSPELT
  }

  /** A slip and where it is: the value's place, or that of the object whose key it is. */
  record Slip(Kind kind, String place, String object) {}

  private static final int LONG = 60;
  private static final int STEP = 10;

  /** Of the slips that could be anywhere one in some is made, in a deep run all of them. */
  private static final int EVERY = Boolean.getBoolean("crm.deep") ? 1 : 5;

  private final BiConsumer<Slip, Map<String, Object>> reader;
  private int made;

  private Slips(BiConsumer<Slip, Map<String, Object>> reader) {
    this.reader = reader;
  }

  /** Hands each book with one slip to the reader. */
  static void each(Map<String, Object> parts, BiConsumer<Slip, Map<String, Object>> reader) {
    Slips slips = new Slips(reader);
    parts.forEach(
        (name, part) ->
            slips.within(
                part,
                name + "#",
                changed -> {
                  Map<String, Object> copy = new LinkedHashMap<>(parts);
                  copy.put(name, changed);
                  return copy;
                }));
  }

  /** Puts a changed value into a copy of all that is round it. */
  private interface Rebuild {
    Map<String, Object> with(Object changed);
  }

  private void within(Object tree, String place, Rebuild rebuild) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((key, value) -> key((String) key, value, map, place, rebuild));
    } else if (tree instanceof List<?> list) {
      int step = list.size() > LONG ? STEP : 1; // of a long list, one in some
      for (int i = 0; i < list.size(); i += step) {
        int at = i;
        value(
            list.get(i),
            place + "/" + i,
            place,
            changed -> {
              List<Object> copy = new ArrayList<>(list);
              copy.set(at, changed);
              return rebuild.with(copy);
            });
      }
    }
  }

  private void key(String key, Object value, Map<?, ?> map, String place, Rebuild rebuild) {
    String at = place + "/" + key;
    make(new Slip(Kind.KEY_LEFT_OUT, at, place), () -> rebuild.with(renamed(map, key, null)));
    String misspelt = key + "z";
    make(
        new Slip(Kind.KEY_MISSPELT, place + "/" + misspelt, place),
        () -> rebuild.with(renamed(map, key, misspelt)));
    value(
        value,
        at,
        place,
        changed -> {
          Map<Object, Object> copy = new LinkedHashMap<>(map);
          copy.put(key, changed);
          return rebuild.with(copy);
        });
  }

  private static Map<Object, Object> renamed(Map<?, ?> map, String key, String name) {
    Map<Object, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (each, value) -> {
          if (!each.equals(key)) {
            copy.put(each, value);
          } else if (name != null) {
            copy.put(name, value);
          }
        });
    return copy;
  }

  private void value(Object value, String place, String object, Rebuild rebuild) {
    if (value instanceof Number) {
      slip(Kind.NUMBER_QUOTED, place, object, rebuild, value.toString());
    } else if (value instanceof Boolean) {
      slip(Kind.YES_NO_QUOTED, place, object, rebuild, value.toString());
    } else if (value instanceof String) {
      slip(Kind.TEXT_AS_NUMBER, place, object, rebuild, 7);
    } else {
      within(value, place, rebuild);
    }
  }

  private void slip(Kind kind, String place, String object, Rebuild rebuild, Object changed) {
    make(new Slip(kind, place, object), () -> rebuild.with(changed));
  }

  private void make(Slip slip, Supplier<Map<String, Object>> book) {
    boolean few = slip.kind() == Kind.NUMBER_QUOTED || slip.kind() == Kind.YES_NO_QUOTED;
    if (few || made++ % EVERY == 0) {
      reader.accept(slip, book.get());
    }
  }
}
