package org.bankcrm.customer.matching;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * A record as it came from a source, to be compared with others: its id and its values by column.
 *
 * <p>A value that is empty or not there is missing. Columns that no policy names are passed over.
 * Immutable and thread-safe; the text form shows the id alone.
 *
 * @param id an opaque key, 1 to 128 visible ASCII characters; no phone or card number
 * @param values by column, as they were entered
 */
public record MatchRecord(String id, Map<String, String> values) {

  /**
   * Checks the id and copies the values.
   *
   * @throws IllegalArgumentException if the id is none
   */
  public MatchRecord {
    Checks.id(id, "id");
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** A record of these values. */
  public static MatchRecord of(String id, Map<String, String> values) {
    return new MatchRecord(id, values);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "MatchRecord";
  }
}
