package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.customer.portrait.Portrait;
import org.bankcrm.customer.portrait.PortraitText;

/**
 * A portrait on one page of a terminal: of short facts as many of each topic as it has room for.
 */
final class PortraitLines {

  /** The most lines. */
  static final int LINES = 120;

  private static final int PLACES = 100;
  private static final String INDENT = "    ";

  /** More short facts of one topic than anybody has. */
  private static final int FACTS = 256;

  private PortraitLines() {}

  static List<String> of(Portrait portrait, PortraitText text, Locale locale) {
    List<String> lines = wrapped(text.paragraphs(portrait));
    if (lines.size() <= LINES) {
      return lines;
    }
    lines = wrapped(text.paragraphs(portrait, most(portrait, text)));
    if (lines.size() <= LINES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, LINES - 1));
    first.add(PageWords.MORE_LINES.with(locale, lines.size() - first.size()));
    return first;
  }

  /** How many short facts of each topic a page has room for; 1 if not even for so many. */
  private static int most(Portrait portrait, PortraitText text) {
    int fits = 1;
    int tooMany = FACTS;
    while (tooMany - fits > 1) {
      int tried = (fits + tooMany) / 2;
      boolean room = wrapped(text.paragraphs(portrait, tried)).size() <= LINES;
      fits = room ? tried : fits;
      tooMany = room ? tooMany : tried;
    }
    return fits;
  }

  private static List<String> wrapped(List<String> paragraphs) {
    return paragraphs.stream()
        .flatMap(each -> Columns.wrapped(each, PLACES, each.startsWith(" ") ? INDENT : "").stream())
        .toList();
  }
}
