package org.bankcrm.customer.text.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a transliterator of ICU whose rules are plain replacements: at each place the first
 * rule counts that fits, in the order of the rules. Gives what ICU gives, by several threads at a
 * time and many times as fast. Immutable and thread-safe.
 */
final class LiteralRules {

  private static final String ARROW = " > ";
  private static final String SIGNS = "[](){}$|^&*+?:;'\"\\ ";

  private record Rule(String from, String to) {}

  /** By first character. */
  private final Map<Character, List<Rule>> rules = new HashMap<>();

  /**
   * Reads rules as ICU writes them, a line each.
   *
   * @throws IllegalArgumentException if one is no plain replacement
   */
  LiteralRules(String written) {
    for (String line : written.split("\n", -1)) {
      if (!line.isBlank()) {
        Rule rule = rule(line.strip());
        rules.computeIfAbsent(rule.from.charAt(0), first -> new ArrayList<>()).add(rule);
      }
    }
  }

  private static Rule rule(String line) {
    int arrow = line.indexOf(ARROW);
    boolean whole = arrow > 0 && line.endsWith(";");
    String from = whole ? line.substring(0, arrow) : "";
    String to = whole ? line.substring(arrow + ARROW.length(), line.length() - 1) : "";
    if (from.isEmpty() || (from + to).chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("a rule of ICU is no plain replacement: " + line);
    }
    return new Rule(from, to);
  }

  /** The text with all replacements, from the front on. */
  String of(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      Rule rule = at(text, at);
      replaced.append(rule == null ? text.charAt(at) : rule.to);
      at += rule == null ? 1 : rule.from.length();
    }
    return replaced.toString();
  }

  private @Nullable Rule at(String text, int place) {
    for (Rule each : rules.getOrDefault(text.charAt(place), List.of())) {
      if (text.startsWith(each.from, place)) {
        return each;
      }
    }
    return null;
  }
}
