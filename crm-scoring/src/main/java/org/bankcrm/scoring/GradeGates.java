package org.bankcrm.scoring;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;

/** What has to hold for each grade of a card that has grades. */
final class GradeGates {

  private static final LocalizedText KNOCK_OUTS =
      LocalizedText.of("否决规则（任一）", "Any of the knock-outs");

  private final Scorecard scorecard;
  private final Card card;
  private final Planner planner;

  GradeGates(Scorecard scorecard, Planner planner) {
    this.scorecard = scorecard;
    this.card = scorecard.card();
    this.planner = planner;
  }

  /**
   * The grade: declined first, then by points.
   *
   * @param knockOuts the gates of the rules that decline
   */
  Choice choose(List<Gate> knockOuts) {
    List<Gate> gates = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    if (!knockOuts.isEmpty()) {
      gates.add(knockOuts.size() == 1 ? knockOuts.get(0) : anyKnockOut());
      codes.add(card.declined().orElseThrow().code());
    }
    int last = card.bands().size() - 1;
    for (int place = 0; place < last; place++) {
      Band band = card.bands().get(place);
      Condition reached = scorecard.isAtLeast(band.from().orElseThrow());
      gates.add(planner.gate(reached, "/bands/" + place + "/from", named(band.grade())));
      codes.add(band.grade().code());
    }
    return planner.choose(
        scorecard.gradeAttribute().orElseThrow(),
        gates,
        codes,
        card.bands().get(last).grade().code());
  }

  /** One gate for all rules, since one of them declines even while others are undecided. */
  private Gate anyKnockOut() {
    List<Condition> rules = card.knockOuts().stream().map(KnockOut::when).toList();
    return planner.gate(new Any(rules), "/knockOuts", KNOCK_OUTS);
  }

  private static LocalizedText named(Grade grade) {
    return LocalizedText.joined("达到“%s”", "“%s” reached", grade.name());
  }
}
