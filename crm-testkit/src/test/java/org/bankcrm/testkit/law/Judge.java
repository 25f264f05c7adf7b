package org.bankcrm.testkit.law;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;

/** Whoever claims to know whether a condition holds. */
@FunctionalInterface
interface Judge {

  Truth truth(Condition condition, Facts facts);

  /** All of them by name. */
  static Map<String, Judge> all() {
    Map<String, Judge> judges = new LinkedHashMap<>();
    judges.put("reference", ReferenceInterpreter::truth);
    judges.put("decide", Judge::decide);
    judges.put("decideAll", Judge::decideAll);
    return judges;
  }

  /** A book whose only segment is this condition. */
  static Segment segment(Condition condition) {
    return Segment.builder("asked", 1).name("所问", "Asked").when(condition).build();
  }

  private static DecisionEngine engine(Segment segment, Facts facts) {
    PolicyRef ref = PolicyRef.of("book", 1);
    LocalizedText name = LocalizedText.of("规则集", "Book");
    return PolicyBook.builder(ref, name, facts.catalog()).add(segment).build().compile();
  }

  private static Truth decide(Condition condition, Facts facts) {
    Segment segment = segment(condition);
    return engine(segment, facts).decide(facts).truth(segment);
  }

  private static Truth decideAll(Condition condition, Facts facts) {
    Segment segment = segment(condition);
    Population one =
        Population.builder(facts.catalog(), facts.asOf(), facts.zone())
            .add(CustomerId.of("1"), facts)
            .build();
    return engine(segment, facts).decideAll(one).truth(0, segment);
  }
}
