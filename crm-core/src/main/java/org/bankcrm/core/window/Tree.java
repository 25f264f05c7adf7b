package org.bankcrm.core.window;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bankcrm.core.condition.ValueType;
import org.jspecify.annotations.Nullable;

/** A place in the document of a state; what is wrong there is refused with it, and no value. */
final class Tree {

  private final String path;
  private final @Nullable Object value;
  private final Set<String> asked = new HashSet<>();

  private Tree(String path, @Nullable Object value) {
    this.path = path;
    this.value = value;
  }

  static Tree root(Map<String, ?> document) {
    return new Tree("", document);
  }

  /** The member, or null if there is none. */
  @Nullable Tree get(String key) {
    asked.add(key);
    for (Map.Entry<?, ?> entry : members().entrySet()) { // other maps may refuse such a key
      if (key.equals(entry.getKey())) {
        return new Tree(path + "/" + key, entry.getValue());
      }
    }
    return null;
  }

  Tree need(String key) {
    Tree member = get(key);
    if (member == null) {
      throw new IllegalArgumentException(path + "/" + key + " must be there");
    }
    return member;
  }

  void requireNoOthers() {
    for (Object key : members().keySet()) {
      if (!(key instanceof String) || !asked.contains(key)) {
        throw refused("must have no other keys than " + List.copyOf(new TreeSet<>(asked)));
      }
    }
  }

  private Map<?, ?> members() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw refused("must be an object");
  }

  List<Tree> list(int most) {
    if (!(value instanceof List<?> list)) {
      throw refused("must be a list");
    }
    if (list.size() > most) {
      throw refused("must have at most " + most + " members but has " + list.size());
    }
    List<Tree> trees = new ArrayList<>();
    for (Object each : list) {
      trees.add(new Tree(path + "/" + trees.size(), each));
    }
    return trees;
  }

  void requireWhole(long expected) {
    require(
        found ->
            (found instanceof Integer || found instanceof Long)
                && ((Number) found).longValue() == expected,
        "must be " + expected);
  }

  void require(Predicate<@Nullable Object> holds, String expectation) {
    if (!holds.test(value)) {
      throw refused(expectation);
    }
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw refused("must be text");
  }

  /** A day of the years 1 to 9999, such as {@code 2026-01-31}. */
  int day() {
    return Math.toIntExact(
        read(
            found ->
                ((LocalDate) ValueType.DATE.normalise(LocalDate.parse((String) found)))
                    .toEpochDay(),
            "must be a day such as 2026-01-31"));
  }

  <T> T read(Function<Object, T> reader) {
    return read(reader, "is not what a state writes there");
  }

  /** What a reader makes of the value; the causes of a refusal might quote it. */
  <T> T read(Function<Object, T> reader, String expectation) {
    Object found = value;
    if (found != null) {
      try {
        return reader.apply(found);
      } catch (IllegalArgumentException
          | DateTimeException
          | ArithmeticException
          | ClassCastException e) {
        throw refused(expectation);
      }
    }
    throw refused(expectation);
  }

  IllegalArgumentException refused(String expectation) {
    return new IllegalArgumentException((path.isEmpty() ? "/" : path) + " " + expectation);
  }
}
