package org.bankcrm.core.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bankcrm.core.Country;
import org.bankcrm.core.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * The number of a Chinese resident identity card (居民身份证号码, GB 11643): six digits of region, eight
 * of birth date, three of sequence, and a check character by ISO 7064 MOD 11-2. Numbers on the
 * residence permits of people from Hong Kong, Macau and Taiwan have the same form. The numbers of
 * 15 digits, void since 2013, are refused.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param number 18 characters; a small {@code x} at the end becomes {@code X}
 */
public record ResidentId(String number) implements Identifier {
  private static final int LENGTH = 18;
  private static final int CHECKED = LENGTH - 1;
  private static final String CHECK_CHARACTERS = "10X98765432"; // by the weighted sum modulo 11
  private static final List<Integer> PROVINCES =
      List.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

  /**
   * Checks form, region, birth date and check character.
   *
   * @throws IllegalArgumentException saying which of them is wrong, without the number
   */
  public ResidentId {
    number = normalise(requireNonNull(number, "number"));
    String fault = fault(number);
    if (fault != null) {
      throw new IllegalArgumentException("residentId " + fault);
    }
  }

  /** The number as printed on the card. */
  public static ResidentId of(String number) {
    return new ResidentId(number);
  }

  /** Whether the text would be taken as a resident id; for data that is still outside. */
  public static boolean isValid(CharSequence text) {
    return fault(normalise(requireNonNull(text, "text").toString())) == null;
  }

  private static String normalise(String number) {
    return number.endsWith("x") ? number.substring(0, number.length() - 1) + 'X' : number;
  }

  private static @Nullable String fault(String number) {
    if (!hasForm(number)) {
      return "must have 17 digits and a digit or X";
    }
    if (!PROVINCES.contains(part(number, 0, 2))) {
      return "must begin with the code of a province";
    }
    if (!hasBirthDate(number)) {
      return "must contain a birth date of the calendar";
    }
    return number.charAt(CHECKED) == checkCharacter(number)
        ? null
        : "must end with its check character (ISO 7064 MOD 11-2)";
  }

  private static boolean hasForm(String number) {
    return number.length() == LENGTH
        && number.chars().limit(CHECKED).allMatch(ResidentId::isDigit)
        && (isDigit(number.charAt(CHECKED)) || number.charAt(CHECKED) == 'X');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean hasBirthDate(String number) {
    int month = part(number, 10, 12);
    int day = part(number, 12, 14);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(part(number, 6, 10), month).lengthOfMonth();
  }

  private static int part(String number, int from, int to) {
    return Integer.parseInt(number.substring(from, to));
  }

  /** ISO 7064 MOD 11-2 by Horner's rule: each digit doubles what stood before it. */
  private static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < CHECKED; i++) {
      sum = (sum + number.charAt(i) - '0') * 2 % 11;
    }
    return CHECK_CHARACTERS.charAt(sum);
  }

  /** The birth date inside the number. */
  public LocalDate birthDate() {
    return LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
  }

  /** The gender inside the number: an odd sequence is male, an even one female. */
  public Gender gender() {
    return (number.charAt(CHECKED - 1) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
  }

  /** The six digits of the region where the number was first given (GB/T 2260). */
  public String regionCode() {
    return number.substring(0, 6);
  }

  @Override
  public Country issuedBy() {
    return Country.CHINA;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(ResidentId.class);
  }
}
