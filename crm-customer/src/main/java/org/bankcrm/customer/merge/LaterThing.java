package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.check.Checks;

/**
 * Something that came, went or changed after a merge, and cannot be told whose it is by the key it
 * carries.
 *
 * <p>Immutable and thread-safe; holds keys and no value.
 *
 * @param kind what it is
 * @param key its key; of what has none, its place in the survivor's record, or the field
 */
public record LaterThing(Kind kind, String key) {

  /** Checks the key. */
  public LaterThing {
    requireNonNull(kind, "kind");
    Checks.id(key, "key");
  }

  /** What can come later. */
  public enum Kind implements Labelled {
    /** A holding that was opened since, under the survivor's key. */
    HOLDING,
    /** A transaction on such a holding. */
    TRANSACTION,
    /** An interaction over no contact point, or one that several records had. */
    INTERACTION,
    /** A yes for several records, by the place of it in the ledger. */
    CONSENT,
    /** A contact point, or one that has another number or address under its key. */
    CONTACT_POINT,
    /** A relationship, by its place in the record. */
    RELATIONSHIP,
    /** Another party that came with no relationship of a record, or is gone. */
    RELATED_PARTY,
    /** A state of a part, by the part's id, that is another now than the merge left. */
    STATE,
    /** A field of the customer that has another value now, by its name. */
    FIELD,
    /** An entry of a list of the customer, such as an address, by its place there. */
    ENTRY,
    /** A holding that is in the merge and not in the record any more. */
    HOLDING_GONE,
    /** An interaction that is in the merge and not in the record any more. */
    INTERACTION_GONE,
    /** A contact point of the merge that is not in the record any more. */
    CONTACT_POINT_GONE,
    /** A relationship that is not in the record any more, by its place in the survivor's record. */
    RELATIONSHIP_GONE
  }

  /** A thing that the host assigns to one of the records. */
  public static LaterThing of(Kind kind, String key) {
    return new LaterThing(kind, key);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "LaterThing";
  }
}
