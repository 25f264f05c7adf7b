package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;

/**
 * What is left of a value that may be seen masked. Each kind has one exact rule, and none shows
 * more than its share of a value, however short the value is.
 *
 * <table>
 *   <caption>What is shown</caption>
 *   <tr><th>kind</th><th>shown</th><th>at most</th><th>example</th></tr>
 *   <tr><td>NAME</td><td>the first character</td><td>1/2</td><td>李*</td></tr>
 *   <tr><td>ID_NUMBER</td><td>the first two and the last two</td><td>1/4</td>
 *   <td>11**************2X</td></tr>
 *   <tr><td>CARD</td><td>the last four</td><td>1/3</td><td>************4242</td></tr>
 *   <tr><td>ACCOUNT</td><td>the last four</td><td>1/3</td><td>********7391</td></tr>
 *   <tr><td>PHONE</td><td>the first three and the last four</td>
 *   <td>2/3, and four stay hidden</td>
 *   <td>138****8000</td></tr>
 *   <tr><td>EMAIL</td><td>the first character before the at sign, and what follows the last dot</td>
 *   <td>1/3 of the part before it, nothing of the rest</td><td>l***@***.com</td></tr>
 *   <tr><td>ADDRESS</td><td>the first six characters</td><td>1/3</td><td>浙江省杭州市***</td></tr>
 *   <tr><td>AMOUNT</td><td>the currency</td><td>no digit</td><td>CNY ***</td></tr>
 *   <tr><td>DATE</td><td>the year</td><td>of a day in ISO form</td><td>1990-**-**</td></tr>
 *   <tr><td>HIDDEN</td><td>nothing</td><td>0</td><td>***</td></tr>
 * </table>
 *
 * <p>A character is a code point, so that a rare character beyond the basic plane is never cut in
 * half; half a character that stands alone is hidden. Where the share is too small for both ends,
 * the first characters are given up before the last. Numbers keep their length, in which those of
 * one kind do not differ; names keep theirs too. A value that has not the form of its kind, as an
 * address without an at sign, is hidden whole.
 *
 * <p>Thread-safe.
 */
public enum MaskKind implements Labelled {
  /** Names of people and firms. */
  NAME,

  /** Numbers of papers and registers. */
  ID_NUMBER,

  /** Numbers of cards. */
  CARD,

  /** Numbers of accounts. */
  ACCOUNT,

  /** Phone numbers. */
  PHONE,

  /** E-mail addresses. */
  EMAIL,

  /** Postal addresses, from the province down. */
  ADDRESS,

  /** Amounts, as in {@code CNY 52000.00}. */
  AMOUNT,

  /** Days, as in {@code 1990-03-01}. */
  DATE,

  /** Whatever else there is, of which no part may be seen. */
  HIDDEN;

  /** What is left of the value. */
  public String mask(String value) {
    requireNonNull(value, "value");
    return switch (this) {
      case NAME -> Masking.ends(value, 1, 0, 2);
      case ID_NUMBER -> Masking.ends(value, 2, 2, 4);
      case CARD, ACCOUNT -> Masking.ends(value, 0, 4, 3);
      case PHONE -> Masking.phone(value);
      case EMAIL -> Masking.email(value);
      case ADDRESS -> Masking.begin(value, 6, 3);
      case AMOUNT -> Masking.amount(value);
      case DATE -> Masking.date(value);
      case HIDDEN -> Masking.HIDDEN;
    };
  }
}
