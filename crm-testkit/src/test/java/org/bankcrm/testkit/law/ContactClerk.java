package org.bankcrm.testkit.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.core.condition.Truth;

/** Looks which ways to a customer are open. */
record ContactClerk(ContactPolicy policy, ReferenceInterpreter customer) implements Clerk {

  private Truth open(ContactLane lane) {
    Optional<?> open = customer.find(lane.open().id());
    return open.map(yes -> Truth.of((Boolean) yes)).orElse(Truth.UNKNOWN);
  }

  private List<Truth> all() {
    return policy.lanes().stream().map(this::open).toList();
  }

  @Override
  public Map<String, Optional<?>> yields() {
    Truth any =
        all().contains(Truth.TRUE)
            ? Truth.TRUE
            : all().contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
    return Map.of("contactable." + policy.ref().id(), Clerk.yesNo(any));
  }

  @Override
  public String told() {
    StringBuilder told = new StringBuilder();
    for (ContactLane lane : policy.lanes()) {
      Optional<?> next = open(lane) == Truth.TRUE ? Optional.empty() : next(lane);
      told.append(open(lane)).append(' ').append(next).append(' ').append(held(lane)).append("; ");
    }
    return told.toString();
  }

  /** What a policy that has the attribute tells of a way that is not open. */
  private Optional<?> held(ContactLane lane) {
    String id = lane.heldBy().id();
    return open(lane) != Truth.TRUE && policy.inputs().stream().anyMatch(in -> in.id().equals(id))
        ? customer.find(id)
        : Optional.empty();
  }

  private Optional<?> next(ContactLane lane) {
    return customer.find(lane.nextAllowed().id());
  }
}
