package org.bankcrm.campaign.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.campaign.contact.ContactAnswer.Refused;
import org.bankcrm.campaign.contact.ContactHistory.Contact;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Facts;
import org.junit.jupiter.api.Test;

class ContactLawsTest {

  /** A policy that is asked of one customer, and what is known of both. */
  private record Life(ContactPolicy policy, Facts customer, BusinessCalendar calendar) {

    static Life of(Lives lives, ContactPolicy policy) {
      return new Life(policy, lives.customer(policy), lives.calendar());
    }

    ContactAnswer check(ContactHistory history, ContactProposal proposal, Instant at) {
      return new Asked(policy, Map.of("bank", calendar), Optional.of(customer))
          .check(history, proposal, at);
    }

    NaiveContacts naive() {
      return new NaiveContacts(policy, customer, calendar);
    }
  }

  private static final Duration STEP = Duration.ofMinutes(15);

  @Property(tries = 500)
  void check_isWhatTheNaiveReadingSays(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    Life life = Life.of(lives, policy);
    NaiveContacts naive = life.naive();
    ContactHistory history = lives.history(8);
    ContactProposal proposal = lives.proposal();
    for (Instant at : lives.instants(10, 8)) {
      assertThat(life.check(history, proposal, at).isAllowed())
          .isEqualTo(naive.allows(history, proposal, at));
    }
  }

  /** What is older than the policy reaches back changes no answer. */
  @Property(tries = 300)
  void reachesBack_whatIsOlder_changesNothing(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    Life life = Life.of(lives, policy);
    ContactHistory history = lives.history(40);
    ContactProposal proposal = lives.proposal();
    for (Instant at : lives.instants(5, 40)) {
      Instant from = policy.reachesBack(at);
      ContactHistory late =
          ContactHistory.of(
              since(from, history.contacts()),
              since(from, history.refusals()),
              since(from, history.answers()),
              history.complaints().stream().filter(each -> !each.at().isBefore(from)).toList());
      assertThat(life.check(late, proposal, at)).isEqualTo(life.check(history, proposal, at));
    }
  }

  private static List<Contact> since(Instant from, List<Contact> all) {
    return all.stream().filter(each -> !each.at().isBefore(from)).toList();
  }

  @Test
  void reachesBack_ofEachWindow_isItsFirstInstant() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    Instant at = Instant.parse("2028-03-31T04:00:00Z");
    assertThat(ContactWindow.ofHours(5).reachesBack(at, zone)).isEqualTo("2028-03-30T23:00:00Z");
    assertThat(ContactWindow.calendarDay().reachesBack(at, zone)).isEqualTo("2028-03-30T16:00:00Z");
    assertThat(ContactWindow.calendarWeek().reachesBack(at, zone))
        .isEqualTo("2028-03-26T16:00:00Z");
    assertThat(ContactWindow.calendarMonth().reachesBack(at, zone))
        .isEqualTo("2028-02-29T16:00:00Z");
    assertThat(ContactWindow.ofDays(1).reachesBack(at, zone)).isEqualTo("2028-03-30T16:00:00Z");
    // 29 February and a month more is 29 March, which has come; of 1 March it has not
    assertThat(ContactWindow.ofMonths(1).reachesBack(at, zone)).isEqualTo("2028-02-29T16:00:00Z");
    Instant leap = Instant.parse("2028-02-29T04:00:00Z");
    assertThat(ContactWindow.ofMonths(12).reachesBack(leap, zone))
        .isEqualTo("2027-02-28T16:00:00Z");
  }

  /** At the instant told the contact is allowed; a tick before, and at every step from now, not. */
  @Property(tries = 300)
  void nextAllowed_isTheFirstInstantThatPasses(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    Life life = Life.of(lives, policy);
    NaiveContacts naive = life.naive();
    ContactHistory history = lives.history(8);
    ContactProposal proposal = lives.proposal();
    Instant at = lives.instant(8);
    if (life.check(history, proposal, at) instanceof Refused refused) {
      Optional<Instant> next = refused.nextAllowed();
      if (next.isEmpty()) {
        for (int hour = 0; hour < 40 * 24; hour++) {
          Instant later = at.plus(Duration.ofHours(hour));
          assertThat(naive.allows(history, proposal, later)).isFalse();
        }
        return;
      }
      Instant first = next.get();
      assertThat(first).isAfter(at);
      assertThat(naive.allows(history, proposal, first)).isTrue();
      assertThat(life.check(history, proposal, first).isAllowed()).isTrue();
      assertThat(naive.allows(history, proposal, first.minusNanos(1))).isFalse();
      for (Instant step = at; step.isBefore(first); step = step.plus(STEP)) {
        assertThat(naive.allows(history, proposal, step)).isFalse();
      }
    }
  }

  /** Contacts in any order of their instants: each is made only if the policy allows it. */
  @Property(tries = 200)
  void check_obeyedInAnyOrder_noCapIsEverBroken(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    Life life = Life.of(lives, policy);
    NaiveContacts naive = life.naive();
    ContactHistory history = ContactHistory.empty();
    for (Instant at : lives.instants(40, 8)) {
      ContactProposal proposal = lives.proposal();
      if (life.check(history, proposal, at).isAllowed()) {
        history = history.plus(at, proposal);
      }
    }
    for (ContactCap cap : policy.caps()) {
      assertThat(naive.holds(cap, history.contacts())).isTrue();
    }
  }

  /** Going from one allowed instant to the next fills every window and never overfills one. */
  @Property(tries = 100)
  void check_obeyedAtNextAllowed_noCapIsEverBroken(@ForAll long seed) {
    Lives lives = new Lives(seed);
    ContactPolicy policy = lives.policy();
    Life life = Life.of(lives, policy);
    ContactHistory history = ContactHistory.empty();
    ContactProposal proposal = lives.proposal();
    Instant at = lives.instant(4);
    for (int i = 0; i < 20; i++) {
      if (life.check(history, proposal, at) instanceof Refused refused) {
        if (refused.nextAllowed().isEmpty()) {
          break; // a wish or the end of a calendar, which no time mends
        }
        at = refused.nextAllowed().get();
      }
      history = history.plus(at, proposal);
    }
    for (ContactCap cap : policy.caps()) {
      assertThat(life.naive().holds(cap, history.contacts())).isTrue();
    }
  }

  private record Night(String zone, String around) {}

  /** Two days around a night on which the calendar or the clocks do something odd. */
  private static final List<Night> NIGHTS =
      List.of(
          new Night("Atlantic/Azores", "2026-10-25T00:30:00Z"),
          new Night("Atlantic/Azores", "2026-03-29T01:00:00Z"),
          new Night("America/Havana", "2026-11-01T04:30:00Z"),
          new Night("America/Havana", "2026-03-08T05:00:00Z"),
          new Night("America/St_Johns", "2009-11-01T02:31:00Z"),
          new Night("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
          new Night("America/Sao_Paulo", "2019-02-17T02:00:00Z"),
          new Night("Asia/Beirut", "2022-03-26T22:00:00Z"),
          new Night("Africa/Cairo", "2024-04-25T22:00:00Z"),
          new Night("Africa/Cairo", "2024-10-31T21:00:00Z"),
          new Night("Pacific/Apia", "2011-12-30T10:00:00Z"),
          new Night("Pacific/Kiritimati", "1994-12-31T10:00:00Z"),
          new Night("Asia/Shanghai", "2026-02-28T16:00:00Z"));

  /** Minute by minute, and the next instant is the first minute that the naive reading allows. */
  @Property(tries = 60)
  void check_everyMinuteOfAnOddNight_isWhatTheNaiveReadingSays(@ForAll long seed) {
    Lives lives = new Lives(seed);
    Night night = lives.pick(NIGHTS);
    Instant around = Instant.parse(night.around());
    ContactPolicy policy = lives.policy(ZoneId.of(night.zone()));
    Life life = Life.of(lives, policy);
    NaiveContacts naive = life.naive();
    ContactHistory history = lives.historyAround(around);
    ContactProposal proposal = lives.proposal();
    Instant first = null; // the first later minute that is allowed
    for (Instant at = around.plus(Duration.ofDays(2));
        at.isAfter(around.minus(Duration.ofDays(2)));
        at = at.minus(Duration.ofMinutes(1))) {
      ContactAnswer answer = life.check(history, proposal, at);
      boolean allowed = naive.allows(history, proposal, at);
      assertThat(answer.isAllowed()).as("%s at %s", night, at).isEqualTo(allowed);
      first = allowed ? at : first;
      if (first != null && answer instanceof Refused refused) {
        assertThat(refused.nextAllowed()).as("%s at %s", night, at).contains(first);
      }
    }
  }

  /** What comes late, out of order or twice is taken as if it had come in order and once. */
  @Property(tries = 200)
  void history_toldInAnyOrderAndAgain_isTheSame(@ForAll long seed, @ForAll Random random) {
    Lives lives = new Lives(seed);
    List<Contact> contacts = lives.contacts(8);
    ContactHistory inOrder = ContactHistory.empty();
    for (Contact each : contacts.stream().sorted(Comparator.comparing(Contact::at)).toList()) {
      inOrder = inOrder.plus(each.id().orElseThrow(), each.at(), each.what());
    }
    List<Contact> told = new ArrayList<>(contacts);
    told.addAll(contacts.subList(0, contacts.size() / 2));
    Collections.shuffle(told, random);
    ContactHistory anyOrder = ContactHistory.empty().plusAll(told);
    assertThat(anyOrder).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
    assertThat(anyOrder.contacts()).hasSameSizeAs(contacts);
    Life life = Life.of(lives, lives.policy());
    ContactProposal proposal = lives.proposal();
    for (Instant at : lives.instants(5, 8)) {
      assertThat(life.check(anyOrder, proposal, at)).isEqualTo(life.check(inOrder, proposal, at));
    }
  }
}
