package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Operator;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;

/** The conditions of a ladder, one entry for each rung; all of them fill pages. */
final class LadderLines {

  private static final int PLACES = 100;
  private static final String INDENT = "  ";

  private final Decision decision;
  private final TierLadder ladder;
  private final Explanation explanation;
  private final Disclosure disclosure;
  private final Language language;
  private final Locale locale;

  LadderLines(Decision decision, TierLadder ladder, Disclosure disclosure, Locale locale) {
    this.decision = decision;
    this.ladder = ladder;
    this.explanation = decision.explain(ladder, disclosure);
    this.disclosure = disclosure;
    this.language = Language.of(locale);
    this.locale = locale;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(PageWords.RUNG_HEAD.with(locale, ladder.name().in(locale), ladder.ref()));
    add(decision.words(ladder, language, disclosure), lines);
    List<Tier> tiers = ladder.tiers();
    for (int place = 0; place < tiers.size(); place++) {
      add(rung(tiers.get(place), place), lines);
    }
    add(PageWords.RUNG_DETAILS.with(locale, ladder.ref().id()), lines);
    return lines;
  }

  private static void add(String text, List<String> lines) {
    lines.addAll(Columns.wrapped(INDENT + text, PLACES, INDENT + INDENT));
  }

  private String rung(Tier tier, int place) {
    String name = tier.name().in(locale);
    String path = "/tiers/" + place;
    String told = gate(path + "/when").map(this::reached).orElse(PageWords.RUNG_BOTTOM.in(locale));
    Optional<String> kept = tier.hold().flatMap(hold -> gate(path + "/hold")).map(this::kept);
    String both = kept.map(each -> PageWords.RUNG_BOTH.with(locale, told, each)).orElse(told);
    return PageWords.RUNG.with(locale, name, both);
  }

  private Optional<ExplainedGate> gate(String path) {
    return explanation.policy().gates().stream()
        .filter(each -> each.path().equals(path))
        .findFirst();
  }

  private String reached(ExplainedGate gate) {
    return told(
        gate, PageWords.RUNG_REACHED, PageWords.RUNG_NOT_REACHED, PageWords.RUNG_REACH_OPEN);
  }

  private String kept(ExplainedGate gate) {
    return told(gate, PageWords.RUNG_KEPT, PageWords.RUNG_NOT_KEPT, PageWords.RUNG_KEEP_OPEN);
  }

  private String told(ExplainedGate gate, PageWords yes, PageWords no, PageWords open) {
    if (gate.root().operator() == Operator.WITHHELD) {
      return PageWords.UNTOLD.in(locale);
    }
    PageWords outcome =
        switch (gate.truth()) {
          case TRUE -> yes;
          case FALSE -> no;
          case UNKNOWN -> open;
        };
    return outcome.with(locale, why(gate));
  }

  private String why(ExplainedGate gate) {
    if (disclosure == Disclosure.CODES) {
      return "";
    } else if (gate.truth() == Truth.UNKNOWN) {
      return gate.missing().isEmpty() ? "" : PageWords.RUNG_MISSING.with(locale, missing(gate));
    }
    return explanation
        .reasons(gate.path(), decision.engine().phrasebook(language))
        .map(text -> PageWords.RUNG_WHY.with(locale, text))
        .orElse("");
  }

  private String missing(ExplainedGate gate) {
    return language.list(
        gate.missing().stream()
            .map(each -> each.name().map(name -> name.in(locale)).orElse(each.id()))
            .toList());
  }
}
