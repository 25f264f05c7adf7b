package org.bankcrm.core.join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.language.Language;

/**
 * All parts of which a bank holds states. Immutable and thread-safe.
 *
 * <p>A state of a part that is not among them is never dropped: whoever goes through the states of
 * a customer is told ({@link #unknown}) and refuses.
 */
public final class HeldJoins {

  private final SortedMap<String, HeldJoin<?>> parts;

  private HeldJoins(SortedMap<String, HeldJoin<?>> parts) {
    this.parts = Collections.unmodifiableSortedMap(parts);
  }

  /**
   * These parts.
   *
   * @throws IllegalArgumentException if an id is none, or two parts have one
   */
  public static HeldJoins of(List<? extends HeldJoin<?>> parts) {
    SortedMap<String, HeldJoin<?>> all = new TreeMap<>();
    for (HeldJoin<?> part : parts) {
      boolean fresh = all.put(Checks.code(part.id(), "part"), part) == null;
      Checks.require(fresh, "parts", "must have distinct ids but repeat one");
    }
    return new HeldJoins(all);
  }

  /** Those whose ids they are, in the order of the ids. */
  public List<HeldJoin<?>> all() {
    return List.copyOf(parts.values());
  }

  /** The part of that id. */
  public Optional<HeldJoin<?>> find(String id) {
    return Optional.ofNullable(parts.get(id));
  }

  /** The ids of states that no part is for. */
  public SortedSet<String> unknown(HeldStates states) {
    SortedSet<String> unknown = new TreeSet<>(states.ids());
    unknown.removeAll(parts.keySet());
    return unknown;
  }

  /**
   * The states of several customers of one part as one; empty if none of them has any.
   *
   * @throws IllegalArgumentException if a document is none of the part's
   * @throws IllegalStateException as {@link HeldJoin#join}
   */
  public <S> Optional<S> join(HeldJoin<S> part, Stream<HeldStates> customers) {
    List<S> states = new ArrayList<>();
    customers.forEach(held -> held.get(part).ifPresent(states::add));
    return states.isEmpty() ? Optional.empty() : Optional.of(part.joinAll(states));
  }

  /**
   * The same for all parts at once.
   *
   * @param failed takes the id of a part whose states cannot be read or become one; it is left out
   */
  public HeldStates join(List<HeldStates> customers, Consumer<String> failed) {
    HeldStates joined = HeldStates.none();
    for (HeldJoin<?> part : parts.values()) {
      try {
        joined = joined(joined, part, customers);
      } catch (IllegalArgumentException | IllegalStateException e) {
        failed.accept(part.id());
      }
    }
    return joined;
  }

  private <S> HeldStates joined(HeldStates sofar, HeldJoin<S> part, List<HeldStates> customers) {
    return join(part, customers.stream()).map(state -> sofar.with(part, state)).orElse(sofar);
  }

  /**
   * The states of one of the records once they are apart again, part by part as {@link
   * HeldJoin#apart} says.
   *
   * @throws IllegalArgumentException if a document is none of its part's
   */
  public HeldStates apart(HeldStates own, HeldStates joined, HeldStates now) {
    HeldStates apart = own;
    for (HeldJoin<?> part : parts.values()) {
      apart = apart(part, apart, joined, now);
    }
    return apart;
  }

  private static <S> HeldStates apart(
      HeldJoin<S> part, HeldStates own, HeldStates joined, HeldStates now) {
    Optional<S> was = own.get(part);
    Optional<S> is = part.apart(was, joined.get(part), now.get(part));
    return is.equals(was) ? own : is.map(state -> own.with(part, state)).orElse(own);
  }

  /**
   * What joining changes, part by part, for the person who approves it.
   *
   * @param before what is held of each customer, by its key
   * @param after what it became
   * @param language the reader's
   */
  public List<String> explain(
      SortedMap<String, HeldStates> before, HeldStates after, Language language) {
    List<String> told = new ArrayList<>();
    parts.values().forEach(part -> told.addAll(explain(part, before, after, language)));
    return List.copyOf(told);
  }

  private static <S> List<String> explain(
      HeldJoin<S> part, SortedMap<String, HeldStates> before, HeldStates after, Language language) {
    Map<String, S> states = new TreeMap<>();
    before.forEach((key, held) -> held.get(part).ifPresent(state -> states.put(key, state)));
    return after
        .get(part)
        .filter(any -> states.size() > 1)
        .map(state -> part.explain(states, state, language))
        .orElse(List.of());
  }

  /** The ids of the parts. */
  @Override
  public String toString() {
    return "HeldJoins" + parts.keySet();
  }
}
