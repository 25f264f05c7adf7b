package org.bankcrm.campaign.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.contact.ContactHistory.Contact;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.contact.CoolingOff.Reach;
import org.bankcrm.core.Weekday;

/**
 * What a contact policy says, as one would look it up by hand in a diary: no intervals, no search.
 * Every contact stands under the date that the calendar on the wall showed.
 */
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
    with.add(Contact.of(at, proposal));
    return policy.caps().stream()
            .allMatch(cap -> !cap.scope().covers(proposal) || holds(cap, with, history.contacts()))
        && policy.quietHours().stream()
            .noneMatch(hours -> hours.covers(proposal.channel()) && quiet(hours, at))
        && policy.quietDays().stream()
            .noneMatch(days -> days.covers(proposal.channel()) && isOff(days, at))
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
      if (counts(cap, each) && isWithin(cap.window(), each.at(), at)) {
        count++;
      }
    }
    return count;
  }

  /** Whether, seen from the later one, the earlier contact lies within the window. */
  private boolean isWithin(ContactWindow window, Instant earlier, Instant later) {
    if (window.unit() == ContactWindow.Unit.HOURS) {
      return !earlier.isAfter(later)
          && Duration.between(earlier, later).compareTo(Duration.ofHours(window.length())) < 0;
    }
    LocalDate from = LocalDate.ofInstant(earlier, policy.zone());
    LocalDate to = LocalDate.ofInstant(later, policy.zone());
    return !from.isAfter(to) && isWithin(window, from, to);
  }

  private static boolean isWithin(ContactWindow window, LocalDate from, LocalDate to) {
    return switch (window.unit()) {
      case HOURS -> throw new IllegalStateException("no days");
      case DAYS -> from.until(to, ChronoUnit.DAYS) < window.length();
      case MONTHS -> to.isBefore(from.plusMonths(window.length()));
      case CALENDAR_DAY -> from.equals(to);
      case CALENDAR_WEEK ->
          from.get(IsoFields.WEEK_BASED_YEAR) == to.get(IsoFields.WEEK_BASED_YEAR)
              && from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                  == to.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case CALENDAR_MONTH -> YearMonth.from(from).equals(YearMonth.from(to));
    };
  }

  /** Peace lasts from the event on, as long as the calendar shows a day within the window. */
  private boolean isPeace(ContactWindow window, Instant event, Instant at) {
    if (event.isAfter(at)) {
      return false;
    }
    LocalDate from = LocalDate.ofInstant(event, policy.zone());
    LocalDate to = LocalDate.ofInstant(at, policy.zone());
    return window.unit() == ContactWindow.Unit.HOURS
        ? isWithin(window, event, at)
        : to.isBefore(from) || isWithin(window, from, to);
  }

  private boolean quiet(QuietHours hours, Instant at) {
    int time = LocalTime.ofInstant(at, policy.zone()).toSecondOfDay();
    int from = hours.from().toSecondOfDay();
    int length = Math.floorMod(hours.until().toSecondOfDay() - from, 86_400);
    return Math.floorMod(time - from, 86_400) < length;
  }

  private boolean isOff(QuietDays days, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, policy.zone());
    String name = Weekday.codes().get((int) Math.floorMod(day.toEpochDay() + 3, 7L));
    return days.weekdays().stream().anyMatch(each -> each.name().equals(name))
        || days.days()
            .filter(all -> all.fromInclusive().datesUntil(all.toExclusive()).anyMatch(day::equals))
            .isPresent();
  }

  private boolean cooling(
      CoolingOff off, ContactHistory history, ContactProposal proposal, Instant at) {
    List<Instant> events = new ArrayList<>();
    if (off.after() == Cause.COMPLAINT) {
      history.complaints().forEach(each -> events.add(each.at()));
    } else {
      List<Contact> causes = off.after() == Cause.ANSWER ? history.answers() : history.refusals();
      for (Contact each : causes) {
        boolean same =
            off.reach() == Reach.CHANNEL
                ? each.what().channel().equals(proposal.channel())
                : each.what().group().isPresent() && each.what().group().equals(proposal.group());
        if (off.reach() == Reach.ALL || same) {
          events.add(each.at());
        }
      }
    }
    return events.stream().anyMatch(event -> isPeace(off.window(), event, at));
  }
}
