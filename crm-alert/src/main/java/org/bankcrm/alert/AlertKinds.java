package org.bankcrm.alert;

import java.util.List;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.core.policy.PolicyKind;

/** The kinds of policy of this module, to be handed to the parser of a book. */
public final class AlertKinds {

  private AlertKinds() {}

  /** Every kind: alerts, watch lists. */
  public static List<PolicyKind> all() {
    return List.of(AlertPolicy.KIND, WatchListPolicy.KIND);
  }
}
