package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;

/**
 * Reads a card's document and one customer in the plainest way: no plan, no cuts, no ranges laid
 * side by side. Shares nothing with the library but documents and facts. A null truth is UNKNOWN.
 */
final class NaiveCard {

  private final Map<String, Object> card;
  private final Facts facts;

  NaiveCard(Map<String, Object> card, Facts facts) {
    this.card = card;
    this.facts = facts;
  }

  @SuppressWarnings("unchecked") // as documents are
  private static List<Map<String, Object>> list(Map<String, Object> object, String key) {
    return (List<Map<String, Object>>) object.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked") // as documents are
  private static Map<String, Object> object(Map<String, Object> object, String key) {
    return (Map<String, Object>) object.get(key);
  }

  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }

  /** The row of a characteristic; empty where a missing value could change it. */
  Optional<Map<String, Object>> row(Map<String, Object> characteristic) {
    for (Map<String, Object> row : list(characteristic, "bins")) {
      Boolean truth = holds(characteristic, row);
      if (truth == null) {
        return Optional.empty();
      } else if (truth) {
        return Optional.of(row);
      }
    }
    throw new AssertionError("an impossible customer");
  }

  private Boolean holds(Map<String, Object> characteristic, Map<String, Object> row) {
    if (row.containsKey("otherwise")) {
      return true;
    } else if (row.containsKey("impossible")) {
      return false;
    } else if (row.containsKey("when")) {
      return truth(object(row, "when"));
    }
    return value((String) characteristic.get("attribute")).isEmpty();
  }

  Optional<BigDecimal> points() {
    BigDecimal points = number(card.get("base"));
    for (Map<String, Object> characteristic : list(card, "characteristics")) {
      Optional<Map<String, Object>> row = row(characteristic);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      points = points.add(number(row.get().get("points")));
    }
    return Optional.of(points);
  }

  /** The grade's code; empty where it is open or there are no bands. */
  Optional<String> grade() {
    if (!rules(true).isEmpty()) {
      return Optional.of((String) object(card, "declined").get("grade"));
    }
    if (!rules(null).isEmpty() || points().isEmpty()) {
      return Optional.empty();
    }
    return list(card, "bands").stream()
        .filter(
            band ->
                band.containsKey("otherwise")
                    || points().get().compareTo(number(band.get("from"))) >= 0)
        .map(band -> (String) band.get("grade"))
        .findFirst();
  }

  /** The reasons of the rules that have this truth. */
  List<String> rules(Boolean wanted) {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> rule : list(card, "knockOuts")) {
      if (Objects.equals(truth(object(rule, "when")), wanted)) {
        found.add((String) rule.get("reason"));
      }
    }
    return found;
  }

  /** Codes and shortfalls, found by taking the largest again and again. */
  List<String> reasons() {
    Map<String, BigDecimal> left = new LinkedHashMap<>(shortfalls());
    left.keySet().retainAll(causes());
    Map<String, Object> rules = object(card, "reasons");
    BigDecimal least = number(rules.getOrDefault("least", "0.000001"));
    left.values().removeIf(shortfall -> shortfall.compareTo(least) < 0);
    List<String> told = new ArrayList<>();
    while (told.size() < number(rules.get("most")).intValueExact() && !left.isEmpty()) {
      String largest = left.keySet().iterator().next();
      for (String code : left.keySet()) {
        largest = left.get(code).compareTo(left.get(largest)) > 0 ? code : largest;
      }
      told.add(largest + " " + left.remove(largest).stripTrailingZeros().toPlainString());
    }
    return told;
  }

  /** The reasons of the customer's own rows. */
  private Set<String> causes() {
    Set<String> causes = new HashSet<>();
    list(card, "characteristics").forEach(each -> causes.add(reason(each)));
    return causes;
  }

  private String reason(Map<String, Object> characteristic) {
    Object usual = characteristic.get("reason");
    return (String) row(characteristic).orElseThrow().getOrDefault("reason", usual);
  }

  private Map<String, BigDecimal> shortfalls() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    list(object(card, "reasons"), "codes")
        .forEach(code -> sums.put((String) code.get("code"), BigDecimal.ZERO));
    for (Map<String, Object> characteristic : list(card, "characteristics")) {
      BigDecimal points = number(row(characteristic).orElseThrow().get("points"));
      BigDecimal lacking = baseline(characteristic).subtract(points);
      boolean ignored = "ignored".equals(object(card, "reasons").get("surplus"));
      sums.merge(
          reason(characteristic),
          ignored && lacking.signum() < 0 ? BigDecimal.ZERO : lacking,
          BigDecimal::add);
    }
    return sums;
  }

  private BigDecimal baseline(Map<String, Object> characteristic) {
    return switch ((String) object(card, "reasons").get("method")) {
      case "below-mean" -> number(characteristic.get("mean"));
      case "below-cutoff-mean" -> number(characteristic.get("cutoffMean"));
      case "below-neutral" -> number(characteristic.get("neutral"));
      default -> largest(characteristic);
    };
  }

  /** The most points of all rows; of the last only where a value is left for it. */
  private BigDecimal largest(Map<String, Object> characteristic) {
    return list(characteristic, "bins").stream()
        .filter(row -> row.containsKey("points"))
        .filter(row -> !row.containsKey("otherwise") || isLeft(characteristic))
        .map(row -> number(row.get("points")))
        .reduce(BigDecimal::max)
        .orElseThrow();
  }

  /** Tries the values around all that the rows name. */
  private boolean isLeft(Map<String, Object> characteristic) {
    String id = (String) characteristic.get("attribute");
    if (id == null || id.equals(Attrs.CITY.id())) {
      return true;
    }
    for (int n = -2; n < 10; n++) {
      NaiveCard card = new NaiveCard(this.card, Grid.of(id, n));
      boolean taken =
          list(characteristic, "bins").stream()
              .filter(row -> row.containsKey("when"))
              .anyMatch(row -> card.truth(object(row, "when")));
      if (!taken) {
        return true;
      }
    }
    return false;
  }

  private Optional<?> value(String id) {
    Attribute<?> attribute = Attrs.CATALOG.find(id).orElseThrow();
    return facts.get(attribute);
  }

  private Boolean truth(Map<String, Object> condition) {
    if (condition.containsKey("all")) {
      return all(list(condition, "all"));
    } else if (condition.containsKey("any")) {
      return any(list(condition, "any"));
    } else if (condition.containsKey("not")) {
      Boolean truth = truth(object(condition, "not"));
      return truth == null ? null : !truth;
    }
    Optional<?> value = value((String) condition.get("attribute"));
    if (condition.containsKey("known")) {
      return value.isPresent() == (Boolean) condition.get("known");
    }
    return value.isEmpty() ? null : test(condition, value.get());
  }

  private Boolean all(List<Map<String, Object>> parts) {
    List<Boolean> truths = new ArrayList<>();
    parts.forEach(part -> truths.add(truth(part)));
    return truths.contains(false) ? Boolean.FALSE : truths.contains(null) ? null : true;
  }

  private Boolean any(List<Map<String, Object>> parts) {
    List<Boolean> truths = new ArrayList<>();
    parts.forEach(part -> truths.add(truth(part)));
    return truths.contains(true) ? Boolean.TRUE : truths.contains(null) ? null : false;
  }

  private static boolean test(Map<String, Object> condition, Object value) {
    boolean holds = true;
    for (Map.Entry<String, Object> test : condition.entrySet()) {
      Object bound = test.getValue();
      holds &=
          switch (test.getKey()) {
            case "is" -> value.equals(bound);
            case "in" -> ((Collection<?>) bound).contains(value);
            case "atLeast" -> compare(value, bound) >= 0;
            case "moreThan" -> compare(value, bound) > 0;
            case "atMost" -> compare(value, bound) <= 0;
            case "lessThan" -> compare(value, bound) < 0;
            default -> true;
          };
    }
    return holds;
  }

  private static int compare(Object value, Object bound) {
    return value instanceof Money money
        ? money.compareTo(Money.parse((String) bound))
        : number(value).compareTo(number(bound));
  }
}
