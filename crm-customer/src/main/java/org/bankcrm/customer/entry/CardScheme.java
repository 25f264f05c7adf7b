package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;

/**
 * A scheme of payment cards 银行卡组织, told by the first digits of a number (ISO/IEC 7812), and how
 * many digits its numbers have.
 *
 * <p>The ranges are those that the schemes publish; new ones are added from time to time, so that
 * an unknown head of a number is a doubt and no refusal. Immutable and thread-safe.
 */
public enum CardScheme implements Labelled {
  /** China UnionPay 中国银联: 62 or 81, 16 to 19 digits. */
  UNION_PAY(16, 19, "62", "81"),

  /** Visa: 4; 13, 16 or 19 digits. */
  VISA(13, 19, "4"),

  /** Mastercard: 51 to 55 or 2221 to 2720, 16 digits. */
  MASTERCARD(16, 16, "51-55", "2221-2720"),

  /** American Express 美国运通: 34 or 37, 15 digits. */
  AMERICAN_EXPRESS(15, 15, "34", "37"),

  /** JCB: 3528 to 3589, 16 to 19 digits. */
  JCB(16, 19, "3528-3589"),

  /** Diners Club 大来: 300 to 305, 3095, 36, 38 or 39, 14 to 19 digits. */
  DINERS_CLUB(14, 19, "300-305", "3095", "36", "38", "39"),

  /** Discover: 6011, 644 to 649 or 65, 16 to 19 digits. */
  DISCOVER(16, 19, "6011", "644-649", "65"),

  /** Maestro: 50 or 56 to 58, 13 to 19 digits; the shortest of 12 are no longer given. */
  MAESTRO(13, 19, "50", "56-58"),

  /** Mir: 2200 to 2204, 16 to 19 digits. */
  MIR(16, 19, "2200-2204");

  /** The fewest digits of any card. */
  static final int LEAST = 13;

  /** The most digits of any card. */
  static final int MOST = 19;

  private record Heads(int digits, int from, int to) {
    static Heads of(String range) {
      String[] ends = range.split("-", -1);
      return new Heads(
          ends[0].length(), Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    boolean fit(String number) {
      int head = Integer.parseInt(number.substring(0, digits));
      return head >= from && head <= to;
    }
  }

  private final int least;
  private final int most;

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
  private final List<Heads> heads;

  CardScheme(int least, int most, String... ranges) {
    this.least = least;
    this.most = most;
    this.heads = Stream.of(ranges).map(Heads::of).toList();
  }

  /**
   * The scheme of a number of at least four digits; empty if its head is of none.
   *
   * @param digits without blanks and hyphens; its first digits decide
   * @throws IllegalArgumentException if it has anything but digits, or fewer than four
   */
  public static Optional<CardScheme> of(String digits) {
    if (!requireNonNull(digits, "digits").matches("[0-9]{4,}")) {
      throw new IllegalArgumentException("digits must be at least four of 0-9");
    }
    return Stream.of(values())
        .filter(scheme -> scheme.heads.stream().anyMatch(each -> each.fit(digits)))
        .findFirst();
  }

  /**
   * Whether numbers of the scheme may have so many digits.
   *
   * @param digits how many, the check digit among them
   */
  public boolean hasLength(int digits) {
    return digits >= least
        && digits <= most
        && (this != VISA || digits == 13 || digits == 16 || digits == 19);
  }
}
