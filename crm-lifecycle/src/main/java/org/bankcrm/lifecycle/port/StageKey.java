package org.bankcrm.lifecycle.port;

import static java.util.Objects.requireNonNull;

/**
 * One subject in one lifecycle.
 *
 * @param lifecycle the id of the lifecycle, without its version
 * @param subject the host's own key of the subject: 1 to 128 visible ASCII characters without
 *     blanks
 */
public record StageKey(String lifecycle, String subject) {

  private static final int MAX_LENGTH = 128;

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException if one is malformed; the message has no value in it
   */
  public StageKey {
    check(lifecycle, "lifecycle");
    check(subject, "subject");
  }

  private static void check(String text, String name) {
    requireNonNull(text, name);
    if (text.isEmpty()
        || text.length() > MAX_LENGTH
        || !text.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          name + " must be 1 to " + MAX_LENGTH + " visible ASCII characters without blanks");
    }
  }

  /** The lifecycle, and nothing of the subject. */
  @Override
  public String toString() {
    return "StageKey in " + lifecycle;
  }
}
