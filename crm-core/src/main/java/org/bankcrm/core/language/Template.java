package org.bankcrm.core.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A text with holes and choices, read once. */
record Template(List<Part> parts) {

  /** The case of a choice for whatever has none of its own. */
  static final String OTHER = "other";

  /** What a text is made of. */
  sealed interface Part {}

  /** Words as they stand. */
  record Words(String text) implements Part {}

  /** A value; of a number so many digits at least. */
  record Hole(String name, int digits) implements Part {}

  /** One of several texts, by a value. */
  record Choice(String name, List<Case> list) implements Part {
    Choice(String name, Map<String, Template> cases) {
      this(
          name,
          cases.entrySet().stream()
              .map(each -> new Case(each.getKey().intern(), each.getValue()))
              .toList());
    }

    Map<String, Template> cases() {
      Map<String, Template> cases = new LinkedHashMap<>();
      list.forEach(each -> cases.put(each.word(), each.text()));
      return cases;
    }

    /** The text for a word; cases are few, and mostly one of them is the very word. */
    @Nullable Template of(String word) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).word().equals(word)) {
          return list.get(i).text();
        }
      }
      return null;
    }
  }

  /** What is said for a word. */
  record Case(String word, Template text) {}

  /** What stands in the holes of a text. */
  interface Values {
    /** The value in words. */
    String told(String name);

    /** The word that its case is chosen by. */
    String word(String name);

    /** The plural form of a number; {@link #OTHER} for what is none. */
    String form(String word);
  }

  Template {
    parts = List.copyOf(parts);
  }

  /** Between Chinese characters there is no space, whatever a text has round its holes. */
  void append(StringBuilder text, Values values) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part instanceof Words words) {
        boolean tight = Han.isSpaceBetween(text, words.text());
        text.append(words.text(), tight ? 1 : 0, words.text().length());
      } else if (part instanceof Hole hole) {
        String told = values.told(hole.name());
        if (isAfterWords(i) && Han.isSpaceBefore(text, told)) {
          text.setLength(text.length() - 1);
        }
        text.append("0".repeat(Math.max(0, hole.digits() - told.length()))).append(told);
      } else if (part instanceof Choice choice) {
        chosen(choice, values).append(text, values);
      }
    }
  }

  /** Whether words stand before a part, and not the space alone that keeps two holes apart. */
  private boolean isAfterWords(int place) {
    return place > 0
        && parts.get(place - 1) instanceof Words words
        && (words.text().length() > 1 || (place > 1 && parts.get(place - 2) instanceof Choice));
  }

  private static Template chosen(Choice choice, Values values) {
    String word = values.word(choice.name());
    Template chosen = choice.of(word);
    if (chosen == null) {
      chosen = choice.of(values.form(word));
    }
    if (chosen == null) {
      chosen = choice.of(OTHER);
    }
    if (chosen == null) {
      throw new IllegalArgumentException("no case of " + choice.name() + " for " + word);
    }
    return chosen;
  }

  /** The names of its holes and choices. */
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    visit((name, cases) -> names.add(name));
    return names;
  }

  /** All cases of the choices with this name. */
  SortedSet<String> cases(String name) {
    SortedSet<String> all = new TreeSet<>();
    visit(
        (each, cases) -> {
          if (each.equals(name)) {
            all.addAll(cases.keySet());
          }
        });
    return all;
  }

  /** Every hole, without cases, and every choice with its cases. */
  void visit(BiConsumer<String, Map<String, Template>> each) {
    for (Part part : parts) {
      if (part instanceof Hole hole) {
        each.accept(hole.name(), Map.of());
      } else if (part instanceof Choice choice) {
        each.accept(choice.name(), choice.cases());
        choice.cases().values().forEach(text -> text.visit(each));
      }
    }
  }
}
