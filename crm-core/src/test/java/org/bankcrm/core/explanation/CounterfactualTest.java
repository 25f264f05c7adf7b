package org.bankcrm.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.junit.jupiter.api.Test;

/**
 * What is said to have decided did decide: random rules over questions of yes or no, each asked
 * once, and the answers changed.
 */
class CounterfactualTest {

  private static final int RULES = 1_000;
  private static final List<YesNoAttribute> QUESTIONS =
      IntStream.range(0, 8)
          .mapToObj(i -> Attributes.yesNo("q" + i, Bank.named("问题" + i, "Question " + i)))
          .toList();
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(QUESTIONS);

  private final SplittableRandom random = new SplittableRandom(20260302);

  /** One rule, one customer, and the answers that decided. */
  private record Trial(
      Asked policy, DecisionEngine engine, List<Optional<Boolean>> answers, ExplainedGate gate) {

    Truth with(List<Optional<Boolean>> others) {
      return engine.decide(facts(others)).truth(policy);
    }

    Set<String> decisive() {
      return gate.decisive().stream()
          .map(leaf -> leaf.clause().attribute().orElseThrow().id())
          .collect(Collectors.toSet());
    }

    /** The answers with those to some questions made others; what is missing stays missing. */
    List<Optional<Boolean>> turned(Predicate<String> which) {
      List<Optional<Boolean>> turned = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        boolean turn = which.test(QUESTIONS.get(i).id());
        turned.add(turn ? answers.get(i).map(yes -> !yes) : answers.get(i));
      }
      return turned;
    }
  }

  @Test
  void turningAllThatDecided_changesTheOutcome() {
    int settled = 0;
    for (int i = 0; i < RULES; i++) {
      Trial trial = trial();
      if (trial.gate().truth() != Truth.UNKNOWN) {
        settled++;
        Set<String> decisive = trial.decisive();
        assertThat(decisive).as("%s", trial).isNotEmpty();
        assertThat(trial.with(trial.turned(decisive::contains)))
            .as("%s", trial)
            .isNotEqualTo(trial.gate().truth());
      } else {
        assertThat(trial.gate().decisive()).isEmpty();
      }
    }
    assertThat(settled).isGreaterThan(RULES / 4);
  }

  @Test
  void turningOrForgettingWhatDidNotDecide_changesNothing() {
    int turned = 0;
    for (int i = 0; i < RULES; i++) {
      Trial trial = trial();
      if (trial.gate().truth() != Truth.UNKNOWN) {
        Set<String> decisive = trial.decisive();
        turned += decisive.size() < QUESTIONS.size() ? 1 : 0;
        Predicate<String> others = id -> !decisive.contains(id);
        Truth truth = trial.gate().truth();
        assertThat(trial.with(trial.turned(others))).as("%s", trial).isEqualTo(truth);
        assertThat(trial.with(random(others, trial.answers()))).as("%s", trial).isEqualTo(truth);
      }
    }
    assertThat(turned).isGreaterThan(RULES / 4);
  }

  @Test
  void answeringWhatIsMissing_settlesTheOutcome() {
    int open = 0;
    for (int i = 0; i < RULES; i++) {
      Trial trial = trial();
      Set<String> missing =
          trial.gate().missing().stream().map(MissingAttribute::id).collect(Collectors.toSet());
      boolean unknown = trial.gate().truth() == Truth.UNKNOWN;
      assertThat(missing.isEmpty()).as("%s", trial).isNotEqualTo(unknown);
      if (unknown) {
        open++;
        List<Optional<Boolean>> answered = new ArrayList<>(trial.answers());
        for (int q = 0; q < answered.size(); q++) {
          if (missing.contains(QUESTIONS.get(q).id())) {
            assertThat(answered.get(q)).isEmpty();
            answered.set(q, Optional.of(random.nextBoolean()));
          }
        }
        assertThat(trial.with(answered)).as("%s", trial).isNotEqualTo(Truth.UNKNOWN);
      }
    }
    assertThat(open).isGreaterThan(RULES / 10);
  }

  private Trial trial() {
    List<YesNoAttribute> left = new ArrayList<>(QUESTIONS);
    Condition rule = rule(left, 3);
    List<Optional<Boolean>> answers =
        random(id -> true, QUESTIONS.stream().map(q -> empty()).toList());
    Asked policy = Asked.of("high-value", rule);
    DecisionEngine engine = Bank.engine(CATALOG, policy);
    Explanation explanation = engine.explain(facts(answers), policy, Disclosure.NAMES);
    return new Trial(policy, engine, answers, explanation.gates().get(0));
  }

  private static Optional<Boolean> empty() {
    return Optional.empty();
  }

  private List<Optional<Boolean>> random(
      Predicate<String> which, List<Optional<Boolean>> otherwise) {
    List<Optional<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < QUESTIONS.size(); i++) {
      boolean drawn = which.test(QUESTIONS.get(i).id());
      answers.add(drawn ? answer() : otherwise.get(i));
    }
    return answers;
  }

  private Optional<Boolean> answer() {
    int drawn = random.nextInt(5);
    return drawn == 0 ? Optional.empty() : Optional.of(drawn % 2 == 0);
  }

  /** Takes each question at most once. */
  private Condition rule(List<YesNoAttribute> left, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      YesNoAttribute question = left.remove(random.nextInt(left.size()));
      return random.nextBoolean() ? question.isTrue() : question.isFalse();
    }
    List<Condition> made = new ArrayList<>();
    for (int wanted = 2 + random.nextInt(2); wanted > 0 && !left.isEmpty(); wanted--) {
      made.add(rule(left, depth - 1));
    }
    Condition[] parts = made.toArray(new Condition[0]);
    return switch (random.nextInt(4)) {
      case 0 -> Condition.all(parts);
      case 1 -> Condition.any(parts);
      case 2 -> Condition.atLeast(1 + random.nextInt(parts.length), parts);
      default -> Condition.all(parts).not();
    };
  }

  private static Facts facts(List<Optional<Boolean>> answers) {
    Facts.Builder facts = Facts.builder(CATALOG, Bank.AS_OF, Bank.SHANGHAI);
    for (int i = 0; i < answers.size(); i++) {
      facts.put(QUESTIONS.get(i), answers.get(i));
    }
    return facts.build();
  }
}
