package org.bankcrm.testkit.words;

import static org.bankcrm.testkit.words.Said.CARDS;
import static org.bankcrm.testkit.words.Said.GENDER;
import static org.bankcrm.testkit.words.Said.PAST_DUE;
import static org.bankcrm.testkit.words.Said.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.language.Language;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.Transition;

/** What is said of lifecycles. */
final class StagePages {

  private static final Instant ENTERED = Instant.parse("2026-05-31T02:00:00Z");

  private static final Lifecycle LIFE =
      Lifecycle.builder("life", 1)
          .name("客户阶段", "Relationship")
          .subject("customer")
          .population(PERSON.isTrue())
          .refuses("complaint", "投诉", "Complaint")
          .stage(Stage.of("NEW", "新客户", "New"))
          .stage(Stage.of("ACTIVE", "活跃", "Active").withStrategy("交叉销售", "Cross-sell"))
          .stage(
              Stage.of("RISK", "流失预警", "At risk")
                  .withEffect("call", "客户经理致电", "Call by the manager")
                  .withEffect(
                      Effect.of("report", "填写回访记录", "Report of the call")
                          .with("role", "RM")
                          .dueInDays(3))
                  .withLeavingEffect(Effect.of("close", "撤销回访任务", "Withdraw the task")))
          .stage(Stage.of("LEFT", "流失", "Left").asFinal())
          .transition(
              Transition.of("settle", "满三个月", "Three months on")
                  .from("NEW")
                  .to("ACTIVE")
                  .afterMonths(3))
          .transition(
              Transition.of("worry", "有逾期", "A payment is late")
                  .from("ACTIVE")
                  .to("RISK")
                  .when(PAST_DUE.moreThan(0)))
          .transition(
              Transition.of("go", "销户", "Holds nothing any more")
                  .from("ACTIVE", "RISK")
                  .to("LEFT")
                  .when(CARDS.is(0))
                  .withPriority(1))
          .transition(
              Transition.of("hear", "投诉", "Complained").from("ACTIVE").to("RISK").on("complaint"))
          .transition(
              Transition.of("remind", "满一个月未改善", "No better for a month")
                  .stayingIn("RISK")
                  .afterMonths(1)
                  .withEffect(Effect.of("visit", "客户经理上门", "Visit by the manager").dueInDays(10)))
          .build();

  private static final Lifecycle GUARDED =
      Lifecycle.builder("guarded", 1)
          .name("关怀", "Care")
          .subject("customer")
          .stage(Stage.of("PLAIN", "普通", "Plain"))
          .stage(Stage.of("CARED", "关怀中", "Cared for").asFinal())
          .transition(
              Transition.of("in", "进入", "In").from("PLAIN").to("CARED").when(GENDER.is("FEMALE")))
          .build();

  private static final Lifecycle WAITING =
      Lifecycle.builder("waiting", 1)
          .name("补件", "Papers")
          .subject("customer")
          .stage(Stage.of("OPEN", "处理中", "Open").pausedWhile(PAST_DUE.moreThan(0)))
          .stage(Stage.of("LATE", "逾期", "Late").asFinal())
          .transition(
              Transition.of("late", "满十五天", "Fifteen days on")
                  .from("OPEN")
                  .to("LATE")
                  .afterDays(15))
          .build();

  private static final Lifecycle HURRIED =
      Lifecycle.builder("hurried", 1)
          .name("预警处理", "Alert")
          .subject("alert")
          .refuses("done", "处理完毕", "Done")
          .stage(Stage.of("OPEN", "待处理", "Open"))
          .stage(Stage.of("LATE", "超时", "Late").asFinal())
          .stage(Stage.of("DONE", "已处理", "Done").asFinal())
          .transition(
              Transition.of("done", "处理完毕", "Handled")
                  .from("OPEN")
                  .to("DONE")
                  .on("done")
                  .withPriority(1))
          .transition(
              Transition.of("late", "满两小时", "Two hours on")
                  .from("OPEN")
                  .to("LATE")
                  .afterHours(2)
                  .when(PAST_DUE.moreThan(0))
                  .withPriority(2))
          .build();

  private StagePages() {}

  static Said stages() {
    Said said = Said.of(LIFE, GUARDED, WAITING, HURRIED);
    said.add("lifecycle: entered", LIFE, f -> {})
        .add("lifecycle: moved", LIFE, in("ACTIVE", f -> f.put(PAST_DUE, 3L).put(CARDS, 1L)))
        .add("lifecycle: time runs", LIFE, in("NEW", f -> {}))
        .add("lifecycle: nothing due", LIFE, in("ACTIVE", f -> f.put(PAST_DUE, 0L).put(CARDS, 1L)))
        .add("lifecycle: open", LIFE, in("ACTIVE", f -> f.put(CARDS, 1L)))
        .add(
            "lifecycle: stays",
            LIFE,
            in("RISK", f -> f.put(CARDS, 1L).put(LIFE.attributes().taken(), new TreeSet<>())))
        .add("lifecycle: ended", LIFE, in("LEFT", f -> {}))
        .add("lifecycle: does not apply", LIFE, f -> f.put(PERSON, false))
        .add("lifecycle: time runs on", WAITING, waiting(0))
        .add("lifecycle: time stands still", WAITING, waiting(1))
        .add(
            "lifecycle: time may stand still", WAITING, waiting(f -> {}, LocalDate.of(2026, 6, 20)))
        .add("lifecycle: days are unsure", WAITING, waiting(f -> {}, LocalDate.of(2026, 5, 20)))
        .add("lifecycle: protected", GUARDED, f -> f.put(GENDER, "FEMALE"));
    LifecycleEngine engine = LifecycleEngine.of(said.engine().book(), LIFE);
    Facts nothingDue = said.facts(f -> f.put(PAST_DUE, 0L).put(CARDS, 1L));
    said.add("lifecycle engine: refused", told(engine, event(engine, "NEW", nothingDue)));
    said.add("lifecycle engine: moved", told(engine, event(engine, "ACTIVE", nothingDue)));
    Facts unknown = said.facts(f -> f.put(CARDS, 1L).absent(PERSON, Absence.NOT_KNOWN));
    said.add("lifecycle engine: open", told(engine, event(engine, "ACTIVE", unknown)));
    StageDecision outside =
        engine.tick(StageState.none(), said.facts(f -> f.put(PERSON, false))).decision();
    said.add("lifecycle engine: does not apply", told(engine, outside));
    hurried(said);
    LifecycleEngine guarded = LifecycleEngine.of(said.engine().book(), GUARDED);
    StageDecision cared =
        guarded.tick(StageState.none(), said.facts(f -> f.put(GENDER, "FEMALE"))).decision();
    return said.add("lifecycle engine: protected", told(guarded, cared));
  }

  /** Times of the day, and an event that goes past what nobody can tell. */
  private static void hurried(Said said) {
    LifecycleEngine engine = LifecycleEngine.of(said.engine().book(), HURRIED);
    Facts facts = said.facts(f -> {});
    Instant before = facts.asOf().minusSeconds(3_600);
    StageDecision runs = engine.tick(StageState.in("OPEN", before), facts).decision();
    said.add("lifecycle engine: hours run", told(engine, runs));
    StageEvent done = StageEvent.of("e", "done", facts.asOf());
    StageState late = StageState.in("OPEN", before.minusSeconds(7_200));
    StageDecision past = engine.on(late, done, facts).decision();
    said.add("lifecycle engine: moved past what is undecided", told(engine, past));
  }

  private static Consumer<Facts.Builder> in(String stage, Consumer<Facts.Builder> more) {
    return more.andThen(
        facts ->
            facts
                .put(LIFE.attributes().stage(), stage)
                .put(LIFE.attributes().since(), LocalDate.of(2026, 5, 31)));
  }

  private static Consumer<Facts.Builder> waiting(long pastDue) {
    return waiting(facts -> facts.put(PAST_DUE, pastDue), LocalDate.of(2026, 6, 20))
        .andThen(facts -> facts.put(WAITING.attributes().timer(), LocalDate.of(2026, 6, 20)));
  }

  private static Consumer<Facts.Builder> waiting(
      Consumer<Facts.Builder> pastDue, LocalDate earliest) {
    return pastDue.andThen(
        facts ->
            facts
                .put(WAITING.attributes().stage(), "OPEN")
                .put(WAITING.attributes().earliestTimer(), earliest)
                .put(WAITING.attributes().latestTimer(), LocalDate.of(2026, 6, 20)));
  }

  private static StageDecision event(LifecycleEngine engine, String stage, Facts facts) {
    StageEvent complaint = StageEvent.of("E1", "complaint", Said.NOW);
    return engine.on(StageState.in(stage, ENTERED), complaint, facts).decision();
  }

  private static List<String> told(LifecycleEngine engine, StageDecision decision) {
    return List.of(
        engine.words(decision, Language.of(Locale.CHINESE)),
        engine.words(decision, Language.of(Locale.ENGLISH)));
  }
}
