package org.bankcrm.examples.flink;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it travels: read, and found to be one that the book understands.
 *
 * @param customer whose it is
 * @param id what tells it from all others of the customer
 * @param type such as {@code PAYMENT}
 * @param at when it happened
 * @param values what it carries, by attribute, in the forms of documents
 */
public record Told(
    String customer, String id, String type, Instant at, Map<String, String> values) {

  /** Nothing of the customer. */
  @Override
  public String toString() {
    return "Told";
  }
}
