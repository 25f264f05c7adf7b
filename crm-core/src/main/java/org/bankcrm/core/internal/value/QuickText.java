package org.bankcrm.core.internal.value;

import java.time.LocalDate;
import java.util.Currency;
import org.bankcrm.core.condition.ValueType;

/**
 * Encodes the usual texts of cells without making anything of them: tables have millions of cells.
 *
 * <p>What it does not know, it leaves to the reader of all forms, which refuses what is none; it
 * never takes a text that the other would refuse or read as another value.
 */
public final class QuickText {

  /** What no text encodes to: it is left to the reader of all forms. */
  public static final long UNTOLD = Encoded.MISSING;

  private static final int MOST_DIGITS = 18;
  private static final int DAY_LENGTH = 10;
  private static final int INSTANT_LENGTH = 20;
  private static final long SECONDS_A_DAY = 86_400;

  private QuickText() {}

  /** The encoding of the value that a text stands for, or {@link #UNTOLD}. */
  public static long encoded(ValueType type, String text) {
    return switch (type.kind()) {
      case INTEGER -> number(text, 0);
      case DECIMAL -> number(text, type.scale());
      case MONEY -> number(text, decimals(type.currency().orElseThrow()));
      case DATE -> text.length() == DAY_LENGTH ? day(text) : UNTOLD;
      case INSTANT -> text.length() == INSTANT_LENGTH ? instant(text) : UNTOLD;
      case CODE -> code(type, text);
      case YES_NO, REAL, CODE_SET, TEXT, ELEMENTS -> UNTOLD;
    };
  }

  private static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  /** Plain digits with at most so many behind the point, in units of the last of these. */
  private static long number(String text, int scale) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    int behind = point < 0 ? 0 : text.length() - point - 1;
    boolean padded = end - start > 1 && text.charAt(start) == '0';
    boolean isShort = end > start && end - start + scale <= MOST_DIGITS;
    if (!isShort || padded || behind > scale || (point >= 0 && behind == 0)) {
      return UNTOLD;
    }
    long digits = digits(text, start, end, 0);
    digits = point < 0 ? digits : digits(text, point + 1, text.length(), digits);
    for (int i = behind; i < scale && digits >= 0; i++) {
      digits *= 10;
    }
    return digits < 0 ? UNTOLD : start == 0 ? digits : -digits;
  }

  /** The digits after others; negative if anything else is among them. */
  private static long digits(String text, int from, int to, long before) {
    long digits = before;
    for (int i = from; i < to && digits >= 0; i++) {
      int digit = text.charAt(i) - '0';
      digits = digit < 0 || digit > 9 ? -1 : digits * 10 + digit;
    }
    return digits;
  }

  private static long day(String text) {
    int year = (int) digits(text, 0, 4, 0);
    int month = (int) digits(text, 5, 7, 0);
    int day = (int) digits(text, 8, 10, 0);
    boolean form = text.charAt(4) == '-' && text.charAt(7) == '-';
    boolean isOne =
        form
            && year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth());
    return isOne ? LocalDate.of(year, month, day).toEpochDay() : UNTOLD;
  }

  private static long instant(String text) {
    long day = day(text.substring(0, DAY_LENGTH));
    long hour = digits(text, 11, 13, 0);
    long minute = digits(text, 14, 16, 0);
    long second = digits(text, 17, 19, 0);
    boolean form =
        text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && text.charAt(19) == 'Z';
    boolean isOne = within(hour, 24) && within(minute, 60) && within(second, 60);
    return form && isOne && day != UNTOLD
        ? (day * SECONDS_A_DAY + (hour * 60 + minute) * 60 + second) * 1_000_000
        : UNTOLD;
  }

  private static boolean within(long number, long end) {
    return number >= 0 && number < end;
  }

  /** One of a closed list, written in plain characters. */
  private static long code(ValueType type, String text) {
    int place = type.isClosed() ? type.codes().indexOf(text) : -1;
    for (int i = 0; place >= 0 && i < text.length(); i++) {
      place = text.charAt(i) < ' ' || text.charAt(i) > '~' ? -1 : place;
    }
    return place < 0 ? UNTOLD : place;
  }
}
