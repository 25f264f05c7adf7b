package org.bankcrm.core.internal.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list as an object whose keys are the places of its members, written as numbers from 0. */
public final class Numbered extends AbstractMap<String, Object> {

  /** The keys of most lists. */
  private static final List<String> FIRST =
      IntStream.range(0, 128).mapToObj(Integer::toString).toList();

  private final List<?> members;

  Numbered(List<?> members) {
    this.members = members;
  }

  /** The key of a place. */
  public static String key(int place) {
    return place < FIRST.size() ? FIRST.get(place) : Integer.toString(place);
  }

  @Override
  public int size() {
    return members.size();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    int place = key instanceof String text ? place(text) : -1;
    return place < 0 ? null : members.get(place);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String text && place(text) >= 0;
  }

  /** The place of a key; -1 of one that there is not. */
  private int place(String key) {
    int place = 0;
    for (int i = 0; i < key.length() && place < members.size(); i++) {
      int digit = key.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      place = 10 * place + digit;
    }
    return !key.isEmpty() && place < members.size() && key(place).equals(key) ? place : -1;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return members.size();
      }

      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return IntStream.range(0, members.size())
            .<Map.Entry<String, Object>>mapToObj(i -> Map.entry(key(i), members.get(i)))
            .iterator();
      }
    };
  }
}
