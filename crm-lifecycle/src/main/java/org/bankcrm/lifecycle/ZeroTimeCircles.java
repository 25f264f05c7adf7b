package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.Answer;
import org.bankcrm.core.analysis.Witness;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Finding.Severity;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/** Circles of transitions that can all go at one instant. */
final class ZeroTimeCircles {

  private static final int MOST = 1_000;

  private final Lifecycle lifecycle;
  private final Analysis analysis;
  private final Precedence precedence;
  private final List<String> codes;
  private final List<List<Transition>> circles = new ArrayList<>();
  private int steps;

  ZeroTimeCircles(Lifecycle lifecycle, Analysis analysis, Precedence precedence) {
    this.lifecycle = lifecycle;
    this.analysis = analysis;
    this.precedence = precedence;
    this.codes = lifecycle.stages().stream().map(Stage::code).toList();
  }

  void report(List<Finding> findings) {
    List<Transition> timeless = timeless();
    for (String start : codes) {
      walk(start, start, timeless, new ArrayList<>(), new LinkedHashSet<>(Set.of(start)));
    }
    circles.forEach(circle -> finding(circle).ifPresent(findings::add));
    if (steps > MOST) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "/transitions",
              LifecycleProblem.PERHAPS_LIVELOCK,
              LocalizedText.of(
                  "环路太多，未能逐一检查。", "there are too many circles to look at all of them."),
              Optional.empty()));
    }
  }

  private List<Transition> timeless() {
    List<Transition> timeless = new ArrayList<>();
    for (int place = 0; place < lifecycle.transitions().size(); place++) {
      Transition transition = lifecycle.transitions().get(place);
      boolean takesTime =
          transition.trigger() instanceof OnEvent
              || transition.stays()
              || transition.dwell().takesTime()
              || (transition.trigger() instanceof AfterTime time && time.length() > 0);
      if (!takesTime && precedence.canOpen(place)) {
        timeless.add(transition);
      }
    }
    return timeless;
  }

  /** Circles that begin at their earliest stage, so that each is found once. */
  private void walk(
      String start, String at, List<Transition> timeless, List<Transition> path, Set<String> seen) {
    for (Transition transition : timeless) {
      String to = transition.to();
      if (!transition.from().contains(at) || ++steps > MOST) {
        continue;
      }
      path.add(transition);
      if (to.equals(start)) {
        circles.add(List.copyOf(path));
      } else if (codes.indexOf(to) > codes.indexOf(start) && seen.add(to)) {
        walk(start, to, timeless, path, seen);
        seen.remove(to);
      }
      path.remove(path.size() - 1);
    }
  }

  private Optional<Finding> finding(List<Transition> circle) {
    List<Condition> conditions = new ArrayList<>();
    for (Transition transition : circle) {
      conditions.add(Precedence.guard(transition));
      if (transition.trigger() instanceof AtDate date) {
        conditions.add(DueTime.condition(date));
      }
    }
    Answer answer = analysis.overlap(conditions);
    String path = "/transitions/" + lifecycle.transitions().indexOf(circle.get(0));
    String way = circle.stream().map(Transition::code).toList().toString();
    if (answer.isUndecided()) {
      return Optional.of(perhaps(path, way));
    }
    return answer.witness().map(witness -> livelock(path, way, witness));
  }

  private static Finding livelock(String path, String way, Witness witness) {
    LocalizedText who = witness.words();
    return new Finding(
        Severity.ERROR,
        path,
        LifecycleProblem.LIVELOCK,
        LocalizedText.of(
            way + " 不经任何时间即循环：" + who.zh() + "。",
            way + " go round in a circle without taking time: " + who.en() + "."),
        Optional.of(
            LocalizedText.of(
                "请让其中之一经过时间，或让各条件互斥。",
                "Let one of them take time, or let their conditions exclude each other.")));
  }

  private static Finding perhaps(String path, String way) {
    return new Finding(
        Severity.WARNING,
        path,
        LifecycleProblem.PERHAPS_LIVELOCK,
        LocalizedText.of(
            "无法判定 " + way + " 是否会循环。",
            "whether " + way + " can go round in a circle could not be decided."),
        Optional.of(LocalizedText.of("请让其中之一经过时间。", "Let one of them take time.")));
  }
}
