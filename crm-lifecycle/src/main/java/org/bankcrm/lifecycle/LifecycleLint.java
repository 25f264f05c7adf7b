package org.bankcrm.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.Answer;
import org.bankcrm.core.analysis.Claim;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.lifecycle.Finding.Severity;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/** Looks at a lifecycle as a whole. */
final class LifecycleLint {

  private static final LocalizedText PRIORITY =
      LocalizedText.of(
          "请给它们不同的优先级，或使条件互斥。", "Give them priorities, or conditions that exclude each other.");

  private static final LocalizedText NEVER_TRUE =
      LocalizedText.of("其条件永不为真。", "its condition is never TRUE.");

  private static final LocalizedText REMOVE = LocalizedText.of("请删除。", "Remove it.");

  private static final int MOST_FINDINGS = 1_000;
  private static final int MOST_NAMED = 5;

  /** The work for one question, and for all of one lifecycle: some seconds at most. */
  private static final long STEPS = 1_000_000;

  private static final long ALL_STEPS = 10_000_000;

  private final Lifecycle lifecycle;
  private final List<Transition> transitions;
  private final List<Finding> findings = new ArrayList<>();
  private final Analysis analysis = Analysis.within(STEPS, ALL_STEPS);
  private final Precedence precedence;

  /** For each transition the stages from which it can go. */
  private final List<Set<String>> starts = new ArrayList<>();

  LifecycleLint(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
    this.transitions = lifecycle.transitions();
    this.precedence = new Precedence(lifecycle, analysis);
  }

  /** Errors first, each kind in the author's order. */
  List<Finding> findings() {
    competing();
    List<Finding> ofPairs = List.copyOf(findings);
    findings.clear();
    neverGoing();
    unreachable();
    traps();
    endlessPauses();
    findings.addAll(ofPairs);
    new ZeroTimeCircles(lifecycle, analysis, precedence).report(findings);
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }

  private void neverGoing() {
    for (int place = 0; place < transitions.size(); place++) {
      Transition transition = transitions.get(place);
      Set<String> from = new LinkedHashSet<>();
      for (String stage : transition.from()) {
        if (precedence.canGo(place, stage)) {
          from.add(stage);
        }
      }
      starts.add(from);
      if (!precedence.canOpen(place)) {
        warn(at(place) + "/when", LifecycleProblem.NEVER_OPEN, NEVER_TRUE, REMOVE);
      } else if (from.isEmpty()) {
        reportShadowed(place);
      }
    }
  }

  private void reportShadowed(int place) {
    Set<Integer> first = new LinkedHashSet<>();
    transitions.get(place).from().forEach(from -> first.addAll(precedence.before(place, from)));
    List<String> codes = first.stream().limit(MOST_NAMED).map(this::quoted).toList();
    String more = first.size() > MOST_NAMED ? ", …" : "";
    warn(
        at(place),
        LifecycleProblem.NEVER_TAKEN,
        LocalizedText.of(
            "永不发生：凡其条件为真时，总有先行者：" + String.join("、", codes) + more + "。",
            "it never goes: whenever its condition is TRUE, another goes first: "
                + String.join(", ", codes)
                + more
                + "."),
        LocalizedText.of("请调整优先级或条件，或删除它。", "Change a priority or a condition, or remove it."));
  }

  private String quoted(int place) {
    return "'" + transitions.get(place).code() + "'";
  }

  private Set<String> reached() {
    String first = lifecycle.stages().get(0).code();
    Set<String> reached = new LinkedHashSet<>(Set.of(first));
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String stage = open.pop();
      for (int place = 0; place < transitions.size(); place++) {
        String to = transitions.get(place).to();
        if (starts.get(place).contains(stage) && reached.add(to)) {
          open.push(to);
        }
      }
    }
    return reached;
  }

  private void unreachable() {
    Set<String> reached = reached();
    for (int place = 0; place < lifecycle.stages().size(); place++) {
      String code = lifecycle.stages().get(place).code();
      if (!reached.contains(code)) {
        error(
            "/stages/" + place,
            LifecycleProblem.UNREACHABLE_STAGE,
            LocalizedText.of(
                "从首个阶段无法到达 '" + code + "'。",
                "nothing leads to '" + code + "' from the first stage."),
            mendReach(code));
      }
    }
  }

  /** Where a transition leads to the stage and never goes, to mend that one is what is wanted. */
  private LocalizedText mendReach(String code) {
    for (int place = 0; place < transitions.size(); place++) {
      if (transitions.get(place).to().equals(code) && starts.get(place).isEmpty()) {
        return LocalizedText.of(
            "转换 " + quoted(place) + " 通向它却永不发生：请改正该转换，或一并删除。",
            "The transition "
                + quoted(place)
                + " leads to it and never goes: mend that one, or remove both.");
      }
    }
    return LocalizedText.of("请添加通向它的转换，或删除它。", "Add a transition to it, or remove it.");
  }

  private void traps() {
    for (int place = 0; place < lifecycle.stages().size(); place++) {
      Stage stage = lifecycle.stages().get(place);
      if (!stage.isFinal() && !isLeft(stage.code())) {
        error(
            "/stages/" + place,
            LifecycleProblem.TRAP,
            LocalizedText.of(
                "没有转换离开 '" + stage.code() + "'，而它不是终态。",
                "nothing leads out of '" + stage.code() + "', which is not final."),
            LocalizedText.of("请添加转换，或标为终态。", "Add a transition, or call it final."));
      }
    }
  }

  private boolean isLeft(String stage) {
    for (int place = 0; place < transitions.size(); place++) {
      if (starts.get(place).contains(stage) && !transitions.get(place).to().equals(stage)) {
        return true;
      }
    }
    return false;
  }

  private void competing() {
    for (int later = 1; later < transitions.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (compete(transitions.get(earlier), transitions.get(later))
            && precedence.canOpenTogether(earlier, later)) {
          report(earlier, later, precedence.together(earlier, later));
        }
        if (analysis.isSpent() || findings.size() > MOST_FINDINGS) {
          tooMany();
          return;
        }
      }
    }
  }

  private void tooMany() {
    warn(
        "/transitions",
        LifecycleProblem.PERHAPS_COMPETING,
        LocalizedText.of(
            "没有优先级的转换太多，未能逐对检查。",
            "there are too many transitions without priority to look at all pairs of them."),
        PRIORITY);
  }

  /** Whether nobody has said which of them goes where both are open. */
  static boolean compete(Transition a, Transition b) {
    if (a.stays() || b.stays() || a.dwell().isApart(b.dwell())) {
      return false;
    }
    boolean alike = a.to().equals(b.to()) && a.effects().equals(b.effects());
    return !alike
        && a.priority().equals(b.priority())
        && a.from().stream().anyMatch(b.from()::contains)
        && canComeTogether(a.trigger(), b.trigger());
  }

  /** Times in one unit come one after the other, the shorter first. */
  private static boolean canComeTogether(Trigger a, Trigger b) {
    if (a instanceof OnEvent || b instanceof OnEvent) {
      return a.equals(b);
    }
    return !(a instanceof AfterTime one && b instanceof AfterTime other)
        || !one.isInUnitOf(other)
        || one.length() == other.length();
  }

  private void report(int earlier, int later, Answer answer) {
    String zh = quoted(earlier) + " 与 " + quoted(later);
    String en = quoted(earlier) + " and " + quoted(later);
    if (answer.witness().isPresent()) {
      LocalizedText who = answer.witness().get().words();
      LocalizedText both =
          LocalizedText.of(
              zh + " 可能同时开启：" + who.zh() + "。", en + " can be open at once: " + who.en() + ".");
      error(at(later), LifecycleProblem.COMPETING_TRANSITIONS, both, PRIORITY);
    } else {
      LocalizedText perhaps =
          LocalizedText.of(
              "无法判定 " + zh + " 是否会同时开启。",
              "whether " + en + " can be open at once could not be decided.");
      warn(at(later), LifecycleProblem.PERHAPS_COMPETING, perhaps, PRIORITY);
    }
  }

  private static String at(int place) {
    return "/transitions/" + place;
  }

  private void error(String path, ProblemCode code, LocalizedText message, LocalizedText advice) {
    findings.add(new Finding(Severity.ERROR, path, code, message, Optional.of(advice)));
  }

  /** Whatever waits for time in such a stage never goes. */
  private void endlessPauses() {
    for (int place = 0; place < lifecycle.stages().size(); place++) {
      Optional<Condition> paused = lifecycle.stages().get(place).pausedWhile();
      if (paused.isPresent() && analysis.find(List.of(Claim.isFalse(paused.get()))).isNo()) {
        warn(
            "/stages/" + place + "/pausedWhile",
            LifecycleProblem.PAUSE_NEVER_ENDS,
            LocalizedText.of(
                "其条件永不为假，计时永不恢复。", "its condition is never FALSE, so time never runs."),
            LocalizedText.of("请改写条件，或删除它。", "Change the condition, or remove it."));
      }
    }
  }

  private void warn(String path, ProblemCode code, LocalizedText message, LocalizedText advice) {
    findings.add(new Finding(Severity.WARNING, path, code, message, Optional.of(advice)));
  }
}
