package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.UnifiedSocialCreditCode;

/** Numbers that have the right form and check characters and belong to nobody. */
final class Papers {
  private static final String RESIDENT_CHECKS = "10X98765432";
  private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final List<Integer> ORGANISATION_WEIGHTS = List.of(3, 7, 9, 10, 5, 8, 4, 2);
  private static final String UNASSIGNED_MOBILE = "154";

  private Papers() {}

  /** A resident id of any county of the region. */
  static ResidentId residentId(String region, LocalDate birth, Gender gender, Dice dice) {
    int sequence = dice.between(0, 499) * 2 + (gender == Gender.MALE ? 1 : 0);
    String county = region.substring(0, 4) + digits(dice.between(1, 99), 2);
    String body = county + compact(birth) + digits(sequence, 3);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum = (sum + body.charAt(i) - '0') * 2 % 11;
    }
    return ResidentId.of(body + RESIDENT_CHECKS.charAt(sum));
  }

  /** Of a company registered with the market regulator. */
  static UnifiedSocialCreditCode creditCode(String region, Dice dice) {
    String body = "91" + region + organisationCode(dice);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += CODE_ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return UnifiedSocialCreditCode.of(body + CODE_ALPHABET.charAt((31 - sum % 31) % 31));
  }

  private static String organisationCode(Dice dice) {
    StringBuilder code = new StringBuilder("MA");
    while (code.length() < ORGANISATION_WEIGHTS.size()) {
      code.append(CODE_ALPHABET.charAt(dice.below(CODE_ALPHABET.length())));
    }
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS.get(i);
    }
    int check = 11 - sum % 11;
    return code.append(check == 10 ? "X" : String.valueOf(check % 11)).toString();
  }

  /** A mobile number of a range that no operator has. */
  static String mobile(Dice dice) {
    return UNASSIGNED_MOBILE + digits(dice.below(100_000_000), 8);
  }

  /** A fixed line of an area code that is not in use. */
  static String landline(Dice dice) {
    return "0999" + digits(dice.between(2_000_000, 8_999_999), 7);
  }

  /** Nineteen digits that begin with 99, which no card of a bank does, and end as Luhn wants. */
  static AccountNumber card(Dice dice) {
    String body = "99" + digits(dice.below(100_000_000), 8) + digits(dice.below(100_000_000), 8);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return AccountNumber.of(body + (10 - sum % 10) % 10);
  }

  private static String compact(LocalDate day) {
    return digits(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth(), 8);
  }

  /** The number with zeros in front. */
  static String digits(long number, int length) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, length - text.length())) + text;
  }
}
