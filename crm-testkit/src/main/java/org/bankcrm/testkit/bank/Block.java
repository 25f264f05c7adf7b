package org.bankcrm.testkit.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers with neighbouring numbers, made together: no household, and no duplicate with its
 * original, reaches over the end of a block. So a customer depends on its own block only, and the
 * first customers of a larger bank are those of a smaller.
 */
final class Block {
  /** How many customers are in each. */
  static final int SIZE = 40;

  private final Map<Integer, Home> homes = new HashMap<>();
  private final Map<Integer, Integer> originals = new HashMap<>();
  private final List<Integer> people = new ArrayList<>();

  private Block() {}

  /** The block that begins with the customer of the given number. */
  static Block startingAt(World world, int first) {
    Block block = new Block();
    block.cast(world, first);
    block.fillHomes(world);
    return block;
  }

  /** Decides who is a person, an organisation and somebody for the second time. */
  private void cast(World world, int first) {
    Dice dice = world.dice(Draw.BLOCK, first);
    double organisations = world.bank.organisations().fraction().doubleValue();
    double duplicates = world.bank.duplicateShare().fraction().doubleValue();
    for (int number = first; number < first + SIZE; number++) {
      double lot = dice.unit();
      int original = people.isEmpty() ? -1 : dice.pick(people);
      if (lot < organisations) {
        continue;
      }
      if (lot < organisations + duplicates && original >= 0 && !originals.containsValue(original)) {
        originals.put(number, original);
      } else {
        people.add(number);
      }
    }
  }

  private void fillHomes(World world) {
    int next = 0;
    while (next < people.size()) {
      HomeMaker maker = new HomeMaker(world, people.subList(next, people.size()));
      Home home = maker.make();
      for (int i = 0; i < maker.taken(); i++) {
        homes.put(people.get(next + i), home);
      }
      next += maker.taken();
    }
  }

  boolean isDuplicate(int number) {
    return originals.containsKey(number);
  }

  boolean isPerson(int number) {
    return homes.containsKey(number);
  }

  /** Who the duplicate really is. */
  Person original(int duplicate) {
    int number = originals.getOrDefault(duplicate, -1);
    return home(number).customer(number);
  }

  /** The home of a customer who is a person and no duplicate. */
  Home home(int number) {
    Home home = homes.get(number);
    if (home == null) {
      throw new IllegalStateException("no person");
    }
    return home;
  }

  /** The numbers of the customers who are persons and no duplicates, rising. */
  List<Integer> people() {
    return people;
  }
}
