package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bankcrm.modelling.PmmlProblem;

/** What stands in attributes and texts of a document, as values. */
final class Literals {

  private static final int MOST_CHARACTERS = 64;
  private static final int MOST_DIGITS = 340;

  /** In quotes, where a quote of its own follows a backslash; or without white space. */
  private static final Pattern MEMBER = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|[^\\s\"]++");

  private Literals() {}

  /** The number that an attribute has. */
  static BigDecimal number(Element element, String attribute) {
    return number(element, attribute, element.get(attribute));
  }

  /** A number, or a refusal that names the attribute. */
  static BigDecimal number(Element element, String attribute, String text) {
    return find(text)
        .orElseThrow(
            () ->
                Refused.at(
                    element,
                    PmmlProblem.BAD_VALUE,
                    "'" + attribute + "' is '" + text + "', which is no number.",
                    "Write a finite number, such as -0.5 or 1.5E-3."));
  }

  static Optional<BigDecimal> find(String text) {
    String plain = text.strip();
    if (plain.length() > MOST_CHARACTERS || !plain.matches("[+-]?[0-9.]+([eE][+-]?[0-9]{1,4})?")) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(plain);
      boolean finite = Math.abs((long) number.scale()) <= MOST_DIGITS;
      return finite ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The members of an array: parted by white space, or in quotes. */
  static List<String> array(Element array) {
    List<String> members = new ArrayList<>();
    for (Matcher member = MEMBER.matcher(array.text); member.find(); ) {
      boolean quoted = member.group(1) != null;
      String text = quoted ? member.group(1) : member.group();
      members.add(text.replace("\\\"", "\""));
    }
    return members;
  }
}
