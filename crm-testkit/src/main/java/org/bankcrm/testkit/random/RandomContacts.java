package org.bankcrm.testkit.random;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactScope;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.contact.CoolingOff;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** Random contact policies: caps, quiet hours and cooling-off of every kind. */
public final class RandomContacts {

  private static final List<Channel> CHANNELS =
      List.of(Channel.MOBILE, Channel.PHONE, Channel.SMS, Channel.BRANCH);
  private static final List<ContactScope> SCOPES =
      List.of(
          ContactScope.all(),
          ContactScope.all().over(Channel.SMS),
          ContactScope.all().forPurpose(Purpose.MARKETING),
          ContactScope.all().inGroup("wealth").over(Channel.PHONE));

  /** Those of the pinned decisions; others are tried with the contact policies themselves. */
  private static final List<CoolingOff.Cause> CAUSES =
      List.of(CoolingOff.Cause.REFUSAL, CoolingOff.Cause.COMPLAINT);

  private RandomContacts() {}

  /** The next policy; the catalogue needs its inputs. */
  public static ContactPolicy next(String id, ZoneId zone, Seeded source) {
    List<Channel> order = source.shuffled(CHANNELS);
    Channel[] some = order.subList(0, source.between(1, 4)).toArray(Channel[]::new);
    ContactPolicy.Builder policy =
        ContactPolicy.builder(id, 1, zone).name(id, id).govern(Purpose.MARKETING, some);
    boolean wealth = source.chance(50);
    if (wealth) {
      policy.governGroup(Purpose.MARKETING, "wealth", some);
    }
    caps(policy, List.of(some), wealth, source);
    if (source.chance(50)) {
      policy.quiet(LocalTime.of(source.between(20, 23), 30), LocalTime.of(source.between(6, 9), 0));
    }
    if (source.chance(50)) {
      coolOff(policy, wealth, source);
    }
    return (source.chance(30) ? policy.holdWhileComplaintOpen() : policy).build();
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
    CoolingOff.Cause cause = source.pick(CAUSES);
    CoolingOff.Reach reach = source.pick(List.of(CoolingOff.Reach.values()));
    boolean binds = wealth || reach != CoolingOff.Reach.GROUP; // else it is refused
    CoolingOff.Reach own = binds ? reach : CoolingOff.Reach.ALL;
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
