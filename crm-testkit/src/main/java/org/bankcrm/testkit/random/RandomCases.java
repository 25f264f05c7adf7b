package org.bankcrm.testkit.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.needs.CustomerKinds;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;

/**
 * Makes random cases up to a given size, each found again by its seed and number.
 *
 * <pre>{@code
 * RandomCases cases = RandomCases.of(12, 40).withEveryKind();
 * for (long number = 0; number < 500; number++) {
 *   RandomCase each = cases.at(42, number);
 *   assertEquals(byHand(each), each.book().compile().decideAll(each.population()), each::describe);
 * }
 * }</pre>
 *
 * <p>A case that failed is told by seed and number; {@link Smallest} makes it small. Zones and days
 * are among those that have caught somebody: leap days, ends of months, the nights in which clocks
 * change, a zone across the date line. Immutable and thread-safe.
 *
 * @param policies how many policies at most, at least 1
 * @param customers how many customers at most, at least 1
 * @param missing how many of a hundred values are missing on average, at most 50
 * @param depth how many connectives stand one inside the other, at most
 * @param presence whether conditions may test for known and missing
 * @param mixed whether books hold every kind of policy; if not, segments and plain tier ladders
 * @param graded whether catalogues have ordered codes besides
 * @param tables whether catalogues compute values by tables, which conditions and scorecards read
 */
public record RandomCases(
    int policies,
    int customers,
    int missing,
    int depth,
    boolean presence,
    boolean mixed,
    boolean graded,
    boolean tables) {

  private static final List<String> ZONES =
      List.of("UTC", "Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia", "+05:45");

  /** A good deal less than what a book may have. */
  private static final int MOST_NODES = 6_000;

  /** Days on which months, years and summer time turn. */
  static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 15),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2025, 2, 28),
          LocalDate.of(2025, 1, 31),
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2018, 11, 4),
          LocalDate.of(2023, 3, 1),
          LocalDate.of(1900, 2, 28));

  private static final List<PolicyKind> KINDS =
      Stream.of(
              SegmentationKinds.all(),
              ScoringKinds.all(),
              LifecycleKinds.all(),
              AlertKinds.all(),
              CampaignKinds.all(),
              CustomerKinds.all())
          .flatMap(List::stream)
          .toList();

  /** Checks the bounds. */
  public RandomCases {
    if (policies < 1 || customers < 1 || missing < 0 || missing > 50 || depth < 0) {
      throw new IllegalArgumentException(
          "expected at least one policy and customer, and missing at most 50");
    }
  }

  /** The kinds of policy of such books, for the parser that reads their documents. */
  public static List<PolicyKind> kinds() {
    return KINDS;
  }

  /**
   * Cases of up to so many policies and customers, a fifth of the values missing: segments and tier
   * ladders.
   */
  public static RandomCases of(int policies, int customers) {
    return new RandomCases(policies, customers, 20, 4, true, false, false, false);
  }

  /** The same with another depth of conditions. */
  public RandomCases withDepth(int newDepth) {
    return new RandomCases(policies, customers, missing, newDepth, presence, mixed, graded, tables);
  }

  /** The same without tests for known and missing. */
  public RandomCases withoutPresence() {
    return new RandomCases(policies, customers, missing, depth, false, mixed, graded, tables);
  }

  /**
   * The same with every kind of policy: segments, families, ladders with and without retention,
   * scorecards, models, lifecycles, alerts, watch lists, contact policies, campaigns and the choice
   * of the next best offer.
   */
  public RandomCases withEveryKind() {
    return new RandomCases(policies, customers, missing, depth, presence, true, graded, tables);
  }

  /** The same with ordered codes. */
  public RandomCases withGrades() {
    return new RandomCases(policies, customers, missing, depth, presence, mixed, true, tables);
  }

  /** The same with values from tables. */
  public RandomCases withTables() {
    return new RandomCases(policies, customers, missing, depth, presence, mixed, graded, true);
  }

  /** The case with this number, from 0, among those of the seed. */
  public RandomCase at(long seed, long index) {
    return next(Seeded.of(seed, index));
  }

  /** The next case of a source. */
  public RandomCase next(Seeded source) {
    AttributeCatalog plain = RandomCatalog.of(source, graded);
    Draft draft = new Draft(this, tables ? RandomTables.with(plain, source) : plain);
    int size = source.between(1, policies);
    for (int i = 0; i < size && draft.nodes() < MOST_NODES; i++) {
      draft.add(source);
    }
    PolicyBook book = Draft.book(draft.catalog(), source.shuffled(draft.policies()));
    ZoneId zone = ZoneId.of(source.pick(ZONES));
    List<Condition> near =
        draft.policies().stream().flatMap(p -> Asked.landmarks(p).stream()).toList();
    RandomFacts facts = RandomFacts.near(near, draft.catalog(), asOf(zone, source), zone, missing);
    List<Facts> people = new ArrayList<>();
    for (int left = source.between(1, customers); left > 0; left--) {
      people.add(facts.next(source));
    }
    return new RandomCase(book, people);
  }

  private static Instant asOf(ZoneId zone, Seeded source) {
    LocalDate day = source.pick(DAYS);
    return switch (source.below(3)) {
      case 0 -> day.atTime(12, 0).atZone(zone).toInstant();
      case 1 -> LocalDays.startOf(day, zone);
      default -> LocalDays.startOf(day.plusDays(1), zone).minusNanos(1_000);
    };
  }
}
