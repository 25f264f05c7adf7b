package org.bankcrm.testkit.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.testkit.bank.PlantedPattern.Pattern;
import org.jspecify.annotations.Nullable;

/** The months of a person: an ordinary life, and perhaps a pattern in it. Amounts in fen. */
final class PersonStream {

  private static final int HOUR = 3_600;
  private static final int NEVER = Integer.MAX_VALUE;

  /** From which day on patterns may begin: what is usual has to be known by then. */
  private static final int SETTLED = 70;

  private final Happenings life;
  private final Dice dice;
  private final Optional<Pattern> pattern;
  private final List<String> payees = new ArrayList<>();
  private final long salary;
  private final long opening;
  private final int turn;

  PersonStream(Happenings life, Dice dice, Optional<Pattern> pattern) {
    this.life = life;
    this.dice = dice;
    this.pattern = pattern;
    Dice own = dice.fork(1);
    this.salary = own.chance(is(Pattern.LEAVER) ? 0.9 : 0.7) ? yuan(own.logNormal(9_000, 0.4)) : 0;
    double rich = is(Pattern.TAKEOVER) ? 90_000 : 30_000;
    long least = is(Pattern.LEAVER) ? salary * 4 : 0;
    this.opening = Math.max(least, yuan(own.logNormal(rich, 0.6)));
    this.turn = own.between(SETTLED, Math.max(SETTLED, life.days() - 80));
    for (int i = own.between(6, 12); i > 0; i--) {
      payees.add(account(own));
    }
  }

  private boolean is(Pattern which) {
    return pattern.filter(which::equals).isPresent();
  }

  private static long yuan(double yuan) {
    return Math.round(yuan) * 100;
  }

  private static String account(Dice dice) {
    return "A" + dice.between(10_000_000, 99_999_999);
  }

  /** What happens, and adds to the truth what of it was planted. */
  List<BankEvent> live(List<PlantedPattern> truth) {
    income(dice.fork(2));
    spending(dice.fork(3));
    oddities(dice.fork(4));
    loan(dice.fork(5), truth);
    card(dice.fork(6));
    Dice planted = dice.fork(7);
    if (is(Pattern.MULE)) {
      pass(planted, truth);
    } else if (is(Pattern.TAKEOVER)) {
      takeOver(planted, truth);
    } else if (is(Pattern.LEAVER)) {
      leave(planted, truth);
    }
    return life.events(opening);
  }

  /** Some change the employer, and are without pay for some weeks. */
  private void income(Dice dice) {
    String employer = account(dice);
    int change = dice.chance(0.1) ? dice.between(20, life.days()) : NEVER;
    int ends = is(Pattern.LEAVER) ? turn : NEVER;
    int delay = dice.between(5, 12);
    for (int day = dice.between(0, 29); day < Math.min(ends, life.days()); day += 30) {
      int shifted = day > change ? day + delay : day;
      String payer = day > change ? employer + "N" : employer;
      long pay = Math.round(salary * dice.between(0.95, 1.1));
      if (shifted < Math.min(ends, life.days())) {
        life.in(life.at(shifted, dice.between(9, 17) * HOUR), pay, payer, "SALARY");
      }
    }
  }

  private void spending(Dice dice) {
    double usual = Math.max(60, salary / 100.0 / 60);
    for (int day = 0; day < life.days(); day++) {
      boolean gone = is(Pattern.LEAVER) && day > turn + 20;
      for (int i = dice.poisson(gone ? 0.05 : 0.8); i > 0; i--) {
        String payee = dice.chance(0.06) ? account(dice) : dice.pick(payees);
        int second = dice.chance(0.04) ? dice.below(5 * HOUR) : dice.between(7, 22) * HOUR;
        long fen = yuan(dice.logNormal(usual, 0.8));
        life.out(life.at(day, second + dice.below(HOUR)), fen, payee, "PURCHASE");
      }
      if (day % 30 == 3 && salary > 0 && !gone) {
        life.out(life.at(day, 10 * HOUR), salary / 4, payees.get(0), "TRANSFER");
      }
    }
  }

  /** What looks a little like each of the patterns, and is none. */
  private void oddities(Dice dice) {
    if (dice.chance(0.25)) {
      shareBill(dice);
    }
    if (dice.chance(0.15)) {
      bindTelephone(dice);
    }
    if (dice.chance(0.08)) {
      spendMuch(dice);
    }
    if (dice.chance(0.03)) { // a journey booked at night
      int day = dice.below(life.days());
      life.out(
          life.at(day, 23 * HOUR), yuan(dice.logNormal(9_000, 0.6)), account(dice), "PURCHASE");
    }
    if (dice.chance(0.06)) {
      life.that(life.at(dice.below(life.days()), 11 * HOUR), "COMPLAINT");
    }
    if (dice.chance(0.05)) {
      life.that(life.at(dice.below(life.days()), 16 * HOUR), "PRODUCT_CLOSED");
    }
  }

  /** A new telephone, and shopping on the same day. */
  private void bindTelephone(Dice dice) {
    int day = dice.below(life.days());
    life.that(life.at(day, 15 * HOUR), "DEVICE_BOUND");
    life.out(life.at(day, 18 * HOUR), yuan(dice.logNormal(800, 0.8)), account(dice), "PURCHASE");
  }

  /** A bill that friends share. */
  private void shareBill(Dice dice) {
    int day = dice.below(life.days());
    long bill = yuan(dice.between(300.0, 1_500.0));
    for (int i = dice.between(1, 3); i > 0; i--) {
      life.in(life.at(day, 19 * HOUR + i * 60), bill, account(dice), "TRANSFER");
    }
    life.out(life.at(day, 19 * HOUR + 1_200), bill, dice.pick(payees), "PURCHASE");
  }

  /** A car, or the own funds elsewhere. */
  private void spendMuch(Dice dice) {
    int day = dice.below(life.days());
    Instant at = life.at(day, 14 * HOUR);
    long sum = Math.round(life.balance(opening, at) * dice.between(0.4, 0.75));
    life.out(at, Math.max(0, sum), account(dice), dice.chance(0.5) ? "PURCHASE" : "OWN");
  }

  private void loan(Dice dice, List<PlantedPattern> truth) {
    boolean stops = is(Pattern.ARREARS);
    if (!stops && !dice.chance(0.25)) {
      return;
    }
    long instalment = yuan(dice.between(800.0, 5_000.0));
    Instant first = null;
    Instant last = null;
    for (int day = dice.between(1, 28); day < life.days(); day += 30) {
      Instant due = life.at(day, 0);
      life.sum(due, "INSTALMENT", instalment);
      if (stops && day >= turn) {
        first = first == null ? due : first;
        last = due;
      } else {
        int late = dice.chance(0.12) ? dice.between(1, 12) : 0;
        life.sum(life.at(day + late, 12 * HOUR), "REPAYMENT", instalment);
      }
    }
    plant(Pattern.ARREARS, first, last, truth);
  }

  /** What is used of the limit wanders, and now and then it is nearly used up for a month. */
  private void card(Dice dice) {
    if (!dice.chance(0.4)) {
      return;
    }
    double used = dice.between(5.0, 50.0);
    for (int day = 25; day < life.days(); day += 30) {
      used = Math.max(0, Math.min(70, used + 8 * dice.normal()));
      double told = dice.chance(0.02) ? 93 : used;
      life.ratio(life.at(day, 20 * HOUR), "LIMIT_USED", Math.round(told * 100));
    }
  }

  private void pass(Dice dice, List<PlantedPattern> truth) {
    Instant first = null;
    Instant last = null;
    int day = turn;
    int slowest = dice.chance(0.2) ? 3 * HOUR : 2_900; // some wait longer
    double least = dice.chance(0.2) ? 0.9 : 0.96; // or keep more
    for (int run = dice.between(1, 4); run > 0; run--) {
      int second = dice.between(9, 20) * HOUR;
      for (int i = dice.between(3, 9); i > 0; i--) {
        second += dice.between(60, 1_200);
        long sum = yuan(dice.logNormal(7_000, 0.5));
        Instant in = life.at(day, Math.min(second, 23 * HOUR));
        Instant out = in.plusSeconds(dice.between(120, slowest));
        life.in(in, sum, account(dice), "TRANSFER");
        life.out(out, Math.round(sum * dice.between(least, 1.0)), account(dice), "TRANSFER");
        first = first == null ? in : first;
        last = out;
      }
      day += dice.between(1, 4);
    }
    plant(Pattern.MULE, first, last, truth);
  }

  /** Nothing where the pattern had no time to show. */
  private void plant(
      Pattern pattern,
      @Nullable Instant first,
      @Nullable Instant last,
      List<PlantedPattern> truth) {
    if (first != null && last != null) {
      truth.add(new PlantedPattern(life.customer(), pattern, first, last));
    }
  }

  private void takeOver(Dice dice, List<PlantedPattern> truth) {
    Instant bound = life.at(turn, dice.between(1, 4) * HOUR + dice.below(HOUR));
    if (dice.chance(0.85)) { // else with a device that was known
      life.that(bound, "DEVICE_BOUND");
    }
    long left = life.balance(opening, bound);
    Instant at = bound;
    double last = dice.between(0.4, 0.95);
    for (int i = dice.between(2, 4); i > 0; i--) {
      at = at.plusSeconds(dice.between(120, 900));
      long part = Math.round(left * (i == 1 ? last : dice.between(0.3, 0.5)));
      life.out(at, Math.max(0, part), account(dice), "TRANSFER");
      left -= part;
    }
    truth.add(new PlantedPattern(life.customer(), Pattern.TAKEOVER, bound, at));
  }

  private void leave(Dice dice, List<PlantedPattern> truth) {
    String own = account(dice);
    Instant at = life.at(turn, 10 * HOUR);
    int day = turn;
    int slow = dice.chance(0.3) ? 25 : 10;
    for (int i = dice.between(3, 5); i > 0; i--) {
      day += dice.between(3, slow);
      at = life.at(day, dice.between(9, 18) * HOUR);
      long left = Math.max(0, life.balance(opening, at));
      life.out(at, Math.round(left * (i == 1 ? 0.85 : dice.between(0.35, 0.6))), own, "OWN");
    }
    for (int i = dice.between(0, 3); i > 0; i--) {
      day += dice.between(1, 12);
      at = life.at(day, 15 * HOUR);
      life.that(at, "PRODUCT_CLOSED");
    }
    truth.add(new PlantedPattern(life.customer(), Pattern.LEAVER, life.at(turn, 10 * HOUR), at));
  }
}
