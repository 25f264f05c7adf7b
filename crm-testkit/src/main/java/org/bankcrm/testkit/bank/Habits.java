package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.party.Education;
import org.jspecify.annotations.Nullable;

/**
 * How a person deals with this bank.
 *
 * @param since since when it has been a customer
 * @param mainBank whether pay comes here and most is spent from here
 * @param pattern where the relationship goes
 * @param turn when it began to go there; null if it is steady
 * @param wokeOn when a sleeping account woke; null if none did
 * @param digital how much is done by phone and computer, 0 to 1
 * @param thrift how much of what comes in is not spent, 0 to 1
 * @param abroad how often a card is used abroad in a year
 */
record Habits(
    LocalDate since,
    boolean mainBank,
    Pattern pattern,
    @Nullable LocalDate turn,
    @Nullable LocalDate wokeOn,
    double digital,
    double thrift,
    double abroad) {

  /** Where a relationship goes. */
  enum Pattern {
    STEADY,
    LEAVING,
    DORMANT
  }

  static Habits of(World world, Home home, Person person, Dice dice) {
    int age = world.ageToday(person.birth());
    LocalDate since = since(world, home, person, dice);
    boolean mainBank = dice.chance(0.6);
    double digital = digital(age, person.education(), dice);
    double thrift = Math.max(0.03, Math.min(0.6, 0.12 + age * 0.003 + 0.1 * dice.normal()));
    double abroad = abroad(person, dice);
    Pattern pattern = isTied(home, person) ? Pattern.STEADY : pattern(home, since, world, dice);
    LocalDate turn = turn(pattern, home, since, world, dice);
    boolean woke = pattern == Pattern.DORMANT && dice.chance(0.12);
    return new Habits(
        since,
        mainBank,
        pattern,
        turn,
        woke ? world.today.minusDays(dice.between(1, 14)) : null,
        digital,
        thrift,
        abroad);
  }

  /** Whoever owes or shares an account with the spouse neither leaves nor falls asleep. */
  private static boolean isTied(Home home, Person person) {
    return owes(home, person) || shares(home, person);
  }

  private static boolean owes(Home home, Person person) {
    return home.loan() != null
        && (person.equals(home.loan().owner()) || person.equals(home.loan().jointOwner()));
  }

  private static boolean shares(Home home, Person person) {
    return home.purse() != null && Home.isParentHere(person);
  }

  private static LocalDate since(World world, Home home, Person person, Dice dice) {
    LocalDate first = person.birth().plusYears(16);
    int days =
        dice.chance(0.08)
            ? dice.between(3, 365)
            : (int) Math.min(11_000, 200 - 2_600 * StrictMath.log(1 - dice.unit()));
    LocalDate since = World.later(world.today.minusDays(days), first.plusDays(1));
    if (owes(home, person) && home.loan() != null) {
      since = earlier(since, home.loan().terms().openedOn());
    }
    if (shares(home, person) && home.purse() != null) {
      since = earlier(since, home.purse().openedOn());
    }
    LocalDate latest = world.today.minusDays(2);
    return since.isAfter(latest) ? latest : since;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static double digital(int age, Education education, Dice dice) {
    double liking = 1.12 - (age - 18) * 0.0135 + (education.ordinal() - 4) * 0.03;
    return Math.max(0.02, Math.min(0.98, liking + 0.12 * dice.normal()));
  }

  /** The rich, the schooled and those of large cities travel. */
  private static double abroad(Person person, Dice dice) {
    double income = person.annualIncome() / 200_000.0;
    double chance =
        0.03 + 0.09 * Math.min(3, income) + (person.cityOfBirth().tier() == 1 ? 0.03 : 0);
    return dice.chance(chance) ? dice.between(2.0, 16.0) : 0;
  }

  private static Pattern pattern(Home home, LocalDate since, World world, Dice dice) {
    if (since.isAfter(world.today.minusDays(400))) {
      return Pattern.STEADY;
    }
    if (home.movedOn() != null && dice.chance(0.6)) {
      return Pattern.LEAVING;
    }
    return switch (dice.weighted(0.85, 0.055, 0.095)) {
      case 0 -> Pattern.STEADY;
      case 1 -> Pattern.LEAVING;
      default -> Pattern.DORMANT;
    };
  }

  private static @Nullable LocalDate turn(
      Pattern pattern, Home home, LocalDate since, World world, Dice dice) {
    return switch (pattern) {
      case STEADY -> null;
      case LEAVING ->
          home.movedOn() != null ? home.movedOn() : world.today.minusDays(dice.between(30, 260));
      case DORMANT ->
          World.later(since.plusDays(60), world.today.minusDays(dice.between(200, 1_500)));
    };
  }

  /** How much is done on a day compared with a steady customer, 0 to 1. */
  double activityOn(LocalDate day) {
    if (turn == null || day.isBefore(turn)) {
      return 1;
    }
    if (pattern == Pattern.DORMANT) {
      return 0;
    }
    double weeks = (day.toEpochDay() - turn.toEpochDay()) / 7.0;
    return Math.max(0.04, StrictMath.exp(-weeks / 8));
  }

  boolean isDormant() {
    return pattern == Pattern.DORMANT;
  }

  boolean isLeaving() {
    return pattern == Pattern.LEAVING;
  }

  /** By which way something is ordered for which a machine is not enough. */
  Channel seriousChannel(Dice dice) {
    return dice.chance(digital) ? Channel.MOBILE : Channel.BRANCH;
  }
}
