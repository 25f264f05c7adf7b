package org.bankcrm.campaign.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bankcrm.campaign.contact.ContactHistory.Contact;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.contact.CoolingOff.Reach;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.customer.activity.Channel;

/**
 * What a contact policy says, as one would look it up by hand in a diary: no intervals, no search.
 * Every contact stands under the date that the calendar on the wall showed.
 */
final class NaiveContacts {

  /** Java copies all six hundred of them whenever it is asked. */
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private static final Pattern HOURS =
      Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");

  private final ContactPolicy policy;
  private final Facts customer;
  private final BusinessCalendar calendar;

  NaiveContacts(ContactPolicy policy, Facts customer, BusinessCalendar calendar) {
    this.policy = policy;
    this.customer = customer;
    this.calendar = calendar;
  }

  boolean allows(ContactHistory history, ContactProposal proposal, Instant at) {
    if (policy.exempt().contains(proposal.purpose())) {
      return true;
    }
    List<Contact> with = new ArrayList<>(history.contacts());
    with.add(Contact.of(at, proposal));
    return policy.caps().stream()
            .allMatch(cap -> !cap.scope().covers(proposal) || holds(cap, with, history.contacts()))
        && isAwake(proposal.channel(), at)
        && policy.wishes().stream().allMatch(wish -> isGranted(wish, history, with, proposal, at))
        && policy.coolingOffs().stream().noneMatch(off -> cooling(off, history, proposal, at))
        && !(policy.holdsWhileComplaintOpen()
            && history.complaints().stream().anyMatch(ContactHistory.Complaint::open));
  }

  /** Whether the clock and the calendar on the right wall let the customer be called. */
  private boolean isAwake(Channel channel, Instant at) {
    List<QuietHours> hours = policy.quietHours().stream().filter(h -> h.covers(channel)).toList();
    List<QuietDays> days = policy.quietDays().stream().filter(d -> d.covers(channel)).toList();
    boolean asked =
        policy.wishes().stream()
            .anyMatch(wish -> wish.kind() == Wish.Kind.HOURS && isAbout(wish, channel));
    if (hours.isEmpty() && days.isEmpty() && !asked) {
      return true; // nobody looks at the wall
    }
    Optional<ZoneId> wall = wall();
    return wall.isPresent()
        && hours.stream().noneMatch(each -> quiet(each, at, wall.get()))
        && days.stream().noneMatch(each -> isOff(each, at, wall.get()));
  }

  private Optional<ZoneId> wall() {
    if (policy.customerZone().isEmpty()) {
      return Optional.of(policy.zone());
    }
    String name = fact("home.zone").map(Object::toString).orElse("none");
    boolean real = ZONES.contains(name);
    boolean ours = policy.customerZone().get().unknown().name().equals("BY_POLICY");
    return real ? Optional.of(ZoneId.of(name)) : Optional.of(policy.zone()).filter(zone -> ours);
  }

  private Optional<?> fact(String id) {
    return customer.get(customer.catalog().find(id).orElseThrow());
  }

  private static boolean isAbout(Wish wish, Channel channel) {
    return wish.channel().isEmpty() || wish.channel().get().code().equals(channel.code());
  }

  /** What the customer said, by the name of the attribute; whoever said nothing is asked of. */
  private boolean isGranted(
      Wish wish, ContactHistory history, List<Contact> with, ContactProposal proposal, Instant at) {
    if (!isAbout(wish, proposal.channel())) {
      return true;
    }
    String about = wish.channel().map(each -> each + ".").orElse("");
    String name = "contact.wish." + about + wish.kind().name().toLowerCase(Locale.ROOT);
    String id = name.replace('_', '-');
    boolean none =
        customer.absence(customer.catalog().find(id).orElseThrow()).stream()
            .anyMatch(Absence.NOT_APPLICABLE::equals);
    boolean unknown = wish.unknown().name().equals("BY_POLICY");
    if (none) {
      return true;
    }
    String said = fact(id).map(Object::toString).orElse("?");
    return switch (wish.kind()) {
      case CHANNELS ->
          said.equals("?") || said.contains("SMS")
              ? unknown
              : !said.contains(proposal.channel().code());
      case HOURS ->
          HOURS.matcher(said).matches() && !said.substring(0, 5).equals(said.substring(6))
              ? wall().isPresent() && isWithin(said, LocalTime.ofInstant(at, wall().get()))
              : unknown;
      case PER_WEEK, PER_MONTH ->
          said.equals("?") || said.startsWith("-")
              ? unknown
              : holds(wish, Long.parseLong(said), with, history.contacts());
    };
  }

  private static boolean isWithin(String hours, LocalTime time) {
    LocalTime from = LocalTime.parse(hours.substring(0, 5));
    LocalTime until = LocalTime.parse(hours.substring(6));
    return Math.floorMod(minute(time) - minute(from), 1_440)
        < Math.floorMod(minute(until) - minute(from), 1_440);
  }

  private static int minute(LocalTime time) {
    return 60 * time.getHour() + time.getMinute();
  }

  /** A wish of so many a week is a cap of so many a week. */
  private boolean holds(Wish wish, long most, List<Contact> with, List<Contact> without) {
    ContactScope scope = new ContactScope(wish.channel(), Optional.empty(), Optional.empty());
    ContactWindow.Unit unit =
        wish.kind() == Wish.Kind.PER_WEEK
            ? ContactWindow.Unit.CALENDAR_WEEK
            : ContactWindow.Unit.CALENDAR_MONTH;
    int bounded = most > 1_000 ? 1_000 : (int) most;
    return holds(new ContactCap(bounded, new ContactWindow(unit, 1), scope), with, without);
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

  private static boolean quiet(QuietHours hours, Instant at, ZoneId zone) {
    int time = LocalTime.ofInstant(at, zone).toSecondOfDay();
    int from = hours.from().toSecondOfDay();
    int length = Math.floorMod(hours.until().toSecondOfDay() - from, 86_400);
    return Math.floorMod(time - from, 86_400) < length;
  }

  /** A day of which the calendar cannot tell is no day for calls. */
  private boolean isOff(QuietDays days, Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    if (days.calendar().isPresent()) {
      return !calendar.covered().contains(day)
          || calendar.weekend().contains(day.getDayOfWeek())
          || calendar.holidays().contains(day);
    }
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
