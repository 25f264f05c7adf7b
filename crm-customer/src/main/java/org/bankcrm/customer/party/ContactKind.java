package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * How a contact point is reached: by mobile phone, by e-mail, by post. Data, so that a new medium
 * needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record ContactKind(String code) implements Comparable<ContactKind>, Labelled {
  /** Mobile phone 手机. */
  public static final ContactKind MOBILE = new ContactKind("mobile");

  /** Fixed-line phone 固定电话. */
  public static final ContactKind PHONE = new ContactKind("phone");

  /** E-mail 电子邮箱. */
  public static final ContactKind EMAIL = new ContactKind("email");

  /** Letter 邮寄. */
  public static final ContactKind POSTAL = new ContactKind("postal");

  /** WeChat 微信. */
  public static final ContactKind WECHAT = new ContactKind("wechat");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public ContactKind {
    Checks.code(code, "contactKind");
  }

  /** The one with the given code. */
  public static ContactKind of(String code) {
    return new ContactKind(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(ContactKind.class, code).orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(ContactKind.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(ContactKind other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}
