package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.internal.Peace;
import org.bankcrm.campaign.internal.TimeRule;
import org.bankcrm.core.LocalDays;

/** A while of peace after what a customer refused, answered or complained of. */
record PeaceRule(CoolingOff off, ZoneId zone, ContactHistory history, ContactProposal proposal)
    implements TimeRule {

  @Override
  public boolean allows(Instant instant) {
    if (off.after() == Cause.COMPLAINT) {
      List<ContactHistory.Complaint> complaints = history.complaints();
      for (int i = complaints.size() - 1; i >= 0; i--) { // an iterator would be garbage
        if (holds(complaints.get(i).at(), instant)) {
          return false;
        }
      }
      return true;
    }
    List<ContactHistory.Contact> causes = causes();
    for (int i = causes.size() - 1; i >= 0; i--) {
      if (reaches(causes.get(i).what()) && holds(causes.get(i).at(), instant)) {
        return false;
      }
    }
    return true;
  }

  private List<ContactHistory.Contact> causes() {
    return off.after() == Cause.REFUSAL ? history.refusals() : history.answers();
  }

  /** Whether there is peace at the instant after one event. */
  private boolean holds(Instant event, Instant instant) {
    if (event.isAfter(instant)) {
      return false;
    }
    ContactWindow window = off.window();
    return window.unit() == ContactWindow.Unit.HOURS
        ? window.endOf(event, zone).isAfter(instant)
        : window.firstDay(LocalDays.epochDay(instant, zone)) <= LocalDays.epochDay(event, zone);
  }

  private boolean reaches(ContactProposal cause) {
    return switch (off.reach()) {
      case ALL -> true;
      case CHANNEL -> cause.channel().equals(proposal.channel());
      case GROUP -> cause.group().isPresent() && cause.group().equals(proposal.group());
    };
  }

  @Override
  public Optional<Instant> firstAllowed(Instant from) {
    return allows(from) ? Optional.of(from) : peace().firstAllowed(from);
  }

  private Peace peace() {
    Peace peace = new Peace();
    if (off.after() == Cause.COMPLAINT) {
      history.complaints().forEach(each -> add(peace, each.at()));
    } else {
      causes().stream().filter(each -> reaches(each.what())).forEach(each -> add(peace, each.at()));
    }
    return peace;
  }

  private void add(Peace peace, Instant event) {
    if (off.window().unit() == ContactWindow.Unit.HOURS) {
      peace.addHours(event, off.window().length());
    } else {
      peace.addDays(event, off.window().endOf(LocalDays.of(event, zone)), zone);
    }
  }

  /** Nothing of the customer. */
  @Override
  public String toString() {
    return "PeaceRule";
  }
}
