package org.bankcrm.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** The lifecycle of a policy's alerts: its stages, its timers, and what somebody can do. */
final class AlertLifecycle {

  static final String RAISE = "RAISE";
  static final String WORSEN = "WORSEN";
  static final String CLEAR = "CLEAR";

  static final String OVERDUE = "overdue-";
  static final String UNRESOLVED = "unresolved";
  static final String ESCALATE = "escalate-";
  static final String RESUME = "resume";
  static final String CLEARED = "cleared";

  private static final Map<String, AlertStep.What> DEEDS =
      Map.of(
          "acknowledge", AlertStep.What.ACKNOWLEDGED,
          "takes-on", AlertStep.What.ACKNOWLEDGED,
          "snooze", AlertStep.What.SNOOZED,
          "close", AlertStep.What.CLOSED,
          "override", AlertStep.What.OVERRIDDEN);

  /** Whether the levels were off since the alert was closed. */
  static final YesNoAttribute ARMED =
      Attributes.yesNo("alert.armed", AttributeInfo.named("已解除", "Levels were off"));

  static final DateAttribute UNTIL =
      Attributes.date("alert.override-until", AttributeInfo.named("豁免至", "Overridden until"));

  private final AlertPolicy policy;
  private final CodeAttribute level;
  private final List<Transition.Builder> transitions = new ArrayList<>();

  private AlertLifecycle(AlertPolicy policy) {
    this.policy = policy;
    this.level = level(policy);
  }

  /** The gravest level that is on. */
  static CodeAttribute level(AlertPolicy policy) {
    List<String> codes = policy.levels().stream().map(AlertLevel::code).toList();
    return Attributes.code("alert.level", codes, AttributeInfo.named("级别", "Level"));
  }

  static AttributeCatalog catalog(AlertPolicy policy) {
    return AttributeCatalog.of(level(policy), ARMED, UNTIL);
  }

  /**
   * Whether a transition may go while the alert is of a level.
   *
   * @param level its place: codes of levels would make those of transitions too long
   */
  static boolean isOf(int level, String transition) {
    return transition.startsWith(OVERDUE)
        ? transition.equals(OVERDUE + level)
        : !transition.startsWith(ESCALATE) || transition.startsWith(ESCALATE + level + "-");
  }

  /** What somebody did to the alert who set the transition off. */
  static Optional<AlertStep.What> deed(String transition) {
    return Optional.ofNullable(DEEDS.get(transition));
  }

  static Lifecycle of(AlertPolicy policy) {
    return new AlertLifecycle(policy).lifecycle();
  }

  private Lifecycle lifecycle() {
    raise();
    desk();
    timers();
    end();
    Lifecycle.Builder lifecycle = begun();
    policy.calendar().filter(id -> counts()).ifPresent(lifecycle::calendar);
    Stream.of(AlertStage.values())
        .filter(this::has)
        .map(stage -> Stage.of(stage.name(), stage.label().zh(), stage.label().en()))
        .forEach(lifecycle::stage);
    for (AlertAction.Kind kind : AlertAction.Kind.values()) {
      lifecycle.ignores(kind.name(), kind.name(), kind.name());
    }
    return lifecycle.transitions(transitions).build();
  }

  private Lifecycle.Builder begun() {
    return Lifecycle.builder(policy.ref().id(), policy.ref().version())
        .name(policy.name())
        .subject(policy.subject())
        .ignores(RAISE, "触发", "Raise")
        .ignores(WORSEN, "加重", "Worsen")
        .ignores(CLEAR, "解除", "Clear");
  }

  private boolean has(AlertStage stage) {
    return switch (stage) {
      case SNOOZED -> policy.snooze().isPresent();
      case OVERRIDDEN -> policy.longestOverride() > 0;
      case QUIET, OPEN, ACKNOWLEDGED, COOLING -> true;
    };
  }

  private boolean counts() {
    return policy.times().anyMatch(AfterTime::isByBusinessDays);
  }

  private void raise() {
    add(way("raise", "触发", "Raised", AlertStage.OPEN, AlertStage.QUIET).on(RAISE));
    add(back("worsen", "加重", "Worse", AlertStage.OPEN, AlertStage.ACKNOWLEDGED).on(WORSEN));
  }

  private void desk() {
    String takes = AlertAction.Kind.ACKNOWLEDGE.name();
    add(
        way("acknowledge", "受理", "Acknowledged", AlertStage.ACKNOWLEDGED, AlertStage.OPEN)
            .on(takes));
    policy.snooze().ifPresent(this::snooze);
    add(open("close", "结案", "Closed", AlertStage.COOLING).on(AlertAction.Kind.CLOSE.name()));
    if (policy.closesWhenCleared()) {
      add(open(CLEARED, "解除后结案", "Closed, for it is over", AlertStage.COOLING).on(CLEAR));
    }
    if (policy.longestOverride() > 0) {
      overrides();
    }
  }

  private void snooze(AfterTime time) {
    add(
        way("snooze", "暂缓", "Snoozed", AlertStage.SNOOZED, AlertStage.OPEN, AlertStage.ACKNOWLEDGED)
            .on(AlertAction.Kind.SNOOZE.name()));
    add(back(RESUME, "暂缓期满", "Snooze is over", AlertStage.OPEN, AlertStage.SNOOZED).after(time));
    add(
        back("takes-on", "受理", "Acknowledged", AlertStage.ACKNOWLEDGED, AlertStage.SNOOZED)
            .on(AlertAction.Kind.ACKNOWLEDGE.name()));
    add(back("worsen-snoozed", "加重", "Worse", AlertStage.OPEN, AlertStage.SNOOZED).on(WORSEN));
  }

  private void overrides() {
    String type = AlertAction.Kind.OVERRIDE.name();
    add(open("override", "豁免", "Overridden", AlertStage.OVERRIDDEN).on(type));
    add(
        way("override-quiet", "豁免", "Overridden", AlertStage.OVERRIDDEN, AlertStage.QUIET)
            .on(type));
    add(
        back("override-cooling", "豁免", "Overridden", AlertStage.OVERRIDDEN, AlertStage.COOLING)
            .on(type));
    add(
        way("lift", "撤销豁免", "Override lifted", AlertStage.COOLING, AlertStage.OVERRIDDEN)
            .on(AlertAction.Kind.LIFT.name()));
    add(
        way("override-ends", "豁免期满", "Override is over", AlertStage.COOLING, AlertStage.OVERRIDDEN)
            .at(UNTIL, 1));
  }

  private void timers(AlertLevel level, String place) {
    level
        .within()
        .ifPresent(
            time ->
                stay(
                    OVERDUE + place,
                    "逾时未受理",
                    "Not acknowledged in time",
                    level,
                    time,
                    level.tell()));
    for (int i = 0; i < level.escalations().size(); i++) {
      AlertLevel.Escalation next = level.escalations().get(i);
      stay(ESCALATE + place + "-" + i, "升级", "Escalated", level, next.after(), next.role());
    }
  }

  private void timers() {
    for (int level = 0; level < policy.levels().size(); level++) {
      timers(policy.levels().get(level), Integer.toString(level));
    }
    policy
        .resolveWithin()
        .ifPresent(
            time ->
                add(
                    Transition.of(UNRESOLVED, "逾时未结案", "Not closed in time")
                        .stayingIn(AlertStage.ACKNOWLEDGED.name())
                        .after(time)
                        .withEffect("remind", "催办", "Remind")));
  }

  private void stay(
      String transition, String zh, String en, AlertLevel of, AfterTime time, String role) {
    add(
        Transition.of(transition, zh, en)
            .stayingIn(AlertStage.OPEN.name())
            .when(level.is(of.code()))
            .after(time)
            .withEffect(Effect.of("tell", "通知", "Tell").with("role", role)));
  }

  private void end() {
    Transition.Builder rearm =
        back("rearm", "冷却期满", "Cool-down is over", AlertStage.QUIET, AlertStage.COOLING)
            .after(policy.coolDown());
    add(policy.rearm() == AlertPolicy.Rearm.CLEARED ? rearm.when(ARMED.isTrue()) : rearm);
  }

  private Transition.Builder open(String code, String zh, String en, AlertStage to) {
    return way(
        code,
        zh,
        en,
        to,
        Stream.of(AlertStage.values())
            .filter(stage -> stage.isOpen() && has(stage))
            .toArray(AlertStage[]::new));
  }

  private static Transition.Builder back(
      String code, String zh, String en, AlertStage to, AlertStage from) {
    return way(code, zh, en, to, from).goingBack();
  }

  private static Transition.Builder way(
      String code, String zh, String en, AlertStage to, AlertStage... from) {
    return Transition.of(code, zh, en)
        .from(Stream.of(from).map(Enum::name).toArray(String[]::new))
        .to(to.name());
  }

  /** Those of the same instant go in the order in which they stand here. */
  private void add(Transition.Builder way) {
    transitions.add(way.withPriority(transitions.size() + 1));
  }
}
