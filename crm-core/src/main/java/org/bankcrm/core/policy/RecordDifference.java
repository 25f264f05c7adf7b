package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

/**
 * Where a decision that was replayed differs from its record. May tell an outcome of a customer's:
 * {@code toString} says where alone.
 *
 * @param part what differs: a part of the record such as {@code factsHash}, or {@code
 *     outcomes/<policy>} with {@code /<attribute>} behind it
 * @param recorded what was recorded; empty for nothing
 * @param replayed what came out now; empty for nothing
 */
public record RecordDifference(String part, String recorded, String replayed) {
  /** Refuses nulls. */
  public RecordDifference {
    requireNonNull(part, "part");
    requireNonNull(recorded, "recorded");
    requireNonNull(replayed, "replayed");
  }

  @Override
  public String toString() {
    return "RecordDifference[" + part + "]";
  }
}
