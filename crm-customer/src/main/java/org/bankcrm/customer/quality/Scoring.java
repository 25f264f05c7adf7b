package org.bankcrm.customer.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.bankcrm.customer.entry.DataField;

/** Makes a score of findings, and shares out what lacks to 100 among them. */
final class Scoring {
  private static final int WHOLE = 100;

  /** What a field costs: weight times per cent. */
  private record Loss(QualityFinding finding, long cost) {}

  private final QualityRules rules;
  private final QualitySubject subject;
  private final SortedMap<DataField, Integer> units;
  private final SortedMap<DataField, List<QualityFinding>> findings;

  Scoring(
      QualityRules rules,
      QualitySubject subject,
      SortedMap<DataField, Integer> units,
      SortedMap<DataField, List<QualityFinding>> findings) {
    this.rules = rules;
    this.subject = subject;
    this.units = units;
    this.findings = findings;
  }

  CustomerQuality quality() {
    long weight = units.values().stream().mapToLong(Integer::longValue).sum();
    List<QualityFinding> told = new ArrayList<>();
    OptionalInt score = OptionalInt.empty();
    if (weight > 0) {
      List<Loss> losses = losses();
      long lost = losses.stream().mapToLong(Loss::cost).sum();
      score = OptionalInt.of(score(weight * WHOLE - lost, weight));
      told.addAll(shared(losses, weight, WHOLE - score.getAsInt()));
    }
    findings.values().stream()
        .flatMap(List::stream)
        .filter(each -> told.stream().noneMatch(other -> isSame(each, other)))
        .forEach(told::add);
    return new CustomerQuality(subject.customer(), subject.branch(), subject.stage(), score, told);
  }

  private static boolean isSame(QualityFinding a, QualityFinding b) {
    return a.equals(b.costing(a.lost()));
  }

  private int score(long worth, long weight) {
    return BigDecimal.valueOf(worth)
        .divide(BigDecimal.valueOf(weight), 0, rules.rounding())
        .intValueExact();
  }

  /** For each field that counts, the finding that costs most; of equal ones the worst issue. */
  private List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    units.forEach(
        (field, weight) ->
            findings.getOrDefault(field, List.of()).stream()
                .min(
                    Comparator.<QualityFinding>comparingInt(each -> rules.credit(each.issue()))
                        .thenComparing(QualityFinding::issue))
                .map(each -> new Loss(each, (long) weight * (WHOLE - rules.credit(each.issue()))))
                .filter(loss -> loss.cost() > 0)
                .ifPresent(losses::add));
    return losses;
  }

  /** Whole points by largest remainder; of equal remainders the field that comes first. */
  private static List<QualityFinding> shared(List<Loss> losses, long weight, int points) {
    List<Loss> byRemainder = new ArrayList<>(losses);
    byRemainder.sort(Comparator.comparingLong((Loss each) -> each.cost() % weight).reversed());
    int left = points;
    Map<QualityFinding, Integer> shares = new HashMap<>();
    for (Loss each : losses) {
      int whole = Math.toIntExact(each.cost() / weight);
      shares.put(each.finding(), whole);
      left -= whole;
    }
    for (Loss each : byRemainder) {
      if (left > 0) {
        shares.merge(each.finding(), 1, Integer::sum);
        left--;
      }
    }
    return losses.stream()
        .map(each -> each.finding().costing(shares.getOrDefault(each.finding(), 0)))
        .toList();
  }
}
