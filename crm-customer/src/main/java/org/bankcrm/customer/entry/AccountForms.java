package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_SCHEME;
import static org.bankcrm.customer.entry.EntryFault.UNLISTED_COUNTRY;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHECK;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.customer.internal.check.CheckCharacters;

/** The numbers of cards and accounts. */
final class AccountForms {

  /**
   * How many characters the IBANs of a country have (the registry of ISO 13616). Countries join; a
   * country that is there does not change its length.
   */
  private static final Map<String, Integer> IBAN_LENGTHS =
      lengths(
          "NO15 BE16 DK18 FI18 FK18 FO18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20"
              + " MN20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22"
              + " AE23 GI23 IL23 IQ23 OM23 SO23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24"
              + " TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 GR27 IT27 MC27 MR27 SM27 AL28"
              + " AZ28 BY28 CY28 DO28 GT28 HN28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 UA29"
              + " JO30 KW30 MU30 YE30 MT31 SC31 LC32 RU33");

  private AccountForms() {}

  private static Map<String, Integer> lengths(String table) {
    Map<String, Integer> lengths = new HashMap<>();
    for (String each : table.split(" ", -1)) {
      lengths.put(each.substring(0, 2), Integer.valueOf(each.substring(2)));
    }
    return lengths;
  }

  /** Without blanks and hyphens, in capitals. */
  static String compact(String text) {
    return PaperForms.capital(text).replace(" ", "").replace("-", "");
  }

  /** A card by Luhn's digit and the length of its scheme. */
  static List<EntryFault> bankCard(String number, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(
        number.length() < CardScheme.LEAST || number.length() > CardScheme.MOST, WRONG_LENGTH);
    faults.addIf(!Faults.isDigits(number), WRONG_CHARACTER);
    if (faults.isEmpty()) {
      Optional<CardScheme> scheme = CardScheme.of(number);
      faults.addIf(scheme.isEmpty(), UNKNOWN_SCHEME);
      faults.addIf(
          scheme.filter(each -> !each.hasLength(number.length())).isPresent(), WRONG_LENGTH);
      faults.addIf(!CheckCharacters.isLuhn(number) || isZero(number), WRONG_CHECK);
    }
    return faults.all();
  }

  private static boolean isZero(String number) {
    return number.chars().allMatch(c -> c == '0');
  }

  /** Country, check digits from 02 to 98, then as many letters and digits as the country has. */
  static List<EntryFault> iban(String number, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(!Faults.isCapitalOrDigit(number), WRONG_CHARACTER);
    faults.addIf(number.length() < 5 || number.length() > 34, WRONG_LENGTH);
    if (faults.isEmpty()) {
      Integer length = IBAN_LENGTHS.get(number.substring(0, 2));
      String country = number.substring(0, 2);
      faults.addIf(!Faults.isCapitals(country), WRONG_FORM);
      faults.addIf(length == null && Faults.isCapitals(country), UNLISTED_COUNTRY);
      faults.addIf(length != null && length != number.length(), WRONG_LENGTH);
      String check = number.substring(2, 4);
      faults.addIf(!Faults.isDigits(check), WRONG_FORM);
      faults.addIf(
          Faults.isDigits(check) && (isOutOfRange(check) || rest(number) != 1), WRONG_CHECK);
    }
    return faults.all();
  }

  /** 00, 01 and 99 are never given, though they would pass modulo 97. */
  private static boolean isOutOfRange(String check) {
    return check.equals("00") || check.equals("01") || check.equals("99");
  }

  private static int rest(String number) {
    return CheckCharacters.mod97(number.substring(4) + number.substring(0, 4));
  }
}
