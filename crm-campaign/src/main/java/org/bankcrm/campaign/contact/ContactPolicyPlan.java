package org.bankcrm.campaign.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;

/** A contact policy as the engine holds it, and how a customer's standing is read. */
final class ContactPolicyPlan {

  private final ContactPolicy policy;
  private final List<Gate> open = new ArrayList<>();

  ContactPolicyPlan(ContactPolicy policy, Planner planner) {
    this.policy = policy;
    for (ContactLane lane : policy.lanes()) {
      String path = "/lanes/" + lane.contact().purpose() + '/' + lane.contact().channel();
      open.add(planner.gate(lane.open().isTrue(), path, lane.name()));
      LocalizedText next = LocalizedText.joined("%s：最早时间", "%s: when next", lane.name());
      planner.gate(lane.nextAllowed().isKnown(), path + "/next", next); // the catalogue has it
    }
    Condition any = Condition.any(open.stream().map(Gate::condition).toArray(Condition[]::new));
    planner.yield(policy.attribute(), planner.gate(any, ""));
  }

  ContactStanding read(Reading reading) {
    List<LaneStanding> lanes = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      ContactLane lane = policy.lanes().get(i);
      Verdict verdict =
          reading.applies() == Truth.TRUE
              ? Verdict.of(reading.truth(open.get(i)))
              : Verdict.notAsked(reading.applies());
      lanes.add(
          new LaneStanding(
              lane,
              verdict,
              verdict == Verdict.PASS
                      || reading.applies() != Truth.TRUE
                      || reading.isWithheld(lane.nextAllowed())
                  ? Optional.empty()
                  : reading.value(lane.nextAllowed())));
    }
    return new ContactStanding(policy.ref(), lanes);
  }
}
