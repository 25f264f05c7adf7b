package org.bankcrm.testkit.law;

import java.util.List;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCases;

/** Makes small books for laws. */
final class Books {

  /** All kinds of policy that the library brings. */
  static final List<PolicyKind> KINDS = RandomCases.kinds();

  /** Some random books ask more of a customer's parts than the standard limits let them. */
  private static final DocumentLimits WIDE = DocumentLimits.standard().withPartNodes(10_000);

  private Books() {}

  /** Compiles a random book, whatever it asks of a customer's parts. */
  static DecisionEngine compile(PolicyBook book) {
    return book.compile(WIDE);
  }

  static Segment segment(String id, Condition when) {
    return Segment.builder(id, 1).name(id, id).when(when).build();
  }

  /** The book with more policies at its end. */
  @SafeVarargs
  static PolicyBook with(PolicyBook book, List<? extends Policy<?>>... more) {
    PolicyBook.Builder larger =
        PolicyBook.builder(book.ref(), book.name(), book.catalog())
            .calendars(book.calendars())
            .addAll(book.policies());
    for (List<? extends Policy<?>> policies : more) {
      larger.addAll(policies);
    }
    return larger.build();
  }

  /** The same policies in another order. */
  static PolicyBook of(PolicyBook book, List<? extends Policy<?>> policies) {
    return PolicyBook.builder(book.ref(), book.name(), book.catalog())
        .calendars(book.calendars())
        .addAll(policies)
        .build();
  }
}
