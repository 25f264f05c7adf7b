package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.plan.ColumnResults;
import org.bankcrm.core.internal.plan.Evaluation;
import org.bankcrm.core.internal.plan.Plan;
import org.bankcrm.core.policy.Policy.Outcome;
import org.jspecify.annotations.Nullable;

/** What one policy declared, and later where the plan put it. */
final class PlannedPolicy implements Planner {

  private static final int MOST_GATES = 100;
  private static final String POPULATION = "/population";

  final Policy<?> policy;
  private final String path;
  final int position;
  final List<Gate> gates = new ArrayList<>();
  final Map<YesNoAttribute, Gate> yesNo = new LinkedHashMap<>();
  final List<Choice> choices = new ArrayList<>();
  final List<Bins> bins = new ArrayList<>();
  final List<Sum> sums = new ArrayList<>();
  final List<Ranking> rankings = new ArrayList<>();
  private final ProblemList problems;
  private @Nullable Outcome<?> outcome;

  /** The policies whose yields it reads. */
  final Set<PlannedPolicy> needs = new LinkedHashSet<>();

  /**
   * The policies from which something reaches it: those that it needs, and those whose earlier
   * decisions it is handed in, or reads elsewhere.
   */
  final Set<PlannedPolicy> sources = new LinkedHashSet<>();

  /** What is handed in and tells what it decided before. */
  final List<Attribute<?>> remembered = new ArrayList<>();

  /** The calendars by which it counts, by the places where it says so. */
  final Map<String, String> calendars = new LinkedHashMap<>();

  /** What it asks outside of the plan. */
  final List<Elsewhere> elsewhere = new ArrayList<>();

  /** A condition that is asked outside of the plan, which may read what is carried there. */
  record Elsewhere(Condition condition, AttributeCatalog carried, String path) {}

  /** What must not be told of it; empty where it reads nothing protected. */
  Optional<Shut> shut = Optional.empty();

  /** Its place in an order in which every policy stands after those that it needs. */
  int rank;

  /** Those whom the policy is about; empty for everybody. */
  private final Optional<Gate> population;

  /** The gate of the population, or {@link Plan#NO_POPULATION}. */
  int populationNumber = Plan.NO_POPULATION;

  int[] gateNumbers = {};
  int[] choiceNumbers = {};
  int[] binsNumbers = {};
  int[] sumNumbers = {};
  int[] rankingNumbers = {};

  PlannedPolicy(Policy<?> policy, int position, ProblemList problems) {
    this.policy = policy;
    this.path = "/policies/" + policy.ref().id();
    this.position = position;
    this.problems = problems;
    PolicyHead head = policy.head();
    this.population =
        head.isForEverybody()
            ? Optional.empty()
            : Optional.of(new Gate(-1, head.population(), POPULATION));
  }

  /** Those whom the policy is about; empty for everybody. */
  Optional<Gate> population() {
    return population;
  }

  /** Whether a place is that of the population. */
  boolean isPopulation(String place) {
    return (place + "/").startsWith(path + POPULATION + "/");
  }

  void plan() {
    outcome = policy.plan(this);
  }

  Outcome<?> outcome() {
    if (outcome == null) {
      throw new IllegalStateException(policy.ref() + " is not planned");
    }
    return outcome;
  }

  /** This and all that it needs, directly or through others, each after those that it needs. */
  List<PlannedPolicy> withAllNeeds() {
    Set<PlannedPolicy> all = new HashSet<>(Set.of(this));
    Deque<PlannedPolicy> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      for (PlannedPolicy need : open.pop().needs) {
        if (all.add(need)) {
          open.push(need);
        }
      }
    }
    List<PlannedPolicy> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparingInt(each -> each.rank));
    return ordered;
  }

  /** Where the policy stands, as problems tell it. */
  String path() {
    return path;
  }

  int number(Gate gate) {
    checkOwn(gate);
    return gateNumbers[gate.index];
  }

  int number(Choice choice) {
    checkOwn(choices, choice.index, choice, "choice");
    return choiceNumbers[choice.index];
  }

  int number(Bins own) {
    checkOwn(own);
    return binsNumbers[own.index];
  }

  int number(Sum sum) {
    checkOwn(sums, sum.index, sum, "sum");
    return sumNumbers[sum.index];
  }

  int number(Ranking ranking) {
    checkOwn(rankings, ranking.index, ranking, "ranking");
    return rankingNumbers[ranking.index];
  }

  private static void checkOwn(List<?> own, int index, Object part, String word) {
    if (index >= own.size() || own.get(index) != part) {
      throw new IllegalArgumentException("the " + word + " belongs to another policy");
    }
  }

  /** The conditions of its gates and bins, with the places where they stand. */
  void eachCondition(BiConsumer<Condition, String> visitor) {
    population.ifPresent(gate -> visitor.accept(gate.condition, gate.path));
    for (Gate gate : gates) {
      visitor.accept(gate.condition, gate.path);
    }
    for (Bins each : bins) {
      for (int i = 0; i < each.conditions.size(); i++) {
        visitor.accept(each.conditions.get(i), each.path + "/" + i);
      }
    }
  }

  /** Whether a place is among its bins. */
  boolean isInBins(String place) {
    return bins.stream().anyMatch(each -> place.startsWith(path + each.path + "/"));
  }

  /** Whether it yields this attribute as a sum. */
  boolean sums(String attributeId) {
    return sums.stream().anyMatch(sum -> sum.attribute.id().equals(attributeId));
  }

  /** The gate of the first yes/no attribute that the policy yields, or -1. */
  int grantNumber() {
    return yesNo.isEmpty() ? -1 : gateNumbers[yesNo.values().iterator().next().index];
  }

  Truth applies(Evaluation evaluation) {
    return populationNumber < 0 ? Truth.TRUE : evaluation.truth(populationNumber);
  }

  Truth applies(ColumnResults results, int row) {
    return populationNumber < 0 ? Truth.TRUE : results.truth(populationNumber, row);
  }

  /** What stands in the place of a code: none where the policy applies. */
  static Optional<String> instead(Truth applies) {
    return switch (applies) {
      case TRUE -> Optional.empty();
      case FALSE -> Optional.of(Decisions.NOT_APPLICABLE);
      case UNKNOWN -> Optional.of(Decisions.UNDECIDED);
    };
  }

  int firstYesNoNumber() {
    if (yesNo.isEmpty()) {
      throw new IllegalArgumentException(policy.ref() + " yields no yes/no attribute");
    }
    return grantNumber();
  }

  int firstChoiceNumber() {
    if (choices.isEmpty()) {
      throw new IllegalArgumentException(policy.ref() + " yields no choice");
    }
    return choiceNumbers[0];
  }

  int firstSumNumber() {
    if (sums.isEmpty()) {
      throw new IllegalArgumentException(policy.ref() + " adds up no points");
    }
    return sumNumbers[0];
  }

  int firstRankingNumber() {
    if (rankings.isEmpty()) {
      throw new IllegalArgumentException(policy.ref() + " ranks nothing");
    }
    return rankingNumbers[0];
  }

  List<Attribute<?>> yields() {
    List<Attribute<?>> yields = new ArrayList<>(yesNo.keySet());
    for (Choice choice : choices) {
      yields.add(choice.attribute);
    }
    for (Sum sum : sums) {
      yields.add(sum.attribute);
    }
    return yields;
  }

  @Override
  public Gate gate(Condition condition, String path) {
    Gate gate = new Gate(gates.size(), condition, path);
    gates.add(gate);
    return gate;
  }

  @Override
  public void yield(YesNoAttribute attribute, Gate gate) {
    checkOwn(gate);
    yesNo.put(attribute, gate);
  }

  @Override
  public Choice choose(
      CodeAttribute attribute, List<Gate> chosen, List<String> codes, String otherwise) {
    return choose(attribute, chosen, codes, otherwise, 0);
  }

  @Override
  public Choice choose(
      CodeAttribute attribute, List<Gate> chosen, List<String> codes, String otherwise, int held) {
    for (Gate gate : chosen) {
      checkOwn(gate);
    }
    if (chosen.isEmpty() || chosen.size() > MOST_GATES || chosen.size() != codes.size()) {
      throw new IllegalArgumentException(
          "a choice needs 1 to " + MOST_GATES + " gates and one code for each");
    }
    Objects.checkIndex(held, chosen.size() + 1);
    List<String> all = new ArrayList<>(codes);
    all.add(otherwise);
    if (!attribute.type().codes().containsAll(all)) {
      throw new IllegalArgumentException(
          attribute.id() + " must be a closed list that has all of " + all);
    }
    checkOutcomes(attribute);
    Choice choice = new Choice(choices.size(), attribute, chosen, all, held);
    choices.add(choice);
    return choice;
  }

  /** The words that stand for those outside the population are no codes of the author's. */
  private void checkOutcomes(CodeAttribute attribute) {
    for (String word : List.of(Decisions.NOT_APPLICABLE, Decisions.UNDECIDED)) {
      if (population.isPresent() && attribute.type().codes().contains(word)) {
        problem(
            POPULATION,
            "reserved-code",
            "'" + word + "' is a code of '" + attribute.id() + "' and stands for nobody else.",
            "Rename the code, or leave out the population.");
      }
    }
  }

  @Override
  public Bins bins(List<Condition> conditions, String path) {
    if (conditions.isEmpty() || conditions.size() > MOST_GATES) {
      throw new IllegalArgumentException("bins need 1 to " + MOST_GATES + " conditions");
    }
    Bins made = new Bins(bins.size(), conditions, path);
    bins.add(made);
    return made;
  }

  @Override
  public Sum sum(
      Attribute<?> attribute, BigDecimal base, List<Bins> of, List<List<BigDecimal>> points) {
    for (Bins each : of) {
      checkOwn(each);
    }
    Sum sum = new Sum(sums.size(), attribute, base, of, points);
    PointSums.check(sum);
    sums.add(sum);
    return sum;
  }

  @Override
  public Ranking rank(
      List<Bins> of,
      List<List<BigDecimal>> shortfalls,
      List<List<Integer>> groups,
      int most,
      BigDecimal least) {
    for (Bins each : of) {
      checkOwn(each);
    }
    int scale = PointSums.scale(shortfalls, least);
    Ranking ranking = new Ranking(rankings.size(), scale, of, shortfalls, groups, most, least);
    PointSums.check(ranking);
    rankings.add(ranking);
    return ranking;
  }

  private void checkOwn(Gate gate) {
    checkOwn(gates, gate.index, gate, "gate");
  }

  private void checkOwn(Bins own) {
    checkOwn(bins, own.index, own, "bins");
  }

  @Override
  public void remembers(Attribute<?> attribute) {
    remembered.add(attribute);
  }

  @Override
  public void countsBy(String calendar, String path) {
    calendars.put(path, calendar);
  }

  @Override
  public void asksElsewhere(Condition condition, AttributeCatalog carried, String path) {
    elsewhere.add(new Elsewhere(condition, carried, path));
  }

  @Override
  public void problem(String path, String code, String message, String advice) {
    problems.add(this.path + path, code, message, advice);
  }
}
