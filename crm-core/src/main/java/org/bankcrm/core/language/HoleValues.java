package org.bankcrm.core.language;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the holes of a saying, name by name: like a map of a few entries, for sentences
 * that are said by the thousand.
 *
 * <pre>{@code
 * language.say(VisitSaying.LAST_VISIT, HoleValues.of("days", 3, "where", "branch"));
 * }</pre>
 *
 * <p>Immutable and thread-safe if the values are. {@code toString} shows none of them.
 */
public final class HoleValues implements Function<String, @Nullable Object> {

  private final Object[] pairs;

  private HoleValues(Object... pairs) {
    this.pairs = pairs;
  }

  /** One hole. */
  public static HoleValues of(String name, Object value) {
    return new HoleValues(name, value);
  }

  /** Two holes. */
  public static HoleValues of(String name, Object value, String name2, Object value2) {
    return new HoleValues(name, value, name2, value2);
  }

  /** Three holes. */
  public static HoleValues of(
      String name, Object value, String name2, Object value2, String name3, Object value3) {
    return new HoleValues(name, value, name2, value2, name3, value3);
  }

  /** The value of a hole; null where it has none. Names are few, so they are looked through. */
  @Override
  public @Nullable Object apply(String name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "HoleValues[***]";
  }
}
