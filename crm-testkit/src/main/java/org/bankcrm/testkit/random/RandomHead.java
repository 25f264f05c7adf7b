package org.bankcrm.testkit.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.needs.CustomerKinds;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;

/** Gives policies of any kind what only their head says, by way of their documents. */
final class RandomHead {

  private static final List<PolicyKind> KINDS =
      Stream.of(
              SegmentationKinds.all(),
              ScoringKinds.all(),
              LifecycleKinds.all(),
              CampaignKinds.all(),
              CustomerKinds.all())
          .flatMap(List::stream)
          .toList();

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
    return PolicyBook.parse(book, KINDS, readable).policies().get(0);
  }
}
