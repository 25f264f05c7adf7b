package org.bankcrm.testkit.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;

/** What a customer allowed when it came, was asked later, and took back. */
final class ConsentLife {
  private static final List<Channel> ASKED =
      List.of(Channel.SMS, Channel.PHONE, Channel.MOBILE, Channel.EMAIL);

  private final World world;
  private final Habits habits;
  private final Dice dice;

  /** For the days of consents alone, so that what is allowed is as it was. */
  private final Dice days;

  private final String key;
  private final List<ConsentEvent> events = new ArrayList<>();

  ConsentLife(World world, Habits habits, int number, Dice dice) {
    this.world = world;
    this.habits = habits;
    this.dice = dice.fork(Draw.CONSENTS);
    this.days = dice.fork(Draw.WISHES);
    this.key = "K" + Papers.digits(number, 9);
  }

  ConsentLedger ledger(boolean borrows) {
    Instant joined = habits.since().atTime(10, 30).atZone(world.zone()).toInstant();
    decide(ConsentScope.of(Purpose.SERVICE), true, joined);
    if (dice.chance(0.85)) {
      decide(ConsentScope.of(Purpose.PROFILING), dice.chance(0.86), joined);
    }
    if (borrows) {
      decide(ConsentScope.of(Purpose.CREDIT_CHECK), true, joined);
    }
    if (dice.chance(0.5)) {
      decide(ConsentScope.of(Purpose.DATA_SHARING), dice.chance(0.3), joined);
    }
    marketing(joined);
    return ConsentLedger.of(events);
  }

  private void marketing(Instant joined) {
    if (dice.chance(1 - world.missing)) {
      if (dice.chance(0.45)) {
        decide(ConsentScope.of(Purpose.MARKETING), dice.chance(0.8), joined);
      } else {
        for (Channel channel : ASKED) {
          if (dice.chance(0.8)) {
            decide(ConsentScope.of(Purpose.MARKETING).over(channel), dice.chance(0.68), joined);
          }
        }
      }
    }
    if (dice.chance(habits.isLeaving() ? 0.3 : 0.1)) {
      takeBack();
    } else if (days.chance(0.01)) {
      takeBackAhead();
    }
  }

  /** Most often calls are what people have enough of. */
  private void takeBack() {
    ConsentScope all = ConsentScope.of(Purpose.MARKETING);
    ConsentScope scope =
        switch (dice.weighted(0.4, 0.4, 0.2)) {
          case 0 -> all;
          case 1 -> all.over(Channel.PHONE);
          default -> all.over(Channel.SMS);
        };
    long days = world.today.toEpochDay() - habits.since().toEpochDay();
    int day = (int) Math.max(1, Math.min(days - 1, dice.between(1, 600)));
    Instant at = world.today.minusDays(day).atTime(15, 20).atZone(world.zone()).toInstant();
    add(new ConsentEvent(ConsentDecision.WITHDRAWN, scope, at, "marketing-notice@3", proof()));
  }

  private void decide(ConsentScope scope, boolean yes, Instant at) {
    ConsentDecision decision = yes ? ConsentDecision.GRANTED : ConsentDecision.DENIED;
    ConsentEvent event =
        new ConsentEvent(decision, scope, at, scope.purpose().code() + "-notice@2", proof());
    boolean ends = yes && scope.purpose().equals(Purpose.MARKETING) && days.chance(0.12);
    add(ends ? ending(event) : event);
  }

  /** Some forms allow it for a time, which is over, or will be within the next year. */
  private ConsentEvent ending(ConsentEvent event) {
    Instant end = instant(world.today.plusDays(days.between(-90, 365)));
    return end.isAfter(event.from()) ? event.expiring(end) : event;
  }

  /** No more calls from the first of next month on, as the customer has just said. */
  private void takeBackAhead() {
    ConsentScope calls = ConsentScope.of(Purpose.MARKETING).over(Channel.PHONE);
    Instant said = instant(World.later(habits.since(), world.today.minusDays(days.between(1, 9))));
    Instant from = instant(world.today.plusMonths(1).withDayOfMonth(1));
    add(
        new ConsentEvent(ConsentDecision.WITHDRAWN, calls, said, "marketing-notice@3", proof())
            .takingEffect(from));
  }

  private Instant instant(LocalDate day) {
    return day.atTime(11, 0).atZone(world.zone()).toInstant();
  }

  private String proof() {
    return key + '-' + (events.size() + 1);
  }

  private void add(ConsentEvent event) {
    events.add(event);
  }
}
