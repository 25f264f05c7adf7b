package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.PolicyRef;

/** Ranks one customer's shortfalls by each method that the card has figures for. */
final class ReasonsByMethod {

  private final Card card;
  private final Set<String> ofUnknown;
  private final Map<String, Contribution> contributions = new HashMap<>();

  private ReasonsByMethod(Card card, Score score) {
    this.card = card;
    this.ofUnknown = card.reasonsOfAbsence();
    score.contributions().forEach(each -> contributions.put(each.characteristic(), each));
  }

  static Map<ReasonMethod, List<ScoreReason>> of(Card card, Score score) {
    PolicyRef ref = card.ref();
    if (!score.scorecard().equals(ref)
        || score.contributions().size() != card.characteristics().size()) {
      throw new IllegalArgumentException(
          "expected a score of "
              + ref
              + " that is settled and tells its contributions but it is one of "
              + score.scorecard());
    }
    ReasonsByMethod ranker = new ReasonsByMethod(card, score);
    Map<ReasonMethod, List<ScoreReason>> byMethod = new EnumMap<>(ReasonMethod.class);
    for (ReasonMethod method : ReasonMethod.values()) {
      ranker.shortfalls(method).ifPresent(all -> byMethod.put(method, ranker.ranked(all)));
    }
    return byMethod;
  }

  /** The shortfall of each reason of the customer's bins; empty where a figure is not given. */
  private Optional<SortedMap<Integer, BigDecimal>> shortfalls(ReasonMethod method) {
    SortedMap<Integer, BigDecimal> sums = new TreeMap<>();
    for (Characteristic characteristic : card.characteristics()) {
      Optional<BigDecimal> baseline = method.baseline(characteristic);
      if (baseline.isEmpty()) {
        return Optional.empty();
      }
      Contribution brought = requireNonNull(contributions.get(characteristic.id()));
      BigDecimal lacking = card.reasons().shortfall(baseline.get(), brought.points());
      sums.merge(card.reasons().place(brought.reason()), lacking, BigDecimal::add);
    }
    return Optional.of(sums);
  }

  private List<ScoreReason> ranked(SortedMap<Integer, BigDecimal> shortfalls) {
    List<ScoreReason> told = new ArrayList<>();
    shortfalls.forEach(
        (place, shortfall) -> {
          if (shortfall.compareTo(card.reasons().threshold()) >= 0) {
            told.add(reason(place, shortfall));
          }
        });
    told.sort(
        Comparator.comparing(ScoreReason::shortfall).reversed()); // stable: ties keep their order
    return List.copyOf(told.subList(0, Math.min(card.reasons().most(), told.size())));
  }

  private ScoreReason reason(int place, BigDecimal shortfall) {
    CodedText declared = card.reasons().codes().get(place);
    return reason(declared, shortfall, !ofUnknown.contains(declared.code()));
  }

  static ScoreReason reason(CodedText declared, BigDecimal shortfall, boolean known) {
    return new ScoreReason(declared.code(), declared.text(), Points.plain(shortfall), known);
  }
}
