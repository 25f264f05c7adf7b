package org.bankcrm.core.join;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.check.Checks;

/**
 * What is held of one customer, each part as its document.
 *
 * <pre>{@code
 * HeldStates held = HeldStates.none().with(stages, stageState).with(tiers, tierState);
 * held.get(stages); // the state, if there is one
 * }</pre>
 *
 * <p>A part of which nothing is held is left out. Immutable, thread-safe and comparable by value;
 * the text form names the parts alone.
 */
public final class HeldStates {

  private static final int DIGITS_OF_LONG = 19;

  private static final HeldStates NONE = new HeldStates(new TreeMap<>());

  private final SortedMap<String, Map<String, Object>> documents;

  private HeldStates(SortedMap<String, Map<String, Object>> documents) {
    this.documents = Collections.unmodifiableSortedMap(documents);
  }

  /** Nothing. Of a customer of whom nothing is held. */
  public static HeldStates none() {
    return NONE;
  }

  /**
   * Documents of parts, by their ids; of their numbers the value is kept, and not the type.
   *
   * @throws IllegalArgumentException if an id is none, or a number is not finite
   */
  public static HeldStates of(Map<String, Map<String, Object>> documents) {
    SortedMap<String, Map<String, Object>> all = new TreeMap<>();
    documents.forEach((id, tree) -> all.put(Checks.code(id, "part"), copy(tree)));
    return new HeldStates(all);
  }

  /**
   * The same with the state of a part, in place of one that was held.
   *
   * @param part under whose id it is held
   * @param state written at once: later changes of it do not show
   */
  public <S> HeldStates with(HeldJoin<S> part, S state) {
    return with(part.id(), part.write(requireNonNull(state, "state")));
  }

  HeldStates with(String id, Map<String, Object> document) {
    SortedMap<String, Map<String, Object>> all = new TreeMap<>(documents);
    all.put(Checks.code(id, "part"), copy(document));
    return new HeldStates(all);
  }

  /**
   * The state of a part, if one is held.
   *
   * @throws IllegalArgumentException if the document is none of the part's
   */
  public <S> Optional<S> get(HeldJoin<S> part) {
    return Optional.ofNullable(documents.get(part.id())).map(part::read);
  }

  /** The ids of the parts of which a state is held. In ascending order. */
  public SortedSet<String> ids() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(documents.keySet()));
  }

  /** The documents by the ids of the parts, which nobody can change. */
  public SortedMap<String, Map<String, Object>> documents() {
    return documents;
  }

  private static Map<String, Object> copy(Map<String, Object> tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    tree.forEach((key, value) -> copy.put(key, copy(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, copy(each)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(copy(each)));
      return Collections.unmodifiableList(copy);
    }
    return value instanceof Number number ? plain(number) : requireNonNull(value, "value");
  }

  /** Numbers alike whatever type a JSON reader gives them: whole ones as {@code Long}. */
  private static Number plain(Number number) {
    BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
    boolean whole =
        exact.scale() <= 0
            && exact.precision() - exact.scale() <= DIGITS_OF_LONG
            && exact.toBigInteger().bitLength() < Long.SIZE;
    return whole ? Long.valueOf(exact.longValueExact()) : exact;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeldStates that && documents.equals(that.documents);
  }

  @Override
  public int hashCode() {
    return documents.hashCode();
  }

  /** The ids of the parts. */
  @Override
  public String toString() {
    return "HeldStates" + documents.keySet();
  }
}
