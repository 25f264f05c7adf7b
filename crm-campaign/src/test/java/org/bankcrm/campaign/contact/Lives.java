package org.bankcrm.campaign.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.bankcrm.campaign.contact.ContactHistory.Contact;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.consent.Purpose;

/** Random contact policies and contacts, around days on which clocks are changed and months end. */
public final class Lives {

  public static final TextAttribute HOME =
      Attributes.text("home.zone", AttributeInfo.named("所在时区", "Zone at home"));
  private static final String CALENDAR = "bank";

  public static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.PHONE);
  public static final List<Purpose> PURPOSES = List.of(Purpose.MARKETING, Purpose.of("research"));

  /** Clocks change in all of these zones within days of one of these instants. */
  private static final List<String> AROUND =
      List.of(
          "2026-03-29T01:00:00Z",
          "2026-10-25T01:00:00Z",
          "2026-03-08T07:00:00Z",
          "2018-11-04T03:00:00Z",
          "2009-11-01T02:31:00Z",
          "2026-11-01T04:30:00Z",
          "2022-03-26T22:00:00Z",
          "2024-04-25T22:00:00Z",
          "2011-12-30T10:00:00Z",
          "1993-08-21T12:00:00Z",
          "1994-12-31T10:00:00Z",
          "2026-01-31T12:00:00Z",
          "2028-02-29T12:00:00Z");

  private final Random random;
  private final Instant base;

  public Lives(long seed) {
    random = new Random(seed);
    base = Instant.parse(AROUND.get(random.nextInt(AROUND.size())));
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Mostly whole quarters of an hour, which is where clauses begin and end. */
  Instant instant(int days) {
    long quarters = random.nextInt(days * 96) - days * 48L;
    long seconds = random.nextInt(4) == 0 ? random.nextInt(900) : 0;
    return base.plusSeconds(quarters * 900 + seconds);
  }

  ContactProposal proposal() {
    Optional<String> group =
        random.nextBoolean() ? Optional.of(pick(List.of("wealth", "card"))) : Optional.empty();
    Purpose purpose = random.nextInt(8) == 0 ? Purpose.SERVICE : pick(PURPOSES);
    return new ContactProposal(purpose, pick(CHANNELS), group);
  }

  ContactWindow window() {
    ContactWindow.Unit unit = pick(List.of(ContactWindow.Unit.values()));
    int most = unit == ContactWindow.Unit.HOURS ? 60 : unit == ContactWindow.Unit.MONTHS ? 2 : 6;
    return new ContactWindow(unit, unit.isCalendar() ? 1 : 1 + random.nextInt(most));
  }

  private ContactCap.Builder scoped(ContactCap.Builder all) {
    ContactCap.Builder cap = random.nextInt(3) == 0 ? all.over(pick(CHANNELS)) : all;
    if (random.nextInt(3) == 0) {
      cap = cap.forPurpose(pick(PURPOSES));
    }
    return random.nextInt(4) == 0 ? cap.inGroup(pick(List.of("wealth", "card"))) : cap;
  }

  public ContactPolicy policy() {
    return policy(pick(WindowTest.ZONES));
  }

  ContactPolicy policy(ZoneId zone) {
    ContactPolicy.Builder builder =
        ContactPolicy.builder("random", 1, zone)
            .name("随机", "Random")
            .governGroup(Purpose.of("research"), "wealth", Channel.SMS, Channel.PHONE)
            .governGroup(Purpose.of("research"), "card", Channel.SMS, Channel.PHONE)
            .governGroup(Purpose.MARKETING, "wealth", Channel.SMS, Channel.PHONE)
            .governGroup(Purpose.MARKETING, "card", Channel.SMS, Channel.PHONE);
    for (int i = random.nextInt(4); i > 0; i--) {
      builder.cap(scoped(ContactCap.of(1 + random.nextInt(3), window())));
    }
    if (random.nextInt(2) == 0) {
      LocalTime from = LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
      builder.quiet(from, from.plusHours(1 + random.nextInt(14)));
    }
    if (random.nextInt(3) == 0) {
      builder.quiet(LocalTime.of(1, 30), LocalTime.of(2, 30), Channel.PHONE);
    }
    if (random.nextInt(2) == 0) {
      CoolingOff.Reach reach = pick(List.of(CoolingOff.Reach.values()));
      builder.coolOff(CoolingOff.Cause.REFUSAL, reach, window());
    }
    if (random.nextInt(3) == 0) {
      CoolingOff.Reach reach = pick(List.of(CoolingOff.Reach.values()));
      builder.coolOff(CoolingOff.Cause.ANSWER, reach, window());
    }
    if (random.nextInt(3) == 0) {
      List<Weekday> days = new ArrayList<>(List.of(Weekday.values()));
      Collections.shuffle(days, random);
      builder.quietOn(days.subList(0, 1 + random.nextInt(3)));
    }
    if (random.nextInt(3) == 0) {
      LocalDate first = LocalDate.ofInstant(instant(8), zone);
      DateRange festival = DateRange.of(first, first.plusDays(1 + random.nextInt(4)));
      builder.quietOn(
          festival, random.nextBoolean() ? new Channel[0] : new Channel[] {Channel.SMS});
    }
    if (random.nextInt(3) == 0) {
      builder.coolOff(CoolingOff.Cause.COMPLAINT, CoolingOff.Reach.ALL, window());
    }
    if (random.nextInt(4) == 0) {
      Channel[] some = random.nextBoolean() ? new Channel[0] : new Channel[] {Channel.SMS};
      builder.quietOffBusinessDays(CALENDAR, some);
    }
    wishes(builder);
    if (random.nextInt(3) == 0) {
      builder.quiet(LocalTime.of(21, 0), LocalTime.of(23, 30));
      builder.customerZone(HOME, unknown());
    }
    return random.nextInt(4) == 0 ? builder.holdWhileComplaintOpen().build() : builder.build();
  }

  private WhenUnknown unknown() {
    return pick(List.of(WhenUnknown.values()));
  }

  private void wishes(ContactPolicy.Builder builder) {
    if (random.nextInt(4) == 0) {
      builder.heed(Wish.Kind.CHANNELS, unknown());
    }
    for (Wish.Kind kind : List.of(Wish.Kind.HOURS, Wish.Kind.PER_WEEK, Wish.Kind.PER_MONTH)) {
      if (random.nextInt(4) == 0) {
        builder.heed(kind, unknown());
      }
      if (random.nextInt(4) == 0) {
        builder.heed(kind, pick(CHANNELS), unknown());
      }
    }
  }

  /** A book with the policy, the attribute of zones and the calendar. */
  public static PolicyBook book(ContactPolicy policy) {
    return PolicyBook.builder(
            PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), AttributeCatalog.of(HOME))
        .calendar(CALENDAR, BusinessCalendar.of(DateRange.parse("2026-01-01/2027-01-01")))
        .add(policy)
        .build();
  }

  /** A business calendar that ends some time after the days at hand. */
  BusinessCalendar calendar() {
    LocalDate around = LocalDate.ofInstant(base, ZoneId.of("UTC"));
    DateRange covered = DateRange.of(around.minusDays(30), around.plusDays(3 + random.nextInt(60)));
    BusinessCalendar weeks =
        BusinessCalendar.of(covered, DayOfWeek.SATURDAY, DayOfWeek.of(1 + random.nextInt(5)));
    return weeks.withHolidays(List.of(around.plusDays(random.nextInt(3)), around.minusDays(1)));
  }

  /** What is known of a customer under a policy: wishes that are there, none, missing, garbled. */
  Facts customer(ContactPolicy policy) {
    Facts.Builder facts = Facts.builder(book(policy).catalog(), base, ZoneId.of("UTC"));
    switch (random.nextInt(4)) {
      case 0 -> facts.absent(HOME, Absence.NOT_KNOWN);
      case 1 -> facts.put(HOME, pick(List.of("Nowhere/City", "China", "+25:00", " Asia/Urumqi")));
      default -> facts.put(HOME, pick(WindowTest.ZONES).getId());
    }
    for (Wish wish : policy.wishes()) {
      switch (random.nextInt(5)) {
        case 0 -> facts.absent(wish.attribute(), Absence.NOT_APPLICABLE);
        case 1 -> facts.absent(wish.attribute(), Absence.NOT_KNOWN);
        default -> wish(facts, wish.attribute());
      }
    }
    return facts.build();
  }

  private void wish(Facts.Builder facts, Attribute<?> attribute) {
    if (attribute instanceof CodeSetAttribute channels) {
      facts.put(
          channels,
          pick(
              List.of(
                  new TreeSet<>(),
                  new TreeSet<>(List.of("sms")),
                  new TreeSet<>(List.of("email", "phone")),
                  new TreeSet<>(List.of("SMS")))));
    } else if (attribute instanceof TextAttribute hours) {
      facts.put(
          hours,
          pick(
              List.of(
                  "09:00-18:00",
                  "00:00-18:00",
                  "10:30-00:00",
                  "20:00-02:30",
                  "02:00-03:00",
                  "22:00-23:00",
                  "9-18",
                  "09:00-09:00",
                  "09:00-24:00")));
    } else {
      facts.put((IntegerAttribute) attribute, pick(List.of(0L, 1L, 2L, 5_000L, -1L)));
    }
  }

  /** Up to so many contacts, each with a key of its own. */
  List<Contact> contacts(int most) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      contacts.add(new Contact(instant(8), proposal(), Optional.of(InteractionId.of("I" + i))));
    }
    return contacts;
  }

  /** A history at whole minutes within two days of an instant. */
  ContactHistory historyAround(Instant around) {
    ContactHistory history = ContactHistory.empty();
    for (int i = random.nextInt(5); i > 0; i--) {
      history = history.plus(minute(around), proposal());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      history = history.plusRefusal(minute(around), proposal());
      history = history.plusAnswer(minute(around), proposal());
    }
    return random.nextInt(3) == 0 ? history.plusComplaint(minute(around), false) : history;
  }

  private Instant minute(Instant around) {
    int most = random.nextInt(3) == 0 ? 90 : 2 * 1440; // often close to the odd hour
    return around.plusSeconds(60L * (random.nextInt(2 * most) - most));
  }

  ContactHistory history(int most) {
    ContactHistory history = ContactHistory.empty();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      history = history.plus(instant(8), proposal());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      history = history.plusRefusal(instant(8), proposal());
      history = history.plusAnswer(instant(8), proposal());
    }
    if (random.nextInt(3) == 0) {
      history = history.plusComplaint(instant(8), random.nextInt(6) == 0);
    }
    return history;
  }

  List<Instant> instants(int count, int days) {
    List<Instant> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(instant(days));
    }
    return all;
  }
}
