package org.bankcrm.customer.party;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the numbers of 18 characters have in common that China's authorities give to people: a birth
 * date from the seventh character on, a sequence whose last digit tells the gender, and a check
 * character by ISO 7064 MOD 11-2.
 */
final class CardNumbers {

  /** Nobody who was alive when cards were first issued was born before this year. */
  static final int FIRST_YEAR = 1850;

  /** No card that is in use tells a later year. */
  static final int LAST_YEAR = 2099;

  private static final int LENGTH = 18;
  private static final int CHECKED = LENGTH - 1;
  private static final String CHECK_CHARACTERS = "10X98765432"; // by the weighted sum modulo 11

  private CardNumbers() {}

  /** A small x at the end becomes a capital one. */
  static String normalise(String number) {
    return number.endsWith("x") ? number.substring(0, number.length() - 1) + 'X' : number;
  }

  /** 17 digits, and a digit or X. */
  static boolean hasForm(String number) {
    return number.length() == LENGTH
        && number.chars().limit(CHECKED).allMatch(CardNumbers::isDigit)
        && (isDigit(number.charAt(CHECKED)) || number.charAt(CHECKED) == 'X');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean hasBirthDate(String number) {
    int year = part(number, 6, 10);
    int month = part(number, 10, 12);
    int day = part(number, 12, 14);
    return year >= FIRST_YEAR
        && year <= LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  static boolean hasCheckCharacter(String number) {
    return number.charAt(CHECKED) == checkCharacter(number);
  }

  /** By Horner's rule: each digit doubles what stood before it. */
  private static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < CHECKED; i++) {
      sum = (sum + number.charAt(i) - '0') * 2 % 11;
    }
    return CHECK_CHARACTERS.charAt(sum);
  }

  static int part(String number, int from, int to) {
    return Integer.parseInt(number.substring(from, to));
  }

  static LocalDate birthDate(String number) {
    return LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
  }

  static Gender gender(String number) {
    return (number.charAt(CHECKED - 1) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
  }
}
