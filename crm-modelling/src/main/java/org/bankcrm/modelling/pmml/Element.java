package org.bankcrm.modelling.pmml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.modelling.PmmlProblem;

/** An element of a document, with its place. */
final class Element {

  final String name;
  final Map<String, String> attributes;
  final List<Element> children = new ArrayList<>();
  final StringBuilder text = new StringBuilder();

  private final Optional<Element> above;

  /** Which of its name it is among its parent's children, from 1. */
  private final int number;

  private final int line;
  private final int column;
  private final Map<String, Integer> counts = new HashMap<>();

  private Element(
      String name,
      Map<String, String> attributes,
      Optional<Element> above,
      int number,
      int line,
      int column) {
    this.name = name;
    this.attributes = attributes;
    this.above = above;
    this.number = number;
    this.line = line;
    this.column = column;
  }

  /** What stands above the root. */
  static Element document() {
    return new Element("", Map.of(), Optional.empty(), 1, 1, 1);
  }

  /** A child that begins at this line and column; it is still to be added to the children. */
  Element child(String child, Map<String, String> itsAttributes, int itsLine, int itsColumn) {
    int before = counts.merge(child, 1, Integer::sum);
    return new Element(child, itsAttributes, Optional.of(this), before, itsLine, itsColumn);
  }

  private String path() {
    String own = number == 1 ? name : name + "[" + number + "]";
    return above.map(each -> each.path() + "/" + own).orElse("");
  }

  /** Names and numbers from the root, and line and column where it begins. */
  String place() {
    return path() + " (" + line + ":" + column + ")";
  }

  Optional<String> find(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  String get(String attribute) {
    return find(attribute)
        .orElseThrow(
            () ->
                Refused.at(
                    this, PmmlProblem.LEFT_OUT, "'" + attribute + "' is missing.", "Add it."));
  }

  String get(String attribute, String usual) {
    return attributes.getOrDefault(attribute, usual);
  }

  /** An attribute's value, which has to be one of these. */
  String word(String attribute, String usual, String... allowed) {
    String word = get(attribute, usual);
    if (!List.of(allowed).contains(word)) {
      throw unsupported(attribute, word, "Supported: " + String.join(", ", allowed) + ".");
    }
    return word;
  }

  Refused unsupported(String attribute, String value, String mend) {
    String message = "'" + attribute + "' is '" + value + "', which is not supported.";
    return Refused.at(this, PmmlProblem.NOT_SUPPORTED, message, mend);
  }

  Refused notTheSame(String message, String mend) {
    return Refused.at(this, PmmlProblem.NOT_THE_SAME, message, mend);
  }

  Stream<Element> all(String child) {
    return children.stream().filter(each -> each.name.equals(child));
  }

  Stream<Element> all(Set<String> names) {
    return children.stream().filter(each -> names.contains(each.name));
  }

  Optional<Element> first(String child) {
    return all(child).findFirst();
  }

  Element one(String child) {
    return first(child)
        .orElseThrow(
            () -> Refused.at(this, PmmlProblem.LEFT_OUT, "'" + child + "' is missing.", "Add it."));
  }

  @Override
  public String toString() {
    return place();
  }
}
