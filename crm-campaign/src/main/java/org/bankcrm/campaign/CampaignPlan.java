package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.bankcrm.campaign.ClauseFindings.Outcome;
import org.bankcrm.campaign.contact.ContactHold;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.internal.CampaignYields;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Likeness;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.ResultField;
import org.bankcrm.customer.activity.Channel;

/** A campaign as the engine holds it, and how a customer's eligibility is read. */
final class CampaignPlan {

  private final Campaign campaign;
  private final List<Clause> clauses;
  private final ClauseOrder order;
  private final List<ContactLane> lanes;
  private final List<Gate> gates = new ArrayList<>();
  private final Map<CampaignGate, Gate> through = new EnumMap<>(CampaignGate.class);
  private final List<Gate> channels = new ArrayList<>();

  /** By the places of the clauses of the contact policy, what tells more of them. */
  private final Map<Integer, ContactHold.Reader> holds = new LinkedHashMap<>();

  private final Gate whole;
  private final Choice stopped;

  CampaignPlan(Campaign campaign, Planner planner) {
    this.campaign = campaign;
    this.clauses = Clause.of(campaign);
    this.order = new ClauseOrder(clauses);
    this.lanes = campaign.lanes();
    clauses.forEach(clause -> ask(clause, planner));
    Map<YesNoAttribute, Gate> passed = new LinkedHashMap<>();
    for (CampaignGate gate : CampaignGate.values()) {
      YesNoAttribute attribute = campaign.through(gate);
      through.put(gate, planner.gate(upTo(gate), "", attribute.info().name()));
      passed.put(attribute, requireNonNull(through.get(gate)));
    }
    this.whole = requireNonNull(through.get(CampaignGate.BUDGET));
    planner.yield(campaign.attribute(), whole); // the first is what the campaign grants
    passed.remove(campaign.attribute());
    passed.forEach(planner::yield);
    yieldChannels(planner);
    this.stopped = choose(planner);
  }

  private void ask(Clause clause, Planner planner) {
    if (clause.gate() == CampaignGate.CONTACT) {
      holds.put(gates.size(), ContactHold.reader(lanes.get(clause.channel())));
    }
    gates.add(planner.gate(clause.passes(), clause.path(), named(clause)));
    if (clause.next().isPresent()) { // the catalogue must have it
      LocalizedText name = LocalizedText.joined("%s：最早时间", "%s: when next", named(clause));
      planner.gate(clause.next().get().isKnown(), clause.path() + "/next", name);
    }
  }

  private LocalizedText named(Clause clause) {
    return clause.channel() == Clause.WHOLE
        ? clause.asked()
        : LocalizedText.joined(
            "%s（%s）",
            "%s (%s)", clause.asked(), campaign.channels().get(clause.channel()).channel().label());
  }

  private void yieldChannels(Planner planner) {
    for (int i = 0; i < campaign.channels().size(); i++) {
      Channel channel = campaign.channels().get(i).channel();
      List<Condition> parts = common(CampaignGate.BUDGET);
      parts.addAll(own(i, CampaignGate.BUDGET));
      YesNoAttribute open = campaign.on(channel);
      channels.add(planner.gate(all(parts), "", open.info().name()));
      planner.yield(open, channels.get(i));
    }
  }

  /** The gate at which a customer stops, told from behind: all are passed, all but the last, … */
  private Choice choose(Planner planner) {
    List<Gate> passed = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    String stopped = Campaign.PASSED;
    CampaignGate[] order = CampaignGate.values();
    for (int i = order.length - 1; i >= 0; i--) {
      passed.add(requireNonNull(through.get(order[i])));
      codes.add(stopped);
      stopped = order[i].name();
    }
    return planner.choose(campaign.stoppedAt(), passed, codes, stopped);
  }

  /** The customer passes all gates up to this one, over one channel or another. */
  private Condition upTo(CampaignGate last) {
    List<Condition> parts = common(last);
    List<Condition> ways = new ArrayList<>();
    for (int i = 0; i < campaign.channels().size(); i++) {
      List<Condition> way = own(i, last);
      if (way.isEmpty()) {
        return all(parts); // nothing shuts this channel
      }
      ways.add(all(way));
    }
    parts.add(ways.size() == 1 ? ways.get(0) : Condition.any(ways.toArray(Condition[]::new)));
    return all(parts);
  }

  private List<Condition> common(CampaignGate last) {
    return own(Clause.WHOLE, last);
  }

  /** The conditions of one channel, or of the whole campaign, up to a gate. */
  private List<Condition> own(int channel, CampaignGate last) {
    List<Condition> parts = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.channel() == channel && clause.gate().compareTo(last) <= 0) {
        parts.add(clause.passes());
      }
    }
    return parts;
  }

  private static Condition all(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : Condition.all(parts.toArray(Condition[]::new));
  }

  FieldReaders<Eligibility> fields() {
    List<String> words = new ArrayList<>(CampaignYields.STOPS);
    int[] places = stopped.codes().stream().mapToInt(words::indexOf).toArray();
    int foreign = words.size();
    words.addAll(List.of(Decisions.NOT_APPLICABLE, Decisions.UNDECIDED));
    return new FieldReaders<Eligibility>()
        .one(EligibilityFields.VERDICT, List.of(Verdict.values()), this::verdict)
        .one(
            EligibilityFields.STOPPED_AT,
            words,
            reading ->
                switch (reading.applies()) {
                  case TRUE -> places[reading.chosen(stopped)];
                  case FALSE -> foreign;
                  case UNKNOWN -> foreign + 1;
                })
        .alike(EligibilityFields.REASON, this::tellStop, told(EligibilityFields.REASON))
        .alike(EligibilityFields.STOP, this::tellStop, told(EligibilityFields.STOP))
        .several(
            EligibilityFields.CHANNELS,
            campaign.channels().stream().map(CampaignChannel::channel).toList(),
            this::tellOpen);
  }

  private <T> Function<Reading, List<T>> told(ResultField<Eligibility, T> field) {
    return reading -> field.values(read(reading));
  }

  private int verdict(Reading reading) {
    Truth applies = reading.applies();
    return (applies == Truth.TRUE ? Verdict.of(reading.truth(whole)) : Verdict.notAsked(applies))
        .ordinal();
  }

  /** All that the gate that stops a customer depends on, and its reasons without instants. */
  private void tellStop(Reading reading, Likeness likeness) {
    likeness.add(reading.applies());
    if (reading.applies() != Truth.TRUE) {
      return;
    }
    likeness.add(reading.truth(whole));
    if (reading.truth(whole) == Truth.TRUE) {
      return;
    }
    gates.forEach(gate -> likeness.add(reading.truth(gate)));
    if (gates.stream().anyMatch(reading::isWithheld)) {
      through.values().forEach(gate -> likeness.add(reading.truth(gate)));
      channels.forEach(gate -> likeness.add(reading.truth(gate)));
    }
    holds.forEach((place, hold) -> hold.read(reading).ifPresent(likeness::add));
  }

  private void tellOpen(Reading reading, IntConsumer sink) {
    for (int i = 0; i < channels.size(); i++) {
      if (reading.truth(channels.get(i)) == Truth.TRUE) {
        sink.accept(i);
      }
    }
  }

  Eligibility read(Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return notAsked(Verdict.notAsked(reading.applies()));
    }
    List<Verdict> verdicts = new ArrayList<>(clauses.size());
    List<Optional<Instant>> from = new ArrayList<>(clauses.size());
    List<List<Attribute<?>>> missing = new ArrayList<>(clauses.size());
    for (int i = 0; i < clauses.size(); i++) {
      Verdict verdict = verdict(gates.get(i), reading);
      verdicts.add(verdict);
      from.add(verdict == Verdict.FAIL ? from(clauses.get(i), reading) : Optional.empty());
      missing.add(verdict == Verdict.UNKNOWN ? reading.missingAttributes(gates.get(i)) : List.of());
    }
    Optional<Outcome> outcome =
        verdicts.contains(Verdict.WITHHELD) ? Optional.of(outcome(reading)) : Optional.empty();
    ClauseFindings findings =
        new ClauseFindings(order, told(verdicts, reading), verdicts, from, missing, outcome);
    return new Eligibility(campaign, Verdict.of(reading.truth(whole)), true, findings);
  }

  /** The clauses, those that a contact policy told the reason of with that. */
  private List<Clause> told(List<Verdict> verdicts, Reading reading) {
    List<Clause> told = clauses;
    for (Map.Entry<Integer, ContactHold.Reader> each : holds.entrySet()) {
      int place = each.getKey();
      boolean shut = verdicts.get(place) == Verdict.FAIL || verdicts.get(place) == Verdict.UNKNOWN;
      Optional<ContactHold> hold = shut ? each.getValue().read(reading) : Optional.empty();
      if (hold.isPresent()) {
        told = told == clauses ? new ArrayList<>(clauses) : told;
        told.set(place, clauses.get(place).because(hold.get()));
      }
    }
    return told;
  }

  private static Optional<Instant> from(Clause clause, Reading reading) {
    boolean told = clause.next().filter(reading::isWithheld).isEmpty();
    return told ? clause.from().apply(reading) : Optional.empty();
  }

  private static Verdict verdict(Gate gate, Reading reading) {
    return reading.isWithheld(gate) ? Verdict.WITHHELD : Verdict.of(reading.truth(gate));
  }

  private Outcome outcome(Reading reading) {
    Map<CampaignGate, Verdict> upTo = new EnumMap<>(CampaignGate.class);
    through.forEach((gate, passed) -> upTo.put(gate, Verdict.of(reading.truth(passed))));
    return new Outcome(
        upTo, channels.stream().map(open -> Verdict.of(reading.truth(open))).toList());
  }

  private Eligibility notAsked(Verdict verdict) {
    List<Verdict> verdicts = Collections.nCopies(clauses.size(), verdict);
    List<Optional<Instant>> from = Collections.nCopies(clauses.size(), Optional.empty());
    List<List<Attribute<?>>> missing = Collections.nCopies(clauses.size(), List.of());
    return new Eligibility(
        campaign,
        verdict,
        false,
        new ClauseFindings(order, clauses, verdicts, from, missing, Optional.empty()));
  }
}
