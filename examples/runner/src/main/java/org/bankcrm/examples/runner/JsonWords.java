package org.bankcrm.examples.runner;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that is no JSON, in the words of JSON and not of its reader. */
final class JsonWords {

  /**
   * What the reader says, and what we say; {@code $1} and {@code $2} are characters of the text.
   */
  private record Reason(Pattern said, String told) {
    static Reason of(String said, String told) {
      return new Reason(Pattern.compile(said + ".*", Pattern.DOTALL), told);
    }
  }

  private static final String FOUND = "Unexpected character \\('(.+?)' \\(code \\d+[^)]*\\)\\)";

  private static final List<Reason> REASONS =
      List.of(
          Reason.of("No content to map", "the file is empty"),
          Reason.of("Trailing token", "something follows the object"),
          Reason.of("Document nesting depth", "too many objects and lists stand in each other"),
          Reason.of("Number value length", "a number has too many digits"),
          Reason.of("String value length", "a text is too long"),
          Reason.of("Name length", "the name of a key is too long"),
          Reason.of("Unexpected character \\('/'", "JSON has no comments"),
          Reason.of(FOUND + ": was expecting comma", "a comma is missing before '$1'"),
          Reason.of(FOUND + ": was expecting a colon", "a colon is missing before '$1'"),
          Reason.of(
              FOUND + ": was expecting double-quote to start",
              "expected the name of a key in double quotes, but found '$1'"),
          Reason.of(FOUND + ": expected a valid value", "expected a value, but found '$1'"),
          Reason.of(
              "Unexpected end-of-input", "the file ends before all is closed that was opened"),
          Reason.of(
              "Unexpected close marker '(.)': expected '(.)'",
              "expected '$2' to close what was opened last, but found '$1'"),
          Reason.of(
              "Unrecognized token '(.*?)': was expecting",
              "'$1' is no value: a text stands in double quotes"),
          Reason.of("Illegal unquoted character", "a text goes on past the end of its line"),
          Reason.of(
              "Unrecognized character escape", "a text has a backslash that JSON does not know"),
          Reason.of(
              "(?:Invalid numeric value|" + FOUND + " in numeric value)",
              "a number is not written as JSON has it, such as 0.5"));

  /** Where a message begins to speak of classes and switches of the reader. */
  private static final Pattern OF_THE_READER =
      Pattern.compile("(?s) ?(\\(start marker|\\(not recognized|: enable `|[\\[(]?Source: |`).*");

  /** A character of Chinese punctuation where JSON has its own, as the reader tells it. */
  private static final Pattern WIDE =
      Pattern.compile("Unexpected character \\('([，：“”‘’「」【】｛｝［］])'.*", Pattern.DOTALL);

  static final String WIDE_MARKS = "，：“”‘’「」【】｛｝［］";
  private static final String MARKS = ",:\"\"\"\"\"\"[]{}[]";

  private JsonWords() {}

  /** Why the text is no JSON, by what its reader says. */
  static String why(String message) {
    Matcher wide = WIDE.matcher(message);
    if (wide.matches()) {
      char mark = MARKS.charAt(WIDE_MARKS.indexOf(wide.group(1)));
      return "here stands the Chinese '" + wide.group(1) + "' where JSON has '" + mark + "'";
    }
    for (Reason each : REASONS) {
      Matcher said = each.said().matcher(message);
      if (said.matches()) {
        return said.replaceFirst(each.told());
      }
    }
    return OF_THE_READER.matcher(message).replaceFirst("");
  }
}
