package org.bankcrm.testkit.random;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactScope;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.contact.CoolingOff;
import org.bankcrm.campaign.contact.WhenUnknown;
import org.bankcrm.campaign.contact.Wish;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/**
 * Random contact policies: caps, hours and days of quiet, cooling-off and wishes of every kind.
 *
 * <p>Pure functions of the source.
 *
 * <p>A policy that counts by a business calendar names {@link RandomLifecycle#calendar}.
 */
public final class RandomContacts {

  private static final List<Channel> CHANNELS =
      List.of(Channel.MOBILE, Channel.PHONE, Channel.SMS, Channel.BRANCH);
  private static final List<ContactScope> SCOPES =
      List.of(
          ContactScope.all(),
          ContactScope.all().over(Channel.SMS),
          ContactScope.all().forPurpose(Purpose.MARKETING),
          ContactScope.all().inGroup("wealth").over(Channel.PHONE));

  private RandomContacts() {}

  /** The next policy, told by its own zone; the catalogue needs its inputs. */
  public static ContactPolicy next(String id, ZoneId zone, Seeded source) {
    return next(id, zone, List.of(), source);
  }

  /**
   * The next policy; the catalogue needs its inputs.
   *
   * @param read attributes of a catalogue, in a text or code of which the customer's zone may stand
   */
  public static ContactPolicy next(String id, ZoneId zone, List<Attribute<?>> read, Seeded source) {
    List<Channel> order = source.shuffled(CHANNELS);
    Channel[] some = order.subList(0, source.between(1, 4)).toArray(Channel[]::new);
    ContactPolicy.Builder policy =
        ContactPolicy.builder(id, 1, zone).name(id, id).govern(Purpose.MARKETING, some);
    boolean wealth = source.chance(50);
    if (wealth) {
      policy.governGroup(Purpose.MARKETING, "wealth", some);
    }
    caps(policy, List.of(some), wealth, source);
    boolean local = times(policy, some, source);
    rests(policy, List.of(some), wealth, source);
    if (local) {
      zone(policy, read.stream().filter(RandomContacts::mayHoldAZone).toList(), source);
    }
    return (source.chance(30) ? policy.holdWhileComplaintOpen() : policy).build();
  }

  private static void rests(
      ContactPolicy.Builder policy, List<Channel> some, boolean wealth, Seeded source) {
    if (source.chance(50)) {
      coolOff(policy, wealth, source);
    }
    if (source.chance(30)) {
      wishes(policy, some, source);
    }
  }

  private static void zone(
      ContactPolicy.Builder policy, List<? extends Attribute<?>> zones, Seeded source) {
    if (!zones.isEmpty() && source.chance(40)) {
      policy.customerZone(source.pick(zones), unknown(source));
    }
  }

  /** Quiet hours and days, and whether there are any. */
  private static boolean times(ContactPolicy.Builder policy, Channel[] some, Seeded source) {
    boolean hours = source.chance(50);
    if (hours) {
      policy.quiet(LocalTime.of(source.between(20, 23), 30), LocalTime.of(source.between(6, 9), 0));
    }
    boolean days = source.chance(30);
    if (days) {
      quietDays(policy, some, source);
    }
    return hours || days;
  }

  private static boolean mayHoldAZone(Attribute<?> attribute) {
    ValueType.Kind kind = attribute.type().kind();
    return kind == ValueType.Kind.TEXT || kind == ValueType.Kind.CODE;
  }

  private static WhenUnknown unknown(Seeded source) {
    return source.pick(List.of(WhenUnknown.values()));
  }

  private static void quietDays(ContactPolicy.Builder policy, Channel[] some, Seeded source) {
    Channel[] silent = source.chance(50) ? new Channel[0] : new Channel[] {some[0]};
    switch (source.below(3)) {
      case 0 -> {
        List<Weekday> week = source.shuffled(List.of(Weekday.values()));
        policy.quietOn(week.subList(0, source.between(1, 6)), silent);
      }
      case 1 -> {
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(source.below(365));
        policy.quietOn(DateRange.of(first, first.plusDays(source.between(1, 9))), silent);
      }
      default -> policy.quietOffBusinessDays(RandomLifecycle.calendar().id(), silent);
    }
  }

  private static void wishes(ContactPolicy.Builder policy, List<Channel> some, Seeded source) {
    List<Wish.Kind> kinds = source.shuffled(List.of(Wish.Kind.values()));
    for (Wish.Kind kind : kinds.subList(0, source.between(1, kinds.size()))) {
      if (kind != Wish.Kind.CHANNELS && source.chance(50)) {
        policy.heed(kind, source.pick(some), unknown(source));
      } else {
        policy.heed(kind, unknown(source));
      }
    }
  }

  private static void caps(
      ContactPolicy.Builder policy, List<Channel> some, boolean wealth, Seeded source) {
    for (int left = source.below(4); left > 0; left--) {
      ContactCap.Builder all = ContactCap.of(source.below(6), window(source));
      ContactScope scope = source.pick(SCOPES);
      if (some.containsAll(scope.channel().stream().toList())
          && (wealth || scope.group().isEmpty())) { // else it binds nothing, and is refused
        policy.cap(within(scope, all));
      }
    }
  }

  private static ContactCap.Builder within(ContactScope scope, ContactCap.Builder all) {
    ContactCap.Builder cap = scope.channel().map(all::over).orElse(all);
    cap = scope.purpose().map(cap::forPurpose).orElse(cap);
    return scope.group().map(cap::inGroup).orElse(cap);
  }

  private static void coolOff(ContactPolicy.Builder policy, boolean wealth, Seeded source) {
    CoolingOff.Cause cause = source.pick(List.of(CoolingOff.Cause.values()));
    CoolingOff.Reach reach = source.pick(List.of(CoolingOff.Reach.values()));
    boolean binds = wealth || reach != CoolingOff.Reach.GROUP; // else it is refused
    boolean all = !binds || cause == CoolingOff.Cause.COMPLAINT;
    CoolingOff.Reach own = all ? CoolingOff.Reach.ALL : reach;
    policy.coolOff(cause, own, ContactWindow.ofDays(source.between(1, 90)));
  }

  static ContactWindow window(Seeded source) {
    return switch (source.below(6)) {
      case 0 -> ContactWindow.ofDays(source.between(1, 60));
      case 1 -> ContactWindow.ofHours(source.between(1, 48));
      case 2 -> ContactWindow.ofMonths(source.between(1, 12));
      case 3 -> ContactWindow.calendarDay();
      case 4 -> ContactWindow.calendarWeek();
      default -> ContactWindow.calendarMonth();
    };
  }
}
