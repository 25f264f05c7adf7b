package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * Who stands on the other side of a transaction. Data, so that a new kind needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record CounterpartyKind(String code) implements Comparable<CounterpartyKind> {
  /** The customer, at this or another bank 本人. */
  public static final CounterpartyKind SELF = new CounterpartyKind("self");

  /** Another person 个人. */
  public static final CounterpartyKind PERSON = new CounterpartyKind("person");

  /** A shop or a payment platform 商户. */
  public static final CounterpartyKind MERCHANT = new CounterpartyKind("merchant");

  /** The employer 雇主. */
  public static final CounterpartyKind EMPLOYER = new CounterpartyKind("employer");

  /** Another organisation 企业. */
  public static final CounterpartyKind BUSINESS = new CounterpartyKind("business");

  /** A bank, this one included 银行. */
  public static final CounterpartyKind BANK = new CounterpartyKind("bank");

  /** An authority 政府机构. */
  public static final CounterpartyKind GOVERNMENT = new CounterpartyKind("government");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public CounterpartyKind {
    Checks.code(code, "counterpartyKind");
  }

  /** The one with the given code. */
  public static CounterpartyKind of(String code) {
    return new CounterpartyKind(code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(CounterpartyKind other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}
