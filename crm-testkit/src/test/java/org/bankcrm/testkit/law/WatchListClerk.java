package org.bankcrm.testkit.law;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.core.condition.Truth;

/** Whether the customer comes onto the list, and whether it is good. */
record WatchListClerk(WatchListPolicy list, ReferenceInterpreter customer) implements Clerk {

  private Truth enters() {
    return list.enter().map(customer::truth).orElse(Truth.FALSE);
  }

  private Truth good() {
    return list.exit().map(customer::truth).orElse(Truth.FALSE);
  }

  @Override
  public Map<String, Optional<?>> yields() {
    Optional<Boolean> enters = Clerk.yesNo(enters());
    return list.exit().isPresent()
        ? Map.of(list.attribute().id(), enters, list.goodAttribute().id(), Clerk.yesNo(good()))
        : Map.of(list.attribute().id(), enters);
  }

  @Override
  public String told() {
    return enters() + " good " + good();
  }
}
