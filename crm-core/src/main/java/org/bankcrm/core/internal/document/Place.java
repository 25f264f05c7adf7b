package org.bankcrm.core.internal.document;

import org.jspecify.annotations.Nullable;

/** Where a value stands; its text, a JSON pointer, is made only when somebody asks. */
public final class Place {

  private final @Nullable Place parent;
  private final String step;

  private Place(@Nullable Place parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  /** The root of a tree; the prefix stands before all pointers into it. */
  public static Place root(String prefix) {
    return new Place(null, prefix);
  }

  /** The value under a key; the empty key is the object itself. */
  public Place key(String key) {
    return key.isEmpty() ? this : new Place(this, key);
  }

  /** The value at an index. */
  public Place index(int index) {
    return new Place(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    if (parent == null) {
      return step;
    }
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  private void append(StringBuilder text) {
    if (parent == null) {
      text.append(step);
      return;
    }
    parent.append(text);
    text.append('/').append(step(step));
  }

  /** A key as a step of a pointer. */
  static String step(String key) {
    return Words.printable(key.replace("~", "~0").replace("/", "~1"), 128);
  }
}
