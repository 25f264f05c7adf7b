package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the rows of a file beside the customers; all add up to those read. */
final class GatheredCounts {

  long read;

  /** Rows that tell something of a customer who was asked for. */
  long used;

  /** Good rows of such customers who have bad ones as well, of which nothing is told therefore. */
  long inDoubt;

  /** Rows that their maker does not need. */
  long aside;

  /** Rows that say again what another said under the same key. */
  long repeated;

  /** Rows of customers who were not asked for. */
  long passedOver;

  /** The same, of rows that were kept. */
  long left;

  /** Rows of customers whom the bank erased. */
  long erased;

  long bad;

  /** Bad rows whose customer cannot be told. */
  long nobodys;

  /** How many customers have rows and were asked for. */
  long customers;

  Optional<KeyedRows.Row> firstOfNobody = Optional.empty();

  void take(int rows, boolean doubtful) {
    customers++;
    if (doubtful) {
      inDoubt += rows;
    } else {
      used += rows;
    }
  }

  /** Rows of customers who are not in the file of customers, or could not be decided. */
  long others() {
    return passedOver + left;
  }

  /**
   * All of them in words; what there is none of is left out, but for those counted and left out.
   *
   * @param set what became of those that the maker set aside
   */
  String told(Locale locale, Map<Words, Long> set) {
    Map<Words, Long> parts = new LinkedHashMap<>();
    parts.put(Words.SIDE_COUNTED, used);
    parts.put(Words.SIDE_REPEATED, repeated);
    parts.putAll(set);
    parts.put(Words.SIDE_IN_DOUBT, inDoubt);
    parts.put(Words.SIDE_OF_OTHERS, others());
    parts.put(Words.SIDE_ERASED, erased);
    parts.put(Words.SIDE_LEFT_OUT, bad);
    return parts.entrySet().stream()
        .filter(
            part ->
                part.getValue() > 0
                    || part.getKey() == Words.SIDE_COUNTED
                    || part.getKey() == Words.SIDE_LEFT_OUT)
        .map(part -> part.getKey().with(locale, part.getValue()))
        .collect(Collectors.joining(" + "));
  }
}
