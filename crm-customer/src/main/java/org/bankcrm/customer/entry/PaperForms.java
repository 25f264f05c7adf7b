package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.EntryFault.DAY_OUT_OF_BOUNDS;
import static org.bankcrm.customer.entry.EntryFault.DOUBTED_CHECK;
import static org.bankcrm.customer.entry.EntryFault.NOT_A_DAY;
import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_REGION;
import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_SERIES;
import static org.bankcrm.customer.entry.EntryFault.UNLISTED_COUNTRY;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHECK;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.regex.Pattern;
import org.bankcrm.customer.internal.check.CardNumbers;
import org.bankcrm.customer.internal.check.CheckCharacters;
import org.bankcrm.customer.internal.check.ProvinceCodes;

/** The numbers on the papers of people. */
final class PaperForms {
  private static final int CARD = 18;
  private static final int OLD_CARD = 15;
  private static final String HEAD_OF_PERMITS = "0000";
  private static final Pattern CHINESE_PASSPORT =
      Pattern.compile("[GE][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[DSP][0-9]{7,8}|[DSP]E[0-9]{7}");

  /** What a passport of a series that is new to us may look like. */
  private static final Pattern OTHER_PASSPORT =
      Pattern.compile("[A-Z][0-9]{7,8}|[A-Z][A-HJ-NP-Z][0-9]{7}|1[45][0-9]{7}");

  private static final Pattern HONG_KONG_MACAU = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
  private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}([0-9]{2})?");
  private static final Pattern OLD_RESIDENCE = Pattern.compile("[A-Z]{3}[0-9]{12}");

  private PaperForms() {}

  /**
   * Letters a–z become capital; blanks stay and are refused, since numbers of papers have none. No
   * other letter becomes one of these, as a dotless i would.
   */
  static String capital(String text) {
    StringBuilder capital = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capital.setCharAt(i, c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }
    return capital.toString();
  }

  /** The number of an identity card, or of a residence permit, which has the same form. */
  static List<EntryFault> residentId(String number, AdministrativeDivisions divisions) {
    Faults faults = card(number);
    if (faults.isEmpty()) {
      faults.addIf(number.charAt(0) == '9', UNKNOWN_REGION);
      if (number.charAt(0) != '9') {
        faults.add(divisions.fault(number.substring(0, 6)));
      }
      dayAndCheck(number, faults);
    }
    return faults.all();
  }

  /** That of a resident of Hong Kong, Macau or Taiwan: 810000, 820000 or 830000 in front. */
  static List<EntryFault> residencePermit(String number, AdministrativeDivisions divisions) {
    Faults faults = card(number);
    if (faults.isEmpty()) {
      faults.addIf(
          !ProvinceCodes.isOfPermits(number.substring(0, 2))
              || !number.startsWith(HEAD_OF_PERMITS, 2),
          UNKNOWN_REGION);
      dayAndCheck(number, faults);
    }
    return faults.all();
  }

  /** Six digits of region, six of birth date, three of sequence; there is no check character. */
  static List<EntryFault> oldResidentId(String number, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(number.length() != OLD_CARD, WRONG_LENGTH);
    faults.addIf(!Faults.isDigits(number), WRONG_CHARACTER);
    if (faults.isEmpty()) {
      faults.add(divisions.fault(number.substring(0, 6)));
      faults.addIf(!CardNumbers.hasBirthDate(OldResidentId.full(number)), NOT_A_DAY);
    }
    return faults.all();
  }

  /**
   * A foreigner's permanent residence: 9 and 17 more since 2023, or three letters and 12 digits.
   */
  static List<EntryFault> permanentResidence(String number, AdministrativeDivisions divisions) {
    return number.length() == OLD_CARD
        ? oldResidence(number, divisions)
        : newResidence(number, divisions);
  }

  private static List<EntryFault> newResidence(String number, AdministrativeDivisions divisions) {
    Faults faults = card(number);
    if (faults.isEmpty()) {
      faults.addIf(number.charAt(0) != '9', WRONG_FORM);
      province(number.substring(1, 3), divisions, faults);
      dayAndCheck(number, faults);
    }
    return faults.all();
  }

  /** Nationality, region of four digits, birth date of six, sequence, check digit by 7-3-1. */
  private static List<EntryFault> oldResidence(String number, AdministrativeDivisions divisions) {
    if (!OLD_RESIDENCE.matcher(number).matches()) {
      return List.of(WRONG_FORM);
    }
    Faults faults = new Faults();
    faults.addIf(
        !Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).contains(number.substring(0, 3)),
        UNLISTED_COUNTRY);
    province(number.substring(3, 5), divisions, faults);
    String day = number.substring(7, 13);
    faults.addIf(!isDay("19" + day) && !isDay("20" + day), NOT_A_DAY);
    faults.addIf(!MachineReadable.isChecked(number), DOUBTED_CHECK);
    return faults.all();
  }

  private static void province(String digits, AdministrativeDivisions divisions, Faults faults) {
    faults.addIf(
        divisions.find(digits + "0000").isEmpty() && !ProvinceCodes.isOfPermits(digits),
        UNKNOWN_REGION);
  }

  /** An ordinary passport (G, E), or a diplomatic, service or public affairs one (D, S, P). */
  static List<EntryFault> chinesePassport(String number, AdministrativeDivisions divisions) {
    boolean unknown =
        OTHER_PASSPORT.matcher(number).matches() && !CHINESE_PASSPORT.matcher(number).matches();
    return unknown ? List.of(UNKNOWN_SERIES) : form(number, CHINESE_PASSPORT, 8, 9);
  }

  /** What ICAO 9303 lets stand as the number of a passport: at most nine letters and digits. */
  static List<EntryFault> passport(String number, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(number.length() < 5 || number.length() > 9, WRONG_LENGTH);
    faults.addIf(!Faults.isCapitalOrDigit(number), WRONG_CHARACTER);
    if (faults.isEmpty()) {
      faults.addIf(number.chars().noneMatch(Faults::isDigit), WRONG_FORM);
    }
    return faults.all();
  }

  /** H or M with eight digits, or ten on old cards. */
  static List<EntryFault> hongKongMacauPermit(String number, AdministrativeDivisions divisions) {
    return form(number, HONG_KONG_MACAU, 9, 11);
  }

  /** Eight digits, or ten on old papers. */
  static List<EntryFault> taiwanPermit(String number, AdministrativeDivisions divisions) {
    return form(number, TAIWAN, 8, 10);
  }

  private static List<EntryFault> form(String number, Pattern form, int least, int most) {
    Faults faults = new Faults();
    faults.addIf(number.length() < least || number.length() > most, WRONG_LENGTH);
    faults.addIf(!Faults.isCapitalOrDigit(number), WRONG_CHARACTER);
    if (faults.isEmpty()) {
      faults.addIf(!form.matcher(number).matches(), WRONG_FORM);
    }
    return faults.all();
  }

  private static Faults card(String number) {
    Faults faults = new Faults();
    faults.addIf(number.length() != CARD, WRONG_LENGTH);
    faults.addIf(
        !number.chars().allMatch(c -> Faults.isDigit(c) || c == 'X')
            || number.substring(0, Math.max(0, number.length() - 1)).indexOf('X') >= 0,
        WRONG_CHARACTER);
    return faults;
  }

  private static void dayAndCheck(String number, Faults faults) {
    if (!isDay(number.substring(6, 14))) {
      faults.addIf(true, NOT_A_DAY);
    } else {
      faults.addIf(!CardNumbers.hasBirthDate(number), DAY_OUT_OF_BOUNDS);
    }
    faults.addIf(
        number.charAt(CARD - 1) != CheckCharacters.mod11And2(number.substring(0, CARD - 1)),
        WRONG_CHECK);
  }

  /** Whether eight digits are a day of the calendar. */
  private static boolean isDay(String digits) {
    try {
      int year = Integer.parseInt(digits.substring(0, 4));
      int month = Integer.parseInt(digits.substring(4, 6));
      LocalDate day = LocalDate.of(year, month, Integer.parseInt(digits.substring(6)));
      return day.getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
