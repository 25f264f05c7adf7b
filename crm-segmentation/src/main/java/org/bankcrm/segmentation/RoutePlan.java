package org.bankcrm.segmentation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.core.analysis.Ways;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.segmentation.internal.Target;

/** One way to a rung, as gates: the figures it asks for, and all else that must hold. */
final class RoutePlan {

  /** A figure that the route asks for, and whether nothing else on the route reads it. */
  private record Figure(Gate gate, Target target, Attribute<?> attribute, boolean alone) {}

  private final List<Figure> figures = new ArrayList<>();
  private final List<Gate> others = new ArrayList<>();

  private RoutePlan() {}

  /** The possible ways to a rung, with the gates that ask their conditions. */
  static List<RoutePlan> of(Condition when, Function<Condition, Gate> gates) {
    List<RoutePlan> plans = new ArrayList<>();
    for (List<Condition> way : Ways.of(when)) {
      Map<String, Target> targets = new LinkedHashMap<>();
      way.forEach(
          part ->
              Target.of(part).ifPresent(t -> targets.merge(t.attribute().id(), t, Target::and)));
      if (targets.values().stream().allMatch(Target::isPossible)) {
        plans.add(of(way, targets, gates));
      }
    }
    return plans;
  }

  private static RoutePlan of(
      List<Condition> way, Map<String, Target> targets, Function<Condition, Gate> gates) {
    RoutePlan plan = new RoutePlan();
    Set<String> readByOthers = new TreeSet<>();
    for (Condition part : way) {
      if (Target.of(part).isEmpty()) {
        plan.others.add(gates.apply(part));
        readByOthers.addAll(part.attributeIds());
      }
    }
    for (Target target : targets.values()) {
      AttributeRef ref = target.attribute();
      Gate gate = gates.apply(target.condition());
      boolean alone = !readByOthers.contains(ref.id());
      plan.figures.add(new Figure(gate, target, attribute(ref), alone));
    }
    return plan;
  }

  private static Attribute<?> attribute(AttributeRef ref) {
    return Attributes.of(ref.id(), ref.type(), AttributeInfo.named(ref.id(), ref.id()));
  }

  /** Of what is withheld neither a figure is told nor that the others are enough. */
  Route read(Reading reading) {
    boolean sufficient = others.stream().allMatch(gate -> isMet(gate, reading));
    List<Gap> gaps = new ArrayList<>();
    for (Figure figure : figures) {
      boolean told = !reading.isWithheld(figure.gate());
      Truth truth = told ? reading.truth(figure.gate()) : Truth.UNKNOWN;
      if (truth == Truth.FALSE) {
        gap(figure, reading).ifPresent(gaps::add);
      }
      sufficient &= truth == Truth.TRUE || (truth == Truth.FALSE && figure.alone());
    }
    return new Route(gaps, sufficient);
  }

  private static boolean isMet(Gate gate, Reading reading) {
    return !reading.isWithheld(gate) && reading.truth(gate) == Truth.TRUE;
  }

  private static Optional<Gap> gap(Figure figure, Reading reading) {
    return reading
        .value(figure.attribute())
        .map(Target::number)
        .map(actual -> gap(figure.target(), actual));
  }

  private static Gap gap(Target target, BigDecimal actual) {
    AttributeRef ref = target.attribute();
    return new Gap(
        ref.id(),
        ref.type().currency(),
        actual.setScale(ref.type().scale()),
        target.nearestTo(actual).setScale(ref.type().scale()));
  }
}
