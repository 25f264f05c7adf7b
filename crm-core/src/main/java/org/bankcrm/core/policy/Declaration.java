package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.policy.DeclaredPolicy.Elsewhere;
import org.bankcrm.core.policy.DeclaredPolicy.Named;
import org.bankcrm.core.policy.Policy.Outcome;
import org.bankcrm.core.policy.Sum.Difference;

/** Takes down what one policy declares, and refuses what does not fit together. */
final class Declaration implements Planner {

  private static final int MOST_GATES = 100;
  private static final int MOST_BY = 1_000;

  final Policy<?> policy;
  final int position;
  final List<Gate> gates = new ArrayList<>();
  final Map<YesNoAttribute, Gate> yesNo = new LinkedHashMap<>();
  final List<Choice> choices = new ArrayList<>();
  final List<Bins> bins = new ArrayList<>();
  final List<Sum> sums = new ArrayList<>();
  final List<Ranking> rankings = new ArrayList<>();
  final List<Attribute<?>> remembered = new ArrayList<>();
  final List<Elsewhere> elsewhere = new ArrayList<>();
  final Map<String, String> calendars = new LinkedHashMap<>();
  final Map<String, String> openings = new LinkedHashMap<>();
  final Map<String, Derivation> derivations = new LinkedHashMap<>();
  final Map<String, Named> named = new LinkedHashMap<>();
  private final ProblemList problems;

  private Declaration(Policy<?> policy, int position, ProblemList problems) {
    this.policy = policy;
    this.position = position;
    this.problems = problems;
  }

  /** What a policy declares, and the problems that it tells of itself. */
  static DeclaredPolicy of(Policy<?> policy, int position, ProblemList problems) {
    Declaration declared = new Declaration(policy, position, problems);
    Outcome<?> outcome = policy.plan(declared);
    return new DeclaredPolicy(declared, outcome);
  }

  @Override
  public Gate gate(Condition condition, String path) {
    return gate(condition, path, Optional.empty());
  }

  @Override
  public Gate gate(Condition condition, String path, LocalizedText name) {
    return gate(condition, path, Optional.of(name));
  }

  private Gate gate(Condition condition, String path, Optional<LocalizedText> name) {
    Gate gate = new Gate(gates.size(), condition, path, name);
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
    chosen.forEach(this::checkOwn);
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
      if (!policy.head().isForEverybody() && attribute.type().codes().contains(word)) {
        problem(
            DeclaredPolicy.POPULATION,
            CoreProblem.RESERVED_CODE,
            "'" + word + "' is a code of '" + attribute.id() + "' and stands for nobody else.",
            "Rename the code, or leave out the population.");
      }
    }
  }

  @Override
  public Bins bins(List<Condition> conditions, String path) {
    return bins(conditions, path, Optional.empty(), List.of());
  }

  @Override
  public Bins bins(
      List<Condition> conditions, String path, LocalizedText name, List<LocalizedText> labels) {
    return bins(conditions, path, Optional.of(name), labels);
  }

  private Bins bins(
      List<Condition> conditions,
      String path,
      Optional<LocalizedText> name,
      List<LocalizedText> labels) {
    if (conditions.isEmpty() || conditions.size() > MOST_GATES) {
      throw new IllegalArgumentException("bins need 1 to " + MOST_GATES + " conditions");
    }
    return add(
        new Bins(
            bins.size(),
            conditions,
            path,
            name,
            labels,
            Optional.empty(),
            Map.of(),
            Optional.empty()));
  }

  private Bins add(Bins made) {
    bins.add(made);
    return made;
  }

  @Override
  public Bins leaves(
      List<Condition> ways,
      Map<String, Condition> madeOf,
      String path,
      LocalizedText name,
      List<LocalizedText> labels) {
    int last = ways.size() - 1;
    if (last < 1 || last > MOST_GATES || madeOf.isEmpty()) {
      throw new IllegalArgumentException(
          "there must be 2 to "
              + (MOST_GATES + 1)
              + " leaves, and conditions of which ways are made");
    }
    return add(
        new Bins(
            bins.size(),
            ways.subList(0, last),
            path,
            Optional.of(name),
            labels,
            Optional.empty(),
            madeOf,
            Optional.of(ways.get(last))));
  }

  @Override
  public Bins weigh(Factor factor, boolean bearsGaps, String path, LocalizedText name) {
    Condition condition =
        bearsGaps ? new Presence(factor.of(), false) : Factors.atLeastZero(factor.of());
    List<LocalizedText> labels = bearsGaps ? Factors.KNOWN_OR_NOT : Factors.ALL_KNOWN;
    return add(
        new Bins(
            bins.size(),
            List.of(condition),
            path,
            Optional.of(name),
            labels,
            Optional.of(factor),
            Map.of(),
            Optional.empty()));
  }

  @Override
  public Sum sum(
      Attribute<?> attribute, BigDecimal base, List<Bins> of, List<List<BigDecimal>> points) {
    return sum(attribute, base, of, points, Optional.empty(), Optional.empty());
  }

  @Override
  public Sum model(
      Attribute<?> attribute,
      BigDecimal base,
      List<Bins> of,
      List<List<BigDecimal>> points,
      int by,
      Link link) {
    int digits = PointSums.scale(points, BigDecimal.ZERO);
    Sum.Model model = new Sum.Model(base, digits, Checks.within(by, 1, MOST_BY, "by"), link);
    return sum(attribute, BigDecimal.ZERO, of, points, Optional.empty(), Optional.of(model));
  }

  /** By how much one value exceeds another, of the attribute's type; the bin reads both. */
  static Sum difference(Planner planner, Attribute<?> attribute, Bins of, Difference difference) {
    List<BigDecimal> points = Collections.nCopies(of.size(), BigDecimal.ZERO);
    return ((Declaration) planner)
        .sum(
            attribute,
            BigDecimal.ZERO,
            List.of(of),
            List.of(points),
            Optional.of(difference),
            Optional.empty());
  }

  private Sum sum(
      Attribute<?> attribute,
      BigDecimal base,
      List<Bins> of,
      List<List<BigDecimal>> points,
      Optional<Difference> difference,
      Optional<Sum.Model> model) {
    of.forEach(this::checkOwn);
    Sum sum = new Sum(sums.size(), attribute, base, of, points, difference, model);
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
    of.forEach(this::checkOwn);
    int scale = PointSums.scale(shortfalls, least);
    Ranking ranking = new Ranking(rankings.size(), scale, of, shortfalls, groups, most, least);
    PointSums.check(ranking);
    rankings.add(ranking);
    return ranking;
  }

  private void checkOwn(Gate gate) {
    DeclaredPolicy.checkOwn(gates, gate.index, gate, "gate");
  }

  private void checkOwn(Bins own) {
    DeclaredPolicy.checkOwn(bins, own.index, own, "bins");
  }

  @Override
  public void remembers(Attribute<?> attribute) {
    remembered.add(attribute);
  }

  @Override
  public void names(String other, String kind, List<? extends Attribute<?>> read, String path) {
    Named all = new Named(other, kind, read.get(0).id(), path);
    read.forEach(attribute -> named.put(attribute.id(), all));
  }

  @Override
  public void countsBy(String calendar, String path) {
    calendars.put(path, calendar);
  }

  @Override
  public void countsHoursBy(String calendar, String path) {
    countsBy(calendar, path);
    openings.put(path, calendar);
  }

  @Override
  public void madeBy(Derivation derivation, String path) {
    derivations.put(path, derivation);
  }

  @Override
  public void asksElsewhere(Condition condition, AttributeCatalog carried, String path) {
    elsewhere.add(new Elsewhere(condition, carried, path));
  }

  @Override
  public void problem(String path, ProblemCode code, String message, String advice) {
    problems.add(DeclaredPolicy.path(policy) + path, code, message, advice);
  }
}
