package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.condition.Truth;

/** Compares a customer's bucket with the share, on the days of the group. */
record ControlClerk(ControlGroup group, ReferenceInterpreter customer) implements Clerk {

  private Truth held() {
    boolean runs = group.period().map(days -> days.contains(customer.days().today())).orElse(true);
    Optional<?> bucket = customer.find("control." + group.ref().id() + ".bucket");
    return runs
        ? bucket.map(number -> Truth.of(isOfTheShare((Long) number))).orElse(Truth.UNKNOWN)
        : Truth.FALSE;
  }

  private boolean isOfTheShare(long bucket) {
    BigDecimal parts = group.share().fraction().multiply(BigDecimal.valueOf(1_000_000));
    return BigDecimal.valueOf(bucket).compareTo(parts) < 0;
  }

  @Override
  public Map<String, Optional<?>> yields() {
    return Map.of("control." + group.ref().id(), Clerk.yesNo(held()));
  }

  @Override
  public String told() {
    return held().toString();
  }
}
