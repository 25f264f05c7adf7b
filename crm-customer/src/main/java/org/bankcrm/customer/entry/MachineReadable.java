package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.EntryFault.UNKNOWN_COUNTRY;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHECK;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import java.util.List;
import java.util.regex.Pattern;

/** The lower line of the machine-readable zone of a passport (ICAO 9303, part 4). */
final class MachineReadable {
  private static final int LENGTH = 44;
  private static final int[] WEIGHTS = {7, 3, 1};

  /** Number, check, state, birth date, check, sex, end, check, own data, check, check of all. */
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9<]{6}[0-9][MF<][0-9]{6}[0-9][A-Z0-9<]{14}[0-9<][0-9]");

  private MachineReadable() {}

  static List<EntryFault> line(String line, AdministrativeDivisions divisions) {
    Faults faults = new Faults();
    faults.addIf(line.length() != LENGTH, WRONG_LENGTH);
    faults.addIf(!Faults.isCapitalOrDigit(line.replace("<", "")), WRONG_CHARACTER);
    if (faults.isEmpty()) {
      boolean formed = FORM.matcher(line).matches();
      faults.addIf(!formed, WRONG_FORM);
      faults.addIf(formed && !areChecked(line), WRONG_CHECK);
      faults.addIf(line.startsWith("<<<", 10), UNKNOWN_COUNTRY);
    }
    return faults.all();
  }

  private static boolean areChecked(String line) {
    String all = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
    return isChecked(line.substring(0, 10))
        && isChecked(line.substring(13, 20))
        && isChecked(line.substring(21, 28))
        && isChecked(line.substring(28, 43).replaceFirst("^<{15}$", "<<<<<<<<<<<<<<0"))
        && isChecked(all + line.charAt(43));
  }

  /** Whether the last character is the check digit of the others by weights 7, 3 and 1. */
  static boolean isChecked(String text) {
    int last = text.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      char c = text.charAt(i);
      sum += (c == '<' ? 0 : Character.digit(c, 36)) * WEIGHTS[i % WEIGHTS.length];
    }
    return text.charAt(last) == '0' + sum % 10;
  }
}
