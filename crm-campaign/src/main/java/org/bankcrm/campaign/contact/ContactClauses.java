package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.contact.ContactHistory.Complaint;
import org.bankcrm.campaign.internal.OpenDays;
import org.bankcrm.campaign.internal.Quiet;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalDays;
import org.bankcrm.customer.activity.Channel;

/** The clauses of a contact policy, and how they bear on one contact of one customer. */
record ContactClauses(
    List<ContactCap> caps,
    List<QuietHours> quietHours,
    List<QuietDays> quietDays,
    List<CoolingOff> coolingOffs,
    boolean complaintHold,
    List<Wish> wishes) {

  private static final long SECONDS_OF_A_DAY = 86_400;

  /** By so many days at most a zone's days differ from those of 24 hours, with room to spare. */
  private static final int DAYS_OF_ZONES = 3;

  /** Copies the lists. */
  ContactClauses {
    caps = List.copyOf(caps);
    quietHours = List.copyOf(quietHours);
    quietDays = List.copyOf(quietDays);
    coolingOffs = List.copyOf(coolingOffs);
    wishes = List.copyOf(wishes);
  }

  /** Only hours and days of quiet, to see what they leave. */
  static ContactClauses ofQuiet(List<QuietHours> hours, List<QuietDays> days) {
    return new ContactClauses(List.of(), hours, days, List.of(), false, List.of());
  }

  /** Whether the hours of quiet leave each channel a part of the day. */
  boolean leaveRoom() {
    List<Optional<Channel>> channels = new ArrayList<>();
    channels.add(Optional.empty()); // any that no hours name
    quietHours.forEach(hours -> hours.channels().forEach(each -> channels.add(Optional.of(each))));
    return channels.stream().distinct().allMatch(this::leaveRoom);
  }

  /** Whether the days of quiet leave each channel a day of the week. */
  boolean leaveDays() {
    List<Optional<Channel>> channels = new ArrayList<>();
    channels.add(Optional.empty());
    quietDays.forEach(days -> days.channels().forEach(each -> channels.add(Optional.of(each))));
    return channels.stream().distinct().allMatch(this::leaveDays);
  }

  private boolean leaveDays(Optional<Channel> channel) {
    Set<DayOfWeek> quiet = EnumSet.noneOf(DayOfWeek.class);
    quietDays.stream()
        .filter(days -> channel.map(days::covers).orElseGet(() -> days.channels().isEmpty()))
        .forEach(days -> quiet.addAll(days.ofWeek()));
    return quiet.size() < DayOfWeek.values().length;
  }

  private boolean leaveRoom(Optional<Channel> channel) {
    return leaveRoom(
        quietHours.stream()
            .filter(hours -> channel.map(hours::covers).orElseGet(() -> hours.channels().isEmpty()))
            .map(QuietHours::hours)
            .toList());
  }

  private static boolean leaveRoom(List<DayHours> quiet) {
    return quiet.isEmpty()
        || quiet.stream()
            .map(DayHours::until) // where a part that is open has to begin
            .anyMatch(time -> quiet.stream().noneMatch(hours -> hours.contains(time)));
  }

  /** Whether a clock or a calendar on the wall is asked before a contact over the channel. */
  private boolean askTheTime(Channel channel) {
    return quietHours.stream().anyMatch(hours -> hours.covers(channel))
        || quietDays.stream().anyMatch(days -> days.covers(channel))
        || wishes.stream().anyMatch(wish -> wish.kind() == Wish.Kind.HOURS && wish.covers(channel));
  }

  /**
   * An instant before which no contact counts any more, now or later. Longer ago than need be, so
   * that no calendar is asked; where customers wish for caps of their own, no contact is too old.
   */
  Instant countsFrom(Instant now) {
    if (!wishes.isEmpty() || now.equals(Instant.MIN)) {
      return Instant.MIN;
    }
    int days = 0;
    for (int i = 0; i < caps.size(); i++) { // an iterator would be garbage
      days = Math.max(days, caps.get(i).window().mostDays());
    }
    return now.minusSeconds((days + DAYS_OF_ZONES) * SECONDS_OF_A_DAY);
  }

  /** All clauses that bear on the contact. */
  ClauseBounds bind(Asked asked, ContactHistory history, ContactProposal proposal) {
    ClauseBounds bounds = new ClauseBounds();
    bindCaps(bounds, asked, history, proposal);
    if (asked.clock.isPresent()) {
      bindQuiet(bounds, asked, asked.clock.get(), proposal.channel());
    } else if (askTheTime(proposal.channel())) {
      bounds.forbid(ClauseTexts::zoneUnknown);
    }
    bindPeace(bounds, asked.policy.zone(), history, proposal);
    if (complaintHold && history.complaints().stream().anyMatch(Complaint::open)) {
      bounds.forbid(() -> ClauseTexts.HOLD);
    }
    if (!wishes.isEmpty()) {
      bindWishes(bounds, asked, history, proposal);
    }
    return bounds;
  }

  private void bindCaps(
      ClauseBounds bounds, Asked asked, ContactHistory history, ContactProposal proposal) {
    for (int i = 0; i < caps.size(); i++) {
      int place = i;
      ContactCap cap = caps.get(i);
      if (cap.scope().covers(proposal)) {
        bounds.add(() -> ClauseTexts.clause(cap, place), asked.rule(cap, history));
      }
    }
  }

  private void bindPeace(
      ClauseBounds bounds, ZoneId zone, ContactHistory history, ContactProposal proposal) {
    for (int i = 0; i < coolingOffs.size(); i++) {
      int place = i;
      CoolingOff off = coolingOffs.get(i);
      bounds.add(() -> ClauseTexts.clause(off, place), new PeaceRule(off, zone, history, proposal));
    }
  }

  private void bindQuiet(ClauseBounds bounds, Asked asked, ZoneId clock, Channel channel) {
    for (int i = 0; i < quietHours.size(); i++) {
      int place = i;
      QuietHours hours = quietHours.get(i);
      if (hours.covers(channel)) {
        Quiet quiet = new Quiet(hours::isQuiet, hours.until(), clock);
        bounds.add(() -> ClauseTexts.clause(hours, place), quiet);
      }
    }
    for (int i = 0; i < quietDays.size(); i++) {
      if (quietDays.get(i).covers(channel)) {
        bindDays(bounds, quietDays.get(i), i, asked, clock);
      }
    }
  }

  private static void bindDays(
      ClauseBounds bounds, QuietDays days, int place, Asked asked, ZoneId clock) {
    if (days.calendar().isEmpty()) {
      bounds.add(() -> ClauseTexts.clause(days, place), OpenDays.butFor(days::isQuiet, clock));
      return;
    }
    String name = days.calendar().get();
    BusinessCalendar calendar = requireNonNull(asked.days.get(name), name);
    bounds.addTold(
        at -> ClauseTexts.closed(name, calendar.covers(LocalDays.of(at, clock)), place),
        OpenDays.of(calendar, clock));
  }

  /** Where hours of quiet and hours that the customer wants leave nothing, no time mends it. */
  private void bindWishes(
      ClauseBounds bounds, Asked asked, ContactHistory history, ContactProposal proposal) {
    List<DayHours> shut =
        new ArrayList<>(new WishBounds(asked, history, proposal, bounds).addAll(wishes));
    if (!shut.isEmpty()) {
      quietHours.stream()
          .filter(hours -> hours.covers(proposal.channel()))
          .forEach(hours -> shut.add(hours.hours()));
      if (!leaveRoom(shut)) {
        bounds.shutForGood();
      }
    }
  }
}
