package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.customer.portrait.Portrait;
import org.bankcrm.customer.portrait.PortraitText;

/** A portrait on one page of a terminal: of many short facts first the less, then the fewest. */
final class PortraitLines {

  /** The most lines. */
  static final int LINES = 120;

  private static final int PLACES = 100;
  private static final String INDENT = "    ";

  /** How many short facts of a topic are told. */
  private static final List<Integer> FEWER = List.of(Integer.MAX_VALUE, 40, 24, 16, 10, 6, 3, 1);

  private PortraitLines() {}

  static List<String> of(Portrait portrait, PortraitText text, Locale locale) {
    List<String> lines = new ArrayList<>();
    for (int most : FEWER) {
      lines = wrapped(text.paragraphs(portrait, most));
      if (lines.size() <= LINES) {
        return lines;
      }
    }
    List<String> first = new ArrayList<>(lines.subList(0, LINES - 1));
    first.add(PageWords.MORE_LINES.with(locale, lines.size() - first.size()));
    return first;
  }

  private static List<String> wrapped(List<String> paragraphs) {
    return paragraphs.stream()
        .flatMap(each -> Columns.wrapped(each, PLACES, each.startsWith(" ") ? INDENT : "").stream())
        .toList();
  }
}
