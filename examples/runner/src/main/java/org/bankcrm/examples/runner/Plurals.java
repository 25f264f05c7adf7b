package org.bankcrm.examples.runner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that go by a number: in {@code %,d more {row was|rows were} left out} the first stand for
 * one alone.
 */
final class Plurals {

  /** A figure and, up to the next, the words that go by it. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "%(?:([0-9]+)\\$)?[-,0]*[0-9]*(?:\\.[0-9]+)?([a-z%])([^%{]*)(?:\\{([^|{}]*)\\|([^|{}]*)})?");

  private Plurals() {}

  /** The format with the words for these figures. */
  static String chosen(String format, Object... figures) {
    if (format.indexOf('{') < 0) {
      return format;
    }
    StringBuilder chosen = new StringBuilder();
    Matcher found = FIGURE.matcher(format);
    int next = 0;
    while (found.find()) {
      boolean counted = "n%".indexOf(found.group(2)) < 0;
      int place = found.group(1) == null ? next : Integer.parseInt(found.group(1)) - 1;
      next += counted && found.group(1) == null ? 1 : 0;
      String whole = found.group();
      if (found.group(4) != null) {
        boolean one = counted && figures[place] instanceof Number n && n.doubleValue() == 1;
        String before = whole.substring(0, found.start(4) - 1 - found.start());
        whole = before + found.group(one ? 4 : 5);
      }
      found.appendReplacement(chosen, Matcher.quoteReplacement(whole));
    }
    return found.appendTail(chosen).toString();
  }
}
