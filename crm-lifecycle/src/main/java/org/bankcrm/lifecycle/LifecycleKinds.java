package org.bankcrm.lifecycle;

import java.util.List;
import org.bankcrm.core.policy.PolicyKind;

/** The kinds of policy of this module, to be handed to the parser of a book. */
public final class LifecycleKinds {

  private LifecycleKinds() {}

  /** Every kind: lifecycles. */
  public static List<PolicyKind> all() {
    return List.of(Lifecycle.KIND);
  }
}
