package org.bankcrm.core.internal.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that turn a meaning round: however alike two names look, one is not advised for both. */
final class Opposites {

  private static final Map<String, Set<String>> OF = new HashMap<>();
  private static final List<String> NEGATIONS =
      List.of("not", "non", "no", "un", "in", "im", "dis");

  static {
    List<String> pairs =
        List.of(
            "in out",
            "on off",
            "yes no",
            "all any",
            "and or",
            "least most",
            "min max",
            "more less",
            "minimum maximum",
            "first last",
            "next last",
            "next previous",
            "from to",
            "start end",
            "starts ends",
            "before after",
            "above below",
            "over under",
            "up down",
            "high low",
            "highest lowest",
            "open closed",
            "include exclude",
            "included excluded",
            "with without",
            "includes excludes",
            "inclusions exclusions",
            "has lacks",
            "allow forbid",
            "gain loss",
            "debit credit",
            "granted refused",
            "promotion demotion",
            "promote demote",
            "some none",
            "some no",
            "any none",
            "any no",
            "all none",
            "every no",
            "every none",
            "true false",
            "income outcome",
            "inflow outflow",
            "incoming outgoing",
            "buy sell",
            "win lose");
    pairs.forEach(
        pair -> {
          String[] words = pair.split(" ");
          OF.computeIfAbsent(words[0], word -> new HashSet<>()).add(words[1]);
          OF.computeIfAbsent(words[1], word -> new HashSet<>()).add(words[0]);
        });
  }

  private Opposites() {}

  /** Whether a name says the opposite of another: in one of its words, or by a negation. */
  static boolean turn(String one, String other) {
    Set<String> ones = words(one);
    Set<String> others = words(other);
    boolean opposite =
        ones.stream()
            .filter(word -> !others.contains(word))
            .flatMap(word -> OF.getOrDefault(word, Set.of()).stream())
            .anyMatch(word -> others.contains(word) && !ones.contains(word));
    return opposite || negates(one, other) || negates(other, one);
  }

  /** The words of a name such as {@code holding.cashIn-30}, in small letters. */
  private static Set<String> words(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Whether the first is nearly the second with a negation before or after it. */
  private static boolean negates(String one, String other) {
    String word = one.toLowerCase(Locale.ROOT);
    return Stream.concat(
            NEGATIONS.stream().filter(word::startsWith).map(no -> word.substring(no.length())),
            Stream.of("not", "none")
                .filter(word::endsWith)
                .map(no -> word.replaceAll(no + "$", "")))
        .filter(rest -> !rest.isEmpty())
        .anyMatch(rest -> isNearer(rest, word, other));
  }

  private static boolean isNearer(String rest, String word, String other) {
    int most = Math.min(1, rest.length() / 4);
    return Distance.upTo(most, rest, other) <= most && Distance.upTo(most, word, other) > most;
  }
}
