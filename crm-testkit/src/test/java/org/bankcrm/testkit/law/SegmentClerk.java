package org.bankcrm.testkit.law;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.segmentation.Segment;

/** In, unless excluded. */
record SegmentClerk(Segment segment, ReferenceInterpreter customer) implements Clerk {

  private Truth excluded() {
    return segment.exclude().map(customer::truth).orElse(Truth.FALSE);
  }

  private Truth member() {
    Truth wanted = customer.truth(segment.when());
    if (wanted == Truth.FALSE || excluded() == Truth.TRUE) {
      return Truth.FALSE;
    }
    return wanted == Truth.TRUE && excluded() == Truth.FALSE ? Truth.TRUE : Truth.UNKNOWN;
  }

  @Override
  public Map<String, Optional<?>> yields() {
    return Map.of(segment.attribute().id(), Clerk.yesNo(member()));
  }

  @Override
  public String told() {
    return member() + " " + customer.firstNotTrue(segment.when()) + " excluded " + excluded();
  }
}
