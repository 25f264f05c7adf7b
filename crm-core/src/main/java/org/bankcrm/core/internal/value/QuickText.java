package org.bankcrm.core.internal.value;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * The encodings of the values of one type, read from their usual texts in plain ASCII without
 * making an object: plain numbers, days, instants in UTC to the second, codes of a closed list.
 * Other texts are left to the reader of all forms, which refuses what is none. For one thread.
 */
public final class QuickText {

  /** What no text encodes to: it is left to the reader of all forms. */
  public static final long UNTOLD = Encoded.MISSING;

  private static final int MOST_DIGITS = 18;
  private static final int DAY_LENGTH = 10;
  private static final int INSTANT_LENGTH = 20;
  private static final long SECONDS_A_DAY = 86_400;
  private static final long[] TENS = tens();

  private final Kind kind;
  private final int scale;
  private final byte[][] codes;
  private final boolean[] isPlain;

  /** The month that was read last, most often the next one, too; its first day, and its days. */
  private int lastMonth;

  private long firstDay;
  private int days;

  /** For the values of a type. */
  public QuickText(ValueType type) {
    this.kind = type.kind();
    this.scale = scale(type);
    this.codes = kind == Kind.CODE && type.isClosed() ? bytes(type.codes()) : new byte[0][];
    this.isPlain = new boolean[codes.length];
    for (int i = 0; i < codes.length; i++) {
      isPlain[i] = isPlain(codes[i]);
    }
  }

  private static int scale(ValueType type) {
    return switch (type.kind()) {
      case DECIMAL -> type.scale();
      case MONEY -> Math.max(0, type.currency().orElseThrow().getDefaultFractionDigits());
      default -> 0;
    };
  }

  private static long[] tens() {
    long[] tens = new long[MOST_DIGITS + 1];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = 10 * tens[i - 1];
    }
    return tens;
  }

  private static byte[][] bytes(List<String> codes) {
    return codes.stream().map(code -> code.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  /**
   * Of a single text, for which no list of codes is laid out; they are left to the other reader.
   */
  public static long once(ValueType type, String text) {
    return type.kind() == Kind.CODE ? UNTOLD : new QuickText(type).encoded(text);
  }

  /** The encoding of the value that a text stands for, or {@link #UNTOLD}. */
  public long encoded(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return encoded(utf8, 0, utf8.length);
  }

  /** The encoding of the value that some bytes stand for, or {@link #UNTOLD}. */
  public long encoded(byte[] utf8, int from, int to) {
    return switch (kind) {
      case INTEGER, DECIMAL, MONEY -> number(utf8, from, to);
      case DATE -> to - from == DAY_LENGTH ? day(utf8, from) : UNTOLD;
      case INSTANT -> to - from == INSTANT_LENGTH ? instant(utf8, from) : UNTOLD;
      case CODE -> code(utf8, from, to);
      case YES_NO, REAL, CODE_SET, TEXT, ELEMENTS -> UNTOLD;
    };
  }

  /** Plain digits with at most as many behind the point as the type has. */
  private long number(byte[] utf8, int from, int to) {
    int start = from < to && utf8[from] == '-' ? from + 1 : from;
    long digits = 0;
    int at = start;
    for (; at < to && isDigit(utf8[at]); at++) {
      digits = digits * 10 + utf8[at] - '0';
    }
    int whole = at - start;
    boolean padded = whole > 1 && utf8[start] == '0';
    if (whole == 0 || whole + scale > MOST_DIGITS || padded) {
      return UNTOLD;
    }
    int behind = 0;
    if (at < to) {
      behind = to - at - 1;
      if (utf8[at] != '.' || behind == 0 || behind > scale) {
        return UNTOLD;
      }
      for (at++; at < to && isDigit(utf8[at]); at++) {
        digits = digits * 10 + utf8[at] - '0';
      }
    }
    digits *= TENS[scale - behind];
    return at < to ? UNTOLD : start == from ? digits : -digits;
  }

  private static boolean isDigit(byte each) {
    return each >= '0' && each <= '9';
  }

  /** So many digits; negative if anything else is among them. */
  private static int digits(byte[] utf8, int from, int count) {
    int digits = 0;
    for (int i = from; i < from + count; i++) {
      if (!isDigit(utf8[i])) {
        return -1;
      }
      digits = digits * 10 + utf8[i] - '0';
    }
    return digits;
  }

  private long day(byte[] utf8, int from) {
    int year = digits(utf8, from, 4);
    int month = digits(utf8, from + 5, 2);
    int day = digits(utf8, from + 8, 2);
    boolean form = utf8[from + 4] == '-' && utf8[from + 7] == '-';
    if (!form || year < 1 || month < 1 || month > 12 || day < 1) {
      return UNTOLD;
    }
    if (year * 12 + month != lastMonth) {
      LocalDate first = LocalDate.of(year, month, 1);
      lastMonth = year * 12 + month;
      firstDay = first.toEpochDay();
      days = first.lengthOfMonth();
    }
    return day <= days ? firstDay + day - 1 : UNTOLD;
  }

  private long instant(byte[] utf8, int from) {
    long day = day(utf8, from);
    int hour = digits(utf8, from + 11, 2);
    int minute = digits(utf8, from + 14, 2);
    int second = digits(utf8, from + 17, 2);
    boolean form =
        utf8[from + 10] == 'T'
            && utf8[from + 13] == ':'
            && utf8[from + 16] == ':'
            && utf8[from + 19] == 'Z';
    boolean isOne = within(hour, 24) && within(minute, 60) && within(second, 60);
    return form && isOne && day != UNTOLD
        ? (day * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second) * 1_000_000
        : UNTOLD;
  }

  private static boolean within(int number, int end) {
    return number >= 0 && number < end;
  }

  /** One of a closed list, whose codes in other characters are left to the other reader. */
  private long code(byte[] utf8, int from, int to) {
    for (int i = 0; i < codes.length; i++) {
      byte[] code = codes[i];
      if (code.length == to - from && Arrays.equals(code, 0, code.length, utf8, from, to)) {
        return isPlain[i] ? i : UNTOLD;
      }
    }
    return UNTOLD;
  }

  private static boolean isPlain(byte[] code) {
    for (byte each : code) {
      if (each < ' ' || each > '~') {
        return false;
      }
    }
    return true;
  }
}
