package org.bankcrm.testkit.bank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bankcrm.testkit.bank.PlantedPattern.Pattern;

/** The months of a firm: turnover, a loan, a limit, its statements. Amounts in fen. */
final class FirmStream {

  private static final int HOUR = 3_600;
  private static final int SETTLED = 70;

  private final Happenings life;
  private final Dice dice;
  private final boolean strained;
  private final long size;
  private final int turn;

  FirmStream(Happenings life, Dice dice, Optional<Pattern> pattern) {
    this.life = life;
    this.dice = dice;
    this.strained = pattern.filter(Pattern.STRAINED_FIRM::equals).isPresent();
    this.size = Math.round(dice.fork(1).logNormal(40_000, 0.8)) * 100;
    this.turn = dice.fork(2).between(SETTLED, Math.max(SETTLED, life.days() - 80));
  }

  /** What happens, and adds to the truth what of it was planted. */
  List<BankEvent> live(List<PlantedPattern> truth) {
    trade(dice.fork(3));
    limit(dice.fork(4));
    statements(dice.fork(5));
    Instant last = loan(dice.fork(6));
    if (strained) {
      Instant first = life.at(turn, 0);
      Instant until = bills(dice.fork(7));
      truth.add(
          new PlantedPattern(
              life.customer(), Pattern.STRAINED_FIRM, first, last.isAfter(until) ? last : until));
    }
    return life.events(size * 20);
  }

  private boolean inNeed(int day) {
    return strained && day >= turn;
  }

  private void trade(Dice dice) {
    String buyer = "F" + dice.between(100_000, 999_999);
    for (int day = 0; day < life.days(); day++) {
      for (int i = dice.poisson(inNeed(day) ? 0.5 : 1.2); i > 0; i--) {
        long sum = Math.round(dice.logNormal((double) size, 0.6));
        int second = dice.between(9, 17) * HOUR + dice.below(HOUR);
        String with = dice.chance(0.7) ? buyer : "F" + dice.between(100_000, 999_999);
        if (dice.chance(0.52)) {
          life.in(life.at(day, second), sum, with, "TRANSFER");
        } else {
          life.out(life.at(day, second), sum, with, "TRANSFER");
        }
      }
    }
  }

  private void limit(Dice dice) {
    double used = dice.between(20.0, 65.0);
    for (int day = 10; day < life.days(); day += 15) {
      double step = inNeed(day) ? dice.between(10.0, 20.0) : 6 * dice.normal();
      used = Math.max(0, Math.min(inNeed(day) ? 99 : 84, used + step));
      life.ratio(life.at(day, 20 * HOUR), "LIMIT_USED", Math.round(used * 100));
    }
  }

  private void statements(Dice dice) {
    double debt = dice.between(35.0, 66.0);
    for (int day = dice.between(0, 45); day < life.days(); day += 90) {
      double told = debt + (inNeed(day) ? 20 : 3 * dice.normal());
      life.ratio(life.at(day, 17 * HOUR), "STATEMENT", Math.round(told * 100));
    }
  }

  private Instant loan(Dice dice) {
    Instant last = life.at(turn, 0);
    if (!strained && !dice.chance(0.6)) {
      return last;
    }
    for (int day = dice.between(1, 28); day < life.days(); day += 30) {
      last = life.at(day, 0);
      life.sum(last, "INSTALMENT", size);
      boolean unpaid = inNeed(day - 30);
      int late = inNeed(day) ? dice.between(8, 25) : dice.chance(0.08) ? dice.between(1, 4) : 0;
      if (!unpaid) {
        life.sum(life.at(day + late, 12 * HOUR), "REPAYMENT", size);
      }
    }
    return last;
  }

  private Instant bills(Dice dice) {
    Instant last = life.at(turn, 0);
    int day = turn;
    for (int i = dice.between(1, 3); i > 0; i--) {
      day += dice.between(5, 25);
      last = life.at(day, 16 * HOUR);
      life.that(last, "BILL_RETURNED");
    }
    return last;
  }
}
