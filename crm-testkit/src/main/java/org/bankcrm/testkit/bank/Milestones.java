package org.bankcrm.testkit.bank;

import org.bankcrm.customer.activity.Channel;

/** What weddings, births and old age do to an account. */
final class Milestones {
  private static final int OLD = 60;

  private final Client client;
  private final World world;
  private final Dice dice;

  Milestones(Client client) {
    this.client = client;
    this.world = client.world;
    this.dice = client.dice.fork(Draw.EVENTS).fork(1);
  }

  void plan() {
    if (Home.isParentHere(client.person)) {
      wedding();
      for (Person child : client.home.children()) {
        child(child);
      }
    }
    if (world.ageToday(client.person.birth()) > OLD) {
      hospital();
    }
  }

  /** The feast is paid, and guests send presents. */
  private void wedding() {
    if (client.home.marriedOn() == null) {
      return;
    }
    int day = world.almanac.indexOf(client.home.marriedOn());
    if (day < client.from || day >= client.days()) {
      return;
    }
    long feast = Rounded.down(client.monthlyIncome(day) * dice.between(2.0, 6.0), 10_000);
    client.till.plan(day, 70_000, at -> client.wallet.pay(at, feast, Trade.banquet()));
    int guests = dice.between(4, 14);
    for (int i = 0; i < guests; i++) {
      long present = dice.between(3, 20) * 20_000L;
      int when = Math.max(client.from, Math.min(client.days() - 1, day + dice.between(-6, 4)));
      Deed deed = Deed.transfer(Channel.MOBILE, Deed.PERSON);
      client.till.plan(when, client.daytime(), at -> client.wallet.receive(at, present, deed));
    }
  }

  /** The hospital at birth, then what a small child needs each month. */
  private void child(Person child) {
    int birth = world.almanac.indexOf(child.birth());
    if (birth >= client.from && birth < client.days()) {
      long bill = Rounded.half(dice.logNormal(client.monthlyIncome(birth) * 0.6, 0.4), 100);
      buy(birth, bill, Trade.hospital());
    }
    if (world.ageToday(child.birth()) < 4) {
      client.eachMonth(
          dice.between(2, 28),
          day -> {
            if (day > birth) {
              buy(
                  day,
                  Rounded.half(dice.logNormal(client.monthlyIncome(day) * 0.06, 0.4), 10),
                  Trade.children());
            }
          });
    }
  }

  private void hospital() {
    int visits = dice.poisson(0.12 * (client.days() - client.from) / 30.4);
    for (int i = 0; i < visits; i++) {
      int day = client.from + dice.below(client.days() - client.from);
      buy(day, Rounded.half(dice.logNormal(60_000, 1.1), 10), Trade.hospital());
    }
  }

  private void buy(int day, long amount, Deed deed) {
    if (client.activity(day) > 0.3) {
      client.till.plan(day, client.daytime(), at -> client.wallet.spend(at, amount, deed));
    }
  }
}
