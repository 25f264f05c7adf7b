package org.bankcrm.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Finding.Severity;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.internal.Overlap;

/** Looks at a lifecycle as a whole. */
final class LifecycleLint {

  private static final String PRIORITY =
      "Give them priorities, or conditions that exclude each other.";

  private static final int MOST_FINDINGS = 1_000;

  private final Lifecycle lifecycle;
  private final List<Transition> transitions;
  private final List<Finding> findings = new ArrayList<>();
  private final Overlap overlap = new Overlap();

  LifecycleLint(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
    this.transitions = lifecycle.transitions();
  }

  /** Errors first, each kind in the author's order. */
  List<Finding> findings() {
    neverOpen();
    unreachable();
    traps();
    competing();
    new ZeroTimeCircles(lifecycle).report(findings);
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }

  static boolean canOpen(Transition transition) {
    return !transition.when().equals(Optional.of(Condition.never()));
  }

  private void neverOpen() {
    for (int place = 0; place < transitions.size(); place++) {
      if (!canOpen(transitions.get(place))) {
        warn(at(place) + "/when", "never-open", "its condition is never TRUE.", "Remove it.");
      }
    }
  }

  private void unreachable() {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(lifecycle.stages().get(0).code()));
    while (!open.isEmpty()) {
      String stage = open.pop();
      if (reached.add(stage)) {
        transitions.stream()
            .filter(t -> canOpen(t) && t.from().contains(stage))
            .forEach(t -> open.push(t.to()));
      }
    }
    for (int place = 0; place < lifecycle.stages().size(); place++) {
      String code = lifecycle.stages().get(place).code();
      if (!reached.contains(code)) {
        error(
            "/stages/" + place,
            "unreachable-stage",
            "nothing leads to '" + code + "' from the first stage.",
            "Add a transition to it, or remove it.");
      }
    }
  }

  private void traps() {
    for (int place = 0; place < lifecycle.stages().size(); place++) {
      Stage stage = lifecycle.stages().get(place);
      boolean left =
          transitions.stream()
              .anyMatch(
                  t ->
                      canOpen(t)
                          && t.from().contains(stage.code())
                          && !t.to().equals(stage.code()));
      if (!left && !stage.isFinal()) {
        error(
            "/stages/" + place,
            "trap",
            "nothing leads out of '" + stage.code() + "', which is not final.",
            "Add a transition, or call it final.");
      }
    }
  }

  private void competing() {
    for (int later = 1; later < transitions.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Transition a = transitions.get(earlier);
        Transition b = transitions.get(later);
        if (compete(a, b)) {
          report(earlier, later, overlap.of(guards(a, b)));
        }
        if (overlap.isSpent() || findings.size() > MOST_FINDINGS) {
          tooMany();
          return;
        }
      }
    }
  }

  private void tooMany() {
    warn(
        "/transitions",
        "perhaps-competing",
        "there are too many transitions without priority to look at all pairs of them.",
        PRIORITY);
  }

  private static boolean compete(Transition a, Transition b) {
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
        || one.unit() != other.unit()
        || one.length() == other.length();
  }

  private static List<Condition> guards(Transition... transitions) {
    List<Condition> guards = new ArrayList<>();
    for (Transition transition : transitions) {
      guards.add(transition.when().orElse(Condition.always()));
    }
    return guards;
  }

  private void report(int earlier, int later, Overlap.Answer answer) {
    String both =
        "'" + transitions.get(earlier).code() + "' and '" + transitions.get(later).code() + "'";
    if (answer instanceof Overlap.Witness witness) {
      error(
          at(later),
          "competing-transitions",
          both + " can be open at once: " + witness + ".",
          PRIORITY);
    } else if (answer instanceof Overlap.Undecided) {
      warn(
          at(later),
          "perhaps-competing",
          "whether " + both + " can be open at once could not be decided.",
          PRIORITY);
    }
  }

  private static String at(int place) {
    return "/transitions/" + place;
  }

  private void error(String path, String code, String message, String advice) {
    findings.add(new Finding(Severity.ERROR, path, code, message, advice));
  }

  private void warn(String path, String code, String message, String advice) {
    findings.add(new Finding(Severity.WARNING, path, code, message, advice));
  }

  /** Circles of transitions that can all go at one instant. */
  private static final class ZeroTimeCircles {

    private static final int MOST = 1_000;

    private final Lifecycle lifecycle;
    private final Overlap overlap = new Overlap();
    private final List<String> codes;
    private final List<List<Transition>> circles = new ArrayList<>();
    private int steps;

    ZeroTimeCircles(Lifecycle lifecycle) {
      this.lifecycle = lifecycle;
      this.codes = lifecycle.stages().stream().map(Stage::code).toList();
    }

    void report(List<Finding> findings) {
      for (String start : codes) {
        walk(start, start, new ArrayList<>(), new LinkedHashSet<>(Set.of(start)));
      }
      circles.forEach(circle -> finding(circle).ifPresent(findings::add));
      if (steps > MOST) {
        findings.add(
            new Finding(
                Severity.WARNING,
                "/transitions",
                "perhaps-livelock",
                "there are too many circles to look at all of them.",
                ""));
      }
    }

    /** Circles that begin at their earliest stage, so that each is found once. */
    private void walk(String start, String at, List<Transition> path, Set<String> seen) {
      for (Transition transition : lifecycle.transitions()) {
        String to = transition.to();
        if (!transition.from().contains(at) || !takesNoTime(transition) || ++steps > MOST) {
          continue;
        }
        path.add(transition);
        if (to.equals(start)) {
          circles.add(List.copyOf(path));
        } else if (codes.indexOf(to) > codes.indexOf(start) && seen.add(to)) {
          walk(start, to, path, seen);
          seen.remove(to);
        }
        path.remove(path.size() - 1);
      }
    }

    private static boolean takesNoTime(Transition transition) {
      boolean takesTime =
          transition.trigger() instanceof OnEvent
              || (transition.trigger() instanceof AfterTime time && time.length() > 0);
      return canOpen(transition) && !takesTime;
    }

    private Optional<Finding> finding(List<Transition> circle) {
      List<Condition> conditions = new ArrayList<>(guards(circle.toArray(Transition[]::new)));
      for (Transition transition : circle) {
        if (transition.trigger() instanceof AtDate date) {
          conditions.add(DueDay.condition(date));
        }
      }
      Overlap.Answer answer = overlap.of(conditions);
      String path = at(lifecycle.transitions().indexOf(circle.get(0)));
      String way = circle.stream().map(Transition::code).toList().toString();
      if (answer instanceof Overlap.Witness witness) {
        String message = way + " go round in a circle without taking time: " + witness + ".";
        String advice = "Let one of them take time, or let their conditions exclude each other.";
        return Optional.of(new Finding(Severity.ERROR, path, "livelock", message, advice));
      }
      return answer instanceof Overlap.Undecided
          ? Optional.of(
              new Finding(
                  Severity.WARNING,
                  path,
                  "perhaps-livelock",
                  "whether " + way + " can go round in a circle could not be decided.",
                  "Let one of them take time."))
          : Optional.empty();
    }
  }
}
