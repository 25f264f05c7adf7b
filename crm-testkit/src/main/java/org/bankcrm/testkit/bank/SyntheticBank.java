package org.bankcrm.testkit.bank;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Share;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.holding.Product;

/**
 * A bank full of invented customers, made from a seed: persons in households, organisations, and
 * some who are there twice, each with holdings, transactions, contacts and consents up to as-of.
 *
 * <p>A customer depends on the seed, its number and the settings other than the number of
 * customers; the first customers of a larger bank are those of a smaller one. Nothing is kept, so a
 * bank of any size needs the memory of some dozens of customers. The same bank comes out of every
 * JVM.
 *
 * <p>Immutable and thread-safe.
 */
public final class SyntheticBank {
  /** The scheme of the occupations, such as {@code bank-occupation:teacher}. */
  public static final String OCCUPATIONS = "bank-occupation";

  private static final int MAX_CUSTOMERS = 100_000_000;
  private static final int MAX_YEARS = 10;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final long seed;
  private final int size;
  private final Instant asOf;
  private final ZoneId zone;
  private final int years;
  private final Share missing;
  private final Share duplicateShare;
  private final Share organisations;
  private final Share leads;
  private final World world;

  private SyntheticBank(
      long seed,
      int size,
      Instant asOf,
      ZoneId zone,
      int years,
      Share missing,
      Share duplicateShare,
      Share organisations,
      Share leads) {
    this.seed = seed;
    this.size = Checks.within(size, 0, MAX_CUSTOMERS, "size");
    this.asOf = requireNonNull(asOf, "asOf");
    this.zone = requireNonNull(zone, "zone");
    this.years = Checks.within(years, 1, MAX_YEARS, "years");
    this.missing = requireNonNull(missing, "missing");
    this.duplicateShare = requireNonNull(duplicateShare, "duplicateShare");
    this.organisations = requireNonNull(organisations, "organisations");
    this.leads = requireNonNull(leads, "leads");
    Checks.within(LocalDays.of(asOf, zone).getYear(), FIRST_YEAR, LAST_YEAR, "year of asOf");
    this.world = new World(this);
  }

  /**
   * A bank with two years of history, a tenth of the values missing, two in a hundred customers
   * there for the second time and five in a hundred organisations; nobody who is no customer yet.
   *
   * @param seed any number; another seed is another bank
   * @param size how many customers, at most 100 million
   * @param asOf the instant as of which its records stand, from 1990 to 2100; the last transactions
   *     are of the day before
   * @param zone the zone of its days
   * @throws IllegalArgumentException if size or as-of is outside of its bounds
   */
  public static SyntheticBank of(long seed, int size, Instant asOf, ZoneId zone) {
    return new SyntheticBank(
        seed,
        size,
        asOf,
        zone,
        2,
        Share.ofPercent(10),
        Share.ofPercent(2),
        Share.ofPercent(5),
        Share.ofPercent(0));
  }

  /**
   * This bank with so many years of history.
   *
   * @throws IllegalArgumentException if there are less than 1 or more than 10
   */
  public SyntheticBank withYears(int newYears) {
    return new SyntheticBank(
        seed, size, asOf, zone, newYears, missing, duplicateShare, organisations, leads);
  }

  /** This bank with so large a share of values that it does not know. */
  public SyntheticBank withMissing(Share share) {
    return new SyntheticBank(
        seed, size, asOf, zone, years, share, duplicateShare, organisations, leads);
  }

  /** This bank with so large a share of customers who are there for the second time. */
  public SyntheticBank withDuplicates(Share share) {
    return new SyntheticBank(seed, size, asOf, zone, years, missing, share, organisations, leads);
  }

  /** This bank with so large a share of organisations. */
  public SyntheticBank withOrganisations(Share share) {
    return new SyntheticBank(seed, size, asOf, zone, years, missing, duplicateShare, share, leads);
  }

  /**
   * This bank with about so large a share of those who are no customers yet: grown persons who
   * asked the bank for something, or were recommended to it, and hold nothing. It knows little of
   * them: a name, a way to reach them, when they came and whether they answered. Everybody else is
   * the same as without them.
   */
  public SyntheticBank withLeads(Share share) {
    return new SyntheticBank(
        seed, size, asOf, zone, years, missing, duplicateShare, organisations, share);
  }

  /** The seed. */
  public long seed() {
    return seed;
  }

  /** How many customers there are. */
  public int size() {
    return size;
  }

  /** The instant as of which the records stand. */
  public Instant asOf() {
    return asOf;
  }

  /** The zone of its days. */
  public ZoneId zone() {
    return zone;
  }

  /** How many years of history there are. */
  public int years() {
    return years;
  }

  /** The first day of which the records tell transactions and contacts. */
  public LocalDate historyFrom() {
    return LocalDays.of(asOf, zone).minusYears(years);
  }

  /** How large a share of values is missing. */
  public Share missing() {
    return missing;
  }

  /** How large a share of the customers is there for the second time. */
  public Share duplicateShare() {
    return duplicateShare;
  }

  /** How large a share of the customers are organisations. */
  public Share organisations() {
    return organisations;
  }

  /** The products that it offers. */
  public static List<Product> products() {
    return Shelf.all();
  }

  /** How large a share are no customers yet. */
  public Share leads() {
    return leads;
  }

  /**
   * All customers by number. They are made one block of some dozens after the other as the stream
   * is read, and not kept; a parallel stream makes blocks in parallel.
   */
  public Stream<CustomerRecord> customers() {
    return customers(0, size);
  }

  /**
   * The customers from one number up to but not including another, the same as in {@link
   * #customers()}: for hosts that share the work between threads of theirs.
   *
   * @throws IllegalArgumentException if the numbers are not in order, or not from 0 to the size
   */
  public Stream<CustomerRecord> customers(int from, int to) {
    Checks.within(to, 0, size, "to");
    Checks.within(from, 0, to, "from");
    return blocks(from, to).flatMap(first -> customers(block(first), first, from, to));
  }

  /**
   * The customer with the given number, the same as in {@link #customers}.
   *
   * @param number from 0 to the size, exclusive
   * @throws IllegalArgumentException if there is none with this number
   */
  public CustomerRecord customer(int number) {
    Checks.within(number, 0, size - 1, "number");
    return record(block(number / Block.SIZE * Block.SIZE), number);
  }

  /** Who is in the bank twice, by the number of the duplicate. */
  public Stream<DuplicateLink> duplicates() {
    return blocks(0, size).flatMap(first -> links(block(first), first));
  }

  /** The first numbers of the blocks in which customers of the range stand. */
  private static Stream<Integer> blocks(int from, int to) {
    return IntStream.range(from / Block.SIZE, (to + Block.SIZE - 1) / Block.SIZE)
        .mapToObj(block -> block * Block.SIZE);
  }

  private Block block(int first) {
    return Block.startingAt(world, first);
  }

  private Stream<CustomerRecord> customers(Block block, int first, int from, int to) {
    return IntStream.range(Math.max(first, from), Math.min(end(first), to))
        .mapToObj(number -> record(block, number));
  }

  private Stream<DuplicateLink> links(Block block, int first) {
    return IntStream.range(first, end(first))
        .filter(block::isDuplicate)
        .mapToObj(
            number ->
                new DuplicateLink(
                    PersonRecord.customerId(block.original(number).number()),
                    PersonRecord.customerId(number)));
  }

  private int end(int first) {
    return Math.min(first + Block.SIZE, size);
  }

  private CustomerRecord record(Block block, int number) {
    if (block.isPerson(number)) {
      Home home = block.home(number);
      if (LeadRecord.is(world, home, number)) {
        return new LeadRecord(world, home, number).make();
      }
      return new PersonRecord(world, home, home.customer(number)).make();
    }
    return block.isDuplicate(number)
        ? new DuplicateRecord(world, block, number).make()
        : new OrganisationRecord(world, block, number).make();
  }

  /** The settings, without any customer. */
  @Override
  public String toString() {
    return "SyntheticBank[seed="
        + seed
        + ", size="
        + size
        + ", asOf="
        + asOf
        + ", zone="
        + zone
        + ']';
  }
}
