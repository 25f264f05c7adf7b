package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
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
  public enum Kind implements Labelled {
    /** So many contacts within a window. */
    CAP,
    /** Hours of quiet. */
    QUIET_HOURS,
    /** Days of quiet. */
    QUIET_DAYS,
    /** A while of peace after a refusal, a complaint or an answer. */
    COOLING_OFF,
    /** A complaint is open. */
    OPEN_COMPLAINT,
    /** The customer does not want the channel. */
    WISHED_CHANNEL,
    /** The customer wants to be contacted at other hours. */
    WISHED_HOURS,
    /** The customer has had as many contacts as wished. */
    WISHED_FREQUENCY,
    /** What the customer wishes is not known, and the policy holds the contact back then. */
    UNKNOWN_WISH,
    /** The customer's zone is not known, and the policy holds the contact back then. */
    UNKNOWN_ZONE,
    /** The business calendar does not reach the day. */
    OUTSIDE_CALENDAR
  }

  /** Refuses nulls. */
  public ContactClause {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    requireNonNull(text, "text");
  }
}
