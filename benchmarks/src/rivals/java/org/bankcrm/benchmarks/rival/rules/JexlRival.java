package org.bankcrm.benchmarks.rival.rules;

import java.util.List;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Rule;

/** Apache Commons JEXL 3, which walks the parsed expression. */
final class JexlRival extends PartsRival<JexlContext, JexlExpression> {
  private static final JexlEngine JEXL = new JexlBuilder().strict(true).silent(false).create();
  private static final ExpressionText TEXT = ExpressionText.ofNames();

  JexlRival(List<List<Rule>> rules) {
    super(compiled(rules, rule -> JEXL.createExpression(TEXT.of(rule))));
  }

  @Override
  public JexlContext prepare(Customer customer) {
    return new MapContext(CustomerMap.of(customer));
  }

  @Override
  boolean isTrue(JexlExpression expression, JexlContext customer) {
    return Boolean.TRUE.equals(expression.evaluate(customer));
  }
}
