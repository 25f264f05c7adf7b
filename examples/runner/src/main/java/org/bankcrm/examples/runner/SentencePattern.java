package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with holes in English and in another language, such as {@code the key '{key}' is
 * missing.}: it finds what stands in the holes of the one and puts it into those of the other.
 *
 * @param literals what stands before, between and after the holes of the English
 * @param holes their names
 * @param other the sentence in the other language
 */
record SentencePattern(List<String> literals, List<String> holes, String other) {

  /** A hole of this name takes JSON alone, so that no words of ours pass for a value. */
  private static final String JSON = "json";

  /** Where one sentence ends and another begins. */
  private static final Pattern BETWEEN = Pattern.compile("[.?] ");

  private static final Pattern VALUE = Pattern.compile("[\"{\\[0-9-].*|true|false");
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

  SentencePattern {
    literals = List.copyOf(literals);
    holes = List.copyOf(holes);
  }

  static SentencePattern of(String english, String other) {
    List<String> literals = new ArrayList<>();
    List<String> holes = new ArrayList<>();
    int from = 0;
    for (Matcher hole = HOLE.matcher(english); hole.find(); from = hole.end()) {
      literals.add(english.substring(from, hole.start()));
      holes.add(hole.group(1));
    }
    literals.add(english.substring(from));
    return new SentencePattern(literals, holes, other);
  }

  /** How much of the sentence is told by the pattern itself. */
  int length() {
    return literals.stream().mapToInt(String::length).sum();
  }

  /**
   * The sentence in the other language, if this is the one.
   *
   * @param words says what stands in a hole; what an author wrote, between quotation marks, stands
   * @param alone whether it is one sentence, so that no hole takes the next one in
   */
  Optional<String> said(String sentence, UnaryOperator<String> words, boolean alone) {
    Map<String, String> values = new LinkedHashMap<>();
    int at = literals.get(0).length();
    boolean found = sentence.startsWith(literals.get(0));
    for (int i = 0; found && i < holes.size(); i++) {
      String next = literals.get(i + 1);
      boolean last = i == holes.size() - 1;
      int least = at + (isQuoted(i) ? 0 : 1);
      int end = last ? sentence.length() - next.length() : sentence.indexOf(next, least);
      found = end >= least && sentence.startsWith(next, end);
      if (found) {
        String value = sentence.substring(at, end);
        found = takes(holes.get(i), value) && !(alone && BETWEEN.matcher(value).find());
        values.put(holes.get(i), isQuoted(i) ? value : words.apply(value));
        at = end + next.length();
      }
    }
    return found && at == sentence.length() ? Optional.of(filled(values)) : Optional.empty();
  }

  private static boolean takes(String hole, String value) {
    return !hole.equals(JSON) || VALUE.matcher(value).matches();
  }

  private boolean isQuoted(int hole) {
    return literals.get(hole).endsWith("'") && literals.get(hole + 1).startsWith("'");
  }

  private String filled(Map<String, String> values) {
    return HOLE.matcher(other)
        .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), "")));
  }
}
