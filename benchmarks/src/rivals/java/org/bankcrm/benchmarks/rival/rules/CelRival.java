package org.bankcrm.benchmarks.rival.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.benchmarks.workload.Rule;

/** The Common Expression Language, with either of its interpreters for Java. */
final class CelRival extends PartsRival<Map<String, Object>, Program> {
  private static final ExpressionText TEXT = ExpressionText.ofNames();
  private static final CelCompiler COMPILER = compiler();

  private CelRival(List<List<Rule>> rules, CelRuntime runtime) {
    super(compiled(rules, rule -> program(rule, runtime)));
  }

  /** With the interpreter that the project's documents start from. */
  static CelRival standard(List<List<Rule>> rules) {
    return new CelRival(rules, CelRuntimeFactory.standardCelRuntimeBuilder().build());
  }

  /** With the interpreter that plans an expression before it runs. */
  static CelRival planner(List<List<Rule>> rules) {
    return new CelRival(rules, CelRuntimeFactory.plannerRuntimeBuilder().build());
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    for (Field field : Field.all()) {
      boolean flag = field.kind() == Field.Kind.FLAG;
      builder.addVar(field.id(), flag ? SimpleType.BOOL : SimpleType.INT);
    }
    return builder.setResultType(SimpleType.BOOL).build();
  }

  private static Program program(Rule rule, CelRuntime runtime) {
    try {
      return runtime.createProgram(COMPILER.compile(TEXT.of(rule)).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, Object> prepare(Customer customer) {
    return CustomerMap.of(customer);
  }

  @Override
  boolean isTrue(Program program, Map<String, Object> customer) {
    try {
      return Boolean.TRUE.equals(program.eval(customer));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
