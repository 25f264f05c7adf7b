package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.scoring.Grade;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Gap;
import org.bankcrm.segmentation.Membership.Status;
import org.bankcrm.segmentation.NextTier;
import org.bankcrm.segmentation.Route;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;
import org.bankcrm.segmentation.TierStanding;

/** Writes what a book decides on hand-made customers as a table that a banker can check. */
final class RetailReport {

  /** One customer: the id, who it is meant to be, and what is known. */
  record Case(String id, LocalizedText who, Facts facts) {}

  private final DecisionEngine engine;
  private final Locale locale;
  private final boolean chinese;

  RetailReport(DecisionEngine engine, Locale locale) {
    this.engine = engine;
    this.locale = locale;
    this.chinese = locale.getLanguage().equals("zh");
  }

  String of(List<Case> cases) {
    String header =
        chinese
            ? "| 客户 | 说明 | 等级 | 升一级需要 | 客群 | 资料不足、未能判定 | 评分 | 阶段 | 可推荐 | 下一最佳推荐 |"
            : "| customer | who | tier | what the next tier takes | segments | undecided | score"
                + " | stage | may be offered | next best offer |";
    return cases.stream()
        .map(this::row)
        .collect(Collectors.joining("\n", header + "\n|" + " --- |".repeat(10) + "\n", "\n"));
  }

  private String row(Case one) {
    Decision decision = engine.decide(one.facts());
    TierLadder ladder = (TierLadder) engine.book().find("value").orElseThrow();
    TierPlacement placement = decision.result(ladder);
    return "| "
        + String.join(
            " | ",
            one.id(),
            one.who().in(locale),
            tier(placement),
            placement.next().map(this::next).orElse("—"),
            segments(decision, Status.IN),
            segments(decision, Status.UNDECIDED),
            score(decision),
            stage(decision),
            open(decision),
            offer(decision))
        + " |";
  }

  private String tier(TierPlacement placement) {
    String unsettled = chinese ? "（待资料补全）" : " (not settled)";
    return placement.name().in(locale)
        + standing(placement.standing())
        + (placement.settled() ? "" : unsettled);
  }

  /** What the day's figures alone do not tell. */
  private String standing(TierStanding standing) {
    String day = standing.until().map(LocalDate::toString).orElse("");
    return switch (standing.reason()) {
      case HELD -> chinese ? "（保级）" : " (held)";
      case IN_GRACE -> chinese ? "（宽限至 " + day + "）" : " (in grace until " + day + ")";
      case DEMOTION_AWAITS_REVIEW ->
          chinese ? "（" + day + " 评级）" : " (to be reviewed on " + day + ")";
      case OVERRIDDEN -> chinese ? "（人工指定至 " + day + "）" : " (by hand until " + day + ")";
      default -> "";
    };
  }

  private String next(NextTier next) {
    String routes =
        next.routes().stream()
            .map(this::route)
            .distinct()
            .collect(Collectors.joining(chinese ? "；或 " : "; or "));
    return next.name().in(locale) + (chinese ? "：" : ": ") + routes;
  }

  private String route(Route route) {
    String gaps =
        route.gaps().stream().map(this::gap).collect(Collectors.joining(chinese ? "，" : ", "));
    String more = chinese ? "其他条件未满足或资料缺失" : "something else stands in the way";
    return route.sufficient()
        ? gaps
        : gaps + (gaps.isEmpty() ? "" : chinese ? "，另有" : ", and ") + more;
  }

  private String gap(Gap gap) {
    AttributeCatalog catalog = engine.book().catalog();
    String name = catalog.find(gap.attribute()).orElseThrow().info().name().in(locale);
    String sign = gap.difference().signum() > 0 ? "+" : "−";
    return name + " " + sign + gap.difference().abs().toPlainString();
  }

  private String score(Decision decision) {
    Optional<String> notAsked = notAsked(decision, "consumer-credit");
    if (notAsked.isPresent()) {
      return notAsked.get();
    }
    Score score = decision.result((Scorecard) policy("consumer-credit"));
    String points = score.points().map(BigDecimal::toPlainString).orElse("—");
    String grade = score.grade().map(Grade::code).orElse(chinese ? "未定" : "undecided");
    String reasons = list(score.letterReasons().stream().map(reason -> reason.text().in(locale)));
    return points + " " + grade + (chinese ? "：" : ": ") + reasons;
  }

  private String stage(Decision decision) {
    Lifecycle lifecycle = (Lifecycle) policy("relationship");
    StageDecision told = decision.result(lifecycle);
    Optional<String> notAsked = notAsked(decision, "relationship");
    if (notAsked.isPresent()) {
      return notAsked.get();
    }
    String stage =
        told.stage().flatMap(lifecycle::find).map(each -> each.name().in(locale)).orElse("—");
    return told instanceof StageDecision.Moved moved
        ? stage + " ← " + moved.moves().get(0).reason().in(locale)
        : stage;
  }

  private String open(Decision decision) {
    if (notAsked(decision, "maturity-fund").equals(Optional.of(Words.UNDECIDED.in(locale)))) {
      return Words.UNDECIDED.in(locale); // whether any campaign is about them
    }
    return list(
        Views.all(engine.book(), Campaign.class).stream()
            .filter(campaign -> decision.result(campaign).isEligible())
            .map(campaign -> campaign.name().in(locale)));
  }

  private String offer(Decision decision) {
    Figures figures = new Figures(locale, 1);
    Optional<String> notAsked = notAsked(decision, "retail");
    if (notAsked.isPresent()) {
      return notAsked.get();
    }
    return decision
        .result((OfferArbitration) policy("retail"))
        .chosen()
        .map(best -> figures.in(best.name()) + " (" + figures.in(best.channel()) + ")")
        .orElse("—");
  }

  /** That a policy is not about the customer is neither a result nor the lack of one. */
  private Optional<String> notAsked(Decision decision, String policy) {
    return switch (decision.applies(policy(policy))) {
      case TRUE -> Optional.empty();
      case FALSE -> Optional.of(Words.NOT_APPLICABLE.in(locale));
      case UNKNOWN -> Optional.of(Words.UNDECIDED.in(locale));
    };
  }

  private Policy<?> policy(String id) {
    return engine.book().find(id).orElseThrow();
  }

  private String list(Stream<String> words) {
    String all = words.collect(Collectors.joining(chinese ? "、" : ", "));
    return all.isEmpty() ? "—" : all;
  }

  private String segments(Decision decision, Status status) {
    return list(
        engine.book().policies().stream()
            .filter(policy -> is(decision, policy, status))
            .map(policy -> policy.name().in(locale)));
  }

  private static boolean is(Decision decision, Policy<?> policy, Status status) {
    return policy instanceof Segment segment && decision.result(segment).status() == status;
  }
}
