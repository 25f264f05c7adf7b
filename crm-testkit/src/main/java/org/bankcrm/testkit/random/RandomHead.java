package org.bankcrm.testkit.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/** Gives policies of any kind what only their head says, by way of their documents. */
final class RandomHead {

  private RandomHead() {}

  /** The same policy for those of whom the condition is TRUE. */
  static Policy<?> about(Condition population, Policy<?> policy, AttributeCatalog readable) {
    LocalizedText name = LocalizedText.of("随机规则集", "Random book");
    Map<String, Object> book =
        new LinkedHashMap<>(
            PolicyBook.builder(PolicyRef.of("random", 1), name, readable)
                .add(policy)
                .build()
                .toDocument());
    Map<String, Object> document = new LinkedHashMap<>(policy.kind().write(policy));
    document.put("kind", policy.kind().word());
    document.put("population", DocumentWriter.tree(population));
    book.put("policies", List.of(document));
    book.remove("attributes");
    return PolicyBook.parse(book, RandomCases.kinds(), readable).policies().get(0);
  }
}
