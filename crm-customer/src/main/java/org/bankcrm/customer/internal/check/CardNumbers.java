package org.bankcrm.customer.internal.check;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the numbers of 18 characters have in common that China's authorities give to people: a birth
 * date from the seventh character on, a sequence whose last digit tells the gender, and a check
 * character by ISO 7064 MOD 11-2.
 */
public final class CardNumbers {

  /** Nobody who was alive when cards were first issued was born before this year. */
  public static final int FIRST_YEAR = 1850;

  /** No card that is in use tells a later year. */
  public static final int LAST_YEAR = 2099;

  private static final int LENGTH = 18;
  private static final int CHECKED = LENGTH - 1;

  private CardNumbers() {}

  /** A small x at the end becomes a capital one. */
  public static String normalise(String number) {
    return number.endsWith("x") ? number.substring(0, number.length() - 1) + 'X' : number;
  }

  /** 17 digits, and a digit or X. */
  public static boolean hasForm(String number) {
    return number.length() == LENGTH
        && number.chars().limit(CHECKED).allMatch(CardNumbers::isDigit)
        && (isDigit(number.charAt(CHECKED)) || number.charAt(CHECKED) == 'X');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the number holds a day of the calendar, of the years 1850 to 2099. */
  public static boolean hasBirthDate(String number) {
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

  /** Whether the last character is the check character of the others. */
  public static boolean hasCheckCharacter(String number) {
    return number.charAt(CHECKED) == CheckCharacters.mod11And2(number.substring(0, CHECKED));
  }

  /** The digits from one place up to but not including another, as a number. */
  public static int part(String number, int from, int to) {
    return Integer.parseInt(number.substring(from, to));
  }

  /** The birth date inside a number that has one. */
  public static LocalDate birthDate(String number) {
    return LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
  }

  /** An odd sequence is a man's, an even one a woman's. */
  public static boolean isMale(String number) {
    return (number.charAt(CHECKED - 1) - '0') % 2 == 1;
  }
}
