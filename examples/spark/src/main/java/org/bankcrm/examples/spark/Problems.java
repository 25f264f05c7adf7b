package org.bankcrm.examples.spark;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is not decided, as codes with places and never a value; each once and in the order
 * of their letters, so that no order of rows shows.
 */
final class Problems {

  /** A row of customers without an id that could be one. */
  static final String NO_ID = "no-id";

  /** Two rows of customers have this id. */
  static final String TWICE = "twice";

  /** Events of somebody who is not among the customers. */
  static final String NO_CUSTOMER = "no-customer";

  /** Two different events have one id, or there are more with ids than a state remembers. */
  static final String EVENTS_UNCLEAR = "events-unclear";

  private static final String MARK = " ";

  private final Set<String> told = new TreeSet<>();

  void add(String problem) {
    told.add(problem);
  }

  /** Takes over problems that were told as one text. */
  void addAll(String texts) {
    told.addAll(Set.of(texts.split(MARK, -1)));
  }

  void noValue(String of, String column) {
    add("no-value:" + of + "/" + column);
  }

  int size() {
    return told.size();
  }

  /** All of them as one text, null if there are none. */
  @Nullable String text() {
    return told.isEmpty() ? null : String.join(MARK, told);
  }
}
