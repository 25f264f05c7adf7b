package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.Contribution;
import org.bankcrm.scoring.KnockOut;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.ScoreReason;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * A letter names no cause that is not known, however many policies lie between: what it tells of as
 * known is so whatever the missing values are.
 */
class LetterLawTest {

  private static final long SEED = 20_261_202L;
  private static final RandomCases CASES = RandomCases.of(10, 3).withDepth(2).withEveryKind();

  private int named;
  private int left;

  @Test
  void anyBook_letterReasons_areSoWhateverIsMissing() {
    long cases = Cases.wanted(160);
    for (long index = 0; index < cases; index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase given = CASES.next(source);
      DecisionEngine engine = Books.compile(given.book());
      RandomFacts random = given.facts(30);
      for (Facts facts : given.customers()) {
        Decision before = engine.decide(facts);
        Decision completed = engine.decide(random.complete(facts, source));
        for (Policy<?> policy : given.book().policies()) {
          if (policy instanceof Scorecard card) {
            Score score = before.result(card);
            Score after = completed.result(card);
            if (after.applies()
                == Truth.TRUE) { // a population may be those of whom little is known
              check(card, score, after, "case " + index + ", " + card.ref().id());
            }
          }
        }
      }
    }
    assertThat(named).as("causes that were named and known").isGreaterThan((int) cases * 5 / 8);
    assertThat(left).as("causes that were not named").isGreaterThanOrEqualTo((int) cases / 20);
  }

  private void check(Scorecard card, Score score, Score completed, String where) {
    List<String> codes = score.letterReasons().stream().map(CodedText::code).toList();
    int able = score.isDeclined() ? score.knockedOut().size() : score.reasons().size();
    left += able - codes.size();
    if (score.isDeclined()) {
      card.knockOuts().stream()
          .filter(rule -> codes.contains(rule.reason().code()) && !asksAbsence(rule.when()))
          .forEach(rule -> checkRule(rule, completed, where));
    }
    assertThat(able == codes.size() || !score.missing().isEmpty()).as(where).isTrue();
    score.reasons().stream()
        .filter(reason -> !score.isDeclined() && reason.known() && codes.contains(reason.code()))
        .forEach(reason -> checkReason(reason, score, completed, where));
  }

  private void checkRule(KnockOut rule, Score completed, String where) {
    named++;
    assertThat(completed.knockedOut()).as(where).contains(rule.reason());
  }

  private void checkReason(ScoreReason reason, Score score, Score completed, String where) {
    List<Contribution> causes =
        score.contributions().stream().filter(c -> c.reason().equals(reason.code())).toList();
    named += causes.size();
    assertThat(completed.contributions()).as(where).containsAll(causes);
  }

  private static boolean asksAbsence(Condition condition) {
    String document = DocumentWriter.tree(condition).toString();
    return document.contains("known=") || document.contains("absent=");
  }
}
