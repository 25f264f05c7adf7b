package org.bankcrm.core.internal.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What words of other rule languages mean in ours. A word that says the opposite of one of ours, or
 * needs more than another name, has a sentence of its own.
 */
final class Lexicon {

  /**
   * What a word may mean.
   *
   * @param words the words of ours that say it
   * @param note what to write, where none of them alone says it; else empty
   */
  record Meaning(List<String> words, String note) {}

  private static final Pattern STROKES = Pattern.compile("[_\\s-]|^[$@]");

  private static final Map<String, List<Meaning>> MEANINGS = new HashMap<>();

  static {
    ForeignTests.WORDS.addTo(MEANINGS);
    ForeignKeys.WORDS.addTo(MEANINGS);
  }

  private Lexicon() {}

  /** What a word may mean where some words of ours may stand. */
  static List<Meaning> of(String word, Collection<String> allowed) {
    return MEANINGS.getOrDefault(key(word), List.of()).stream()
        .filter(meaning -> meaning.words().stream().anyMatch(allowed::contains))
        .toList();
  }

  static Collection<String> words() {
    return MEANINGS.keySet();
  }

  /** The word without capitals, strokes and blanks: {@code not_equals} is {@code notEquals}. */
  static String key(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return plain.length() > 1 ? STROKES.matcher(plain).replaceAll("") : plain;
  }
}
