package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.testkit.random.DocumentMutation;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** The retail book with a few hurts is read or refused, and decides and explains if it is read. */
class RetailMutationTest {

  private static final long SEED = 20261129L;
  private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");

  @Test
  void parse_mutatedRetailBook_readsOrRefuses() {
    Map<String, Object> document = BookFiles.retail().toDocument();
    int books = Boolean.getBoolean("crm.deep") ? 40_000 : 200;
    int refused = 0;
    for (int number = 0; number < books; number++) {
      Seeded source = Seeded.of(SEED, number);
      refused +=
          isRefused(DocumentMutation.of(source).hurt(document, source.between(1, 3)), number);
    }
    assertThat(refused).isBetween(books / 2, books - 1);
  }

  private static int isRefused(Map<String, Object> document, int number) {
    try {
      PolicyBook book = PolicyBook.parse(document, BookFiles.kinds());
      assertThat(PolicyBook.parse(book.toDocument(), BookFiles.kinds())).isEqualTo(book);
      use(book.compile());
      return 0;
    } catch (InvalidPolicyException refused) {
      assertThat(refused.problems()).isNotEmpty();
      return 1;
    } catch (RuntimeException | StackOverflowError foreign) {
      throw new AssertionError("book " + number, foreign);
    }
  }

  /**
   * Decides and explains somebody of whom nothing is known, or no more than that it is a person, or
   * an organisation: most policies are about one of the two alone.
   */
  private static void use(DecisionEngine engine) {
    use(engine, facts(engine).build());
    AttributeCatalog catalog = engine.book().catalog();
    if (catalog.contains(BankAttributes.KIND)) { // else the mutation has hurt this very attribute
      for (String kind : List.of("INDIVIDUAL", "ORGANISATION")) {
        use(engine, facts(engine).put(BankAttributes.KIND, kind).build());
      }
    }
  }

  private static Facts.Builder facts(DecisionEngine engine) {
    return Facts.builder(engine.book().catalog(), NOW, ZoneId.of("Asia/Shanghai"));
  }

  private static void use(DecisionEngine engine, Facts facts) {
    Decision decision = engine.decide(facts);
    for (Policy<?> policy : engine.book().policies()) {
      decision.result(policy);
      decision.explain(policy, Disclosure.FULL).render(Locale.ENGLISH);
      decision.words(policy, Locale.ENGLISH);
    }
  }
}
