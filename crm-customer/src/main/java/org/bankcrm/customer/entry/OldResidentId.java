package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.customer.internal.check.CheckCharacters;
import org.bankcrm.customer.party.ResidentId;

/**
 * The resident id numbers of 15 digits that were given until 1999 and are void since 2013 (GB
 * 11643-1989): six digits of region, two of the year of birth, four of month and day, three of
 * sequence, and no check character. Old records hold them.
 *
 * <pre>{@code
 * OldResidentId.toResidentId("110105491231002").orElseThrow().number(); // 11010519491231002X
 * OldResidentId.isSamePerson("110105491231002", "11010519491231002X"); // true
 * }</pre>
 *
 * <p>The year is one of the 20th century; the sequences 996 to 999 were kept for those who were
 * born in the 19th. Pure functions, thread-safe; nothing is thrown for a malformed number.
 */
public final class OldResidentId {
  private static final int LENGTH = 15;
  private static final int SEQUENCE = 12;

  private OldResidentId() {}

  /**
   * The number of 18 characters of the same person; empty if these are not 15 sound digits. The
   * year of birth gets its century, and the check character is computed.
   *
   * @param number personal data; no part of it is in any message
   */
  public static Optional<ResidentId> toResidentId(CharSequence number) {
    String text = requireNonNull(number, "number").toString();
    return text.length() == LENGTH && Faults.isDigits(text) && ResidentId.isValid(full(text))
        ? Optional.of(ResidentId.of(full(text)))
        : Optional.empty();
  }

  /**
   * Whether both numbers, each of 15 or 18 characters, are sound and of one person.
   *
   * @return false as well where one of them is malformed
   */
  public static boolean isSamePerson(CharSequence one, CharSequence other) {
    Optional<ResidentId> first = either(one);
    return first.isPresent() && first.equals(either(other));
  }

  private static Optional<ResidentId> either(CharSequence number) {
    return ResidentId.isValid(number)
        ? Optional.of(ResidentId.of(number.toString()))
        : toResidentId(number);
  }

  /** The 18 characters that 15 digits stand for. */
  static String full(String number) {
    String century = number.compareTo(number.substring(0, SEQUENCE) + "996") >= 0 ? "18" : "19";
    String body = number.substring(0, 6) + century + number.substring(6);
    return body + CheckCharacters.mod11And2(body);
  }
}
