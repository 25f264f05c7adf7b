package org.bankcrm.testkit.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;

/**
 * Makes random cases up to a given size, each found again by its seed and number.
 *
 * @param policies how many policies at most, at least 1
 * @param customers how many customers at most, at least 1
 * @param missing how many of a hundred values are missing on average, at most 50
 * @param depth how many connectives stand one inside the other, at most
 * @param presence whether conditions may test for known and missing
 */
public record RandomCases(int policies, int customers, int missing, int depth, boolean presence) {

  private static final List<String> ZONES =
      List.of("UTC", "Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia", "+05:45");

  /** A good deal less than what a book may have. */
  private static final int MOST_NODES = 6_000;

  /** Days on which months, years and summer time turn. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 15),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2025, 2, 28),
          LocalDate.of(2025, 1, 31),
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2018, 11, 4),
          LocalDate.of(2023, 3, 1),
          LocalDate.of(1900, 2, 28));

  /** Checks the bounds. */
  public RandomCases {
    if (policies < 1 || customers < 1 || missing < 0 || missing > 50 || depth < 0) {
      throw new IllegalArgumentException(
          "expected at least one policy and customer, and missing at most 50");
    }
  }

  /** Cases of up to so many policies and customers, a fifth of the values missing. */
  public static RandomCases of(int policies, int customers) {
    return new RandomCases(policies, customers, 20, 4, true);
  }

  /** The same with another share of missing values. */
  public RandomCases withMissing(int percent) {
    return new RandomCases(policies, customers, percent, depth, presence);
  }

  /** The same with another depth of conditions. */
  public RandomCases withDepth(int newDepth) {
    return new RandomCases(policies, customers, missing, newDepth, presence);
  }

  /** The same without tests for known and missing. */
  public RandomCases withoutPresence() {
    return new RandomCases(policies, customers, missing, depth, false);
  }

  /** The case with this number, from 0, among those of the seed. */
  public RandomCase at(long seed, long index) {
    return next(Seeded.of(seed, index));
  }

  /** The next case of a source. */
  public RandomCase next(Seeded source) {
    AttributeCatalog catalog = RandomCatalog.of(source);
    List<Policy<?>> made = new ArrayList<>();
    int size = source.between(1, policies);
    for (int i = 0; i < size && nodes(conditions(made)) < MOST_NODES; i++) {
      made.add(policy(i, catalog, made, source));
    }
    PolicyBook book = book(catalog, shuffled(made, source));
    ZoneId zone = ZoneId.of(source.pick(ZONES));
    RandomFacts facts =
        RandomFacts.near(conditions(made), catalog, asOf(zone, source), zone, missing);
    List<Facts> people = new ArrayList<>();
    for (int left = source.between(1, customers); left > 0; left--) {
      people.add(facts.next(source));
    }
    return new RandomCase(book, people);
  }

  private static List<Condition> conditions(List<Policy<?>> policies) {
    return policies.stream().flatMap(policy -> RandomCase.conditions(policy).stream()).toList();
  }

  private static int nodes(List<Condition> conditions) {
    return conditions.stream().mapToInt(one -> 1 + nodes(RandomCondition.parts(one))).sum();
  }

  private static PolicyBook book(AttributeCatalog catalog, List<Policy<?>> policies) {
    LocalizedText name = LocalizedText.of("随机规则集", "Random book");
    return PolicyBook.builder(PolicyRef.of("random", 1), name, catalog).addAll(policies).build();
  }

  private static Instant asOf(ZoneId zone, Seeded source) {
    LocalDate day = source.pick(DAYS);
    return switch (source.below(3)) {
      case 0 -> day.atTime(12, 0).atZone(zone).toInstant();
      case 1 -> day.atStartOfDay(zone).toInstant();
      default -> day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    };
  }

  private Policy<?> policy(
      int number, AttributeCatalog catalog, List<Policy<?>> earlier, Seeded source) {
    if (source.chance(25)) {
      TierLadder ladder = ladder(number, catalog, earlier, source);
      if (compiles(catalog, earlier, ladder)) {
        return ladder;
      }
    }
    String id = "segment-" + number;
    Condition when = condition(catalog, earlier, source);
    return Segment.builder(id, 1).name(id, id).when(when).build();
  }

  private TierLadder ladder(
      int number, AttributeCatalog catalog, List<Policy<?>> earlier, Seeded source) {
    String id = "ladder-" + number;
    int rungs = source.between(1, 4);
    TierLadder.Builder ladder = TierLadder.builder(id, 1).name(id, id);
    for (int i = 0; i < rungs; i++) {
      ladder.tier("K" + i, "K" + i, "K" + i, condition(catalog, earlier, source));
    }
    return ladder.otherwise("K" + rungs, "K" + rungs, "K" + rungs).build();
  }

  /** A ladder with a rung that nobody can reach is refused. */
  private static boolean compiles(
      AttributeCatalog catalog, List<Policy<?>> earlier, TierLadder ladder) {
    List<Attribute<?>> read = earlier.stream().<Attribute<?>>map(RandomCases::yieldOf).toList();
    try {
      book(catalog.with(read), List.of(ladder)).compile();
      return true;
    } catch (InvalidPolicyException unreachable) {
      return false;
    }
  }

  private static Attribute<?> yieldOf(Policy<?> policy) {
    return policy instanceof Segment segment
        ? segment.attribute()
        : ((TierLadder) policy).attribute();
  }

  private Condition condition(AttributeCatalog catalog, List<Policy<?>> earlier, Seeded source) {
    RandomCondition conditions = RandomCondition.over(readable(catalog, earlier, source));
    RandomCondition sized = conditions.withDepth(depth);
    Condition made = (presence ? sized : sized.withoutPresence()).next(source);
    return earlier.isEmpty() || !source.chance(15) ? made : reused(made, earlier, source);
  }

  /** The same condition in several policies is what an engine may share. */
  private static Condition reused(Condition made, List<Policy<?>> earlier, Seeded source) {
    Condition used = source.pick(RandomCase.conditions(source.pick(earlier)));
    return switch (source.below(3)) {
      case 0 -> used;
      case 1 -> used.not();
      default -> used.and(made);
    };
  }

  private static AttributeCatalog readable(
      AttributeCatalog catalog, List<Policy<?>> earlier, Seeded source) {
    List<Attribute<?>> yields = new ArrayList<>();
    for (int left = source.below(5); left > 0 && !earlier.isEmpty(); left--) {
      Attribute<?> read = yieldOf(source.pick(earlier));
      if (!yields.contains(read)) {
        yields.add(read);
      }
    }
    return catalog.with(yields);
  }

  private static List<Policy<?>> shuffled(List<Policy<?>> policies, Seeded source) {
    List<Policy<?>> left = new ArrayList<>(policies);
    List<Policy<?>> order = new ArrayList<>();
    while (!left.isEmpty()) {
      order.add(left.remove(source.below(left.size())));
    }
    return order;
  }
}
