package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.Country;
import org.bankcrm.customer.internal.check.CardNumbers;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.internal.check.ProvinceCodes;
import org.jspecify.annotations.Nullable;

/**
 * The number of a Chinese resident identity card (居民身份证号码, GB 11643): six digits of region, eight
 * of birth date, three of sequence, and a check character by ISO 7064 MOD 11-2. Numbers on the
 * residence permits of people from Hong Kong, Macau and Taiwan have the same form. The numbers of
 * 15 digits, void since 2013, are refused, as are birth years before 1850 and after 2099, and the
 * numbers of foreigners, which are {@link PermanentResidentId}.
 *
 * <pre>{@code
 * ResidentId id = ResidentId.of("11010519491231002x");
 * id.number(); // 11010519491231002X
 * id.birthDate(); // 1949-12-31
 * id.gender(); // FEMALE
 * }</pre>
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param number 18 characters; a small {@code x} at the end becomes {@code X}
 */
public record ResidentId(String number) implements Identifier {
  static final String NO_BIRTH_DATE =
      "must contain a birth date of the calendar, from 1850 to 2099";
  static final String WRONG_CHECK = "must end with its check character (ISO 7064 MOD 11-2)";

  /**
   * Checks form, region, birth date and check character.
   *
   * @throws IllegalArgumentException saying which of them is wrong, without the number
   */
  public ResidentId {
    number = CardNumbers.normalise(requireNonNull(number, "number"));
    String fault = fault(number);
    if (fault != null) {
      throw new IllegalArgumentException("residentId " + fault);
    }
  }

  /** The number as printed on the card. */
  public static ResidentId of(String number) {
    return new ResidentId(number);
  }

  /**
   * Whether the text would be taken as a resident id; for data that is still outside. A small
   * {@code x} at the end passes, blanks and hyphens do not.
   */
  public static boolean isValid(CharSequence text) {
    return fault(CardNumbers.normalise(requireNonNull(text, "text").toString())) == null;
  }

  private static @Nullable String fault(String number) {
    if (!CardNumbers.hasForm(number)) {
      return "must have 17 digits and a digit or X";
    }
    if (number.charAt(0) == '9') {
      return "must begin with the code of a province; 9 stands for a foreigner's permanent"
          + " residence, which is a PermanentResidentId";
    }
    if (!ProvinceCodes.isOfPeople(number.substring(0, 2))) {
      return "must begin with the code of a province";
    }
    if (!CardNumbers.hasBirthDate(number)) {
      return NO_BIRTH_DATE;
    }
    return CardNumbers.hasCheckCharacter(number) ? null : WRONG_CHECK;
  }

  /** The birth date inside the number. */
  public LocalDate birthDate() {
    return CardNumbers.birthDate(number);
  }

  /** The gender inside the number: an odd sequence is male, an even one female. */
  public Gender gender() {
    return CardNumbers.isMale(number) ? Gender.MALE : Gender.FEMALE;
  }

  /** The six digits of the region where the number was first given (GB/T 2260). */
  public String regionCode() {
    return number.substring(0, 6);
  }

  @Override
  public Country issuedBy() {
    return Country.CHINA;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(ResidentId.class);
  }
}
