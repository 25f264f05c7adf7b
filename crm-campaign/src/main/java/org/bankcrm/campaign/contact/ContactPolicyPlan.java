package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;

/** A contact policy as the engine holds it, and how a customer's standing is read. */
final class ContactPolicyPlan {

  private final ContactPolicy policy;
  private final List<Gate> open = new ArrayList<>();

  /** Of a policy that tells reasons, a reader for each way. */
  private final List<ContactHold.Reader> holds;

  ContactPolicyPlan(ContactPolicy policy, Planner planner) {
    this.policy = policy;
    this.holds =
        policy.tellsReasons()
            ? policy.lanes().stream().map(ContactHold::reader).toList()
            : List.of();
    for (ContactLane lane : policy.lanes()) {
      String path = "/lanes/" + lane.contact().purpose() + '/' + lane.contact().channel();
      open.add(planner.gate(lane.open().isTrue(), path, lane.name()));
      LocalizedText next = LocalizedText.joined("%s：最早时间", "%s: when next", lane.name());
      planner.gate(lane.nextAllowed().isKnown(), path + "/next", next); // the catalogue has it
      if (policy.tellsReasons()) {
        LocalizedText hold = LocalizedText.joined("%s：原因", "%s: what holds back", lane.name());
        planner.gate(lane.heldBy().isKnown(), path + "/hold", hold);
      }
    }
    planCustomer(planner);
    Condition any = Condition.any(open.stream().map(Gate::condition).toArray(Condition[]::new));
    planner.yield(policy.attribute(), planner.gate(any, ""));
  }

  /** What is read of the customer before a decision, so that the book asks the host for it. */
  private void planCustomer(Planner planner) {
    policy
        .customerZone()
        .ifPresent(
            zone ->
                planner.gate(
                    new Presence(zone.attribute(), true),
                    "/customerZone",
                    LocalizedText.of("客户所在时区", "The customer's zone")));
    for (int i = 0; i < policy.wishes().size(); i++) {
      Attribute<?> wish = policy.wishes().get(i).attribute();
      planner.gate(new Presence(wish.ref(), true), "/wishes/" + i, wish.info().name());
    }
  }

  FieldReaders<ContactStanding> fields() {
    return new FieldReaders<ContactStanding>()
        .several(ContactFields.OPEN, policy.lanes(), this::tellOpen)
        .several(ContactFields.SHUT, policy.lanes(), this::tellShut)
        .several(ContactFields.OPEN_LATER, policy.lanes(), this::tellLater);
  }

  private void tellShut(Reading reading, IntConsumer sink) {
    for (int i = 0; i < open.size() && reading.applies() == Truth.TRUE; i++) {
      if (reading.truth(open.get(i)) == Truth.FALSE) {
        sink.accept(i);
      }
    }
  }

  private void tellLater(Reading reading, IntConsumer sink) {
    for (int i = 0; i < open.size() && reading.applies() == Truth.TRUE; i++) {
      boolean shut = reading.truth(open.get(i)) != Truth.TRUE;
      if (shut && nextAllowed(policy.lanes().get(i), reading).isPresent()) {
        sink.accept(i);
      }
    }
  }

  private static Optional<Instant> nextAllowed(ContactLane lane, Reading reading) {
    return reading.isWithheld(lane.nextAllowed())
        ? Optional.empty()
        : reading.value(lane.nextAllowed());
  }

  private void tellOpen(Reading reading, IntConsumer sink) {
    for (int i = 0; i < open.size(); i++) {
      if (reading.truth(open.get(i)) == Truth.TRUE) {
        sink.accept(i);
      }
    }
  }

  ContactStanding read(Reading reading) {
    List<LaneStanding> lanes = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      ContactLane lane = policy.lanes().get(i);
      Verdict verdict =
          reading.applies() == Truth.TRUE
              ? Verdict.of(reading.truth(open.get(i)))
              : Verdict.notAsked(reading.applies());
      boolean shut = verdict != Verdict.PASS && reading.applies() == Truth.TRUE;
      lanes.add(
          new LaneStanding(
              lane,
              verdict,
              shut ? nextAllowed(lane, reading) : Optional.empty(),
              shut && !holds.isEmpty() ? holds.get(i).read(reading) : Optional.empty()));
    }
    return new ContactStanding(policy.ref(), lanes);
  }
}
