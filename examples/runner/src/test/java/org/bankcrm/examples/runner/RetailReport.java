package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
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
            ? "| 客户 | 说明 | 等级 | 升一级需要 | 客群 | 资料不足、未能判定 |"
            : "| customer | who | tier | what the next tier takes | segments | undecided |";
    return cases.stream()
        .map(this::row)
        .collect(
            Collectors.joining("\n", header + "\n| --- | --- | --- | --- | --- | --- |\n", "\n"));
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
            segments(decision, Status.UNDECIDED))
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

  private String segments(Decision decision, Status status) {
    List<String> names =
        engine.book().policies().stream()
            .filter(policy -> is(decision, policy, status))
            .map(policy -> policy.name().in(locale))
            .toList();
    return names.isEmpty() ? "—" : String.join(chinese ? "、" : ", ", names);
  }

  private static boolean is(Decision decision, Policy<?> policy, Status status) {
    return policy instanceof Segment segment && decision.result(segment).status() == status;
  }
}
