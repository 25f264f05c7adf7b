package org.bankcrm.examples.runner;

import java.util.function.Consumer;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.Obstacle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.bankcrm.lifecycle.Transition;

/** Tells where a customer stands in a lifecycle, what moved it and what else could. */
final class StageTelling {

  private final Lifecycle lifecycle;
  private final Decision decision;
  private final Figures figures;
  private final Consumer<String> line;

  StageTelling(Lifecycle lifecycle, Decision decision, Figures figures, Consumer<String> line) {
    this.lifecycle = lifecycle;
    this.decision = decision;
    this.figures = figures;
    this.line = line;
  }

  void tell() {
    StageDecision told = decision.result(lifecycle);
    if (told instanceof Moved moved) {
      moved.moves().forEach(this::move);
    } else if (told instanceof Stayed stayed) {
      line.accept(name(stayed.stage().orElse("")) + ": " + figures.in(stayed.reason().label()));
      stayed.obstacles().forEach(this::obstacle);
    }
    told.stage()
        .flatMap(lifecycle::find)
        .flatMap(Stage::strategy)
        .ifPresent(strategy -> line.accept("→ " + figures.in(strategy)));
    told.nextDue().ifPresent(day -> line.accept(figures.in(Told.LOOK_AGAIN, day)));
  }

  private void move(Move move) {
    String from = move.from().map(code -> name(code) + " → ").orElse("→ ");
    line.accept(from + name(move.to()) + ": " + figures.in(move.reason()));
    move.effects().forEach(effect -> line.accept("  " + figures.in(effect.text())));
  }

  private void obstacle(Obstacle obstacle) {
    lifecycle.transitions().stream()
        .filter(transition -> transition.code().equals(obstacle.transition()))
        .forEach(transition -> line.accept("  " + words(transition, obstacle)));
  }

  private String words(Transition transition, Obstacle obstacle) {
    return "→ "
        + name(transition.to())
        + " ("
        + figures.in(transition.name())
        + "): "
        + figures.in(obstacle.reason().label());
  }

  private String name(String code) {
    return lifecycle.find(code).map(stage -> figures.in(stage.name())).orElse(code);
  }
}
