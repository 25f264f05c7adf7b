package org.bankcrm.core.policy;

import java.util.SortedMap;

/**
 * Who is told that decisions are made, for the host's own metrics and traces: a port of JDK types,
 * so that the library needs no library of metrics.
 *
 * <pre>{@code
 * DecisionListener timed =
 *     (book, customers) -> {
 *       Timer.Sample began = Timer.start(registry); // or a span of the host's tracing
 *       return unknown -> {
 *         began.stop(registry.timer("crm.decisions", "book", book));
 *         unknown.forEach((attribute, of) -> registry.counter("crm.unknown", "attribute", attribute).increment(of));
 *       };
 *     };
 * WatchedEngine engine = WatchedEngine.of(book.compile(), timed);
 * }</pre>
 *
 * <p>It reads the host's clock itself; the library has none. What it is told names books and
 * attributes, never a customer or a value. Called on the thread that decides, which waits for it;
 * from several threads at once if these decide at once. What it throws, the caller gets.
 */
@FunctionalInterface
public interface DecisionListener {

  /**
   * Customers are about to be decided.
   *
   * @param book id and version of the book, such as {@code retail@3}
   * @param customers how many: one, or the size of the population
   * @return who is told how it ended, once, on the same thread
   */
  Ending begun(String book, int customers);

  /** How a decision ended. */
  @FunctionalInterface
  interface Ending {

    /**
     * It was made.
     *
     * @param unknown by the ids of attributes that the book reads: of how many customers the bank
     *     does not have the value; those of nobody are left out. What never happened or cannot be
     *     is known
     */
    void decided(SortedMap<String, Integer> unknown);

    /**
     * It was refused: facts of another catalogue, an approval that has ended. Nothing unless
     * implemented.
     *
     * @param cause what the caller gets
     */
    default void refused(RuntimeException cause) {}
  }
}
