package org.bankcrm.benchmarks.workload;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.contact.CoolingOff;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** Workload W9: customers who were contacted before, and a text message to be sent to each. */
public final class Touches {
  /** What is to be sent. */
  public static final ContactProposal TEXT = ContactProposal.of(Purpose.MARKETING, Channel.SMS);

  /** When it is asked about first: a Tuesday noon in Shanghai. */
  public static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");

  private static final ContactProposal CALL = ContactProposal.of(Purpose.MARKETING, Channel.PHONE);
  private static final int DAY = 86_400;
  private static final int DAYS = 700;

  private Touches() {}

  /** One customer's past, for hand-written code and for the library. */
  public record Past(long[] contacts, boolean[] byText, long[] refusals, ContactHistory history) {}

  /** Caps that leave most customers room, or hardly any of those with a long history. */
  public static int[] caps(int contacts, boolean tight) {
    return tight
        ? new int[] {1, 1, 2, 1, Math.max(1, contacts / 12)}
        : new int[] {5, 10, 20, 10, 60};
  }

  /** The policy with the caps. */
  public static ContactPolicy policy(int[] most) {
    return ContactPolicy.builder("gentle", 1, ZoneId.of("Asia/Shanghai"))
        .name("温和触达", "Gentle contact")
        .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE)
        .cap(ContactCap.of(most[0], ContactWindow.calendarDay()))
        .cap(ContactCap.of(most[1], ContactWindow.calendarWeek()))
        .cap(ContactCap.of(most[2], ContactWindow.calendarMonth()))
        .cap(ContactCap.of(most[3], ContactWindow.ofDays(7)).over(Channel.SMS))
        .cap(ContactCap.of(most[4], ContactWindow.ofDays(90)))
        .quiet(LocalTime.of(21, 0), LocalTime.of(9, 0))
        .coolOff(CoolingOff.Cause.REFUSAL, CoolingOff.Reach.ALL, ContactWindow.ofDays(30))
        .build();
  }

  /** The pasts of some customers, each with so many contacts within 700 days and one refusal. */
  public static Past[] pasts(int customers, int contacts) {
    Random random = new Random(9);
    Past[] pasts = new Past[customers];
    for (int i = 0; i < customers; i++) {
      pasts[i] = past(contacts, random);
    }
    return pasts;
  }

  private static Past past(int size, Random random) {
    long[] contacts = new long[size];
    boolean[] byText = new boolean[size];
    for (int i = 0; i < size; i++) {
      contacts[i] = NOON.getEpochSecond() - 1 - random.nextInt(DAYS * DAY);
      byText[i] = random.nextInt(3) > 0;
    }
    Arrays.sort(contacts);
    long[] refusals =
        size == 0 ? new long[0] : new long[] {NOON.getEpochSecond() - random.nextInt(DAYS * DAY)};
    List<ContactHistory.Contact> told = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      told.add(contact(contacts[i], byText[i] ? TEXT : CALL));
    }
    List<ContactHistory.Contact> refused = new ArrayList<>();
    for (long each : refusals) {
      refused.add(contact(each, CALL));
    }
    return new Past(
        contacts, byText, refusals, ContactHistory.of(told, refused, List.of(), List.of()));
  }

  private static ContactHistory.Contact contact(long at, ContactProposal what) {
    return new ContactHistory.Contact(Instant.ofEpochSecond(at), what, Optional.empty());
  }
}
