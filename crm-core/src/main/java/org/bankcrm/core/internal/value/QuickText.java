package org.bankcrm.core.internal.value;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
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
    return encoded(type, text, 0, text.length());
  }

  /** The same for a part of a text, which need not be cut out. */
  public static long encoded(ValueType type, String text, int from, int to) {
    return switch (type.kind()) {
      case INTEGER -> number(text, from, to, 0);
      case DECIMAL -> number(text, from, to, type.scale());
      case MONEY -> number(text, from, to, decimals(type.currency().orElseThrow()));
      case DATE -> to - from == DAY_LENGTH ? day(text, from) : UNTOLD;
      case INSTANT -> to - from == INSTANT_LENGTH ? instant(text, from) : UNTOLD;
      case CODE -> code(type, text, from, to);
      case YES_NO, REAL, CODE_SET, TEXT, ELEMENTS -> UNTOLD;
    };
  }

  private static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  /** Plain digits with at most so many behind the point, in units of the last of these. */
  private static long number(String text, int from, int to, int scale) {
    int start = from < to && text.charAt(from) == '-' ? from + 1 : from;
    int point = start;
    while (point < to && text.charAt(point) != '.') {
      point++;
    }
    int behind = Math.max(0, to - point - 1);
    boolean padded = point - start > 1 && text.charAt(start) == '0';
    boolean isShort = point > start && point - start + scale <= MOST_DIGITS;
    if (!isShort || padded || behind > scale || (point < to && behind == 0)) {
      return UNTOLD;
    }
    long digits = digits(text, start, point, 0);
    digits = point == to ? digits : digits(text, point + 1, to, digits);
    for (int i = behind; i < scale && digits >= 0; i++) {
      digits *= 10;
    }
    return digits < 0 ? UNTOLD : start == from ? digits : -digits;
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

  private static long day(String text, int from) {
    int year = (int) digits(text, from, from + 4, 0);
    int month = (int) digits(text, from + 5, from + 7, 0);
    int day = (int) digits(text, from + 8, from + 10, 0);
    boolean form = text.charAt(from + 4) == '-' && text.charAt(from + 7) == '-';
    boolean isOne =
        form
            && year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth());
    return isOne ? LocalDate.of(year, month, day).toEpochDay() : UNTOLD;
  }

  private static long instant(String text, int from) {
    long day = day(text, from);
    long hour = digits(text, from + 11, from + 13, 0);
    long minute = digits(text, from + 14, from + 16, 0);
    long second = digits(text, from + 17, from + 19, 0);
    boolean form =
        text.charAt(from + 10) == 'T'
            && text.charAt(from + 13) == ':'
            && text.charAt(from + 16) == ':'
            && text.charAt(from + 19) == 'Z';
    boolean isOne = within(hour, 24) && within(minute, 60) && within(second, 60);
    return form && isOne && day != UNTOLD
        ? (day * SECONDS_A_DAY + (hour * 60 + minute) * 60 + second) * 1_000_000
        : UNTOLD;
  }

  private static boolean within(long number, long end) {
    return number >= 0 && number < end;
  }

  /** One of a closed list, written in plain characters. */
  private static long code(ValueType type, String text, int from, int to) {
    int place = type.isClosed() ? place(type.codes(), text, from, to) : -1;
    for (int i = from; place >= 0 && i < to; i++) {
      place = text.charAt(i) < ' ' || text.charAt(i) > '~' ? -1 : place;
    }
    return place < 0 ? UNTOLD : place;
  }

  private static int place(List<String> codes, String text, int from, int to) {
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).length() == to - from && text.startsWith(codes.get(i), from)) {
        return i;
      }
    }
    return -1;
  }
}
