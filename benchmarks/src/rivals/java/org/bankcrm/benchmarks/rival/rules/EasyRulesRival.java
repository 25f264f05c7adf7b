package org.bankcrm.benchmarks.rival.rules;

import java.util.List;
import java.util.function.Predicate;
import org.bankcrm.benchmarks.workload.Customer;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules, whose conditions are code: it gets the hand-written ones. */
final class EasyRulesRival implements RuleRival<Facts> {
  private static final String CUSTOMER = "customer";
  private static final String FINDINGS = "findings";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  EasyRulesRival(List<Predicate<Customer>> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      Predicate<Customer> condition = conditions.get(i);
      int number = i;
      rules.register(
          new RuleBuilder()
              .name("rule " + i)
              .priority(i)
              .when(facts -> condition.test(facts.get(CUSTOMER)))
              .then(facts -> facts.<Findings>get(FINDINGS).found(number, 0))
              .build());
    }
  }

  @Override
  public Facts prepare(Customer customer) {
    Facts facts = new Facts();
    facts.put(CUSTOMER, customer);
    facts.put(FINDINGS, new Findings());
    return facts;
  }

  @Override
  public long mask(Facts customer) {
    Findings findings = customer.get(FINDINGS);
    findings.clear();
    engine.fire(rules, customer);
    return findings.mask();
  }

  @Override
  public long explain(Facts customer, int[] failing) {
    throw new UnsupportedOperationException("Easy Rules knows no parts of a condition");
  }
}
