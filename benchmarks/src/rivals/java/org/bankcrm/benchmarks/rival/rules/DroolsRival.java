package org.bankcrm.benchmarks.rival.rules;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools with its executable model: rules compiled to Java, in one session that is kept.
 *
 * <p>It cannot say which part of a rule failed, so for that every part becomes a rule of its own.
 */
final class DroolsRival implements RuleRival<CustomerRow> {
  private static final ExpressionText TEXT =
      new ExpressionText(field -> field.id() + "()", number -> number + "L");

  private final KieBase base;
  private final KieSession session;
  private final List<Integer> partsOfRules;

  private DroolsRival(String source, List<Integer> partsOfRules) {
    this.base = base(source);
    this.session = base.newKieSession();
    this.partsOfRules = partsOfRules;
  }

  /** One Drools rule for each rule, its parts as constraints. */
  static DroolsRival ofRules(List<List<Rule>> rules) {
    StringBuilder source = new StringBuilder(head());
    for (int i = 0; i < rules.size(); i++) {
      List<String> constraints = rules.get(i).stream().map(TEXT::of).toList();
      source.append(rule(i, 0, String.join(", ", constraints)));
    }
    return new DroolsRival(source.toString(), rules.stream().map(rule -> 1).toList());
  }

  /** One Drools rule for each part of each rule. */
  static DroolsRival ofParts(List<List<Rule>> rules) {
    StringBuilder source = new StringBuilder(head());
    for (int i = 0; i < rules.size(); i++) {
      for (int part = 0; part < rules.get(i).size(); part++) {
        source.append(rule(i, part, TEXT.of(rules.get(i).get(part))));
      }
    }
    return new DroolsRival(source.toString(), rules.stream().map(List::size).toList());
  }

  @Override
  public CustomerRow prepare(Customer customer) {
    return CustomerRow.of(customer);
  }

  @Override
  public long mask(CustomerRow customer) {
    fire(customer);
    return customer.findings().mask();
  }

  /** All customers go into one execution, which is its fastest way. */
  @Override
  public void masks(List<CustomerRow> customers, long[] masks) {
    customers.forEach(customer -> customer.findings().clear());
    base.newStatelessKieSession().execute(customers);
    for (int i = 0; i < masks.length; i++) {
      masks[i] = customers.get(i).findings().mask();
    }
  }

  @Override
  public long explain(CustomerRow customer, int[] failing) {
    fire(customer);
    return customer.findings().firstNotTrue(partsOfRules, failing);
  }

  @Override
  public void close() {
    session.dispose();
  }

  private void fire(CustomerRow customer) {
    customer.findings().clear();
    FactHandle handle = session.insert(customer);
    session.fireAllRules();
    session.delete(handle);
  }

  private static String head() {
    return "package org.bankcrm.benchmarks.rival.rules.drools;\n"
        + "import "
        + CustomerRow.class.getName()
        + ";\n";
  }

  private static String rule(int number, int part, String constraints) {
    return """
    rule "rule %1$d part %2$d"
    when $c : CustomerRow( %3$s )
    then $c.findings().found(%1$d, %2$d);
    end
    """
        .formatted(number, part, constraints);
  }

  private static KieBase base(String source) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/rules.drl", source);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = new ArrayList<>(builder.getResults().getMessages(Message.Level.ERROR));
    if (!errors.isEmpty()) {
      throw new IllegalStateException("Drools does not take the rules: " + errors.get(0));
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }
}
