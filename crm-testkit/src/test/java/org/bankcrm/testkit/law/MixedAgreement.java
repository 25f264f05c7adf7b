package org.bankcrm.testkit.law;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.policy.Decider;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.testkit.random.RandomCase;

/**
 * Holds everything that an engine says of a book of every kind of policy against clerks: what is
 * yielded, the results, the counts, and what is explained.
 */
final class MixedAgreement {

  private final RandomCase given;
  private final Map<String, Policy<?>> byYield;
  private final DecisionEngine engine;
  private final Decisions all;
  private final Decider decider;
  private final Map<String, Set<String>> seen;

  /** Of each card, which the whole population is asked for at once. */
  private final Map<Policy<?>, long[]> points = new HashMap<>();

  private final Map<Policy<?>, long[]> rankings = new HashMap<>();

  private MixedAgreement(RandomCase given, Map<String, Set<String>> seen) {
    this.given = given;
    this.byYield = Yields.index(given.book());
    this.engine = Books.compile(given.book());
    this.all = engine.decideAll(given.population());
    this.decider = engine.decider();
    this.seen = seen;
  }

  /**
   * Checks one case.
   *
   * @param seen takes the words of all results, by kind of policy
   * @throws AssertionError at the first difference
   */
  static void check(RandomCase given, Map<String, Set<String>> seen) {
    MixedAgreement agreement = new MixedAgreement(given, seen);
    agreement.checkYields();
    for (int row = 0; row < given.customers().size(); row++) {
      agreement.check(row);
    }
    agreement.checkCounts();
  }

  private void checkYields() {
    List<String> yielded =
        engine.yieldedAttributes().attributes().stream().map(Attribute::id).sorted().toList();
    List<String> told = byYield.keySet().stream().sorted().toList();
    same(told, yielded, "yields", 0, given.book().policies().get(0));
  }

  private void check(int row) {
    Facts facts = given.customers().get(row);
    ReferenceInterpreter reference = new ReferenceInterpreter(byYield, facts);
    Decision one = engine.decide(facts);
    decider.decide(facts);
    boolean explained = row % 8 == 0;
    for (Policy<?> policy : given.book().policies()) {
      Clerk clerk = Clerk.of(policy, reference);
      Map<String, Optional<?>> expected = clerk.yields();
      for (Attribute<?> attribute : Yields.of(policy)) {
        Optional<?> value = Objects.requireNonNull(expected.get(attribute.id()));
        same(value, one.value(attribute), "decide " + attribute, row, policy);
        same(value, all.value(row, attribute), "decideAll " + attribute, row, policy);
      }
      checkWhetherAsked(row, policy, one, reference);
      checkShortForms(row, policy, one);
      String result = told(policy, one.result(policy), one.applies(policy));
      same(clerk.told(), result, "result", row, policy);
      note(policy, result);
      same(one.result(policy), all.result(row, policy), "result of decideAll", row, policy);
      if (explained) {
        checkView(row, policy, one);
        new ExplanationCheck(policy, one, reference)
            .run((want, got, what) -> same(want, got, what, row, policy));
      }
    }
  }

  /** A row of the columns tells all that the decision of the customer alone does. */
  private void checkView(int row, Policy<?> policy, Decision one) {
    Decision view = all.decision(row);
    same(one.facts(), view.facts(), "facts of a row", row, policy);
    same(one.granted(), view.granted(), "granted of a row", row, policy);
    same(firstNotTrue(one), firstNotTrue(view), "reasons of a row", row, policy);
    Explanation explained = one.explain(policy, Disclosure.FULL);
    same(explained, view.explain(policy, Disclosure.FULL), "explanation of a row", row, policy);
    String words = one.words(policy, Locale.ENGLISH);
    same(words, view.words(policy, Locale.ENGLISH), "words of a row", row, policy);
    for (Attribute<?> attribute : Yields.of(policy)) {
      same(one.absence(attribute), view.absence(attribute), "absence of a row", row, policy);
    }
  }

  private String firstNotTrue(Decision decision) {
    int[] parts = new int[given.book().policies().size()];
    decision.firstNotTrue(parts);
    return Arrays.toString(parts);
  }

  private void checkWhetherAsked(
      int row, Policy<?> policy, Decision one, ReferenceInterpreter reference) {
    Truth applies = reference.truth(policy.head().population());
    same(applies, one.applies(policy), "applies", row, policy);
    same(applies, all.applies(row, policy), "applies by decideAll", row, policy);
    same(applies, decider.applies(policy), "applies by decider", row, policy);
    List<String> missing = one.missingToApply(policy);
    same(applies == Truth.UNKNOWN, !missing.isEmpty(), "missingToApply is told", row, policy);
    if (applies == Truth.UNKNOWN) {
      Told.missing(one.result(policy))
          .ifPresent(told -> same(Set.copyOf(missing), Set.copyOf(told), "missing", row, policy));
    }
    for (Attribute<?> attribute : Yields.of(policy)) {
      Optional<Absence> absence =
          one.value(attribute).isPresent()
              ? Optional.empty()
              : Optional.of(applies == Truth.FALSE ? Absence.NOT_APPLICABLE : Absence.NOT_KNOWN);
      same(absence, one.absence(attribute), "absence of " + attribute, row, policy);
    }
  }

  private static String told(Policy<?> policy, Object result, Truth applies) {
    Optional<String> notAsked = Told.notAsked(result, applies);
    if (notAsked.isPresent()) {
      return notAsked.get();
    }
    List<Channel> channels =
        policy instanceof Campaign campaign
            ? campaign.channels().stream().map(CampaignChannel::channel).toList()
            : List.of();
    return Told.of(result, channels);
  }

  private void note(Policy<?> policy, String result) {
    Set<String> words = seen.computeIfAbsent(policy.kind().word(), kind -> new TreeSet<>());
    for (String word : result.split("[^A-Za-z0-9_]+")) {
      words.add(word);
    }
  }

  /** What is told without making a result. */
  private void checkShortForms(int row, Policy<?> policy, Decision one) {
    Attribute<?> first = Yields.of(policy).get(0);
    if (policy instanceof Scorecard) {
      long[] told = points.computeIfAbsent(policy, this::points);
      same(one.points(policy), told[row], "points", row, policy);
      same(one.points(policy), decider.points(policy), "decider's points", row, policy);
      long[] ranked = rankings.computeIfAbsent(policy, this::rankings);
      same(one.ranking(policy), ranked[row], "ranking", row, policy);
      same(one.ranking(policy), decider.ranking(policy), "decider's ranking", row, policy);
    } else if (policy instanceof ScoringModel) {
      long[] told = points.computeIfAbsent(policy, this::points);
      same(one.points(policy), told[row], "points", row, policy);
    } else if (yesNo(policy).isPresent()) {
      Attribute<?> told = yesNo(policy).get();
      same(one.truth(policy), all.truth(row, policy), "truth of " + told, row, policy);
      same(one.truth(policy), decider.truth(policy), "decider's truth", row, policy);
      same(one.value(told), Clerk.yesNo(one.truth(policy)), "truth", row, policy);
    } else {
      String code = all.code(row, policy);
      same(code, decider.code(policy), "decider's code", row, policy);
      Optional<String> value = Optional.of(code).filter(known -> all.isSettled(row, policy));
      same(one.value(first), value, "code", row, policy);
    }
  }

  private long[] points(Policy<?> card) {
    long[] points = new long[all.size()];
    all.points(card, points);
    return points;
  }

  private long[] rankings(Policy<?> card) {
    long[] rankings = new long[all.size()];
    all.rankings(card, rankings);
    return rankings;
  }

  /** The attribute by which a policy says yes or no as a whole. */
  private static Optional<Attribute<?>> yesNo(Policy<?> policy) {
    Attribute<?> whole =
        policy instanceof Campaign campaign ? campaign.attribute() : Yields.of(policy).get(0);
    return Optional.<Attribute<?>>of(whole).filter(YesNoAttribute.class::isInstance);
  }

  private void checkCounts() {
    for (Policy<?> policy : given.book().policies()) {
      if (!Yields.isCounted(policy)) {
        continue;
      }
      Map<String, Long> expected = new HashMap<>();
      for (int row = 0; row < all.size(); row++) {
        expected.merge(outcome(row, policy), 1L, Long::sum);
      }
      Map<String, Long> counted = new HashMap<>(all.counts(policy));
      counted.values().removeIf(number -> number == 0);
      same(expected, counted, "counts", 0, policy);
    }
  }

  private String outcome(int row, Policy<?> policy) {
    if (yesNo(policy).isEmpty()) {
      return all.code(row, policy);
    } else if (all.applies(row, policy) == Truth.FALSE) {
      return Decisions.NOT_APPLICABLE;
    }
    Optional<?> value = all.value(row, yesNo(policy).get());
    return value.map(yes -> Truth.of((Boolean) yes)).orElse(Truth.UNKNOWN).name();
  }

  private void same(Object expected, Object actual, String what, int row, Policy<?> policy) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(
          "%s: by hand %s, engine says %s for customer %s and policy %s:%n%s%n%s"
              .formatted(
                  what,
                  expected,
                  actual,
                  row,
                  policy.ref(),
                  policy.kind().write(policy),
                  RandomCase.describe(given.customers().get(row))));
    }
  }
}
