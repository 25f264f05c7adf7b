package org.bankcrm.core.policy;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an object holds under the keys of its form: objects are many, so by places, not by names.
 */
final class Slots {

  private static final @Nullable Object[] NOTHING = new Object[0];

  private final Form<?> form;

  /** As long as the form once it holds something. */
  private @Nullable Object[] held = NOTHING;

  Slots(Form<?> form) {
    this.form = form;
  }

  /** What stands under the name; null where nothing does, or the form does not have it. */
  @Nullable Object get(String name) {
    int place = form.place(name);
    return place < 0 || held == NOTHING ? null : held[place];
  }

  @Nullable Object get(Field<?, ?> field) {
    return held == NOTHING ? null : held[field.place()];
  }

  void put(Field<?, ?> field, Object value) {
    held = held == NOTHING ? new Object[form.size()] : held;
    held[field.place()] = value;
  }

  boolean has(String name) {
    return get(name) != null;
  }

  /** All that is held, in the order of the form. */
  Stream<Object> values() {
    return Arrays.stream(held).filter(Objects::nonNull);
  }
}
