package org.bankcrm.core.internal.document;

import org.jspecify.annotations.Nullable;

/** Where a value stands; its text, a JSON pointer, is made only when somebody asks. */
public final class Place {

  private static final int BY_KEY = -1;
  private static final int BY_PATH = -2;

  private final @Nullable Place parent;
  private final String key;
  private final int index;

  private Place(@Nullable Place parent, String key, int index) {
    this.parent = parent;
    this.key = key;
    this.index = index;
  }

  /** The root of a tree; the prefix stands before all pointers into it. */
  public static Place root(String prefix) {
    return new Place(null, prefix, BY_KEY);
  }

  /** The root of a tree, the pointers into which begin with these two. */
  public static Place root(String prefix, String path) {
    return new Place(root(prefix), path, BY_PATH);
  }

  /** Whether it is a whole document, named or not. */
  boolean isDocument() {
    return parent == null && (key.isEmpty() || key.endsWith("#"));
  }

  /** The value under a key; the empty key is the object itself. */
  public Place key(String key) {
    return key.isEmpty() ? this : new Place(this, key, BY_KEY);
  }

  /** Where a step of a pointer leads, which is written as it stands there. */
  Place step(String step) {
    return key(step.replace("~1", "/").replace("~0", "~"));
  }

  /** The value at a path of keys and indices from here on, such as {@code /tiers/2/code}. */
  Place within(String path) {
    Place inner = this;
    for (String step : path.substring(1).split("/", -1)) {
      inner = inner.key(step);
    }
    return inner;
  }

  /** The value at an index. */
  public Place index(int index) {
    return new Place(this, "", index);
  }

  @Override
  public String toString() {
    if (parent == null) {
      return key;
    }
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  private void append(StringBuilder text) {
    if (parent == null) {
      text.append(key);
      return;
    }
    parent.append(text);
    if (index == BY_PATH) {
      text.append(key);
    } else if (index == BY_KEY) {
      text.append('/').append(written(key));
    } else {
      text.append('/').append(index);
    }
  }

  /** A key as a step of a pointer. */
  static String written(String key) {
    return Words.printable(key.replace("~", "~0").replace("/", "~1"), 128);
  }
}
