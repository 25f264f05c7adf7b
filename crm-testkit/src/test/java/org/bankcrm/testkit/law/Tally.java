package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.OrderedTerm;
import org.bankcrm.core.policy.Bins;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Ranking;
import org.bankcrm.core.policy.Sum;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.Seeded;

/** A policy that does nothing but add up points, rank shortfalls and ask for its own sum. */
record Tally(
    List<List<Condition>> bins,
    List<List<BigDecimal>> points,
    List<List<BigDecimal>> shortfalls,
    List<List<Integer>> groups,
    int most,
    BigDecimal least,
    BigDecimal passes)
    implements Policy<Tally.Found> {

  static final BigDecimal BASE = new BigDecimal("300.5");
  static final DecimalAttribute SUM =
      Attributes.decimal("tally.sum", 2, AttributeInfo.named("合计", "Sum"));
  static final YesNoAttribute PASSED =
      Attributes.yesNo("tally.passed", AttributeInfo.named("通过", "Passed"));

  /** What was found: each bin, or empty where it is not settled; the sum; the ranking. */
  record Found(
      List<Optional<Integer>> bins,
      Optional<BigDecimal> sum,
      List<Integer> ranked,
      String passed) {}

  static Tally random(Seeded source, AttributeCatalog catalog) {
    int size = source.between(1, 6);
    List<List<Condition>> bins = new ArrayList<>();
    List<List<BigDecimal>> points = new ArrayList<>();
    List<List<BigDecimal>> shortfalls = new ArrayList<>();
    List<List<Integer>> groups = new ArrayList<>();
    int fine = source.pick(List.of(0, 0, 0, 4, 12));
    for (int i = 0; i < size; i++) {
      bins.add(source.chance(70) ? ofOne(source, catalog) : ofMany(source, catalog));
      points.add(numbers(source, bins.get(i).size() + 1));
      shortfalls.add(shortfalls(source, bins.get(i).size() + 1, fine));
      groups.add(groups(source, groups, bins.get(i).size() + 1));
    }
    return new Tally(
        bins, points, shortfalls, groups, source.between(1, 8), number(source), number(source));
  }

  /** So many more digits than the points may be as fine as reasons get. */
  private static List<BigDecimal> shortfalls(Seeded source, int size, int fine) {
    return numbers(source, size).stream()
        .map(each -> each.add(BigDecimal.valueOf(fine == 0 ? 0 : source.signed(3), fine)))
        .toList();
  }

  /** A group of its own for each line, shared ones, or several groups in one line. */
  private static List<Integer> groups(Seeded source, List<List<Integer>> before, int size) {
    int next = 1 + before.stream().flatMap(List::stream).max(Integer::compare).orElse(-1);
    boolean own = source.chance(60);
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int group = groups.isEmpty() && own ? next : source.between(own ? next - 1 : 0, next);
      groups.add(Math.max(0, group));
      next += group == next ? 1 : 0;
    }
    return groups;
  }

  private static List<Condition> ofOne(Seeded source, AttributeCatalog catalog) {
    Attribute<?> read = source.pick(catalog.attributes());
    RandomCondition random = RandomCondition.over(catalog).reading(read::equals);
    List<Condition> conditions = new ArrayList<>();
    if (source.chance(70) && read instanceof OrderedTerm<?> term) {
      conditions.add(term.isMissing());
    }
    for (int i = source.between(1, 5); i > 0; i--) {
      conditions.add(random.leaf(source));
    }
    return conditions;
  }

  private static List<Condition> ofMany(Seeded source, AttributeCatalog catalog) {
    RandomCondition random = RandomCondition.over(catalog).withDepth(2);
    return IntStream.rangeClosed(0, source.below(4)).mapToObj(i -> random.next(source)).toList();
  }

  private static List<BigDecimal> numbers(Seeded source, int size) {
    return IntStream.range(0, size).mapToObj(i -> number(source)).toList();
  }

  private static BigDecimal number(Seeded source) {
    return BigDecimal.valueOf(source.signed(5_000), source.between(0, 2));
  }

  @Override
  public PolicyHead head() {
    return PolicyHead.of(PolicyRef.of("tally", 1), LocalizedText.of("计分", "Tally"));
  }

  @Override
  public PolicyKind kind() {
    return FormKind.of(
        "tally",
        Tally.class,
        Form.<Tally>ofPolicy(64)
            .makes(
                draft -> {
                  throw new UnsupportedOperationException("never read");
                }),
        draft -> List.of());
  }

  @Override
  public Outcome<Found> plan(Planner planner) {
    List<Bins> planned = new ArrayList<>();
    for (List<Condition> each : bins) {
      planned.add(planner.bins(each, "/bins/" + planned.size()));
    }
    Sum sum = planner.sum(SUM, BASE, planned, points);
    Ranking ranking = planner.rank(planned, shortfalls, groups, most, least);
    Gate passed = planner.gate(SUM.atLeast(passes), "/passes");
    planner.yield(PASSED, passed);
    return reading ->
        new Found(
            planned.stream()
                .map(each -> reading.isSettled(each) ? Optional.of(reading.bin(each)) : none())
                .toList(),
            reading.sum(sum),
            reading.ranked(ranking),
            reading.truth(passed).name());
  }

  private static Optional<Integer> none() {
    return Optional.empty();
  }
}
