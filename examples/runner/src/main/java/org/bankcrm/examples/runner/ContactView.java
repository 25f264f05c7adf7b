package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.contact.ContactStanding;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.gate.Verdict;
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
  public List<String> add(Decision decision) {
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
    List<List<String>> rows =
        lanes.entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue(), figures))
            .toList();
    return List.of(
        figures.block(
            "contact-" + policy.ref().id(),
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

  private static List<String> row(ContactLane lane, Tally tally, Figures figures) {
    return List.of(
        name(lane.contact(), figures),
        figures.count(tally.of(Verdict.PASS.name())),
        figures.share(tally.of(Verdict.PASS.name())),
        figures.count(tally.of(Verdict.FAIL.name())),
        figures.count(tally.of("LATER")),
        figures.count(tally.of(Verdict.UNKNOWN.name())),
        figures.count(tally.of(Verdict.NOT_APPLICABLE.name())));
  }

  private static String name(ContactProposal contact, Figures figures) {
    String group = contact.group().map(each -> " (" + each + ")").orElse("");
    return figures.in(contact.purpose()) + " · " + figures.in(contact.channel()) + group;
  }

  @Override
  public List<Attribute<?>> missingByRight() {
    return lanes.keySet().stream().<Attribute<?>>map(ContactLane::nextAllowed).toList();
  }
}
