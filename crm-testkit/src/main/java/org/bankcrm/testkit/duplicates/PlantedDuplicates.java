package org.bankcrm.testkit.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.matching.MatchRecord;
import org.bankcrm.customer.matching.PairLists;

/**
 * Synthetic persons of a Chinese bank, some of whom stand in it more than once, with the truth.
 *
 * <pre>{@code
 * PlantedDuplicates planted = PlantedDuplicates.chinese(7, 10_000, Slips.usual());
 * MatchPopulation.of(MatchPolicies.chinesePersons(), TextPorts.plain(), planted.records());
 * }</pre>
 *
 * <p>A quarter live with family: one address, often one surname, sometimes one phone. Some are
 * twins: one birth date besides. Surnames are as common as they are in China. No two persons have
 * one resident id. A duplicate is entered anew, with the slips of {@link Slips}. No real persons;
 * equal for an equal seed. Immutable and thread-safe.
 */
public final class PlantedDuplicates {

  private final List<MatchRecord> records;
  private final Set<PairLists.Pair> truth;

  private PlantedDuplicates(List<MatchRecord> records, Set<PairLists.Pair> truth) {
    this.records = Collections.unmodifiableList(records);
    this.truth = Collections.unmodifiableSet(truth);
  }

  /**
   * Makes so many records.
   *
   * @param records how many there are in all, duplicates included; 2 or more
   * @param slips how duplicates are entered, and how many there are
   */
  public static PlantedDuplicates chinese(long seed, int records, Slips slips) {
    Checks.require(records > 1, "records", "must be at least two");
    SplittableRandom random = new SplittableRandom(seed);
    ChineseNames names = new ChineseNames();
    List<MatchRecord> made = new ArrayList<>(records);
    Set<PairLists.Pair> truth = new HashSet<>();
    Set<String> residentIds = new HashSet<>();
    Entry entry = new Entry(names, slips);
    Person last = Person.of(names, "王", Person.birth(random), Person.Home.of(random), random);
    while (made.size() < records) {
      last = next(names, last, random);
      while (!residentIds.add(last.residentId())) {
        last = last.withOtherResidentId(random);
      }
      enter(last, slips.copies(random, records - made.size()), entry, random, made, truth);
    }
    return new PlantedDuplicates(made, truth);
  }

  /** Enters a person once, and then so many times again. */
  private static void enter(
      Person person,
      int copies,
      Entry entry,
      SplittableRandom random,
      List<MatchRecord> made,
      Set<PairLists.Pair> truth) {
    List<String> ids = new ArrayList<>();
    for (int copy = 0; copy <= copies; copy++) {
      String id = "R" + (10_000_000 + made.size());
      made.add(MatchRecord.of(id, entry.of(person, copy == 0, random)));
      ids.forEach(earlier -> truth.add(new PairLists.Pair(earlier, id)));
      ids.add(id);
    }
  }

  /** A stranger, or a relative of the one before. */
  private static Person next(ChineseNames names, Person last, SplittableRandom random) {
    int kind = random.nextInt(1_000);
    if (kind >= 253) {
      String surname = names.surname(random);
      return Person.of(names, surname, Person.birth(random), Person.Home.of(random), random);
    }
    boolean twin = kind < 3;
    String surname = twin || kind < 150 ? last.surname() : names.surname(random);
    Person relative =
        Person.of(names, surname, twin ? last.birth() : Person.birth(random), last.home(), random);
    return twin || kind < 60 ? sharingPhone(relative, last) : relative;
  }

  private static Person sharingPhone(Person person, Person other) {
    return new Person(
        person.surname(),
        person.given(),
        person.male(),
        person.birth(),
        person.residentId(),
        other.phone(),
        person.home(),
        person.email());
  }

  /** The records, by the columns of {@code MatchPolicies.chinesePersons}. */
  public List<MatchRecord> records() {
    return records;
  }

  /** All pairs of records of one person. */
  public Set<PairLists.Pair> truth() {
    return truth;
  }
}
