package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Makes a failing random case small: leaves out and lowers draws as long as it still fails.
 *
 * <pre>{@code
 * List<Long> draws = Smallest.draws(failing.draws(), s -> fails(RandomCase.from(s)), 10_000);
 * RandomCase small = RandomCase.from(Seeded.replaying(draws));
 * }</pre>
 */
public final class Smallest {

  private final Predicate<Seeded> fails;
  private List<Long> best;
  private int triesLeft;

  private Smallest(List<Long> draws, Predicate<Seeded> fails, int tries) {
    this.best = new ArrayList<>(draws);
    this.fails = requireNonNull(fails, "fails");
    this.triesLeft = tries;
  }

  /**
   * The smallest draws found that still fail.
   *
   * @param draws the draws of a failing case
   * @param fails whether the case made from a source fails; must depend on the source alone
   * @param tries how many cases to try at most
   */
  public static List<Long> draws(List<Long> draws, Predicate<Seeded> fails, int tries) {
    Smallest search = new Smallest(draws, fails, tries);
    List<Long> before;
    do {
      before = search.best;
      search.leaveOut();
      search.lower();
    } while (!search.best.equals(before) && search.triesLeft > 0);
    return List.copyOf(search.best);
  }

  private void leaveOut() {
    for (int length = best.size() / 2; length > 0; length /= 2) {
      for (int from = best.size() - length; from >= 0; from -= length) {
        int start = Math.min(from, best.size() - length);
        int end = start + length;
        if (start >= 0) {
          attempt(draws -> draws.subList(start, end).clear());
        }
      }
    }
  }

  private void lower() {
    for (int length = Math.min(64, best.size()); length > 0; length /= 2) {
      for (int from = 0; from + length <= best.size(); from += length) {
        int start = from;
        int end = from + length;
        attempt(draws -> Collections.fill(draws.subList(start, end), 0L));
      }
    }
    for (int i = 0; i < best.size(); i++) {
      int at = i;
      while (best.size() > at && best.get(at) > 0 && attempt(draws -> halve(draws, at))) {
        // halved as often as it goes
      }
      attempt(draws -> draws.set(at, Math.max(0, draws.get(at) - 1)));
    }
  }

  private static void halve(List<Long> draws, int at) {
    draws.set(at, draws.get(at) / 2);
  }

  private boolean attempt(Consumer<List<Long>> change) {
    List<Long> changed = new ArrayList<>(best);
    change.accept(changed);
    if (changed.equals(best) || triesLeft <= 0) {
      return false;
    }
    triesLeft--;
    if (!fails.test(Seeded.replaying(changed))) {
      return false;
    }
    best = changed;
    return true;
  }
}
