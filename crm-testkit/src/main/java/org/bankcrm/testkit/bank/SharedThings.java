package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.testkit.bank.Person.Seat;
import org.jspecify.annotations.Nullable;

/** Decides what the people of a home have together with this bank. */
final class SharedThings {
  private final World world;
  private final List<Person> members;
  private final City city;
  private final Dice dice;

  SharedThings(World world, List<Person> members, City city, Dice dice) {
    this.world = world;
    this.members = members;
    this.city = city;
    this.dice = dice;
  }

  /** A mortgage, most often of married people from 28 to 45; null if there is none. */
  @Nullable HomeLoan loan() {
    Person head = members.get(0);
    int age = world.ageToday(head.birth());
    int income = income();
    if (age < 25 || age > 58 || income < 4_000 || !dice.chance(chanceOfLoan(age))) {
      return null;
    }
    Instalments terms = terms(age, income);
    if (!terms.maturesOn().isAfter(world.today)) {
      return null; // paid back by now
    }
    Person spouse = customerSpouse().orElse(null);
    return new HomeLoan(head, spouse, terms, unpaidFrom(terms, income));
  }

  private double chanceOfLoan(int age) {
    double byAge = age <= 45 ? 0.26 : 0.26 - (age - 45) * 0.016;
    double byFamily = members.size() > 1 ? 1.25 : 0.5;
    return (age < 28 ? 0.12 : byAge) * byFamily;
  }

  private int income() {
    return members.stream()
        .filter(person -> person.seat() != Seat.CHILD)
        .mapToInt(person -> person.works().get(0).monthlyIncome())
        .sum();
  }

  private Instalments terms(int age, int income) {
    int years = Math.min(dice.between(1, 12), age - 24);
    LocalDate openedOn =
        years <= 1
            ? world.today.minusDays(dice.between(60, 400))
            : world.yearsBack(years - 1, dice);
    double price = city.flatPrice() * dice.logNormal(0.8, 0.3);
    double affordable = income * dice.between(90.0, 150.0);
    long yuan = StrictMath.round(Math.min(price * dice.between(0.5, 0.7), affordable) / 10_000);
    int months = 12 * Math.min(30, Math.max(10, 65 - age - dice.between(0, 5)));
    int rate = openedOn.getYear() >= 2024 ? dice.between(300, 360) : dice.between(370, 490);
    return new Instalments(
        Math.max(5, yuan) * 1_000_000, openedOn, months, rate, dice.between(10, 25));
  }

  /** Few cannot pay; more of those who owe much, and more without work. */
  private @Nullable LocalDate unpaidFrom(Instalments terms, int income) {
    double burden = terms.instalment() / (income * 100.0);
    boolean withoutWork = members.get(0).work().occupation() == Occupation.UNEMPLOYED;
    double risk = 0.006 + Math.max(0, burden - 0.35) * 0.08 + (withoutWork ? 0.15 : 0);
    return dice.chance(risk) ? world.today.minusDays(dice.between(5, 150)) : null;
  }

  /** A joint account of spouses who are both customers; null if there is none. */
  @Nullable JointPurse purse() {
    Person spouse = customerSpouse().orElse(null);
    if (spouse == null || !dice.chance(0.35)) {
      return null;
    }
    Person head = members.get(0);
    LocalDate openedOn = world.today.minusDays(dice.between(200, 2_500));
    return new JointPurse(head, spouse, openedOn, share(head), share(spouse));
  }

  private long share(Person person) {
    int lowest = person.works().stream().mapToInt(Work::monthlyIncome).min().orElse(0);
    return StrictMath.round(lowest * dice.between(0.1, 0.25) / 100) * 10_000;
  }

  private Optional<Person> customerSpouse() {
    return members.stream()
        .filter(person -> person.seat() == Seat.SPOUSE && person.isCustomer())
        .findFirst();
  }
}
