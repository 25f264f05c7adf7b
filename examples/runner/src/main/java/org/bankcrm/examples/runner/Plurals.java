package org.bankcrm.examples.runner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that go by a number: in {@code %,d more {row was|rows were} left out} the first stand for
 * one alone.
 */
final class Plurals {

  /** A figure, or words that go by the one before them. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "%(?:([0-9]+)\\$)?[-,0]*[0-9]*(?:\\.[0-9]+)?([a-z%])|\\{([^|{}]*)\\|([^|{}]*)}");

  private Plurals() {}

  /** The format with the words for these figures. */
  static String chosen(String format, Object... figures) {
    if (format.indexOf('{') < 0) {
      return format;
    }
    StringBuilder chosen = new StringBuilder();
    Matcher found = FIGURE.matcher(format);
    int next = 0;
    boolean one = false;
    while (found.find()) {
      String whole = found.group();
      if (found.group(2) == null) {
        whole = found.group(one ? 3 : 4);
      } else if ("n%".indexOf(found.group(2)) < 0) {
        int place = found.group(1) == null ? next++ : Integer.parseInt(found.group(1)) - 1;
        one = figures[place] instanceof Number n && n.doubleValue() == 1;
      }
      found.appendReplacement(chosen, Matcher.quoteReplacement(whole));
    }
    return found.appendTail(chosen).toString();
  }
}
