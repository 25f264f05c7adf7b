package org.bankcrm.testkit.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Individual;

/**
 * Somebody who is no customer yet: what was written down at the first enquiry, how the bank
 * followed it up, and what the form allowed it, which ends after a year or half a year.
 */
final class LeadRecord {

  private static final int GROWN = 18;
  private static final int MOST_DAYS = 500;
  private static final List<String> WANTED =
      List.of("open-account", "loan-question", "card-application", "deposit-rate", "payroll");
  private static final PolicyRef FOLLOW_UP = PolicyRef.of("first-account", 1);

  private final World world;
  private final Home home;
  private final Person person;
  private final int number;
  private final Dice dice;
  private final LocalDate came;
  private final Channel way;
  private final List<Interaction> contacts = new ArrayList<>();

  LeadRecord(World world, Home home, int number) {
    this.world = world;
    this.home = home;
    this.person = home.customer(number);
    this.number = number;
    this.dice = world.dice(Draw.LEAD, number).fork(Draw.CONTACTS);
    this.came = world.today.minusDays(dice.chance(0.6) ? dice.between(1, 120) : older());
    this.way = dice.pick(List.of(Channel.WEB, Channel.PHONE, Channel.BRANCH, Channel.MOBILE));
  }

  private int older() {
    return dice.between(121, Math.min(MOST_DAYS, world.almanac.size() - 1));
  }

  /** Grown persons who share neither a loan nor an account with others at home. */
  static boolean is(World world, Home home, int number) {
    boolean free = home.loan() == null && home.purse() == null;
    boolean grown = world.ageToday(home.customer(number).birth()) >= GROWN;
    double share = world.bank.leads().fraction().doubleValue();
    return free && grown && world.dice(Draw.LEAD, number).chance(share);
  }

  CustomerRecord make() {
    enquire();
    followUp();
    return CustomerRecord.builder(
            PersonRecord.customerId(number), file(), world.bank.asOf(), world.zone())
        .relationships(List.of(branch()))
        .interactions(contacts)
        .consents(consents())
        .build();
  }

  private Individual file() {
    Individual.Builder file =
        Individual.builder(PersonMaker.partyId(number), person.name().toName())
            .language(Locale.SIMPLIFIED_CHINESE)
            .contactPoint(
                ContactPoint.of(
                    PartyMaker.mobileId(number), ContactKind.MOBILE, Papers.mobile(dice)));
    if (dice.chance(0.45)) {
      file.birthDate(person.birth());
    }
    if (dice.chance(0.6)) {
      file.gender(person.gender());
    }
    if (dice.chance(0.3)) {
      file.address(home.place().toAddress(AddressUse.HOME, came));
    }
    return file.build();
  }

  private BranchAssignment branch() {
    return new BranchAssignment(
        PersonMaker.partyId(number),
        BranchId.of(home.place().branch()),
        DateRange.startingOn(came));
  }

  private void enquire() {
    add(
        Interaction.byCustomer(nextId(), InteractionKind.SERVICE, way, at(came, 9, 17))
            .topic(dice.pick(WANTED))
            .outcome(InteractionOutcome.RESOLVED));
  }

  /** Calls within days, then now and then, until there is an answer. */
  private void followUp() {
    LocalDate day = came.plusDays(dice.between(1, 4));
    for (int i = dice.between(1, 4); i > 0 && day.isBefore(world.today); i--) {
      Channel channel = dice.chance(0.75) ? Channel.PHONE : Channel.SMS;
      Instant at = at(day, 10, 17);
      boolean reached = dice.chance(channel.equals(Channel.PHONE) ? 0.5 : 0.9);
      add(
          Interaction.byBank(nextId(), InteractionKind.CAMPAIGN, channel, at)
              .campaign(FOLLOW_UP)
              .outcome(reached ? InteractionOutcome.REACHED : InteractionOutcome.NOT_REACHED));
      if (reached && dice.chance(0.45)) {
        answer(channel, at);
        return;
      }
      day = day.plusDays(dice.between(8, 40));
    }
  }

  private void answer(Channel channel, Instant at) {
    boolean interested = dice.chance(0.75);
    add(
        Interaction.byCustomer(nextId(), InteractionKind.CAMPAIGN_RESPONSE, channel, at)
            .campaign(FOLLOW_UP)
            .outcome(interested ? InteractionOutcome.ACCEPTED : InteractionOutcome.DECLINED));
  }

  /** What a form of enquiry allows ends by itself; some allow nothing. */
  private ConsentLedger consents() {
    List<ConsentEvent> events = new ArrayList<>();
    ZonedDateTime signed = came.atTime(10, 30).atZone(world.zone());
    events.add(consent(Purpose.SERVICE, true, signed, events.size()));
    if (dice.chance(0.8)) {
      boolean yes = dice.chance(0.7);
      ConsentEvent marketing = consent(Purpose.MARKETING, yes, signed, events.size());
      ZonedDateTime until = dice.chance(0.5) ? signed.plusMonths(6) : signed.plusYears(1);
      events.add(yes ? marketing.expiring(until.toInstant()) : marketing);
    }
    return ConsentLedger.of(events);
  }

  private ConsentEvent consent(Purpose purpose, boolean yes, ZonedDateTime at, int before) {
    return new ConsentEvent(
        yes ? ConsentDecision.GRANTED : ConsentDecision.DENIED,
        ConsentScope.of(purpose),
        at.toInstant(),
        purpose.code() + "-enquiry@1",
        "K" + Papers.digits(number, 9) + '-' + (before + 1));
  }

  private Instant at(LocalDate day, int firstHour, int lastHour) {
    return world.instant(
        world.almanac.indexOf(day), dice.between(firstHour * 3600, lastHour * 3600 + 3599));
  }

  private InteractionId nextId() {
    return InteractionId.of("I" + Papers.digits(number, 9) + '-' + (contacts.size() + 1));
  }

  private void add(Interaction.Builder contact) {
    contacts.add(contact.build());
  }
}
