package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.contact.ContactStanding;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;

/** Over which ways a contact policy lets the bank turn to its customers. */
final class ContactView implements PolicyView {

  private final ContactPolicy policy;
  private final Map<ContactLane, Tally> lanes = new LinkedHashMap<>();

  ContactView(ContactPolicy policy) {
    this.policy = policy;
    policy.lanes().forEach(lane -> lanes.put(lane, new Tally()));
  }

  @Override
  public List<String> header() {
    return List.of(policy.attribute().id(), policy.attribute().id() + ".over");
  }

  @Override
  public List<String> add(CustomerId customer, Decision decision) {
    ContactStanding standing = decision.result(policy);
    for (LaneStanding each : standing.lanes()) {
      Tally tally = lanes.computeIfAbsent(each.lane(), lane -> new Tally());
      tally.add(each.verdict().name());
      each.nextAllowed().ifPresent(later -> tally.add("LATER"));
    }
    String over =
        standing.open().stream()
            .map(lane -> lane.contact().purpose() + ":" + lane.contact().channel())
            .collect(Collectors.joining("|"));
    return List.of(Answer.of(decision, policy).word(), over);
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Row> rows =
        lanes.entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue(), figures))
            .toList();
    return List.of(
        figures.block(
            "contact-" + policy.ref().id(),
            Topic.CONTACT,
            figures.in(policy.name()),
            Words.CONTACT_NOTE,
            figures.columns(
                Words.WAY,
                Words.CUSTOMERS,
                Words.SHARE,
                Words.SHUT,
                Words.OPENS_LATER,
                Words.UNDECIDED,
                Words.NOT_APPLICABLE),
            rows));
  }

  private static Row row(ContactLane lane, Tally tally, Figures figures) {
    List<Cell> more = new ArrayList<>();
    for (String each :
        List.of(
            Verdict.FAIL.name(), "LATER", Verdict.UNKNOWN.name(), Verdict.NOT_APPLICABLE.name())) {
      more.add(figures.count(tally.of(each)));
    }
    ContactProposal contact = lane.contact();
    String code =
        contact.purpose()
            + ":"
            + contact.channel()
            + contact.group().map(group -> ":" + group).orElse("");
    Row row = figures.row(code, name(contact, figures), tally.of(Verdict.PASS.name()), more);
    long open = tally.of(Verdict.UNKNOWN.name());
    long told = tally.of(Verdict.PASS.name()) + tally.of(Verdict.FAIL.name());
    return Figures.known(row, 2, told + open, open);
  }

  private static String name(ContactProposal contact, Figures figures) {
    String group = contact.group().map(each -> " (" + each + ")").orElse("");
    return figures.in(contact.purpose()) + " · " + figures.in(contact.channel()) + group;
  }

  @Override
  public List<Attribute<?>> missingByRight() {
    Set<String> open =
        lanes.keySet().stream().map(lane -> lane.open().id()).collect(Collectors.toSet());
    return ContactFacts.attributes(policy).stream()
        .filter(filled -> !open.contains(filled.id()))
        .toList();
  }
}
