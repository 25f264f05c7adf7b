package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedPolicy;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.ExplanationNode;
import org.bankcrm.core.explanation.Explanations;
import org.bankcrm.core.explanation.MissingAttribute;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionExplainer;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Explained together policies are told as alone, in whatever order they are asked for. */
class ExplainerLawTest {

  private static final long SEED = 20261130L;
  private static final Language CHINESE = Language.of(Locale.CHINESE);
  private static final RandomCases BOOKS =
      RandomCases.of(12, 3).withDepth(2).withEveryKind().withTables();

  @Test
  void explainer_policiesInAnyOrder_tellsWhatTheDecisionTells() {
    for (long index = 0; index < Cases.wanted(12); index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase given = BOOKS.next(source);
      DecisionEngine engine = Books.compile(given.book());
      for (Facts customer : given.customers()) {
        checkUsed(customer, engine, Books.compile(given.book()));
        check(engine.decide(customer), source.pick(List.of(Disclosure.values())), source);
      }
    }
  }

  private static void check(Decision decision, Disclosure disclosure, Seeded source) {
    DecisionExplainer together = decision.explainer(disclosure);
    DecisionExplainer brief = decision.explainer(disclosure);
    List<Explanation> all = new ArrayList<>();
    for (Policy<?> policy : source.shuffled(decision.engine().book().policies())) {
      List<MissingAttribute> missing = brief.missing(policy); // nothing was explained before
      all.add(together.explain(policy));
      assertThat(missing).isEqualTo(together.missing(policy));
      assertThat(together.explain(policy)).isEqualTo(decision.explain(policy, disclosure));
      assertThat(together.words(policy, CHINESE))
          .isEqualTo(decision.words(policy, CHINESE, disclosure));
      assertThat(missing).isEqualTo(decision.explain(policy, disclosure).missing());
    }
    if (!all.isEmpty()) {
      checkPage(all, decision);
    }
  }

  /** What an engine laid out for others, at all disclosures, is told of nobody else. */
  private static void checkUsed(Facts customer, DecisionEngine used, DecisionEngine fresh) {
    for (Disclosure disclosure : Disclosure.values()) {
      for (Policy<?> policy : used.book().policies()) {
        Explanation told = used.explain(customer, policy, disclosure);
        assertThat(told).isEqualTo(fresh.explain(customer, policy, disclosure));
        checkReferences(told);
      }
    }
  }

  /** What a condition reads of another policy can be looked up; nothing is missing twice. */
  private static void checkReferences(Explanation told) {
    Stream.concat(Stream.of(told.policy()), told.references().stream())
        .flatMap(each -> Stream.concat(each.population().stream(), each.gates().stream()))
        .forEach(
            gate -> {
              assertThat(gate.missing()).doesNotHaveDuplicates();
              checkReferences(gate.root(), told);
            });
  }

  private static void checkReferences(ExplanationNode node, Explanation told) {
    node.yieldedBy()
        .filter(ref -> !ref.equals(told.policy().ref()))
        .ifPresent(ref -> assertThat(told.reference(ref)).isPresent());
    node.children().forEach(child -> checkReferences(child, told));
  }

  /**
   * Each policy stands there once, with the lines that it has alone; read from a document, which
   * holds every condition anew, the page is the same.
   */
  private static void checkPage(List<Explanation> all, Decision decision) {
    Explanations together = Explanations.of(all);
    String page = together.render(decision.engine().phrasebook(CHINESE));
    assertThat(
            Explanations.parse(together.toDocument()).render(decision.engine().phrasebook(CHINESE)))
        .isEqualTo(page);
    long lines = page.lines().filter(line -> !line.startsWith(" ")).count();
    assertThat(lines).isEqualTo(all.size());
    for (Explanation each : all) {
      ExplainedPolicy policy = each.policy();
      Explanation alone =
          new Explanation(policy, List.of(), each.disclosure(), each.asOf(), each.zone());
      String own = alone.render(decision.engine().phrasebook(CHINESE));
      assertThat(page).contains(own.substring(own.indexOf('\n')));
    }
  }
}
