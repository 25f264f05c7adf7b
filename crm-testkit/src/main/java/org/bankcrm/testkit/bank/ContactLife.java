package org.bankcrm.testkit.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;

/** Where customer and bank met: logins, visits, requests, complaints, offers and answers. */
final class ContactLife {
  private static final List<String> REQUESTS =
      List.of(
          "card-lost", "password", "limit", "statement", "transfer", "loan-question", "address");
  private static final List<String> COMPLAINTS =
      List.of("fee", "waiting-time", "app-failure", "wrong-charge", "sales-call", "staff");
  private static final List<String> CAMPAIGNS =
      List.of("payday-saving", "card-instalment", "fund-plan", "autumn-deposits", "green-loan");

  private final World world;
  private final Habits habits;
  private final Dice dice;
  private final int from;
  private final String key;
  private final List<Interaction> interactions = new ArrayList<>();

  ContactLife(World world, Habits habits, int number, Dice dice) {
    this.world = world;
    this.habits = habits;
    this.dice = dice.fork(Draw.CONTACTS);
    this.from = Math.max(0, world.almanac.indexOf(habits.since()));
    this.key = "I" + Papers.digits(number, 9) + '-';
  }

  List<Interaction> make() {
    double months = (world.almanac.size() - from) / 30.4;
    logins(months);
    for (int day : days((habits.mainBank() ? 0.28 : 0.08) * (1.15 - habits.digital()) * months)) {
      settled(InteractionKind.VISIT, Channel.BRANCH, day, "counter");
    }
    for (int day : days(0.07 * months)) {
      settled(InteractionKind.SERVICE, serviceChannel(), day, dice.pick(REQUESTS));
    }
    complaints(months);
    offers(months);
    return interactions;
  }

  private List<Integer> days(double mean) {
    int count = dice.poisson(mean);
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int day = from + dice.below(world.almanac.size() - from);
      if (dice.chance(habits.activityOn(world.almanac.day(day)))) {
        days.add(day);
      }
    }
    return days;
  }

  private void logins(double months) {
    if (habits.digital() < 0.15) {
      return;
    }
    double monthly = habits.digital() * dice.logNormal(habits.mainBank() ? 5.5 : 1.5, 0.6);
    for (int day : days(monthly * months)) {
      Channel channel = dice.chance(0.9) ? Channel.MOBILE : Channel.WEB;
      add(Interaction.byCustomer(nextId(), InteractionKind.LOGIN, channel, at(day, 7, 22)));
    }
  }

  private Channel serviceChannel() {
    if (dice.chance(habits.digital())) {
      return dice.chance(0.6) ? Channel.CHAT : Channel.PHONE;
    }
    return dice.chance(0.4) ? Channel.PHONE : Channel.BRANCH;
  }

  private void settled(InteractionKind kind, Channel channel, int day, String topic) {
    add(
        Interaction.byCustomer(nextId(), kind, channel, at(day, 9, 17))
            .topic(topic)
            .outcome(InteractionOutcome.RESOLVED));
  }

  /** Whoever leaves has more often complained before. */
  private void complaints(double months) {
    double mean = (habits.isLeaving() ? 0.25 : habits.isDormant() ? 0 : 0.04) * months / 12;
    for (int day : days(mean * 1.4)) {
      boolean open = world.almanac.size() - day < 45 && dice.chance(0.5);
      add(
          Interaction.byCustomer(
                  nextId(), InteractionKind.COMPLAINT, serviceChannel(), at(day, 9, 18))
              .topic(dice.pick(COMPLAINTS))
              .outcome(open ? InteractionOutcome.OPEN : InteractionOutcome.RESOLVED));
    }
  }

  private void offers(double months) {
    int count = dice.poisson(0.45 * months);
    for (int i = 0; i < count; i++) {
      offer(from + dice.below(world.almanac.size() - from));
    }
  }

  private void offer(int day) {
    Channel channel =
        dice.chance(habits.digital() * 0.7)
            ? Channel.MOBILE
            : dice.chance(0.75) ? Channel.SMS : Channel.PHONE;
    PolicyRef campaign = PolicyRef.of(dice.pick(CAMPAIGNS), dice.between(1, 3));
    Instant at = at(day, 10, 18);
    boolean reached = dice.chance(channel.equals(Channel.PHONE) ? 0.45 : 0.9);
    add(
        Interaction.byBank(nextId(), InteractionKind.CAMPAIGN, channel, at)
            .campaign(campaign)
            .outcome(reached ? InteractionOutcome.REACHED : InteractionOutcome.NOT_REACHED));
    double interest = 0.06 * habits.activityOn(world.almanac.day(day));
    if (reached && dice.chance(interest + 0.06)) {
      boolean taken = dice.chance(interest / (interest + 0.06));
      answer(campaign, channel, at, taken);
    }
  }

  private void answer(PolicyRef campaign, Channel channel, Instant at, boolean taken) {
    add(
        Interaction.byCustomer(nextId(), InteractionKind.CAMPAIGN_RESPONSE, channel, at)
            .campaign(campaign)
            .outcome(taken ? InteractionOutcome.ACCEPTED : InteractionOutcome.DECLINED));
  }

  private Instant at(int day, int firstHour, int lastHour) {
    return world.instant(day, dice.between(firstHour * 3600, lastHour * 3600 + 3599));
  }

  private InteractionId nextId() {
    return InteractionId.of(key + (interactions.size() + 1));
  }

  private void add(Interaction.Builder builder) {
    interactions.add(builder.build());
  }
}
