package org.bankcrm.core.internal.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An object of few keys, in the author's order, which are looked for one after the other: most of
 * the objects of a document are of these, and they take a third of what a table of hashes would.
 */
final class SmallObject extends AbstractMap<String, Object> {

  /** With more keys a table finds one sooner. */
  static final int MOST = 8;

  private String[] keys;
  private Object[] values;
  private int size;

  /** An empty object with room for about so many keys. */
  SmallObject(int room) {
    this.keys = new String[room];
    this.values = new Object[room];
  }

  @Override
  public int size() {
    return size;
  }

  /** The key at a place, from 0. */
  String key(int place) {
    return keys[place];
  }

  /** The value at a place, from 0. */
  Object value(int place) {
    return values[place];
  }

  /** The place of a key; -1 of one that there is not. */
  int place(@Nullable Object key) {
    for (int place = 0; place < size; place++) {
      if (keys[place].equals(key)) {
        return place;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Object put(String key, Object value) {
    int place = place(key);
    if (place >= 0) {
      Object before = values[place];
      values[place] = value;
      return before;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + 2);
      values = Arrays.copyOf(values, size + 2);
    }
    keys[size] = key;
    values[size++] = value;
    return null;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    int place = place(key);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return place(key) >= 0;
  }

  @Override
  public Set<String> keySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public boolean contains(@Nullable Object key) {
        return place(key) >= 0;
      }

      @Override
      public Iterator<String> iterator() {
        return Arrays.asList(keys).subList(0, size).iterator();
      }
    };
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return IntStream.range(0, size)
            .<Map.Entry<String, Object>>mapToObj(i -> Map.entry(keys[i], values[i]))
            .iterator();
      }
    };
  }
}
