package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.Contribution;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.ScoreReason;
import org.bankcrm.scoring.Scorecard;

/** Tells one customer's results in a few lines, where the conditions behind them would be pages. */
final class Telling {

  private final Decision decision;
  private final Figures figures;
  private final Locale locale;
  private final List<String> lines = new ArrayList<>();

  private Telling(Decision decision, Locale locale) {
    this.decision = decision;
    this.figures = new Figures(locale, 1);
    this.locale = locale;
  }

  /**
   * The lines for a policy; empty for kinds whose conditions say it all, where the policy is not
   * known to be about the customer, so that whom it is about says it all, and where a part of the
   * policy is protected, since its result would tell what the explanation does not.
   */
  static Optional<String> of(Decision decision, Policy<?> policy, Locale locale) {
    if (decision.applies(policy) != Truth.TRUE
        || decision.explain(policy, Disclosure.FULL).isWithheld()) {
      return Optional.empty();
    }
    Telling telling = new Telling(decision, locale);
    telling.lines.add(policy.name().in(locale) + " (" + policy.ref() + ")");
    if (policy instanceof Scorecard card) {
      telling.score(decision.result(card), card);
    } else if (policy instanceof Lifecycle lifecycle) {
      new StageTelling(lifecycle, decision, telling.figures, telling::say).tell();
    } else if (policy instanceof Campaign campaign) {
      new CampaignTelling(telling.figures, locale, telling::say).tell(decision.result(campaign));
    } else if (policy instanceof ContactPolicy contact) {
      decision.result(contact).lanes().forEach(telling::lane);
    } else if (policy instanceof OfferArbitration offers) {
      new OfferTelling(decision.engine().book(), telling.figures, locale, telling::say)
          .tell(decision.result(offers));
    } else {
      return Optional.empty();
    }
    return Optional.of(String.join("\n", telling.lines) + "\n");
  }

  private void say(String line) {
    lines.add("  " + line);
  }

  private void score(Score score, Scorecard card) {
    String points =
        score.points().map(p -> Told.POINTS.with(locale, p.toPlainString())).orElse("–");
    String grade =
        score
            .grade()
            .map(g -> Told.GRADE.with(locale, g.code(), figures.in(g.name())))
            .orElse(Told.NO_GRADE.in(locale));
    say(points + ", " + grade);
    score.action().ifPresent(action -> say("→ " + figures.in(action.text())));
    say("  " + Told.BASE.in(locale) + ": " + card.base().toPlainString());
    score.contributions().forEach(this::contribution);
    score.knockedOut().forEach(rule -> say(Told.DECLINED.with(locale, figures.in(rule.text()))));
    score.undecided().forEach(rule -> say(Told.MAYBE.with(locale, figures.in(rule.text()))));
    score.reasons().forEach(this::reason);
    if (!score.missing().isEmpty()) {
      say(Told.MISSING.with(locale, figures.list(score.missing().stream().map(this::name))));
    }
  }

  private String name(String id) {
    return decision
        .engine()
        .book()
        .catalog()
        .find(id)
        .or(() -> decision.engine().yieldedAttributes().find(id))
        .map(attribute -> figures.in(attribute.info().name()))
        .orElse(id); // a part of a list, which has no name of its own here
  }

  private void contribution(Contribution each) {
    String sign = each.points().signum() < 0 ? "" : "+";
    say(
        "  "
            + figures.in(each.name())
            + ": "
            + figures.in(each.bin())
            + "  "
            + sign
            + each.points().toPlainString());
  }

  private void reason(ScoreReason each) {
    String lack = each.shortfall().toPlainString();
    say(Told.LACKS.with(locale, each.code(), figures.in(each.text()), lack));
  }

  private void lane(LaneStanding lane) {
    String way =
        figures.in(lane.lane().contact().purpose())
            + " · "
            + figures.in(lane.lane().contact().channel());
    String later =
        lane.nextAllowed()
            .map(at -> at.atZone(decision.facts().zone()).toLocalDateTime())
            .map(at -> ", " + Told.FROM.with(locale, at))
            .orElse("");
    say(way + ": " + figures.in(lane.verdict().label()) + later);
  }
}
