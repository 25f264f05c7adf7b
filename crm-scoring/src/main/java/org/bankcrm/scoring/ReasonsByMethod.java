package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;

/** Ranks one customer's shortfalls by each method that the card has figures for. */
final class ReasonsByMethod {

  private final Card card;
  private final Map<String, BigDecimal> points = new HashMap<>();

  private ReasonsByMethod(Card card, Score score) {
    this.card = card;
    score.contributions().forEach(each -> points.put(each.characteristic(), each.points()));
  }

  static Map<ReasonMethod, List<Reason>> of(Card card, Score score) {
    PolicyRef ref = card.ref();
    if (!score.scorecard().equals(ref)
        || score.contributions().size() != card.characteristics().size()) {
      throw new IllegalArgumentException(
          "expected a score of " + ref + " that is settled but it is one of " + score.scorecard());
    }
    ReasonsByMethod ranker = new ReasonsByMethod(card, score);
    Map<ReasonMethod, List<Reason>> byMethod = new EnumMap<>(ReasonMethod.class);
    for (ReasonMethod method : ReasonMethod.values()) {
      ranker.shortfalls(method).ifPresent(all -> byMethod.put(method, ranker.ranked(all)));
    }
    return byMethod;
  }

  /** The shortfall of each declared reason, in their order; empty where a figure is not given. */
  private Optional<List<BigDecimal>> shortfalls(ReasonMethod method) {
    List<BigDecimal> sums = new ArrayList<>();
    card.reasons().codes().forEach(code -> sums.add(BigDecimal.ZERO));
    for (Characteristic characteristic : card.characteristics()) {
      Optional<BigDecimal> baseline = method.baseline(characteristic);
      if (baseline.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal lacking = baseline.get().subtract(points.get(characteristic.id()));
      int place = card.reasons().place(characteristic.reason());
      sums.set(place, sums.get(place).add(lacking));
    }
    return Optional.of(sums);
  }

  private List<Reason> ranked(List<BigDecimal> shortfalls) {
    List<Reason> told = new ArrayList<>();
    for (int place = 0; place < shortfalls.size(); place++) {
      if (shortfalls.get(place).compareTo(card.reasons().threshold()) >= 0) {
        told.add(reason(card, place, shortfalls.get(place)));
      }
    }
    told.sort(Comparator.comparing(Reason::shortfall).reversed()); // stable: ties keep their order
    return List.copyOf(told.subList(0, Math.min(card.reasons().most(), told.size())));
  }

  static Reason reason(Card card, int place, BigDecimal shortfall) {
    CodedText declared = card.reasons().codes().get(place);
    return new Reason(declared.code(), declared.text(), Points.plain(shortfall));
  }
}
