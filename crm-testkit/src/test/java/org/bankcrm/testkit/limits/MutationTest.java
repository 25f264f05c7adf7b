package org.bankcrm.testkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.testkit.random.DocumentMutation;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Hurt documents are read or refused, by our own exception and with a problem; what was read
 * decides and explains as any book.
 */
class MutationTest {

  private static final long SEED = 20261129L;
  private static final RandomCases CASES =
      RandomCases.of(6, 2).withDepth(2).withEveryKind().withTables();
  private static final int HURTS_OF_A_BOOK = 40;

  /** Random policies may ask more of a customer's parts than a book written by hand. */
  private static final DocumentLimits WIDE = DocumentLimits.standard().withPartNodes(10_000);

  static final List<PolicyKind> KINDS = RandomCases.kinds();

  @Test
  void parse_mutatedBooksOfEveryKind_readsOrRefuses() {
    int books = Boolean.getBoolean("crm.deep") ? 7_000 : 60;
    int refused = 0;
    for (int book = 0; book < books; book++) {
      RandomCase random = CASES.at(SEED, book);
      Map<String, Object> document = random.book().toDocument();
      for (int hurt = 0; hurt < HURTS_OF_A_BOOK; hurt++) {
        refused += isRefused(document, random.customers().get(0), book, hurt) ? 1 : 0;
      }
    }
    int all = books * HURTS_OF_A_BOOK;
    assertThat(refused).isBetween(all / 2, all - all / 50);
  }

  private static boolean isRefused(
      Map<String, Object> document, Facts customer, int book, int hurt) {
    Seeded source = Seeded.of(SEED + book, hurt);
    Map<String, Object> hurtDocument =
        DocumentMutation.of(source).hurt(document, source.between(1, 4));
    try {
      PolicyBook read = PolicyBook.parse(hurtDocument, KINDS);
      assertThat(PolicyBook.parse(read.toDocument(), KINDS)).isEqualTo(read);
      use(read, customer);
      return false;
    } catch (InvalidPolicyException refused) {
      assertThat(refused.problems()).isNotEmpty();
      return true;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError foreign) {
      throw new AssertionError("book " + book + ", hurt " + hurt, foreign);
    }
  }

  private static void use(PolicyBook book, Facts customer) {
    DecisionEngine engine = book.compile();
    Facts facts = knownIn(book, customer);
    Decision decision = engine.decide(facts);
    for (Policy<?> policy : book.policies()) {
      decision.result(policy);
      decision.explain(policy, Disclosure.FULL).render(Locale.CHINESE);
      decision.words(policy, Locale.CHINESE);
    }
    DecisionRecord record = DecisionRecord.of(decision);
    assertThat(DecisionRecord.parse(record.toDocument())).isEqualTo(record);
  }

  /** The customer as the hurt book sees it; an attribute may have become another. */
  private static Facts knownIn(PolicyBook book, Facts customer) {
    try {
      return customer.onto(book.catalog());
    } catch (IllegalArgumentException anotherType) {
      return Facts.builder(book.catalog(), customer.asOf(), customer.zone()).build();
    }
  }
}
