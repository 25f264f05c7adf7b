package org.bankcrm.core.policy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.check.Checks;

/**
 * On which of the nights to come customers have to be decided again though nothing of them changed,
 * since the time alone makes a difference: {@link DecisionEngine#dueNights}.
 *
 * <p>Until then they are decided as before, which is proved of each: whether a policy applies, yes
 * and no, codes, points, ranking and all that policies yield are the same, and so is every column
 * of results that is not {@linkplain ResultColumn#isOfTime reckoned by the time}. So a host keeps
 * the day beside the results and reads, by night, only those who changed and those who are due.
 *
 * <p>Immutable and thread-safe; {@code toString} shows nothing of a customer.
 */
public final class DueNights {

  private static final int MOST = 1_000;

  private final List<Instant> nights;
  private final int[] standing;

  private DueNights(List<Instant> nights, int[] standing) {
    this.nights = nights;
    this.standing = standing;
  }

  /**
   * Finds them.
   *
   * @param moved who moved since the population was decided, at a later instant
   */
  static DueNights of(
      Population population,
      List<Instant> nights,
      Attribute<?>[] dated,
      Function<Population, BitSet> moved) {
    check(population, nights);
    int[] standing = new int[population.size()];
    Arrays.fill(standing, nights.size());
    BitSet open = new BitSet();
    open.set(0, standing.length);
    for (int night = 0; night < nights.size() && !open.isEmpty(); night++) {
      BitSet due = moved.apply(carried(population, nights.get(night), dated));
      due.and(open);
      for (int row = due.nextSetBit(0); row >= 0; row = due.nextSetBit(row + 1)) {
        standing[row] = night;
      }
      open.andNot(due);
    }
    return new DueNights(List.copyOf(nights), standing);
  }

  private static void check(Population population, List<Instant> nights) {
    Checks.require(
        !nights.isEmpty() && nights.size() <= MOST, "nights", "must be 1 to " + MOST + " instants");
    Instant before = population.asOf();
    for (Instant night : nights) {
      Checks.require(
          night.isAfter(before),
          "nights",
          "must each be after the one before; expected after " + before);
      before = night;
    }
  }

  private static Population carried(Population population, Instant night, Attribute<?>... dated) {
    Population nobody = Population.builder(population.catalog(), night, population.zone()).build();
    return population.updated(CustomerChanges.of(nobody).dated(dated)).carried();
  }

  /**
   * The next nights after a population's instant: the same time of the day in its zone, on so many
   * calendar days, of which a clock change makes none longer or shorter than it is.
   *
   * @param count from 1 to 1,000
   */
  public static List<Instant> next(Population population, int count) {
    Checks.require(count >= 1 && count <= MOST, "count", "must be 1 to " + MOST);
    ZonedDateTime at = population.asOf().atZone(population.zone());
    return IntStream.rangeClosed(1, count).mapToObj(days -> at.plusDays(days).toInstant()).toList();
  }

  /** The nights that were asked about, in their order. */
  public List<Instant> nights() {
    return nights;
  }

  /** The number of customers. */
  public int size() {
    return standing.length;
  }

  /**
   * On how many of the nights, from the first on, a customer is decided as before.
   *
   * @param row from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public int standing(int row) {
    Objects.checkIndex(row, size());
    return standing[row];
  }

  /**
   * The first of the nights on which a customer has to be decided again; empty if on none of them,
   * and of later ones nothing is told.
   *
   * @param row from 0
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Optional<Instant> due(int row) {
    int night = standing(row);
    return night == nights.size() ? Optional.empty() : Optional.of(nights.get(night));
  }

  @Override
  public String toString() {
    return "DueNights";
  }
}
