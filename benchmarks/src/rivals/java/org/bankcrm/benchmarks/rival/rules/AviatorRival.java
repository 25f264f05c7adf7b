package org.bankcrm.benchmarks.rival.rules;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.EvalMode;
import com.googlecode.aviator.Expression;
import java.util.List;
import java.util.Map;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Rule;

/** Aviator, which compiles expressions to byte code. */
final class AviatorRival extends PartsRival<Map<String, Object>, Expression> {
  private static final AviatorEvaluatorInstance AVIATOR =
      AviatorEvaluator.newInstance(EvalMode.ASM);
  private static final ExpressionText TEXT = ExpressionText.ofNames();

  AviatorRival(List<List<Rule>> rules) {
    super(compiled(rules, rule -> AVIATOR.compile(TEXT.of(rule))));
  }

  @Override
  public Map<String, Object> prepare(Customer customer) {
    return CustomerMap.of(customer);
  }

  @Override
  boolean isTrue(Expression expression, Map<String, Object> customer) {
    return Boolean.TRUE.equals(expression.execute(customer));
  }
}
