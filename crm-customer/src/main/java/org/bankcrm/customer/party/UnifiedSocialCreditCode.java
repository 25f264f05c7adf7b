package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.bankcrm.core.Country;
import org.bankcrm.customer.internal.check.CheckCharacters;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code of a Chinese organisation (统一社会信用代码, GB 32100): two characters of
 * registering authority and kind, six digits of region, nine characters of the organisation's own
 * code, and a check character modulo 31.
 *
 * <pre>{@code
 * UnifiedSocialCreditCode.of("91350100m000100y43").regionCode(); // 350100
 * }</pre>
 *
 * <p>Immutable and thread-safe; the text form is masked, since a sole trader's code is personal.
 *
 * @param number 18 characters of 0–9 and A–Z without I, O, S, V and Z; small letters become capital
 */
public record UnifiedSocialCreditCode(String number) implements Identifier {
  private static final int LENGTH = 18;
  private static final int CHECKED = LENGTH - 1;

  /**
   * Checks form and check character.
   *
   * @throws IllegalArgumentException saying which of them is wrong, without the code
   */
  public UnifiedSocialCreditCode {
    number = normalise(requireNonNull(number, "number"));
    String fault = fault(number);
    if (fault != null) {
      throw new IllegalArgumentException("creditCode " + fault);
    }
  }

  /** The code as printed on the licence. */
  public static UnifiedSocialCreditCode of(String number) {
    return new UnifiedSocialCreditCode(number);
  }

  /**
   * Whether the text would be taken as a credit code; for data that is still outside. Small letters
   * pass, blanks and hyphens do not.
   */
  public static boolean isValid(CharSequence text) {
    return fault(normalise(requireNonNull(text, "text").toString())) == null;
  }

  private static String normalise(String number) {
    return number.length() == LENGTH ? number.toUpperCase(Locale.ROOT) : number;
  }

  private static @Nullable String fault(String number) {
    if (!hasForm(number)) {
      return "must have 18 of 0-9 and A-Z without I, O, S, V, Z, and a region in digits";
    }
    return number.charAt(CHECKED) == CheckCharacters.creditCode(number.substring(0, CHECKED))
        ? null
        : "must end with its check character (GB 32100)";
  }

  private static boolean hasForm(String number) {
    return number.length() == LENGTH
        && number.chars().allMatch(c -> CheckCharacters.CREDIT_ALPHABET.indexOf(c) >= 0)
        && number.substring(2, 8).chars().allMatch(c -> c <= '9');
  }

  /** The six digits of the region of registration (GB/T 2260). */
  public String regionCode() {
    return number.substring(2, 8);
  }

  /** The organisation's own nine characters (GB 11714). */
  public String organisationCode() {
    return number.substring(8, CHECKED);
  }

  @Override
  public Country issuedBy() {
    return Country.CHINA;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(UnifiedSocialCreditCode.class);
  }
}
