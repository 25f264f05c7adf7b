package org.bankcrm.customer.needs;

import java.util.List;
import org.bankcrm.core.policy.PolicyKind;

/**
 * The kinds of policy of this module, to hand to the parser of a book beside those of others.
 *
 * <pre>{@code
 * PolicyBook.parse(tree, CustomerKinds.all());
 * }</pre>
 */
public final class CustomerKinds {

  private CustomerKinds() {}

  /** Questionnaires. */
  public static List<PolicyKind> all() {
    return List.of(Questionnaire.KIND);
  }
}
