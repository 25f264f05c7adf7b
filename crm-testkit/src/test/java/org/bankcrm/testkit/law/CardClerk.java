package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.scoring.Band;
import org.bankcrm.scoring.Baselines;
import org.bankcrm.scoring.Bin;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.KnockOut;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.Surplus;

/** Adds up a card line by line with a pencil. */
final class CardClerk implements Clerk {

  private final Scorecard card;
  private final ReferenceInterpreter customer;
  private final List<Optional<Bin>> bins;

  CardClerk(Scorecard card, ReferenceInterpreter customer) {
    this.card = card;
    this.customer = customer;
    this.bins = card.characteristics().stream().map(this::bin).toList();
  }

  private Optional<Bin> bin(Characteristic line) {
    List<Bin> order = new ArrayList<>(List.of(line.missing()));
    order.addAll(line.bins());
    for (Bin bin : order) {
      Truth truth = customer.truth(bin.when().orElseThrow());
      if (truth != Truth.FALSE) {
        return truth == Truth.TRUE ? Optional.of(bin) : Optional.empty();
      }
    }
    return line.other();
  }

  /** The place of the bin of a line, that of what is missing being 0; empty where it is open. */
  Optional<Integer> row(int place) {
    Characteristic line = card.characteristics().get(place);
    Optional<Bin> bin = bins.get(place);
    int named = line.bins().indexOf(bin.orElse(line.missing()));
    boolean missing = bin.equals(Optional.of(line.missing()));
    return bin.map(found -> missing ? 0 : named < 0 ? line.bins().size() + 1 : named + 1);
  }

  private Optional<BigDecimal> points() {
    BigDecimal sum = card.base();
    for (Optional<Bin> bin : bins) {
      if (bin.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(bin.get().points());
    }
    return Optional.of(sum.setScale(card.scale()));
  }

  private List<String> rules(Truth wanted) {
    return card.knockOuts().stream()
        .filter(rule -> customer.truth(rule.when()) == wanted)
        .map(KnockOut::reason)
        .map(CodedText::code)
        .toList();
  }

  private Optional<String> grade() {
    if (!rules(Truth.TRUE).isEmpty()) {
      return card.declined().map(grade -> grade.code());
    }
    Optional<BigDecimal> points = points();
    if (card.bands().isEmpty() || !rules(Truth.UNKNOWN).isEmpty() || points.isEmpty()) {
      return Optional.empty();
    }
    for (Band band : card.bands()) {
      if (band.from().filter(from -> points.get().compareTo(from) < 0).isEmpty()) {
        return Optional.of(band.grade().code());
      }
    }
    throw new AssertionError("a score below the lowest band");
  }

  @Override
  public Map<String, Optional<?>> yields() {
    Map<String, Optional<?>> yields = new HashMap<>();
    Optional<?> points =
        card.scale() == 0
            ? points().map(BigDecimal::longValueExact)
            : points().map(card.attribute().type()::normalise);
    yields.put(card.attribute().id(), points);
    card.gradeAttribute().ifPresent(attribute -> yields.put(attribute.id(), grade()));
    return yields;
  }

  @Override
  public String told() {
    return points()
        + " "
        + grade()
        + " out "
        + rules(Truth.TRUE)
        + " perhaps "
        + rules(Truth.UNKNOWN)
        + " by "
        + contributions()
        + " reasons "
        + (points().isPresent() ? reasons() : List.of());
  }

  private List<String> contributions() {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      String id = card.characteristics().get(i).id();
      bins.get(i).ifPresent(bin -> told.add(id + " " + bin.points()));
    }
    return told;
  }

  /** Takes the largest shortfall again and again. */
  private List<String> reasons() {
    Map<String, BigDecimal> left = shortfalls();
    left.keySet().retainAll(causes());
    BigDecimal least = card.reasonRules().least().orElse(new BigDecimal("0.000001"));
    left.values().removeIf(shortfall -> shortfall.compareTo(least) < 0);
    List<String> told = new ArrayList<>();
    while (told.size() < card.reasonRules().most() && !left.isEmpty()) {
      String largest = left.keySet().iterator().next();
      for (Map.Entry<String, BigDecimal> each : left.entrySet()) {
        largest = each.getValue().compareTo(left.get(largest)) > 0 ? each.getKey() : largest;
      }
      told.add(largest + " " + left.remove(largest).stripTrailingZeros().toPlainString());
    }
    return told;
  }

  private Set<String> causes() {
    return IntStream.range(0, bins.size()).mapToObj(this::reason).collect(Collectors.toSet());
  }

  /** The bin's own reason, or that of its line. */
  private String reason(int place) {
    return bins.get(place)
        .orElseThrow()
        .reason()
        .orElse(card.characteristics().get(place).reason());
  }

  private Map<String, BigDecimal> shortfalls() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    card.reasonRules().codes().forEach(code -> sums.put(code.code(), BigDecimal.ZERO));
    for (int i = 0; i < bins.size(); i++) {
      Characteristic line = card.characteristics().get(i);
      BigDecimal lacking = baseline(line).subtract(bins.get(i).orElseThrow().points());
      if (lacking.signum() > 0 || card.reasonRules().surplus() == Surplus.OFFSETS) {
        sums.merge(reason(i), lacking, BigDecimal::add);
      }
    }
    return sums;
  }

  private BigDecimal baseline(Characteristic line) {
    Baselines figures = line.baselines();
    return switch (card.reasonRules().method()) {
      case BELOW_MAXIMUM -> line.mostPoints();
      case BELOW_MEAN -> figures.mean().orElseThrow();
      case BELOW_CUTOFF_MEAN -> figures.cutoffMean().orElseThrow();
      case BELOW_NEUTRAL -> figures.neutral().orElseThrow();
    };
  }
}
