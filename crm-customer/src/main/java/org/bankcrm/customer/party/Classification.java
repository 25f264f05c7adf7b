package org.bankcrm.customer.party;

import org.bankcrm.core.check.Checks;

/**
 * An entry of a published classification, such as the industry {@code J66} of {@code gbt-4754} or
 * an occupation of {@code gbt-6565}. The library does not hold the lists; a host may use its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scheme the classification, as a code
 * @param code the entry: 1 to 128 visible ASCII characters, compared exactly
 */
public record Classification(String scheme, String code) {
  /** The scheme of industries of national economy 国民经济行业分类 (GB/T 4754). */
  public static final String INDUSTRY = "gbt-4754";

  /** The scheme of occupations 职业分类与代码 (GB/T 6565). */
  public static final String OCCUPATION = "gbt-6565";

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException naming the part that is malformed
   */
  public Classification {
    Checks.code(scheme, "scheme");
    Checks.id(code, "code");
  }

  /** An entry of the given scheme. */
  public static Classification of(String scheme, String code) {
    return new Classification(scheme, code);
  }

  /** An industry of GB/T 4754. */
  public static Classification industry(String code) {
    return new Classification(INDUSTRY, code);
  }

  /** An occupation of GB/T 6565. */
  public static Classification occupation(String code) {
    return new Classification(OCCUPATION, code);
  }

  /** The scheme, a colon and the code. */
  @Override
  public String toString() {
    return scheme + ':' + code;
  }
}
