package org.bankcrm.campaign;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.ContactHistory.Contact;
import org.bankcrm.campaign.CoolingOff.Cause;
import org.bankcrm.campaign.CoolingOff.Reach;

/** What a contact policy says, as one would look it up by hand: no spans, no search. */
final class NaiveContacts {

  private final ContactPolicy policy;

  NaiveContacts(ContactPolicy policy) {
    this.policy = policy;
  }

  boolean allows(ContactHistory history, ContactProposal proposal, Instant at) {
    if (policy.exempt().contains(proposal.purpose())) {
      return true;
    }
    List<Contact> with = new ArrayList<>(history.contacts());
    with.add(new Contact(at, proposal));
    return policy.caps().stream()
            .allMatch(cap -> !cap.scope().covers(proposal) || holds(cap, with, history.contacts()))
        && policy.quietHours().stream()
            .noneMatch(hours -> hours.covers(proposal.channel()) && quiet(hours, at))
        && policy.coolingOffs().stream().noneMatch(off -> cooling(off, history, proposal, at))
        && !(policy.holdsWhileComplaintOpen()
            && history.complaints().stream().anyMatch(ContactHistory.Complaint::open));
  }

  /** Every contact that the new one makes count for more than before stays within the cap. */
  private boolean holds(ContactCap cap, List<Contact> with, List<Contact> without) {
    for (Contact each : with) {
      if (counts(cap, each)) {
        int now = count(cap, with, each.at());
        if (now > cap.most() && now > count(cap, without, each.at())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the cap holds at each contact. */
  boolean holds(ContactCap cap, List<Contact> contacts) {
    return contacts.stream()
        .filter(each -> counts(cap, each))
        .allMatch(each -> count(cap, contacts, each.at()) <= cap.most());
  }

  private boolean counts(ContactCap cap, Contact contact) {
    return !policy.exempt().contains(contact.what().purpose())
        && cap.scope().covers(contact.what());
  }

  private int count(ContactCap cap, List<Contact> contacts, Instant at) {
    int count = 0;
    for (Contact each : contacts) {
      boolean begun = !each.at().isAfter(at);
      if (counts(cap, each) && begun && at.isBefore(cap.window().endOf(each.at(), policy.zone()))) {
        count++;
      }
    }
    return count;
  }

  private boolean quiet(QuietHours hours, Instant at) {
    int time = LocalTime.ofInstant(at, policy.zone()).toSecondOfDay();
    int from = hours.from().toSecondOfDay();
    int length = Math.floorMod(hours.until().toSecondOfDay() - from, 86_400);
    return Math.floorMod(time - from, 86_400) < length;
  }

  private boolean cooling(
      CoolingOff off, ContactHistory history, ContactProposal proposal, Instant at) {
    List<Instant> events = new ArrayList<>();
    if (off.after() == Cause.COMPLAINT) {
      history.complaints().forEach(each -> events.add(each.at()));
    } else {
      for (Contact each : history.refusals()) {
        boolean same =
            off.reach() == Reach.CHANNEL
                ? each.what().channel().equals(proposal.channel())
                : each.what().group().isPresent() && each.what().group().equals(proposal.group());
        if (off.reach() == Reach.ALL || same) {
          events.add(each.at());
        }
      }
    }
    return events.stream()
        .anyMatch(
            event -> !event.isAfter(at) && at.isBefore(off.window().endOf(event, policy.zone())));
  }
}
