package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.bankcrm.core.check.Checks;

/**
 * A country or territory by its two-letter code of ISO 3166-1, such as {@code CN}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code two capital letters that ISO 3166-1 assigns
 */
public record Country(String code) implements Comparable<Country> {
  /** Mainland China 中国内地. */
  public static final Country CHINA = new Country("CN");

  /** Hong Kong 中国香港. */
  public static final Country HONG_KONG = new Country("HK");

  /** Macau 中国澳门. */
  public static final Country MACAU = new Country("MO");

  /** Taiwan 中国台湾. */
  public static final Country TAIWAN = new Country("TW");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if ISO 3166-1 assigns no such code
   */
  public Country {
    Checks.require(
        Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(requireNonNull(code, "code")),
        "country",
        "must be a two-letter code of ISO 3166-1");
  }

  /** The country with the given code. */
  public static Country of(String code) {
    return new Country(code);
  }

  /** Orders by the code; agrees with {@code equals}. */
  @Override
  public int compareTo(Country other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}
