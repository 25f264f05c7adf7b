package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactFields;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;

/** Over which ways a contact policy lets the bank turn to its customers. */
final class ContactView implements PolicyView {

  private static final String LATER = "LATER";

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
  public Told read(Decisions portion) {
    ResultColumn<ContactLane> open = portion.column(policy, ContactFields.OPEN);
    ResultColumn<ContactLane> shut = portion.column(policy, ContactFields.SHUT);
    ResultColumn<ContactLane> later = portion.column(policy, ContactFields.OPEN_LATER);
    Codes over =
        Codes.joined(open, lane -> lane.contact().purpose() + ":" + lane.contact().channel());
    byte[] applies = new byte[portion.size()];
    portion.applies(policy, applies);
    return new Told(
        List.of(Answer.of(portion, policy), over), () -> count(open, shut, later, applies));
  }

  private void count(
      ResultColumn<ContactLane> open,
      ResultColumn<ContactLane> shut,
      ResultColumn<ContactLane> later,
      byte[] applies) {
    Map<ContactLane, BitSet> opened = rows(open);
    Map<ContactLane, BitSet> closed = rows(shut);
    Map<ContactLane, BitSet> opening = rows(later);
    List<String> words = List.of(Verdict.NOT_APPLICABLE.name(), Verdict.UNKNOWN.name());
    lanes.forEach(
        (lane, tally) -> {
          BitSet told = opened.getOrDefault(lane, new BitSet());
          add(tally, Verdict.PASS.name(), told, applies.length);
          BitSet not = closed.getOrDefault(lane, new BitSet());
          add(tally, Verdict.FAIL.name(), not, applies.length);
          add(tally, LATER, opening.getOrDefault(lane, new BitSet()), applies.length);
          tally.add(
              words,
              applies.length,
              row -> applies[row] == 0 ? 0 : told.get(row) || not.get(row) ? -1 : 1);
        });
  }

  private static void add(Tally tally, String outcome, BitSet rows, int size) {
    tally.add(List.of(outcome), size, row -> rows.get(row) ? 0 : -1);
  }

  /** In which rows each lane stands. */
  private static Map<ContactLane, BitSet> rows(ResultColumn<ContactLane> column) {
    Map<ContactLane, BitSet> rows = new HashMap<>();
    List<BitSet> places =
        column.dictionary().stream()
            .map(lane -> rows.computeIfAbsent(lane, each -> new BitSet()))
            .toList();
    for (int row = 0; row < column.size(); row++) {
      for (int i = 0; i < column.count(row); i++) {
        places.get(column.place(row, i)).set(row);
      }
    }
    return rows;
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
            Verdict.FAIL.name(), LATER, Verdict.UNKNOWN.name(), Verdict.NOT_APPLICABLE.name())) {
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

  @Override
  public List<? extends Counted> counted() {
    return List.copyOf(lanes.values());
  }
}
