package org.bankcrm.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which plural form a number takes: the first rule that fits, else {@code other}. A rule is a
 * number ({@code 1 one}) or the end of one ({@code *2 few}).
 */
record Plural(List<Rule> rules) {

  private static final Pattern RULE = Pattern.compile("\\*?[0-9]{1,9} [a-z]{1,20}");

  /** A form, and the numbers that take it. */
  record Rule(String number, boolean end, String form) {
    boolean fits(String digits) {
      return end ? digits.endsWith(number) : digits.equals(number);
    }
  }

  /**
   * Reads rules between commas.
   *
   * @throws IllegalArgumentException if one is neither {@code 1 one} nor {@code *2 few}
   */
  static Plural read(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String rule : text.isBlank() ? new String[0] : text.split(",", -1)) {
      String stripped = rule.strip();
      if (!RULE.matcher(stripped).matches()) {
        throw new IllegalArgumentException("expected plural forms such as '1 one' and '*2 few'");
      }
      boolean end = stripped.startsWith("*");
      int blank = stripped.indexOf(' ');
      rules.add(
          new Rule(stripped.substring(end ? 1 : 0, blank), end, stripped.substring(blank + 1)));
    }
    return new Plural(List.copyOf(rules));
  }

  String form(String word) {
    for (Rule rule : rules) {
      if (rule.fits(word)) {
        return rule.form();
      }
    }
    return Template.OTHER;
  }
}
