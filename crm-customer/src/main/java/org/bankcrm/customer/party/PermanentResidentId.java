package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.Country;
import org.bankcrm.customer.internal.check.CardNumbers;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.internal.check.ProvinceCodes;
import org.jspecify.annotations.Nullable;

/**
 * The number of a foreigner's permanent resident identity card (外国人永久居留身份证) as issued since
 * December 2023: the digit 9, two digits of the province where it was asked for, three of the
 * nationality (ISO 3166-1), eight of birth date, three of sequence, and a check character by ISO
 * 7064 MOD 11-2. Cards of the older form, three letters and twelve digits, stay valid until they
 * end; their numbers are kept as {@link OtherIdentifier}.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param number 18 characters; a small {@code x} at the end becomes {@code X}
 */
public record PermanentResidentId(String number) implements Identifier {

  /**
   * Checks form, province, birth date and check character.
   *
   * @throws IllegalArgumentException saying which of them is wrong, without the number
   */
  public PermanentResidentId {
    number = CardNumbers.normalise(requireNonNull(number, "number"));
    String fault = fault(number);
    if (fault != null) {
      throw new IllegalArgumentException("permanentResidentId " + fault);
    }
  }

  /** The number as printed on the card. */
  public static PermanentResidentId of(String number) {
    return new PermanentResidentId(number);
  }

  /** Whether the text would be taken as such a number; for data that is still outside. */
  public static boolean isValid(CharSequence text) {
    return fault(CardNumbers.normalise(requireNonNull(text, "text").toString())) == null;
  }

  private static @Nullable String fault(String number) {
    if (!CardNumbers.hasForm(number)) {
      return "must have 17 digits and a digit or X";
    }
    if (number.charAt(0) != '9') {
      return "must begin with 9, which stands for foreigners";
    }
    if (!ProvinceCodes.isOfPeople(number.substring(1, 3))) {
      return "must have the code of a province after the first digit";
    }
    if (!CardNumbers.hasBirthDate(number)) {
      return ResidentId.NO_BIRTH_DATE;
    }
    return CardNumbers.hasCheckCharacter(number) ? null : ResidentId.WRONG_CHECK;
  }

  /** The birth date inside the number. */
  public LocalDate birthDate() {
    return CardNumbers.birthDate(number);
  }

  /** The gender inside the number: an odd sequence is male, an even one female. */
  public Gender gender() {
    return CardNumbers.isMale(number) ? Gender.MALE : Gender.FEMALE;
  }

  /** The two digits of the province where the card was asked for (GB/T 2260). */
  public String provinceCode() {
    return number.substring(1, 3);
  }

  /** The three digits of the nationality (ISO 3166-1), such as 124 for Canada. */
  public String nationalityCode() {
    return number.substring(3, 6);
  }

  @Override
  public Country issuedBy() {
    return Country.CHINA;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(PermanentResidentId.class);
  }
}
