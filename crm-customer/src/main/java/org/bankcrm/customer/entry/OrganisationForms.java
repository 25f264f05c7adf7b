package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.EntryFault.DOUBTED_CHECK;
import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_AUTHORITY;
import static org.bankcrm.customer.entry.EntryFault.UNLISTED_REGION;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHECK;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import java.util.List;
import java.util.Map;
import org.bankcrm.customer.internal.check.CheckCharacters;

/** The codes of organisations. */
final class OrganisationForms {
  private static final int CREDIT = 18;
  private static final int CODE = 9;

  /** Of the whole country, not of a province, as of companies registered with the state. */
  private static final String NATIONAL = "10";

  /** The kinds that each registering authority gives (GB 32100, table 1). */
  private static final Map<Character, String> KINDS =
      Map.ofEntries(
          Map.entry('1', "1239"),
          Map.entry('2', "19"),
          Map.entry('3', "123459"),
          Map.entry('4', "19"),
          Map.entry('5', "1239"),
          Map.entry('6', "129"),
          Map.entry('7', "129"),
          Map.entry('8', "19"),
          Map.entry('9', "123"),
          Map.entry('A', "19"),
          Map.entry('N', "1239"),
          Map.entry('Y', "1"));

  private OrganisationForms() {}

  static List<EntryFault> creditCode(String code, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(code.length() != CREDIT, WRONG_LENGTH);
    faults.addIf(
        !code.chars().allMatch(c -> CheckCharacters.CREDIT_ALPHABET.indexOf(c) >= 0),
        WRONG_CHARACTER);
    if (faults.isEmpty()) {
      faults.addIf(!Faults.isDigits(code.substring(2, 8)), WRONG_FORM);
    }
    if (faults.isEmpty()) {
      parts(code, divisions, faults);
    }
    return faults.all();
  }

  private static void parts(String code, AdministrativeDivisions divisions, Faults faults) {
    faults.addIf(
        KINDS.getOrDefault(code.charAt(0), "").indexOf(code.charAt(1)) < 0, UNKNOWN_AUTHORITY);
    if (!code.startsWith(NATIONAL, 2)) {
      faults.addIf(divisions.fault(code.substring(2, 8)).isPresent(), UNLISTED_REGION);
    }
    int last = CREDIT - 1;
    faults.addIf(
        code.charAt(last) != CheckCharacters.creditCode(code.substring(0, last)), WRONG_CHECK);
    faults.addIf(!hasCheck(code.substring(8, last)), DOUBTED_CHECK);
  }

  /** Without the hyphen in front of the check character. */
  static String withoutHyphen(String text) {
    String capital = PaperForms.capital(text);
    int last = capital.length() - 2;
    return last >= 0 && capital.charAt(last) == '-'
        ? capital.substring(0, last) + capital.substring(last + 1)
        : capital;
  }

  static List<EntryFault> organisationCode(String code, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(code.length() != CODE, WRONG_LENGTH);
    faults.addIf(!Faults.isCapitalOrDigit(code), WRONG_CHARACTER);
    if (faults.isEmpty()) {
      faults.addIf(!hasCheck(code), WRONG_CHECK);
    }
    return faults.all();
  }

  private static boolean hasCheck(String code) {
    return code.charAt(CODE - 1) == CheckCharacters.organisationCode(code.substring(0, CODE - 1));
  }
}
