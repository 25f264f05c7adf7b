package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.alert.AlertReading;
import org.bankcrm.campaign.contact.ContactStanding;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferStanding.Ranked;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.scoring.Score;
import org.bankcrm.segmentation.FamilyMembership;
import org.bankcrm.segmentation.Grouping;
import org.bankcrm.segmentation.MembershipChanges;
import org.bankcrm.segmentation.TierPlacement;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * A protected value may make the outcome of a policy, and shows in nothing else: whoever sees what
 * the library says of two customers whom only that value tells apart cannot tell which is which,
 * unless the outcome does.
 */
class ProtectedLawTest {

  private static final long SEED = 20_261_201L;
  private static final RandomCases CASES = RandomCases.of(6, 1).withDepth(2).withEveryKind();

  /** Customers with the same outcome whom something protected tells apart, by kind of policy. */
  private final Map<String, Integer> compared = new TreeMap<>();

  @Test
  void anyBook_protectedValues_showInTheOutcomeAlone() {
    for (long index = 0; index < Cases.wanted(130); index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase plain = CASES.next(source);
      Veiled veiled = new Veiled(plain, source);
      RandomFacts random = plain.facts(20);
      for (int i = 0; i < 2; i++) {
        Facts open = random.next(source);
        Facts one = veiled.joined(open, random.next(source));
        Facts other = veiled.joined(open, random.next(source));
        Facts before = veiled.joined(random.next(source), open);
        try {
          check(veiled, before, one, other);
          checkCanary(veiled, before, veiled.canary(open));
        } catch (AssertionError e) {
          String where = "case " + index + ", protected " + veiled.hidden() + "\n";
          throw new AssertionError(where + e.getMessage(), e);
        }
      }
    }
    assertThat(compared).hasSize(Books.KINDS.size());
    assertThat(compared.values()).allMatch(count -> count >= 10);
  }

  private void check(Veiled veiled, Facts before, Facts one, Facts other) {
    Decision past = veiled.engine().decide(before);
    Decision first = veiled.engine().decide(one);
    Decision second = veiled.engine().decide(other);
    assertThat(record(second)).isEqualTo(record(first));
    for (Policy<?> policy : veiled.engine().book().policies()) {
      assertThat(explained(second, policy)).isEqualTo(explained(first, policy));
      if (outcome(first, policy).equals(outcome(second, policy))) {
        assertThat(told(past, second, policy))
            .as(policy.kind().word())
            .isEqualTo(told(past, first, policy));
        boolean apart = !one.hash().equals(other.hash());
        compared.merge(policy.kind().word(), apart ? 1 : 0, Integer::sum);
      }
    }
  }

  private static void checkCanary(Veiled veiled, Facts before, Facts canary) {
    Decision past = veiled.engine().decide(before);
    Decision decision = veiled.engine().decide(canary);
    checkSilent(record(decision).toString());
    for (Policy<?> policy : veiled.engine().book().policies()) {
      checkSilent(explained(decision, policy).toString());
      checkSilent(told(past, decision, policy));
    }
  }

  private static void checkSilent(String text) {
    assertThat(Veiled.sings(text)).as(text).isFalse();
  }

  /** Whoever holds the facts can tell them apart by their hash, and nobody else. */
  private static Map<String, Object> record(Decision decision) {
    Map<String, Object> document = new LinkedHashMap<>(DecisionRecord.of(decision).toDocument());
    document.remove("factsHash");
    return document;
  }

  private static List<String> explained(Decision decision, Policy<?> policy) {
    List<String> texts = new ArrayList<>();
    for (Disclosure disclosure : Disclosure.values()) {
      texts.add(decision.explain(policy, disclosure).toDocument().toString());
    }
    Explanation full = decision.explain(policy, Disclosure.FULL);
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      texts.add(full.render(locale));
      texts.add(decision.words(policy, locale));
      texts.add(decision.letter(policy, locale).orElse(""));
    }
    return texts;
  }

  /** What the bank acts on: what is yielded, and what the result decides beside it. */
  private static List<Object> outcome(Decision decision, Policy<?> policy) {
    List<Object> outcome = new ArrayList<>(List.of(decision.applies(policy)));
    decision.engine().yieldedAttributes().attributes().stream()
        .filter(each -> yields(policy, each))
        .forEach(each -> outcome.add(decision.value(each)));
    Object result = decision.result(policy);
    if (result instanceof TierPlacement placed) {
      outcome.addAll(List.of(placed.code(), placed.standing().earned()));
      outcome.add(Spelled.all(placed.standing().next()));
    } else if (result instanceof FamilyMembership family) {
      outcome.add(Spelled.all(family));
    } else if (result instanceof Moved moved) {
      outcome.add(Spelled.all(moved.moves()));
    } else if (result instanceof Score score) {
      outcome.addAll(List.of(score.isDeclined(), score.isSettled()));
    } else if (result instanceof AlertReading alert) {
      outcome.add(alert.level()); // what is missing may keep open whether it is the gravest
    } else if (result instanceof NextBestOffer best) {
      best.ranked().forEach(each -> outcome.add(way(each)));
    } else if (result instanceof ContactStanding standing) {
      outcome.add(standing.lanes().stream().map(LaneStanding::verdict).toList());
    }
    return outcome;
  }

  private static String way(Ranked offer) {
    return offer.campaign() + " over " + offer.channel();
  }

  private static boolean yields(Policy<?> policy, Attribute<?> attribute) {
    String id = policy.ref().id();
    return Arrays.asList(attribute.id().split("\\.", -1)).contains(id);
  }

  private static String told(Decision past, Decision decision, Policy<?> policy) {
    int[] parts = new int[decision.engine().book().policies().size()];
    decision.firstNotTrue(parts);
    String text =
        Spelled.of(decision.result(policy), policy)
            + decision.missingToApply(policy)
            + parts[decision.engine().book().policies().indexOf(policy)];
    return policy instanceof Grouping<?> grouping ? text + change(past, decision, grouping) : text;
  }

  private static String change(Decision past, Decision decision, Grouping<?> policy) {
    Optional<?> change = MembershipChanges.between(past, decision, policy);
    return Spelled.all(change);
  }
}
