package org.bankcrm.customer.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.held.PersonSalt;

/**
 * A change of something that a bank keeps: who made it, when, of what, and which fields, before and
 * after. Values stand in it as tokens: who has the value and the customer's salt can prove that it
 * was this one, nobody can read it off.
 *
 * <pre>{@code
 * AuditChange change =
 *     AuditChange.of(now, "E4711", "correct-phone")
 *         .about(salt, customer)
 *         .withSecret(salt, "record.phone", Optional.of(before), Optional.of(after))
 *         .withOpen("record.phone.source", Optional.empty(), Optional.of("branch"));
 * }</pre>
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param at when it was made
 * @param actor the key of the employee or system: 1 to 128 visible ASCII characters without blanks
 * @param action what was done: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
 *     at most 128 in all
 * @param subject a token of the customer; empty where it is about none, such as a policy
 * @param fields the fields that were changed, by their ids
 */
public record AuditChange(
    Instant at,
    String actor,
    String action,
    Optional<String> subject,
    SortedMap<String, FieldChange> fields) {

  private static final int LONGEST = 256;

  /**
   * What became of one field.
   *
   * @param before what stands for its value before; empty where there was none
   * @param after what stands for its value afterwards; empty where there is none
   * @param open whether these are the values themselves, in 1 to 256 characters; else they are
   *     tokens
   */
  public record FieldChange(Optional<String> before, Optional<String> after, boolean open) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a value is blank or too long, or a token is none; the
     *     message does not show it
     */
    public FieldChange {
      before = before.map(text -> checked(text, open));
      after = after.map(text -> checked(text, open));
    }

    private static String checked(String text, boolean open) {
      return open ? Checks.text(text, "value", LONGEST) : AuditEntry.checkHash(text, "token");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "FieldChange[***]";
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a key, code or token is malformed
   */
  public AuditChange {
    requireNonNull(at, "at");
    Checks.id(actor, "actor");
    Checks.code(action, "action");
    subject.ifPresent(token -> AuditEntry.checkHash(token, "subject"));
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    fields.keySet().forEach(field -> Checks.id(field, "fields"));
  }

  /**
   * A change about no customer, of no field yet.
   *
   * @param at when it was made, by the host's clock
   * @param actor a code of who did it, nothing personal of a customer
   * @param action a code of what was done
   */
  public static AuditChange of(Instant at, String actor, String action) {
    return new AuditChange(at, actor, action, Optional.empty(), Collections.emptySortedMap());
  }

  /**
   * The same about a customer.
   *
   * @param salt of this customer: without it nobody can tell whom the token means
   * @param customer whose data were changed
   */
  public AuditChange about(PersonSalt salt, CustomerId customer) {
    return new AuditChange(at, actor, action, Optional.of(subject(salt, customer)), fields);
  }

  /** The token under which a log has a customer. */
  public static String subject(PersonSalt salt, CustomerId customer) {
    return salt.token("audit-subject", customer.value());
  }

  /** The token that stands for a value of a field. */
  public static String token(PersonSalt salt, String field, String value) {
    return salt.token("audit-value", field, value);
  }

  /** The same with a field whose values only tokens stand for. */
  public AuditChange withSecret(
      PersonSalt salt, String field, Optional<String> before, Optional<String> after) {
    return with(
        field,
        new FieldChange(
            before.map(value -> token(salt, field, value)),
            after.map(value -> token(salt, field, value)),
            false));
  }

  /** The same with a field whose values anybody who reads the log may read: nothing personal. */
  public AuditChange withOpen(String field, Optional<String> before, Optional<String> after) {
    return with(field, new FieldChange(before, after, true));
  }

  private AuditChange with(String field, FieldChange change) {
    SortedMap<String, FieldChange> more = new TreeMap<>(fields);
    more.put(requireNonNull(field, "field"), change);
    return new AuditChange(at, actor, action, subject, more);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "AuditChange[***]";
  }
}
