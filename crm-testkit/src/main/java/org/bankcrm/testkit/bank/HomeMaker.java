package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.testkit.bank.Person.Seat;
import org.jspecify.annotations.Nullable;

/** Makes one home: its people first, then what they share. For one home. */
final class HomeMaker {
  private final World world;
  private final Dice dice;
  private final List<Integer> numbers;
  private final PersonMaker people;
  private final City city;
  private final List<Person> members = new ArrayList<>();
  private final String key;
  private int taken;
  private @Nullable LocalDate marriedOn;

  /**
   * Begins a home.
   *
   * @param numbers the customer numbers that are free, at least one; the home takes the first ones
   */
  HomeMaker(World world, List<Integer> numbers) {
    this.world = world;
    this.numbers = numbers;
    this.dice = world.dice(Draw.HOME, numbers.get(0));
    this.key = Papers.digits(numbers.get(0), 9);
    this.city = City.pick(dice);
    this.people = new PersonMaker(world, city);
  }

  Home make() {
    head();
    if (marriedOn != null) {
      spouse(marriedOn);
    }
    if (head().maritalStatus() != MaritalStatus.SINGLE) {
      children();
    }
    if (ageOfHead() >= 30 && ageOfHead() <= 52 && dice.chance(0.1)) {
      parent();
    }
    return home(dice.chance(0.02 * world.bank.years() / 2));
  }

  private Home home(boolean moved) {
    Place place = Place.homeIn(moved ? city.other(dice) : city, dice.fork(Draw.PLACE));
    return new Home(
        HouseholdId.of("F" + key),
        place,
        moved ? Place.homeIn(city, dice.fork(Draw.PLACE).fork(1)) : null,
        moved ? world.today.minusDays(dice.between(40, 500)) : null,
        List.copyOf(members),
        marriedOn,
        new SharedThings(world, members, city, dice.fork(Draw.LOANS)).loan(),
        new SharedThings(world, members, city, dice.fork(Draw.MONEY)).purse());
  }

  /** How many customer numbers the home took. */
  int taken() {
    return taken;
  }

  private Person head() {
    if (members.isEmpty()) {
      int age = adultAge();
      Gender gender = dice.chance(0.55) ? Gender.MALE : Gender.FEMALE;
      LocalDate birth = world.yearsBack(age, dice);
      MaritalStatus status = maritalStatus(age);
      if (status == MaritalStatus.MARRIED) {
        marriedOn = weddingDay(birth);
      }
      members.add(
          people.make(nextNumber(), id("H"), Seat.HEAD, gender, birth, status, null, dice.fork(1)));
    }
    return members.get(0);
  }

  private int adultAge() {
    return switch (dice.weighted(9, 21, 25, 18, 14, 9, 4)) {
      case 0 -> dice.between(18, 22);
      case 1 -> dice.between(23, 30);
      case 2 -> dice.between(31, 40);
      case 3 -> dice.between(41, 50);
      case 4 -> dice.between(51, 60);
      case 5 -> dice.between(61, 70);
      default -> dice.between(71, 88);
    };
  }

  private MaritalStatus maritalStatus(int age) {
    double everMarried = Math.max(0, Math.min(0.93, (age - 22) * 0.085));
    if (!dice.chance(everMarried)) {
      return MaritalStatus.SINGLE;
    }
    double widowed = age < 55 ? 0.01 : 0.012 * (age - 55);
    return switch (dice.weighted(0.08, widowed, 0.92)) {
      case 0 -> MaritalStatus.DIVORCED;
      case 1 -> MaritalStatus.WIDOWED;
      default -> MaritalStatus.MARRIED;
    };
  }

  private LocalDate weddingDay(LocalDate birth) {
    int age = (int) Math.max(22, Math.min(38, 27 + 3 * dice.normal()));
    LocalDate day = birth.plusYears(age).plusDays(dice.below(365));
    return day.isBefore(world.today) ? day : world.today.minusDays(dice.between(10, 300));
  }

  private void spouse(LocalDate wedding) {
    Person head = head();
    Gender gender = head.gender() == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    double gap = (gender == Gender.FEMALE ? 1.5 : -1.5) + 2.5 * dice.normal();
    LocalDate birth = head.birth().plusDays((long) (gap * 365));
    LocalDate latest = wedding.minusYears(20);
    boolean customer = dice.chance(0.55);
    members.add(
        people.make(
            customer ? nextNumber() : -1,
            id("S"),
            Seat.SPOUSE,
            gender,
            birth.isAfter(latest) ? latest : birth,
            MaritalStatus.MARRIED,
            null,
            dice.fork(2)));
  }

  private void children() {
    Person mother = members.size() > 1 && head().gender() == Gender.MALE ? members.get(1) : head();
    LocalDate start = marriedOn == null ? mother.birth().plusYears(26) : marriedOn;
    int wanted = dice.weighted(0.15, 0.5, 0.3, 0.05);
    LocalDate birth = start.plusDays(dice.between(280, 1500));
    for (int i = 0; i < wanted && birth.isBefore(world.today); i++) {
      child(birth, i);
      birth = birth.plusDays(dice.between(500, 2200));
    }
  }

  /** Those who are grown up have left home, but for some students. */
  private void child(LocalDate birth, int place) {
    int age = world.ageToday(birth);
    if (age > 22 || (age >= 18 && !dice.chance(0.5))) {
      return;
    }
    boolean customer = age >= 16 && dice.chance(0.4);
    members.add(
        people.make(
            customer ? nextNumber() : -1,
            id("K" + place),
            Seat.CHILD,
            dice.chance(0.52) ? Gender.MALE : Gender.FEMALE,
            birth,
            MaritalStatus.SINGLE,
            father().name().family(),
            dice.fork(10L + place)));
  }

  private Person father() {
    return members.stream().filter(p -> p.gender() == Gender.MALE).findFirst().orElse(head());
  }

  private void parent() {
    boolean father = dice.chance(0.35);
    LocalDate birth = head().birth().minusDays((long) dice.between(8_400, 11_500));
    members.add(
        people.make(
            dice.chance(0.5) ? nextNumber() : -1,
            id("E"),
            Seat.PARENT,
            father ? Gender.MALE : Gender.FEMALE,
            birth,
            MaritalStatus.WIDOWED,
            father ? head().name().family() : null,
            dice.fork(3)));
  }

  private int ageOfHead() {
    return world.ageToday(head().birth());
  }

  /** The next free customer number; negative if there is none left. */
  private int nextNumber() {
    return taken < numbers.size() ? numbers.get(taken++) : -1;
  }

  /** The key of the member if it is no customer. */
  private PartyId id(String place) {
    return PartyId.of("R" + key + place);
  }
}
