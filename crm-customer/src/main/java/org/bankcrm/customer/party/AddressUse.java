package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * What an address is used for: home, work, registration. Data, so that a new use needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record AddressUse(String code) implements Comparable<AddressUse>, Labelled {
  /** Where a person lives 居住地址. */
  public static final AddressUse HOME = new AddressUse("home");

  /** Where a person works 单位地址. */
  public static final AddressUse WORK = new AddressUse("work");

  /** Household or company registration 户籍地址, 注册地址. */
  public static final AddressUse REGISTERED = new AddressUse("registered");

  /** Where an organisation does business 经营地址. */
  public static final AddressUse BUSINESS = new AddressUse("business");

  /** Where letters go 通讯地址. */
  public static final AddressUse POSTAL = new AddressUse("postal");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public AddressUse {
    Checks.code(code, "addressUse");
  }

  /** The one with the given code. */
  public static AddressUse of(String code) {
    return new AddressUse(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(AddressUse.class, code).orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(AddressUse.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(AddressUse other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}
