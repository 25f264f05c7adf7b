package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
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
    int books = Boolean.getBoolean("crm.deep") ? 40_000 : 300;
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

  /** Decides and explains somebody of whom nothing is known. */
  private static void use(DecisionEngine engine) {
    Facts nobody = Facts.builder(engine.book().catalog(), NOW, ZoneId.of("Asia/Shanghai")).build();
    for (Policy<?> policy : engine.book().policies()) {
      engine.decide(nobody).result(policy);
      engine.explain(nobody, policy, Disclosure.FULL).render(Locale.ENGLISH);
    }
  }
}
