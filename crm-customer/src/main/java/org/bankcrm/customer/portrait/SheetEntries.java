package org.bankcrm.customer.portrait;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.customer.portrait.PortraitSheet.Entry;

/** Tells policies on a sheet: each by itself, those of which there is no more to say together. */
final class SheetEntries {

  private final Portrait portrait;
  private final Language language;
  private final PortraitText text;

  SheetEntries(Portrait portrait, Language language) {
    this.portrait = portrait;
    this.language = language;
    this.text = PortraitText.in(language);
  }

  List<Entry> of(List<PortraitLine> policies) {
    List<Entry> entries = new ArrayList<>();
    Map<PortraitAnswer, List<PortraitLine>> named = new TreeMap<>();
    for (PortraitLine line : policies) {
      PortraitOutcome outcome = line.outcome().orElseThrow();
      if (isName(outcome)) {
        named.computeIfAbsent(outcome.answer(), none -> new ArrayList<>()).add(line);
      } else {
        entries.add(entry(line, outcome));
      }
    }
    named.forEach((answer, lines) -> entries.add(names(answer, lines)));
    return entries;
  }

  private static boolean isName(PortraitOutcome outcome) {
    return switch (outcome.answer()) {
      case NOT_APPLICABLE, WITHHELD -> true;
      case NO -> outcome.aspect() == PolicyAspect.MEMBERSHIP;
      case YES, UNKNOWN, DECIDED -> false;
    };
  }

  private Entry names(PortraitAnswer answer, List<PortraitLine> lines) {
    Stream<String> names = lines.stream().map(line -> language.text(line.label()));
    return new Entry(language.label(answer), "", language.list(names.toList()), answer);
  }

  private Entry entry(PortraitLine line, PortraitOutcome outcome) {
    String words = line.item("words").map(item -> text.value(portrait, item)).orElse("");
    String name = language.text(line.label());
    return new Entry(name, outcome.policy().toString(), text.after(name, words), outcome.answer());
  }
}
