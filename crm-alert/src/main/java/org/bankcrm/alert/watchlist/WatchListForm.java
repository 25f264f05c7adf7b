package org.bankcrm.alert.watchlist;

import java.util.List;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.SaltedShare;
import org.bankcrm.core.policy.Values;
import org.bankcrm.lifecycle.Trigger;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** The keys of a watch list. */
final class WatchListForm {

  private static final int MOST = 50;
  private static final int MOST_DAYS = 3_660;

  static final Key<String> SUBJECT =
      Key.of("subject", Values.code(), "名单所列对象，如 customer", "what is on it, such as customer");

  static final Key<Condition> ENTER =
      Key.of(
          "enter",
          Values.condition(),
          "列入条件；未写则只由人工或预警列入",
          "who comes onto it; left out, only alerts and people bring somebody");

  static final Key<String> POLICY =
      Key.of("policy", Values.policyId(MOST * 2), "预警策略的编号", "the id of the alert policy");

  static final Key<List<String>> ALERT_LEVELS =
      Key.of(
          "levels",
          Values.list(Values.code(), 1, MOST),
          "哪些级别；未写则全部",
          "which levels; left out, all of them");

  private static final Form<WatchListPolicy.AlertEntry> ALERT =
      Form.<WatchListPolicy.AlertEntry>of()
          .needed(POLICY, WatchListPolicy.AlertEntry::policy)
          .usually(ALERT_LEVELS, List.of(), WatchListPolicy.AlertEntry::levels)
          .makes(
              draft -> new WatchListPolicy.AlertEntry(draft.get(POLICY), draft.get(ALERT_LEVELS)));

  static final Key<List<WatchListPolicy.AlertEntry>> ALERTS =
      Key.of(
          "alerts",
          Values.distinct(
              Values.objects(ALERT, 1, MOST), POLICY, WatchListPolicy.AlertEntry::policy),
          "哪些预警使对象列入",
          "which alerts bring a subject onto it");

  static final Key<Condition> EXIT =
      Key.of(
          "exit",
          Values.condition(),
          "好转条件；须在考察期内一直成立方可移出",
          "when a subject is good; it leaves once that has been so for the whole probation");

  static final Key<Integer> PROBATION =
      Key.of(
          "probationDays",
          Values.whole(0, MOST_DAYS),
          "考察期天数；写明 exit 时至少 1 天",
          "for how many days it must stay good; at least 1 where 'exit' stands");

  static final Key<String> OWNER =
      Key.of("owner", Values.code(), "列入时负责的岗位", "the role that has it from the entry on");

  static final Key<AfterTime> REVIEW_EVERY =
      Key.of(
          "reviewEvery",
          Trigger.time(),
          "列入或上次复核之后多久须复核；须大于零",
          "how long after the entry or the last review the next one is due; more than none");

  static final Key<AfterTime> REVIEW_WITHIN =
      Key.of(
          "reviewWithin",
          Trigger.time(),
          "到期后多久未复核为逾期；须大于零",
          "how long after it was due a review is overdue; more than none");

  static final Key<AfterTime> AFTER =
      Key.of("after", Trigger.time(), "逾期后多久", "how long after it was overdue");

  static final Key<String> TELL = Key.of("tell", Values.code(), "通知的岗位", "the role that is told");

  private static final Form<WatchListPolicy.Escalation> ESCALATION =
      Form.<WatchListPolicy.Escalation>of()
          .needed(AFTER, WatchListPolicy.Escalation::after)
          .needed(TELL, WatchListPolicy.Escalation::role)
          .makes(draft -> new WatchListPolicy.Escalation(draft.get(AFTER), draft.get(TELL)));

  static final Key<List<WatchListPolicy.Escalation>> ESCALATE =
      Key.of(
          "escalate",
          Values.objects(ESCALATION, 1, MOST),
          "逾期未复核的升级",
          "whom it goes to where nobody has reviewed it in time");

  static final Key<AfterTime> REENTER =
      Key.of(
          "reenterAfter",
          Trigger.time(),
          "移出后多久内不因条件或预警再次列入；须大于零",
          "how long after it left neither facts nor alerts bring it back; more than none");

  static final Key<String> ACTION =
      Key.of("action", Values.code(), "挽留措施的代码", "what is done, by a code");

  static final Key<String> EFFECT =
      Key.of("effect", Values.text(PlannedAction.LONGEST), "预期效果", "what it is expected to bring");

  static final Key<Integer> DAYS =
      Key.of(
          "withinDays",
          Values.whole(0, MOST_DAYS),
          "列入后多少天内完成",
          "days from the entry until it is to be done");

  static final Key<Share> HELD_BACK =
      Key.of(
          "heldBack",
          SaltedShare.value(),
          "留作对照、不采取措施的比例",
          "for how large a part it is not done, in whole parts per million");

  static final Key<Integer> HORIZON =
      Key.of(
          "horizonDays",
          Values.whole(1, MOST_DAYS),
          "列入后多少天观察是否留住",
          "days from the entry after which it is looked whether the subject stayed");

  private static final Form<Retention> KEEPING =
      Form.<Retention>of()
          .needed(ACTION, Retention::action)
          .needed(EFFECT, Retention::effect)
          .needed(DAYS, Retention::within)
          .needed(HELD_BACK, Retention::heldBack)
          .needed(SaltedShare.SALT, Retention::salt)
          .needed(HORIZON, Retention::horizon)
          .makes(
              draft ->
                  new Retention(
                      draft.get(ACTION),
                      draft.get(EFFECT),
                      draft.get(DAYS),
                      draft.get(HELD_BACK),
                      draft.get(SaltedShare.SALT),
                      draft.get(HORIZON)));

  static final Key<Retention> RETENTION =
      Key.of(
          "retention",
          Values.object(KEEPING),
          "对因条件或预警列入者采取的挽留措施",
          "what is done to keep whoever comes onto it by its condition or an alert");

  static final Key<String> CALENDAR = Trigger.calendar();

  static final Form<WatchListPolicy> FORM =
      Form.<WatchListPolicy>ofPolicy(WatchListPolicy.LONGEST_ID)
          .usually(SUBJECT, WatchListPolicy.CUSTOMER, WatchListPolicy::subject)
          .maybe(ENTER, WatchListPolicy::enter)
          .usually(ALERTS, List.of(), WatchListPolicy::alerts)
          .maybe(EXIT, WatchListPolicy::exit)
          .usually(PROBATION, 0, WatchListPolicy::probation)
          .needed(OWNER, WatchListPolicy::owner)
          .needed(REVIEW_EVERY, WatchListPolicy::reviewEvery)
          .needed(REVIEW_WITHIN, WatchListPolicy::reviewWithin)
          .usually(ESCALATE, List.of(), WatchListPolicy::escalations)
          .needed(REENTER, WatchListPolicy::reenterAfter)
          .maybe(RETENTION, WatchListPolicy::retention)
          .maybe(CALENDAR, WatchListPolicy::calendar)
          .check(WatchListForm::check)
          .makes(WatchListForm::policy);

  static final FormKind<WatchListPolicy> KIND =
      FormKind.of("watch-list", WatchListPolicy.class, FORM, WatchListForm::yields);

  private WatchListForm() {}

  private static List<YesNoAttribute> yields(Draft draft) {
    YesNoAttribute enters = WatchListPolicy.attribute(draft.ref(), draft.name());
    return draft.has(EXIT)
        ? List.of(enters, WatchListPolicy.goodAttribute(draft.ref(), draft.name()))
        : List.of(enters);
  }

  private static void check(Draft draft) {
    checkProbation(draft);
    checkTime(draft, REVIEW_EVERY, "/reviewEvery");
    checkTime(draft, REVIEW_WITHIN, "/reviewWithin");
    checkTime(draft, REENTER, "/reenterAfter");
    checkEscalations(draft);
    if (draft.isSound()) {
      Trigger.checkCalendar(draft, policy(draft).times());
    }
  }

  private static void checkProbation(Draft draft) {
    boolean exits = draft.has(EXIT);
    if (exits && draft.get(PROBATION) == 0) {
      draft.problem(
          "/probationDays",
          CoreProblem.OUT_OF_RANGE,
          "a subject must stay good for a day at least before it leaves.",
          "Write for how many days.");
    } else if (!exits && draft.get(PROBATION) > 0) {
      draft.problem(
          "/probationDays",
          CoreProblem.MISPLACED_KEY,
          "'probationDays' has no meaning without 'exit'.",
          "Say under 'exit' when a subject is good, or remove it.");
    }
  }

  private static void checkTime(Draft draft, Key<AfterTime> key, String path) {
    if (draft.get(key).length() == 0) {
      draft.problem(
          path, CoreProblem.OUT_OF_RANGE, "no time passes here.", "Write a time, such as 30 days.");
    }
  }

  private static void checkEscalations(Draft draft) {
    List<Member<WatchListPolicy.Escalation>> all = draft.members(ESCALATE);
    for (int i = 1; i < all.size(); i++) {
      AfterTime before = all.get(i - 1).value().after();
      AfterTime after = all.get(i).value().after();
      if (!before.isInUnitOf(after) || before.length() >= after.length()) {
        draft.problem(
            "/escalate/" + all.get(i).place() + "/after",
            CoreProblem.WRONG_VALUE,
            "it is not later than the one above, or counted otherwise.",
            "Write escalations in the order of their times, all counted alike.");
      }
    }
  }

  private static WatchListPolicy policy(Draft draft) {
    return new WatchListPolicy(
        draft.head(),
        draft.get(SUBJECT),
        draft.find(ENTER),
        draft.get(ALERTS),
        draft.find(EXIT),
        draft.get(PROBATION),
        draft.get(OWNER),
        draft.get(REVIEW_EVERY),
        draft.get(REVIEW_WITHIN),
        draft.get(ESCALATE),
        draft.get(REENTER),
        draft.find(RETENTION),
        draft.find(CALENDAR));
  }
}
