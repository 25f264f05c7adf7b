package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.customer.consent.Purpose;

/**
 * That somebody asked for data of a customer: who, when, as what, what for, and how much of which
 * fields was given. What was not given stands in it too, so that who tries doors is seen. No value
 * of the customer is in it, but whose they are: treat it as personal data.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param id the host's own key of the read, distinct among all: 1 to 128 visible ASCII characters
 *     without blanks
 * @param at when it was asked
 * @param viewer the key of the employee or system that asked, of the same form
 * @param role the code of the role in which they asked
 * @param purpose what for
 * @param customer whose data
 * @param policy the policy that decided
 * @param fields how much of each field was given, by its id; at least one
 */
public record AccessRecord(
    String id,
    Instant at,
    String viewer,
    String role,
    Purpose purpose,
    CustomerId customer,
    PolicyRef policy,
    SortedMap<String, Visibility> fields) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a key or code is malformed, or there is no field; the
   *     message has no value in it
   */
  public AccessRecord {
    Checks.id(id, "id");
    requireNonNull(at, "at");
    Checks.id(viewer, "viewer");
    Checks.code(role, "role");
    requireNonNull(purpose, "purpose");
    requireNonNull(customer, "customer");
    requireNonNull(policy, "policy");
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    Checks.require(!fields.isEmpty(), "fields", "must have at least one");
    fields.keySet().forEach(field -> Checks.id(field, "fields"));
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws InvalidDocumentException with every problem; nothing of the document is quoted
   */
  public static AccessRecord parse(Object tree) {
    return AccessRecords.read(tree);
  }

  /**
   * The record as a tree of maps and texts for a store of the host's, which {@link #parse} reads
   * back as equal; equal records have equal documents.
   *
   * <pre>{@code
   * {"format": 1, "id": "read-81", "at": "2026-06-30T02:00:00Z", "viewer": "E4711",
   *  "role": "teller", "purpose": "service", "customer": "c-1", "policy": "branch@3",
   *  "fields": {"record.document": {"seen": "NONE"}, "record.phone": {"seen": "MASKED"}}}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return AccessRecords.write(this);
  }

  /** The type alone: who was looked at is personal. */
  @Override
  public String toString() {
    return "AccessRecord[***]";
  }
}
