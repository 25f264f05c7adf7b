package org.bankcrm.benchmarks.rival.rules;

import java.util.List;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Rule;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/** The Spring expression language, compiled to byte code after it has seen some customers. */
final class SpelRival extends PartsRival<CustomerRow, SpelExpression> {
  private static final int TRAINING = 3000;
  private static final ExpressionText TEXT =
      new ExpressionText(field -> field.id() + "()", number -> number + "L");

  private final SimpleEvaluationContext context =
      SimpleEvaluationContext.forReadOnlyDataBinding().withInstanceMethods().build();

  SpelRival(List<List<Rule>> rules) {
    super(compiled(rules, SpelRival::parse));
    train(rules().stream().flatMap(List::stream).toList());
  }

  private static SpelExpression parse(Rule rule) {
    return new SpelExpressionParser().parseRaw(TEXT.of(rule));
  }

  /** It compiles only what it has seen reached, every part of an expression. */
  private void train(List<SpelExpression> expressions) {
    CustomerRow[] rows = new CustomerRow[TRAINING];
    for (int i = 0; i < TRAINING; i++) {
      rows[i] = CustomerRow.of(Customers.number(i));
    }
    for (SpelExpression expression : expressions) {
      for (CustomerRow row : rows) {
        isTrue(expression, row);
      }
      if (!expression.compileExpression()) {
        throw new IllegalStateException(
            "SpEL does not compile " + expression.getExpressionString());
      }
    }
  }

  @Override
  public CustomerRow prepare(Customer customer) {
    return CustomerRow.of(customer);
  }

  @Override
  boolean isTrue(SpelExpression expression, CustomerRow customer) {
    return Boolean.TRUE.equals(expression.getValue(context, customer, Boolean.class));
  }
}
