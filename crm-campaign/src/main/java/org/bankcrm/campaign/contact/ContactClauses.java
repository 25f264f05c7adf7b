package org.bankcrm.campaign.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.ContactClause.Kind;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.internal.Peace;
import org.bankcrm.campaign.internal.Quiet;
import org.bankcrm.campaign.internal.QuietDates;
import org.bankcrm.campaign.internal.Tally;
import org.bankcrm.campaign.internal.TimeRule;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.activity.Channel;

/** The clauses of a contact policy, and how they bear on one contact of one customer. */
record ContactClauses(
    List<ContactCap> caps,
    List<QuietHours> quietHours,
    List<QuietDays> quietDays,
    List<CoolingOff> coolingOffs,
    boolean complaintHold) {

  /** Copies the lists. */
  ContactClauses {
    caps = List.copyOf(caps);
    quietHours = List.copyOf(quietHours);
    quietDays = List.copyOf(quietDays);
    coolingOffs = List.copyOf(coolingOffs);
  }

  /** A clause that bears on the contact, and the instants at which it allows it. */
  private record Bound(Supplier<ContactClause> clause, TimeRule rule) {}

  /** All clauses that bear on one contact of one customer. */
  record Bounds(List<Bound> all) {

    ContactAnswer check(Instant at) {
      List<ContactClause> against =
          all.stream()
              .filter(each -> !each.rule.allows(at))
              .map(each -> each.clause.get())
              .toList();
      return against.isEmpty()
          ? new ContactAnswer.Allowed(at)
          : new ContactAnswer.Refused(against, firstAllowed(at));
    }

    /**
     * Goes on to where the last of the clauses would allow it, until none moves further. No earlier
     * instant can do, for that clause. It ends: after the last event and the last festival only
     * hours and days of the week are left, which leave a part of one open.
     */
    private Optional<Instant> firstAllowed(Instant at) {
      Instant reached = at;
      while (true) {
        Instant next = reached;
        for (Bound each : all) {
          Optional<Instant> own = each.rule.firstAllowed(reached);
          if (own.isEmpty()) {
            return own;
          }
          next = own.get().isAfter(next) ? own.get() : next;
        }
        if (next.equals(reached)) {
          return Optional.of(reached);
        }
        reached = next;
      }
    }
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
    List<QuietHours> all =
        quietHours.stream()
            .filter(hours -> channel.map(hours::covers).orElseGet(() -> hours.channels().isEmpty()))
            .toList();
    return all.isEmpty()
        || all.stream()
            .map(QuietHours::until) // where a part that is open has to begin
            .anyMatch(time -> all.stream().noneMatch(hours -> hours.isQuiet(time)));
  }

  /** A clause is told in words only where it is against a contact. */
  Bounds bind(ContactPolicy policy, ContactHistory history, ContactProposal proposal) {
    List<Bound> bounds = new ArrayList<>();
    for (int i = 0; i < caps.size(); i++) {
      bind(caps.get(i), i, policy, history, proposal).ifPresent(bounds::add);
    }
    for (int i = 0; i < quietHours.size(); i++) {
      bind(quietHours.get(i), i, policy.zone(), proposal).ifPresent(bounds::add);
    }
    for (int i = 0; i < quietDays.size(); i++) {
      bind(quietDays.get(i), i, policy.zone(), proposal).ifPresent(bounds::add);
    }
    for (int i = 0; i < coolingOffs.size(); i++) {
      int place = i;
      CoolingOff off = coolingOffs.get(i);
      TimeRule rule = rule(off, policy.zone(), history, proposal);
      bounds.add(new Bound(() -> clause(off, place), rule));
    }
    if (complaintHold) {
      boolean open = history.complaints().stream().anyMatch(ContactHistory.Complaint::open);
      bounds.add(new Bound(() -> HOLD, from -> open ? Optional.empty() : Optional.of(from)));
    }
    return new Bounds(bounds);
  }

  private static Optional<Bound> bind(
      ContactCap cap,
      int place,
      ContactPolicy policy,
      ContactHistory history,
      ContactProposal proposal) {
    return cap.scope().covers(proposal)
        ? Optional.of(new Bound(() -> clause(cap, place), rule(cap, policy, history)))
        : Optional.empty();
  }

  private static Optional<Bound> bind(
      QuietHours hours, int place, ZoneId zone, ContactProposal proposal) {
    Quiet quiet = new Quiet(hours::isQuiet, hours.until(), zone);
    return hours.covers(proposal.channel())
        ? Optional.of(new Bound(() -> clause(hours, place), quiet))
        : Optional.empty();
  }

  private static Optional<Bound> bind(
      QuietDays days, int place, ZoneId zone, ContactProposal proposal) {
    return days.covers(proposal.channel())
        ? Optional.of(new Bound(() -> clause(days, place), new QuietDates(days::isQuiet, zone)))
        : Optional.empty();
  }

  private static TimeRule rule(ContactCap cap, ContactPolicy policy, ContactHistory history) {
    List<Instant> counted =
        history.contacts().stream()
            .filter(each -> policy.counts(each.what()) && cap.scope().covers(each.what()))
            .map(ContactHistory.Contact::at)
            .toList();
    ContactWindow window = cap.window();
    Tally tally =
        window.unit() == ContactWindow.Unit.HOURS
            ? Tally.ofHours(window.length())
            : Tally.ofDays(window::endOf, policy.zone());
    counted.forEach(tally::add);
    return from -> tally.firstFit(from, cap.most());
  }

  private static TimeRule rule(
      CoolingOff off, ZoneId zone, ContactHistory history, ContactProposal proposal) {
    Peace peace = new Peace();
    events(off, history, proposal).forEach(event -> add(peace, event, off.window(), zone));
    return peace;
  }

  private static Stream<Instant> events(
      CoolingOff off, ContactHistory history, ContactProposal proposal) {
    if (off.after() == Cause.COMPLAINT) {
      return history.complaints().stream().map(ContactHistory.Complaint::at);
    }
    List<ContactHistory.Contact> causes =
        off.after() == Cause.REFUSAL ? history.refusals() : history.answers();
    return causes.stream()
        .filter(each -> reaches(off, each.what(), proposal))
        .map(ContactHistory.Contact::at);
  }

  private static void add(Peace peace, Instant event, ContactWindow window, ZoneId zone) {
    if (window.unit() == ContactWindow.Unit.HOURS) {
      peace.addHours(event, window.length());
    } else {
      peace.addDays(event, window.endOf(LocalDays.of(event, zone)), zone);
    }
  }

  private static boolean reaches(
      CoolingOff off, ContactProposal refused, ContactProposal proposal) {
    return switch (off.reach()) {
      case ALL -> true;
      case CHANNEL -> refused.channel().equals(proposal.channel());
      case GROUP -> refused.group().isPresent() && refused.group().equals(proposal.group());
    };
  }

  private static final ContactClause HOLD =
      new ContactClause(
          Kind.OPEN_COMPLAINT,
          "/holdWhileComplaintOpen",
          LocalizedText.of("有未结投诉，暂停触达", "no contact while a complaint is open"));

  private static ContactClause clause(ContactCap cap, int place) {
    LocalizedText scope = cap.scope().label();
    LocalizedText window = cap.window().label();
    return new ContactClause(
        Kind.CAP,
        "/caps/" + place,
        LocalizedText.joined(
            "%s：%s最多" + cap.most() + "次", "%s: at most " + cap.most() + " %s", scope, window));
  }

  private static ContactClause clause(QuietHours hours, int place) {
    return new ContactClause(
        Kind.QUIET_HOURS,
        "/quietHours/" + place,
        LocalizedText.of(
            "免打扰时段 " + hours.from() + "–" + hours.until(),
            "quiet hours " + hours.from() + "–" + hours.until()));
  }

  private static ContactClause clause(QuietDays days, int place) {
    return new ContactClause(
        Kind.QUIET_DAYS,
        "/quietDays/" + place,
        LocalizedText.joined("免打扰日：%s", "quiet days: %s", days.label()));
  }

  private static ContactClause clause(CoolingOff off, int place) {
    LocalizedText window = off.window().label();
    return new ContactClause(
        Kind.COOLING_OFF,
        "/coolingOff/" + place,
        LocalizedText.joined(
            switch (off.after()) {
              case REFUSAL -> "拒绝后冷静期：%s";
              case COMPLAINT -> "投诉后冷静期：%s";
              case ANSWER -> "接通后冷静期：%s";
            },
            switch (off.after()) {
              case REFUSAL -> "peace after a refusal: %s";
              case COMPLAINT -> "peace after a complaint: %s";
              case ANSWER -> "peace after an answer: %s";
            },
            window));
  }
}
