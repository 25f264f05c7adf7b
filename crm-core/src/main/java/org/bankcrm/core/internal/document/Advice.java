package org.bankcrm.core.internal.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What would mend a text that stands where something else belongs. Not every text was in quotation
 * marks: readers of YAML make texts of 010, of ~ and of yes.
 */
final class Advice {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern NEARLY_NUMBER =
      Pattern.compile("[+-]?[0-9_,. ]*[0-9][0-9_,. ]*%?|0[xob][0-9a-fA-F_]+");
  private static final Set<String> NOTHING = Set.of("~", "null");
  private static final Set<String> YES_NO = Set.of("yes", "no", "on", "off", "y", "n");
  private static final int SHOWN = 40;

  private Advice() {}

  static String forNumber(String text) {
    if (text.length() <= SHOWN && NUMBER.matcher(text).matches()) {
      return "Write it without quotation marks.";
    }
    if (text.length() <= SHOWN && NEARLY_NUMBER.matcher(text).matches()) {
      return "Write a number in plain digits, such as 10 or 0.5: without leading zeros, signs of"
          + " thousands or a base.";
    }
    return forNothing(text);
  }

  static String forYesNo(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (text.equals("true") || text.equals("false")) {
      return "Write it without quotation marks.";
    }
    return YES_NO.contains(word) || word.equals("true") || word.equals("false")
        ? "Write true or false, in small letters and without quotation marks."
        : forNothing(text);
  }

  private static String forNothing(String text) {
    return NOTHING.contains(text.toLowerCase(Locale.ROOT))
        ? "Leave the key out where there is nothing to say."
        : "";
  }
}
