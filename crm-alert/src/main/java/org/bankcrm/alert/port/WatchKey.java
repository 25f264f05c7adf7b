package org.bankcrm.alert.port;

import org.bankcrm.core.check.Checks;

/**
 * One subject under the watch of one engine, or on one watch list.
 *
 * @param kind what is under watch, such as {@code customer} or {@code account}: a name of the
 *     host's for each of its engines and watch lists
 * @param subject the host's own key of the subject
 */
public record WatchKey(String kind, String subject) {

  /**
   * Checks both parts: 1 to 128 visible ASCII characters without blanks.
   *
   * @throws IllegalArgumentException if one is malformed; the message has no value in it
   */
  public WatchKey {
    Checks.id(kind, "kind");
    Checks.id(subject, "subject");
  }

  /** The kind, and nothing of the subject. */
  @Override
  public String toString() {
    return "WatchKey of " + kind;
  }
}
