package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.StaffId;
import org.jspecify.annotations.Nullable;

/** Puts everything about a person together. */
final class PersonRecord {
  private static final long MANAGED_FROM = 20_000_000; // fen: the larger customers have a manager

  private final World world;
  private final Home home;
  private final Person person;
  private final int number;
  private final Dice dice;
  private final Habits habits;

  /** The record of a customer who is in the bank once, or for the first time. */
  PersonRecord(World world, Home home, Person person) {
    this(
        world,
        home,
        person,
        person.number(),
        Habits.of(world, home, person, world.dice(Draw.PERSON, person.number()).fork(Draw.HABITS)));
  }

  PersonRecord(World world, Home home, Person person, int number, Habits habits) {
    this.world = world;
    this.home = home;
    this.person = person;
    this.number = number;
    this.dice = world.dice(Draw.PERSON, number);
    this.habits = habits;
  }

  CustomerRecord make() {
    boolean passport = habits.abroad() > 0;
    PersonName name = passport ? person.name().toNameWithLatin() : person.name().toName();
    boolean idKnown = !dice.fork(Draw.MISSING).fork(1).chance(world.missing / 2);
    List<Relationship> ties = new Kin(home).of(person);
    ResidentId id = idKnown ? PartyMaker.residentId(person, originalDice()) : null;
    return make(name, id, ties, new Kin(home).others(person));
  }

  private Dice originalDice() {
    return world.dice(Draw.PERSON, person.number());
  }

  /** The record with the given name and paper. */
  CustomerRecord make(
      PersonName name,
      @Nullable ResidentId residentId,
      List<Relationship> ties,
      List<Individual> others) {
    Client client = new Client(world, home, person, number, habits, dice);
    Earning earning = new Earning(client);
    Borrowing borrowing = new Borrowing(client);
    Investing investing = new Investing(client);
    live(client, earning, borrowing, investing);
    Individual file =
        new PartyMaker(world, home, person, habits, number, name, dice)
            .make(residentId, earning.isPaidHere(), !investing.investments().isEmpty());
    boolean borrows = borrowing.monthlyDues() > 0 || borrowing.card() != null;
    return CustomerRecord.builder(customerId(number), file, world.bank.asOf(), world.zone())
        .customerSince(habits.since())
        .relationships(ties)
        .relationships(assignments(client))
        .relatedParties(others)
        .holdings(client.holdings())
        .transactions(client.transactions())
        .interactions(new ContactLife(world, habits, number, dice).make())
        .consents(new ConsentLife(world, habits, number, dice).ledger(borrows))
        .build();
  }

  private static void live(
      Client client, Earning earning, Borrowing borrowing, Investing investing) {
    earning.plan();
    borrowing.plan(earning.isPaidHere());
    investing.plan();
    new Bonds(client).plan(earning.isPaidHere());
    new Spending(client, borrowing.card(), borrowing.monthlyDues()).plan();
    new Milestones(client).plan();
    new Turning(client).plan(investing.investments());
    client.till.run();
    CardLife card = borrowing.card();
    if (card != null) {
      card.finish();
    }
  }

  static CustomerId customerId(int number) {
    return CustomerId.of("C" + Papers.digits(number, 9));
  }

  /** The branch near home; whoever moved had another one before. */
  private List<BranchAssignment> branches(PartyId self, LocalDate since) {
    BranchId branch = BranchId.of(home.place().branch());
    LocalDate moved = home.movedOn();
    Place former = home.formerPlace();
    if (moved == null || former == null || !since.isBefore(moved)) {
      return List.of(new BranchAssignment(self, branch, DateRange.startingOn(since)));
    }
    return List.of(
        new BranchAssignment(self, BranchId.of(former.branch()), DateRange.of(since, moved)),
        new BranchAssignment(self, branch, DateRange.startingOn(moved)));
  }

  private List<Relationship> assignments(Client client) {
    List<Relationship> assignments = new ArrayList<>();
    LocalDate since = habits.since();
    assignments.addAll(branches(client.self, since));
    long assets =
        client.accounts().stream().filter(a -> !a.isOwed()).mapToLong(Account::balance).sum();
    if (assets >= MANAGED_FROM) {
      StaffId manager = StaffId.of("S" + home.place().branch().substring(1) + '-' + dice.below(6));
      LocalDate from = World.later(since, world.today.minusDays(dice.between(30, 900)));
      assignments.add(new ManagerAssignment(client.self, manager, DateRange.startingOn(from)));
    }
    return assignments;
  }
}
