package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_AREA;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Phone numbers: of mainland China by their plan, of Hong Kong, Macau and Taiwan by length and
 * first digit, of other countries as E.164 lets them be.
 */
final class PhoneForms {
  private static final String CHINA = "+86";
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern WHOLE_COUNTRY = Pattern.compile("[48]00[0-9]{7}");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /** What follows the code of countries whose plans are short; the deeper is matching's work. */
  private static final Map<String, Pattern> NEIGHBOURS =
      Map.of(
          "+852", Pattern.compile("[2-9][0-9]{7}"),
          "+853", Pattern.compile("[2-9][0-9]{7}"),
          "+886", Pattern.compile("[2-9][0-9]{7,8}"));

  /** The area codes of mainland China after their 0, with ranges. */
  private static final Set<String> AREAS =
      areas(
          "10 20-25 27-29 310-319 335 349-359 370-379 391-396 398 410-419 421 427 429 431-440"
              + " 451-459 464 467-469 470-479 482 483 510-519 523 527 530-539 543 546 550-559"
              + " 561-566 570-580 591-599 631-635 660 662 663 668 691 692 701 710-719 722 724 728"
              + " 730-739 743-746 750-760 762 763 766 768-779 790-799 812 813 816-818 825-827"
              + " 830-839 851-859 870-879 881 883 886-888 891-899 901-903 906 908 909 910-917 919"
              + " 930-939 941 943 951-955 970-977 979 990-999");

  private PhoneForms() {}

  private static Set<String> areas(String table) {
    Set<String> areas = new TreeSet<>();
    for (String each : table.split(" ", -1)) {
      String[] ends = each.split("-", -1);
      for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
        areas.add(Integer.toString(i));
      }
    }
    return areas;
  }

  /** Without blanks, hyphens and brackets; 00 in front becomes +. */
  static String compact(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> " -()（）".indexOf(c) < 0).forEach(c -> digits.append((char) c));
    String number = digits.toString();
    return number.startsWith("00") ? "+" + number.substring(2) : number;
  }

  /** A mobile number of mainland China. */
  static List<EntryFault> mobile(String number, AdministrativeDivisions divisions) {
    String national = national(number);
    Faults faults = characters(national);
    faults.addIf(national.length() != 11, WRONG_LENGTH);
    if (faults.isEmpty()) {
      faults.addIf(!MOBILE.matcher(national).matches(), WRONG_FORM);
    }
    return faults.all();
  }

  /** A number of mainland China without the country's code; others stay as they are. */
  private static String national(String number) {
    return number.startsWith(CHINA) ? number.substring(CHINA.length()) : number;
  }

  private static Faults characters(String number) {
    Faults faults = new Faults();
    faults.addIf(!Faults.isDigits(number), WRONG_CHARACTER);
    return faults;
  }

  /** A fixed line of mainland China with its area code, or a number of 400 or 800. */
  static List<EntryFault> landline(String number, AdministrativeDivisions divisions) {
    String national = national(number);
    Faults faults = characters(national);
    if (!faults.isEmpty() || WHOLE_COUNTRY.matcher(national).matches()) {
      return faults.all();
    }
    boolean abroad = number.startsWith(CHINA);
    faults.addIf(!abroad && !national.startsWith("0"), WRONG_FORM);
    if (faults.isEmpty()) {
      area(abroad && !national.startsWith("0") ? "0" + national : national, faults);
    }
    return faults.all();
  }

  /** 0 and two digits with eight more, or 0 and three with seven or eight. */
  private static void area(String number, Faults faults) {
    boolean large = number.startsWith("01") || number.startsWith("02");
    int local = number.length() - (large ? 3 : 4);
    faults.addIf(local != 8 && (large || local != 7), WRONG_LENGTH);
    if (faults.isEmpty()) {
      char first = number.charAt(large ? 3 : 4);
      faults.addIf(first == '0' || first == '1' || first == '9', WRONG_FORM);
      faults.addIf(!AREAS.contains(number.substring(1, large ? 3 : 4)), UNKNOWN_AREA);
    }
  }

  /** Any of them, or one of another country with + in front. */
  static List<EntryFault> phone(String number, AdministrativeDivisions divisions) {
    if (number.startsWith(CHINA) || !number.startsWith("+")) {
      return national(number).startsWith("1") && !national(number).startsWith("10")
          ? mobile(number, divisions)
          : landline(number, divisions);
    }
    Faults faults = characters(number.substring(1));
    if (faults.isEmpty()) {
      faults.addIf(number.length() < 8 || number.length() > 16, WRONG_LENGTH);
      faults.addIf(!INTERNATIONAL.matcher(number).matches() && faults.isEmpty(), WRONG_FORM);
      NEIGHBOURS.forEach(
          (code, form) ->
              faults.addIf(
                  number.startsWith(code)
                      && !form.matcher(number.substring(code.length())).matches(),
                  WRONG_FORM));
    }
    return faults.all();
  }
}
