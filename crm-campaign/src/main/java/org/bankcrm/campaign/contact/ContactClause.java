package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;

/**
 * The clause of a contact policy that holds a contact back.
 *
 * @param kind what kind of clause
 * @param path where it stands in the policy's document, such as {@code /caps/0}
 * @param text what it says, for people
 */
public record ContactClause(Kind kind, String path, LocalizedText text) {

  /** The kinds of clause. */
  public enum Kind {
    /** So many contacts within a window. */
    CAP,
    /** Hours of quiet. */
    QUIET_HOURS,
    /** Days of quiet. */
    QUIET_DAYS,
    /** A while of peace after a refusal or a complaint. */
    COOLING_OFF,
    /** A complaint is open. */
    OPEN_COMPLAINT
  }

  /** Refuses nulls. */
  public ContactClause {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    requireNonNull(text, "text");
  }
}
