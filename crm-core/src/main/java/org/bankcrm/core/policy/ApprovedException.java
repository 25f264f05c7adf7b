package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * That a policy may read an attribute which its purpose forbids: who approved it, why, and until
 * when. Immutable and thread-safe.
 *
 * @param id what it is filed under: a letter a–z or digit, then letters a–z, digits, dots and
 *     hyphens; at most 128 in all; unique in its policy
 * @param attribute the id of the attribute, for a part of a list {@code list/part} with the ids of
 *     both; at most 128 characters for each, 257 in all
 * @param reason why, in Chinese and English
 * @param approver the body or office that approved it, 1 to 200 characters; no person's name
 * @param until the last day on which it holds, inclusive, in the zone of the facts
 */
public record ApprovedException(
    String id, String attribute, LocalizedText reason, String approver, LocalDate until) {

  static final int MOST_APPROVER = 200;

  /** The ids of a list and of one of its parts, and what stands between them. */
  static final int MOST_ATTRIBUTE = 2 * Checks.MAX_ID_LENGTH + 1;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** When an exception may end, for messages. */
  static final String DAYS = "within " + FIRST_DAY + " and " + LAST_DAY;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank, too long or has other characters, or the
   *     day is not within 1900 and 9999
   */
  public ApprovedException {
    Checks.code(id, "id");
    attribute = Checks.text(attribute, "attribute", MOST_ATTRIBUTE);
    requireNonNull(reason, "reason");
    approver = Checks.text(approver, "approver", MOST_APPROVER);
    requireNonNull(until, "until");
    Checks.require(isMeant(until), "until", "must lie " + DAYS);
  }

  /** Begins an exception; what is wrong with it is told when the policy is made. */
  public static Builder of(
      String id, String attribute, String zh, String en, String approver, LocalDate until) {
    return new Builder(
        new Entry()
            .write(HeadForm.EXCEPTION_ID, id)
            .write(HeadForm.ATTRIBUTE, attribute)
            .write(HeadForm.REASON, zh, en)
            .write(HeadForm.APPROVER, approver)
            .put(HeadForm.UNTIL, until));
  }

  static boolean isMeant(LocalDate until) {
    return !until.isBefore(FIRST_DAY) && !until.isAfter(LAST_DAY);
  }

  /** Whether it holds on this day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }

  /** An exception as its author writes it, right or wrong. Immutable. */
  public static final class Builder extends Part<ApprovedException> {

    private Builder(Entry entry) {
      super(entry);
    }
  }
}
