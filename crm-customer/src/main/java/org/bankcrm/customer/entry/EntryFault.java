package org.bankcrm.customer.entry;

import org.bankcrm.core.Labelled;

/**
 * What can be wrong with a value at entry, with a sentence in Chinese and English that says what to
 * mend and never repeats the value.
 *
 * <p>A fault either refuses the value or is a {@linkplain #isDoubt doubt}: something to ask about,
 * since it rests on a list that may have grown old or on a custom that has exceptions. Immutable
 * and thread-safe.
 */
public enum EntryFault implements Labelled {
  /** Nothing is given where the stage needs something. */
  MISSING,

  /** None of several fields is given of which the stage needs one. */
  NONE_GIVEN,

  /** Something is given that the bank may not ask for at this stage. */
  NOT_WANTED,

  /** The profile has no such field. */
  UNKNOWN_FIELD,

  /** It is longer than any such value. */
  TOO_LONG,

  /** It has a number of characters that such values do not have. */
  WRONG_LENGTH,

  /** It has a character that such values do not have. */
  WRONG_CHARACTER,

  /** The characters do not stand where they belong. */
  WRONG_FORM,

  /** The check character does not fit the others: a slip of the pen. */
  WRONG_CHECK,

  /** It should be, or hold, a day of the calendar and does not. */
  NOT_A_DAY,

  /** The day is later than today, or before any that can be meant. */
  DAY_OUT_OF_BOUNDS,

  /** The paper has ended. */
  EXPIRED,

  /** No province has this code or name. */
  UNKNOWN_REGION,

  /** ISO 3166 has no such country. */
  UNKNOWN_COUNTRY,

  /** A name of a person has a digit. */
  DIGIT_IN_NAME,

  /** It has a control, line-breaking or bidirectional character, or half of one. */
  UNPRINTABLE,

  /** It has a character of private use, as old systems wrote rare characters of names. */
  PRIVATE_USE,

  /** It fills the field and says nothing: "test", "unknown". */
  PLACEHOLDER,

  /** The birth date is not the one in the number of the paper. */
  BIRTH_DATE_DIFFERS,

  /** The gender is not the one in the number of the paper. */
  GENDER_DIFFERS,

  /** Two numbers that must be of the same person or organisation are not. */
  NUMBERS_DIFFER,

  /**
   * The table of divisions knows the province and not the division below it; of the code of an
   * organisation, whose registrars have codes of their own, not even the province.
   */
  UNLISTED_REGION(true),

  /** No card scheme that we know has such a number. */
  UNKNOWN_SCHEME(true),

  /** No place that we know has such an area code or postcode. */
  UNKNOWN_AREA(true),

  /** The register of IBANs or of nationalities that we hold has no such country. */
  UNLISTED_COUNTRY(true),

  /** No series of such papers that we know has numbers that begin so. */
  UNKNOWN_SERIES(true),

  /** The credit code begins with an authority or kind that we do not know. */
  UNKNOWN_AUTHORITY(true),

  /** A check character does not fit that not every authority sets by the rule. */
  DOUBTED_CHECK(true),

  /** The place of registration is not the one in the number; people move and keep their number. */
  REGION_DIFFERS(true),

  /** The postcode is one of another province. */
  POSTCODE_DIFFERS(true);

  private final boolean doubt;

  EntryFault() {
    this(false);
  }

  EntryFault(boolean doubt) {
    this.doubt = doubt;
  }

  /**
   * Whether it is to be asked about; otherwise the value is refused. A doubt lets the value pass:
   * somebody has to look at it.
   */
  public boolean isDoubt() {
    return doubt;
  }
}
