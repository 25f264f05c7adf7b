package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;

/**
 * An engine that tells a listener of what it decides; it decides the same.
 *
 * <pre>{@code
 * WatchedEngine watched = WatchedEngine.of(book.compile(), metrics::told);
 * Decision decision = watched.decide(facts); // what the engine alone would decide
 * }</pre>
 *
 * <p>For one customer that costs a look at each attribute that the book reads; of a population only
 * columns with missing values are gone through. What counts as unknown is a value that nobody knows
 * ({@link Absence#NOT_KNOWN}); one that is missing for a reason is none. What the listener throws
 * reaches the caller in the place of the decision: one that must not stop the bank's work catches
 * what it does. Immutable, and thread-safe if the listener is.
 */
public final class WatchedEngine {

  private final DecisionEngine engine;
  private final DecisionListener listener;
  private final String book;

  private WatchedEngine(DecisionEngine engine, DecisionListener listener) {
    this.engine = requireNonNull(engine, "engine");
    this.listener = requireNonNull(listener, "listener");
    this.book = engine.book().ref().toString();
  }

  /**
   * The engine, watched by the listener.
   *
   * @param engine goes on to serve others too, of whom this listener is not told
   * @param listener called on the thread that decides
   */
  public static WatchedEngine of(DecisionEngine engine, DecisionListener listener) {
    return new WatchedEngine(engine, listener);
  }

  /** The engine itself, of which nobody is told. */
  public DecisionEngine engine() {
    return engine;
  }

  /**
   * As {@link DecisionEngine#decide}; the listener is told before and after, of one customer.
   *
   * @throws IllegalArgumentException as there, after the listener was told
   */
  public Decision decide(Facts facts) {
    return watched(1, () -> engine.decide(facts), decision -> unknown(decision.facts()));
  }

  /**
   * As {@link DecisionEngine#decideAll}; the listener is told before and after, once for all, with
   * how many customers lack each attribute that the book reads.
   *
   * @throws IllegalArgumentException as there, after the listener was told
   */
  public Decisions decideAll(Population population) {
    return watched(
        population.size(), () -> engine.decideAll(population), made -> unknown(made.population()));
  }

  private <D> D watched(
      int customers, Supplier<D> deciding, Function<D, SortedMap<String, Integer>> unknown) {
    DecisionListener.Ending ending = listener.begun(book, customers);
    D made;
    try {
      made = deciding.get();
    } catch (RuntimeException cause) {
      ending.refused(cause);
      throw cause;
    }
    ending.decided(unknown.apply(made));
    return made;
  }

  private SortedMap<String, Integer> unknown(Facts facts) {
    SortedMap<String, Integer> unknown = new TreeMap<>();
    for (Attribute<?> read : engine.requiredAttributes()) {
      if (isUnknown(facts, facts.catalog().positionOf(read))) {
        unknown.put(read.id(), 1);
      }
    }
    return unknown;
  }

  private SortedMap<String, Integer> unknown(Population population) {
    SortedMap<String, Integer> unknown = new TreeMap<>();
    Population.Cursor row = population.cursor();
    for (Attribute<?> read : engine.requiredAttributes()) {
      int position = population.catalog().positionOf(read);
      int count = population.isComplete(position) ? 0 : count(population, row, position);
      if (count > 0) {
        unknown.put(read.id(), count);
      }
    }
    return unknown;
  }

  private static int count(Population population, Population.Cursor row, int position) {
    int count = 0;
    for (int i = 0; i < population.size(); i++) {
      if (isUnknown(row.at(i), position)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isUnknown(Row row, int position) {
    return !row.isKnown(position) && row.absence(position) == Absence.NOT_KNOWN;
  }

  /** The book. */
  @Override
  public String toString() {
    return "WatchedEngine of " + book;
  }
}
