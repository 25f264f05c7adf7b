package org.bankcrm.customer.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which provinces the postcodes of mainland China belong to, by their first two digits. */
final class Postcodes {
  private static final Map<String, Set<String>> PROVINCES =
      table(
          "01:15 02:15 03:14 04:14 05:13 06:13 07:13 10:11 11:21 12:21 13:22 15:23 16:23 20:31"
              + " 21:32 22:32 23:34 24:34 25:37 26:37 27:37 30:12 31:33 32:33 33:36 34:36 35:35"
              + " 36:35 40:50 41:43 42:43 43:42 44:42 45:41 46:41 47:41 51:44 52:44 53:45 54:45"
              + " 55:52 56:52 57:46 61:51 62:51 63:51 64:51 65:53 66:53 67:53 71:61 72:61 73:62"
              + " 74:62 75:64 81:63 83:65 84:65 85:54 86:54 99:71,81,82");

  private Postcodes() {}

  private static Map<String, Set<String>> table(String rows) {
    Map<String, Set<String>> table = new HashMap<>();
    for (String row : rows.split(" ", -1)) {
      table.put(row.substring(0, 2), Set.of(row.substring(3).split(",", -1)));
    }
    return table;
  }

  /** Whether it has the digits of a postcode, so that its province can be looked for. */
  static boolean isWhole(String postcode) {
    return postcode.length() == 6 && Faults.isDigits(postcode);
  }

  /** The first two digits of the codes of the provinces; empty if no postcode begins so. */
  static Set<String> provinces(String postcode) {
    return PROVINCES.getOrDefault(postcode.substring(0, 2), Set.of());
  }

  /** Whether it is known to belong to other provinces than that with these two digits. */
  static boolean isElsewhere(String postcode, String province) {
    Set<String> found = provinces(postcode);
    return !found.isEmpty() && !found.contains(province);
  }
}
