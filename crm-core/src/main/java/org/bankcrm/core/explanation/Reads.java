package org.bankcrm.core.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.jspecify.annotations.Nullable;

/** How the keys and lists of an explanation are read: what cannot be is null, and was told. */
final class Reads {

  private static final int MOST_LISTED = 10_000;

  private Reads() {}

  static @Nullable Long count(Item item) {
    return item.integer(0, MOST_LISTED);
  }

  /** What each member of a list is read as; those that could be read. */
  static <T> List<T> list(@Nullable Item item, Function<Item, @Nullable T> reading) {
    List<T> values = new ArrayList<>();
    for (Item one : items(item)) {
      T value = reading.apply(one);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  static List<Item> items(@Nullable Item item) {
    List<Item> items = item == null ? null : item.list(0, MOST_LISTED);
    return items == null ? List.of() : items;
  }

  static <T> @Nullable T value(@Nullable Item item, Function<Item, @Nullable T> reading) {
    return item == null ? null : reading.apply(item);
  }

  static <T> Optional<T> optional(Fields fields, String key, Function<Item, @Nullable T> reading) {
    return Optional.ofNullable(value(fields.get(key), reading));
  }

  /** The messages of refusals are not handed on: they may quote. */
  static <T> @Nullable T made(Item item, String expected, Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      item.problem(CoreProblem.WRONG_VALUE, "expected " + expected + ".", "");
      return null;
    }
  }
}
