package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.EntryFault.NOT_A_DAY;
import static org.bankcrm.customer.entry.EntryFault.PLACEHOLDER;
import static org.bankcrm.customer.entry.EntryFault.PRIVATE_USE;
import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_AREA;
import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_COUNTRY;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything else that a form asks for. */
final class TextForms {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^@\\s,;:<>()\\[\\]\"\\\\]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
  private static final int MOST_OF_EMAIL = 254;
  private static final int POSTCODE = 6;

  /** What stands where a character was lost on its way from another encoding. */
  static final char BROKEN = '\uFFFD';

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,2})?");

  /** What people write, by what it becomes. */
  private static final Map<String, String> GENDERS =
      Map.ofEntries(
          Map.entry("male", "male"),
          Map.entry("m", "male"),
          Map.entry("男", "male"),
          Map.entry("男性", "male"),
          Map.entry("female", "female"),
          Map.entry("f", "female"),
          Map.entry("女", "female"),
          Map.entry("女性", "female"),
          Map.entry("unspecified", "unspecified"),
          Map.entry("未说明", "unspecified"));

  private TextForms() {}

  static List<EntryFault> email(String text, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(text.length() > MOST_OF_EMAIL, WRONG_LENGTH);
    if (faults.isEmpty()) {
      int at = text.indexOf('@');
      String local = text.substring(0, Math.max(0, at));
      faults.addIf(
          !EMAIL.matcher(text).matches()
              || local.startsWith(".")
              || local.endsWith(".")
              || text.contains("..")
              || text.contains("-.")
              || text.contains(".-")
              || text.contains("@-"),
          WRONG_FORM);
    }
    return faults.all();
  }

  /** Six digits of mainland China; their first two belong to a province. */
  static List<EntryFault> postcode(String text, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(text.length() != POSTCODE, WRONG_LENGTH);
    faults.addIf(!Faults.isDigits(text), WRONG_CHARACTER);
    if (faults.isEmpty()) {
      faults.addIf(Postcodes.provinces(text).isEmpty(), UNKNOWN_AREA);
    }
    return faults.all();
  }

  /** The last day of the calendar, for a paper that has no end. */
  private static final String WITHOUT_END = "9999-12-31";

  /** What people write on papers that have no end. */
  private static final Set<String> ENDLESS =
      Set.of("长期", "長期", "长期有效", "永久", "long-term", "permanent");

  /** A day as it is; of a paper without an end the last day of the calendar. */
  static String lastDay(String text) {
    return ENDLESS.contains(text.strip().toLowerCase(Locale.ROOT)) ? WITHOUT_END : text;
  }

  static List<EntryFault> day(String text, AdministrativeDivisions divisions) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() > 0
          ? List.of()
          : List.of(NOT_A_DAY);
    } catch (DateTimeException e) {
      return List.of(NOT_A_DAY);
    }
  }

  static List<EntryFault> country(String text, AdministrativeDivisions divisions) {
    return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(text)
        ? List.of()
        : List.of(UNKNOWN_COUNTRY);
  }

  static String gender(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return GENDERS.getOrDefault(word, word);
  }

  static List<EntryFault> gender(String word, AdministrativeDivisions divisions) {
    return GENDERS.containsValue(word) ? List.of() : List.of(WRONG_FORM);
  }

  static List<EntryFault> amount(String text, AdministrativeDivisions divisions) {
    return AMOUNT.matcher(text).matches() ? List.of() : List.of(WRONG_FORM);
  }

  static List<EntryFault> paperKind(String word, AdministrativeDivisions divisions) {
    return EntryForm.ofPaper(word).isPresent() ? List.of() : List.of(WRONG_FORM);
  }

  static List<EntryFault> text(String text, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(text.indexOf(BROKEN) >= 0, WRONG_CHARACTER);
    faults.addIf(NameForms.isPlaceholder(text), PLACEHOLDER);
    faults.addIf(
        text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE),
        PRIVATE_USE);
    return faults.all();
  }
}
