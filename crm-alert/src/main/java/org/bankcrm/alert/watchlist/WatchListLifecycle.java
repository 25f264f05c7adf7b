package org.bankcrm.alert.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * The lifecycle of a watch list. A listing that was just reviewed has one of two stages in turn, so
 * that each review begins the time to the next one anew.
 */
final class WatchListLifecycle {

  static final String ESCALATE = "escalate-";

  private static final String AGAIN = "LISTED_AGAIN";
  private static final String[] ON_LIST = {"LISTED", AGAIN, "REVIEW_DUE", "OVERDUE"};
  private static final String[] ON_LIST_OR_GOOD = {
    "LISTED", AGAIN, "REVIEW_DUE", "OVERDUE", "PROBATION"
  };

  /** Whether facts bring the subject on, for certain. */
  static final YesNoAttribute ENTERS =
      Attributes.yesNo("watch.enters", AttributeInfo.named("符合列入条件", "Meets the condition"));

  static final String GOOD = "GOOD";
  static final String BAD = "BAD";

  /** That it cannot be told. */
  static final String OPEN = "OPEN";

  /** Whether the subject is good: one of three, so that nothing is undecided. */
  static final CodeAttribute STANDS =
      Attributes.code(
          "watch.stands",
          List.of(OPEN, BAD, GOOD),
          AttributeInfo.named("是否好转", "Whether it is good"));

  static final AttributeCatalog CATALOG = AttributeCatalog.of(ENTERS, STANDS);

  private final WatchListPolicy policy;
  private final List<Transition.Builder> transitions = new ArrayList<>();

  private WatchListLifecycle(WatchListPolicy policy) {
    this.policy = policy;
  }

  /** The stage that people know by the lifecycle's. */
  static WatchListStage stage(String code) {
    return code.equals(AGAIN) ? WatchListStage.LISTED : WatchListStage.valueOf(code);
  }

  static Lifecycle of(WatchListPolicy policy) {
    return new WatchListLifecycle(policy).lifecycle();
  }

  private Lifecycle lifecycle() {
    people();
    timers();
    facts();
    Lifecycle.Builder lifecycle =
        Lifecycle.builder(policy.ref().id(), policy.ref().version())
            .name(policy.name())
            .subject(policy.subject());
    policy
        .calendar()
        .filter(id -> policy.times().anyMatch(AfterTime::isByBusinessDays))
        .ifPresent(lifecycle::calendar);
    stages().forEach(lifecycle::stage);
    for (WatchListAction.Kind kind : WatchListAction.Kind.values()) {
      lifecycle.ignores(kind.name(), kind.name(), kind.name());
    }
    return lifecycle.transitions(transitions).build();
  }

  private Stream<Stage.Builder> stages() {
    return Stream.of("OFF", "LISTED", AGAIN, "REVIEW_DUE", "OVERDUE", "PROBATION", "AWAY")
        .filter(code -> !code.equals("PROBATION") || policy.exit().isPresent())
        .map(code -> Stage.of(code, stage(code).label().zh(), stage(code).label().en()));
  }

  /** What people and alerts do goes first, so that nothing that is unknown stands in its way. */
  private void people() {
    boolean leaves = policy.exit().isPresent();
    add(
        way("take-off", "人工移出", "Taken off", "AWAY", leaves ? ON_LIST_OR_GOOD : ON_LIST)
            .on(WatchListAction.Kind.TAKE_OFF.name()));
    add(way("put-on", "人工列入", "Put on", "LISTED", "OFF").on(WatchListAction.Kind.PUT_ON.name()));
    add(
        way("put-back", "人工列入", "Put on again", "LISTED", "AWAY")
            .on(WatchListAction.Kind.PUT_ON.name())
            .goingBack());
    add(
        way("alerted", "预警列入", "Comes on by an alert", "LISTED", "OFF")
            .on(WatchListAction.Kind.ALERT.name()));
    if (leaves) {
      add(
          way("alerted-again", "考察期内预警", "Alert in the probation", "LISTED", "PROBATION")
              .on(WatchListAction.Kind.ALERT.name())
              .goingBack());
    }
    reviews();
  }

  private void reviews() {
    String review = WatchListAction.Kind.REVIEW.name();
    add(way("review", "复核", "Reviewed", AGAIN, "LISTED").on(review));
    add(way("review-again", "复核", "Reviewed", "LISTED", AGAIN).on(review).goingBack());
    add(way("review-due", "复核", "Reviewed", AGAIN, "REVIEW_DUE", "OVERDUE").on(review).goingBack());
  }

  private void escalations() {
    for (int i = 0; i < policy.escalations().size(); i++) {
      WatchListPolicy.Escalation each = policy.escalations().get(i);
      add(
          Transition.of(ESCALATE + i, "升级", "Escalated")
              .stayingIn("OVERDUE")
              .after(each.after())
              .withEffect("tell", "通知", "Tell"));
    }
  }

  private void timers() {
    add(
        way("falls-due", "复核到期", "Review due", "REVIEW_DUE", "LISTED", AGAIN)
            .after(policy.reviewEvery()));
    add(
        way("overdue", "复核逾期", "Not reviewed in time", "OVERDUE", "REVIEW_DUE")
            .after(policy.reviewWithin()));
    escalations();
    add(
        way("reenter", "可再次列入", "May come on again", "OFF", "AWAY")
            .after(policy.reenterAfter())
            .goingBack());
    if (policy.exit().isPresent()) {
      add(
          way("leave", "考察期满移出", "Stayed good", "AWAY", "PROBATION")
              .afterDays(policy.probation())
              .when(STANDS.is(GOOD)));
    }
  }

  private void facts() {
    if (policy.enter().isPresent()) {
      add(way("enter", "符合条件列入", "Comes on", "LISTED", "OFF").when(ENTERS.isTrue()));
    }
    if (policy.exit().isPresent()) {
      add(way("good", "好转", "Is good", "PROBATION", ON_LIST).when(STANDS.is(GOOD)));
      add(
          way("relapse", "考察期内反复", "Is not good any more", "LISTED", "PROBATION")
              .when(STANDS.is(BAD))
              .goingBack());
    }
  }

  private static Transition.Builder way(
      String code, String zh, String en, String to, String... from) {
    return Transition.of(code, zh, en).from(from).to(to);
  }

  /** Those of the same instant go in the order in which they stand here. */
  private void add(Transition.Builder way) {
    transitions.add(way.withPriority(transitions.size() + 1));
  }
}
