package org.bankcrm.testkit.bank;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Share;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyKind;
import org.bankcrm.testkit.bank.PlantedPattern.Pattern;

/**
 * What happens to the customers of a synthetic bank from hour to hour, over some months: payments
 * with the balance after them ({@code PAYMENT}), devices that are bound ({@code DEVICE_BOUND}),
 * complaints ({@code COMPLAINT}), products that are closed ({@code PRODUCT_CLOSED}), instalments as
 * they fall due ({@code INSTALMENT}) and what is paid of them ({@code REPAYMENT}), how much of a
 * limit is used ({@code LIMIT_USED}), returned bills ({@code BILL_RETURNED}) and the share of debt
 * in a firm's statements ({@code STATEMENT}).
 *
 * <p>In the events of some customers a {@linkplain PlantedPattern pattern} is planted, and those of
 * all others have now and then something that looks a little like one: a shared bill that passes
 * through, a new telephone and a large purchase on one day, a change of employer, a car that takes
 * most of the balance, an instalment some days late. So warnings can be measured: what they find of
 * what was planted, and how often they are false.
 *
 * <p>It goes by itself and does not repeat the transactions of the {@link SyntheticBank}'s records,
 * of which it takes ids and whether somebody is a person. A customer's events depend on the bank's
 * seed, the customer's number and the settings alone. Nothing is kept. Immutable and thread-safe.
 */
public final class EventStream {

  private static final int FEWEST_DAYS = 150;
  private static final int MOST_DAYS = 1_000;
  private static final long OWN = 0x45_56_45_4e_54L;

  private final SyntheticBank bank;
  private final LocalDate from;
  private final int days;
  private final Share planted;

  /**
   * What happens to one customer.
   *
   * @param customer who it is
   * @param kind a person or an organisation
   * @param events in their order
   * @param planted what was planted in them; empty for most
   */
  public record Told(
      CustomerId customer, PartyKind kind, List<BankEvent> events, List<PlantedPattern> planted) {
    /** Refuses nulls. */
    public Told {
      requireNonNull(customer, "customer");
      requireNonNull(kind, "kind");
      events = List.copyOf(events);
      planted = List.copyOf(planted);
    }

    /** Nothing of the customer. */
    @Override
    public String toString() {
      return "Told";
    }
  }

  private EventStream(SyntheticBank bank, LocalDate from, int days, Share planted) {
    this.bank = requireNonNull(bank, "bank");
    this.from = requireNonNull(from, "from");
    this.days = Checks.within(days, FEWEST_DAYS, MOST_DAYS, "days");
    this.planted = requireNonNull(planted, "planted");
  }

  /**
   * The events of a bank's customers, with a pattern in four of a hundred persons and in one of ten
   * organisations.
   *
   * @param bank whose zone the hours are in
   * @param from the first day
   * @param days how many days, from 150 on: what is usual has to be seen before a pattern is; at
   *     most 1,000
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static EventStream of(SyntheticBank bank, LocalDate from, int days) {
    return new EventStream(bank, from, days, Share.ofPercent(4));
  }

  /**
   * The same with a pattern in so large a share of the persons, each of the four kinds as often as
   * the others.
   */
  public EventStream withPlanted(Share share) {
    return new EventStream(bank, from, days, share);
  }

  /** The first day. */
  public LocalDate from() {
    return from;
  }

  /** The day after the last one. */
  public LocalDate before() {
    return from.plusDays(days);
  }

  /** All customers in the order of their numbers, made as the stream is read. */
  public Stream<Told> customers() {
    return bank.customers().map(this::told);
  }

  private Told told(CustomerRecord record) {
    CustomerId id = record.id();
    Dice dice = Dice.of(bank.seed()).fork(OWN).fork(number(id));
    Happenings life = new Happenings(id, bank.zone(), from, days);
    List<PlantedPattern> truth = new ArrayList<>();
    boolean person = record.party() instanceof Individual;
    PartyKind kind = person ? PartyKind.INDIVIDUAL : PartyKind.ORGANISATION;
    Optional<Pattern> pattern = person ? ofPerson(dice.fork(8)) : ofFirm(dice.fork(8));
    List<BankEvent> events =
        person
            ? new PersonStream(life, dice.fork(9), pattern).live(truth)
            : new FirmStream(life, dice.fork(9), pattern).live(truth);
    return new Told(id, kind, events, truth);
  }

  /** The same for the same id on every machine. */
  private static long number(CustomerId id) {
    return id.value().chars().asLongStream().reduce(17, (hash, sign) -> 31 * hash + sign);
  }

  private Optional<Pattern> ofPerson(Dice dice) {
    List<Pattern> of = List.of(Pattern.MULE, Pattern.TAKEOVER, Pattern.LEAVER, Pattern.ARREARS);
    return dice.chance(planted.fraction().doubleValue())
        ? Optional.of(dice.pick(of))
        : Optional.empty();
  }

  private static Optional<Pattern> ofFirm(Dice dice) {
    return dice.chance(0.1) ? Optional.of(Pattern.STRAINED_FIRM) : Optional.empty();
  }
}
