package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * What personal data may be used for. Data, so that a new purpose needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record Purpose(String code) implements Comparable<Purpose>, Labelled {
  /** Offers of products 营销推广. */
  public static final Purpose MARKETING = new Purpose("marketing");

  /** Building a portrait, automated decisions 用户画像与自动化决策. */
  public static final Purpose PROFILING = new Purpose("profiling");

  /** Asking the credit bureau 征信查询. */
  public static final Purpose CREDIT_CHECK = new Purpose("credit-check");

  /** Passing data to others 向第三方提供. */
  public static final Purpose DATA_SHARING = new Purpose("data-sharing");

  /** Messages about the customer's own business 服务通知. */
  public static final Purpose SERVICE = new Purpose("service");

  /** Wishes and small attentions that sell nothing 客户关怀. */
  public static final Purpose CARE = new Purpose("care");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public Purpose {
    Checks.code(code, "purpose");
  }

  /** The one with the given code. */
  public static Purpose of(String code) {
    return new Purpose(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(Purpose.class, code).orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(Purpose.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(Purpose other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}
