package org.bankcrm.customer.internal.check;

/** The check characters of published standards; each expects what its standard lets stand. */
public final class CheckCharacters {
  /** What credit codes are written with (GB 32100): no I, O, S, V and Z. */
  public static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final String BY_MOD_11_2 = "10X98765432"; // by the weighted sum modulo 11
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CheckCharacters() {}

  /** ISO 7064 MOD 11-2 of digits, by Horner's rule: each digit doubles what stood before it. */
  public static char mod11And2(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum = (sum + digits.charAt(i) - '0') * 2 % 11;
    }
    return BY_MOD_11_2.charAt(sum);
  }

  /**
   * GB 32100 of a credit code's first 17 characters. Weights are the powers of 3 modulo 31, so that
   * every swap of neighbours is seen.
   */
  public static char creditCode(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** GB 11714 of an organisation code's first eight characters, 0-9 and A-Z; X stands for ten. */
  public static char organisationCode(String body) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  /** Whether digits end with Luhn's check digit (ISO/IEC 7812). */
  public static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** What letters and digits leave modulo 97 (ISO 7064 MOD 97-10); a letter counts A = 10 to 35. */
  public static int mod97(String text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }
}
