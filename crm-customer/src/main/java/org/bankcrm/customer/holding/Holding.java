package org.bankcrm.customer.holding;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One product that a customer has, with its account: who owns it, since when, and how it stands. An
 * account in two currencies is two holdings.
 *
 * <pre>{@code
 * Holding account =
 *     Holding.builder(HoldingId.of("h-1"), current, owner, LocalDate.of(2020, 1, 31))
 *         .participant(spouse, HoldingRole.JOINT_OWNER)
 *         .balance(Money.yuan(52_000), LocalDate.of(2026, 6, 30))
 *         .build();
 * }</pre>
 *
 * <p>The balance counts for the side of its kind: what the customer has ({@link BalanceSide#ASSET})
 * or owes ({@link BalanceSide#LIABILITY}); a negative one is an overdraft or an overpaid card. It
 * is absent where unknown, which is not zero. Immutable and thread-safe; the text form shows the
 * key only.
 */
public final class Holding {
  private final HoldingId id;
  private final Product product;
  private final List<Participant> participants;
  private final LocalDate openedOn;
  private final HoldingStatus status;
  private final @Nullable LocalDate closedOn;
  private final @Nullable LocalDate maturesOn;
  private final @Nullable AccountNumber accountNumber;
  private final @Nullable Money balance;
  private final @Nullable LocalDate balanceOn;
  private final @Nullable Money limit;
  private final @Nullable Money instalment;
  private final @Nullable BigDecimal annualRate;
  private final @Nullable Integer daysPastDue;

  private Holding(Builder builder) {
    id = builder.id;
    product = builder.product;
    participants = Checks.copy(builder.participants, "participants");
    openedOn = builder.openedOn;
    status = builder.status;
    closedOn = builder.closedOn;
    maturesOn = builder.maturesOn;
    accountNumber = builder.accountNumber;
    balance = builder.balance;
    balanceOn = builder.balanceOn;
    limit = builder.limit;
    instalment = builder.instalment;
    annualRate = builder.annualRate;
    daysPastDue = builder.daysPastDue;
    checkTogether();
  }

  private void checkTogether() {
    requireNotBeforeOpening(closedOn, "closedOn");
    requireNotBeforeOpening(maturesOn, "maturesOn");
    Checks.require(
        participants.stream().map(Participant::party).distinct().count() == participants.size(),
        "participants",
        "must name each party once");
    Checks.require(
        participants.stream().anyMatch(p -> p.role() == HoldingRole.OWNER),
        "participants",
        "must have an owner");
    Checks.require(
        amounts().stream().map(Money::currency).distinct().count() <= 1,
        "balance, limit and instalment",
        "must have one currency");
  }

  private void requireNotBeforeOpening(@Nullable LocalDate day, String name) {
    Checks.require(day == null || !day.isBefore(openedOn), name, "must not be before openedOn");
  }

  private List<Money> amounts() {
    return Stream.of(balance(), limit(), instalment()).flatMap(Optional::stream).toList();
  }

  static Holding from(Builder builder) {
    return new Holding(builder);
  }

  /**
   * Begins a holding that the given party owns and that was opened on the given day.
   *
   * @param id the bank's key of the holding, distinct among those of one customer
   * @param product what is held
   * @param owner who owns or owes it; others follow as participants
   * @param openedOn the first day, in the calendar of the bank
   */
  public static Builder builder(HoldingId id, Product product, PartyId owner, LocalDate openedOn) {
    return new Builder(id, product, owner, openedOn);
  }

  /** The bank's key of the holding. */
  public HoldingId id() {
    return id;
  }

  /** The product held. */
  public Product product() {
    return product;
  }

  /** The kind of the product held. */
  public ProductKind kind() {
    return product.kind();
  }

  /** Who may do what with it, in the order given. */
  public List<Participant> participants() {
    return participants;
  }

  /** What the given party may do with it; empty if nothing. */
  public Optional<HoldingRole> roleOf(PartyId party) {
    requireNonNull(party, "party");
    return participants.stream()
        .filter(participant -> participant.party().equals(party))
        .map(Participant::role)
        .findFirst();
  }

  /** Whether the given party owns or owes it, alone or with others. */
  public boolean isOwnedBy(PartyId party) {
    return roleOf(party).filter(role -> role != HoldingRole.AUTHORISED).isPresent();
  }

  /** The first day, on which it is already open. */
  public LocalDate openedOn() {
    return openedOn;
  }

  /**
   * The day on which it was closed; on that day it is no longer open. Empty where no closing is
   * recorded; it may lie ahead.
   */
  public Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  /**
   * Whether it is open on the given day: from the opening day up to but not including the closing.
   */
  public boolean isOpenOn(LocalDate day) {
    return !requireNonNull(day, "day").isBefore(openedOn)
        && (closedOn == null || day.isBefore(closedOn));
  }

  /**
   * The day on which it falls due; empty where it has no term, or the term is not known. A day that
   * is past does not close it: that is told by {@link #closedOn}.
   */
  public Optional<LocalDate> maturesOn() {
    return Optional.ofNullable(maturesOn);
  }

  /**
   * Whether it can be used while it is open. The days of opening and closing are told apart from
   * it: a frozen account is open and its balance counts.
   */
  public HoldingStatus status() {
    return status;
  }

  /**
   * The number on card or statement: personal data. Empty where it has none, or the host does not
   * tell it.
   */
  public Optional<AccountNumber> accountNumber() {
    return Optional.ofNullable(accountNumber);
  }

  /**
   * What the customer has or owes, by the side of the kind. Empty where it is unknown, which is not
   * zero.
   */
  public Optional<Money> balance() {
    return Optional.ofNullable(balance);
  }

  /** The day at whose end the balance stood so. It is there just where the balance is. */
  public Optional<LocalDate> balanceOn() {
    return Optional.ofNullable(balanceOn);
  }

  /**
   * How much may be owed; for insurance the sum insured. Zero or more; empty where there is none,
   * or it is not known.
   */
  public Optional<Money> limit() {
    return Optional.ofNullable(limit);
  }

  /**
   * What is paid each month: the instalment of a loan, a saving plan's rate, a premium. Zero or
   * more; empty where nothing is paid by the month, or it is not known.
   */
  public Optional<Money> instalment() {
    return Optional.ofNullable(instalment);
  }

  /**
   * The interest of a year as a part of one: 0.0315 is 3.15 %. From −1 to 10, both inclusive,
   * without trailing zeros; negative where a deposit costs interest. Empty if it is not known.
   */
  public Optional<BigDecimal> annualRate() {
    return Optional.ofNullable(annualRate);
  }

  /**
   * For how many days a payment has been overdue; zero if none is. Empty if it is not known, which
   * is not zero.
   */
  public OptionalInt daysPastDue() {
    return daysPastDue == null ? OptionalInt.empty() : OptionalInt.of(daysPastDue);
  }

  /** The currency of its amounts; empty if it has none. */
  public Optional<Currency> currency() {
    return amounts().stream().findFirst().map(Money::currency);
  }

  /**
   * The same with other participants; nothing else changes.
   *
   * @throws IllegalArgumentException if a party is named twice, or none is an owner
   */
  public Holding withParticipants(List<Participant> others) {
    Participant owner =
        others.stream()
            .filter(each -> each.role() == HoldingRole.OWNER)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("participants must have an owner"));
    Builder same = same(owner.party());
    same.participants.clear();
    same.participants.addAll(Checks.copy(others, "participants"));
    return new Holding(same);
  }

  private Builder same(PartyId owner) {
    Builder same = new Builder(id, product, owner, openedOn);
    same.status = status;
    same.closedOn = closedOn;
    same.maturesOn = maturesOn;
    same.accountNumber = accountNumber;
    same.balance = balance;
    same.balanceOn = balanceOn;
    same.limit = limit;
    same.instalment = instalment;
    same.annualRate = annualRate;
    same.daysPastDue = daysPastDue;
    return same;
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id,
        product,
        participants,
        openedOn,
        status,
        closedOn,
        maturesOn,
        accountNumber,
        balance,
        balanceOn,
        limit,
        instalment,
        annualRate,
        daysPastDue);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Holding holding && state().equals(holding.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(Holding.class, id);
  }

  /**
   * Gathers what is known of a {@link Holding}; only what its builder asks for is required. For one
   * thread.
   */
  public static final class Builder {
    private static final int MAX_RATE_DECIMALS = 18;
    private static final int MAX_DAYS_PAST_DUE = 36_525; // a hundred years

    final HoldingId id;
    final Product product;
    final LocalDate openedOn;
    final List<Participant> participants = new ArrayList<>();
    HoldingStatus status = HoldingStatus.ACTIVE;
    @Nullable LocalDate closedOn;
    @Nullable LocalDate maturesOn;
    @Nullable AccountNumber accountNumber;
    @Nullable Money balance;
    @Nullable LocalDate balanceOn;
    @Nullable Money limit;
    @Nullable Money instalment;
    @Nullable BigDecimal annualRate;
    @Nullable Integer daysPastDue;

    Builder(HoldingId id, Product product, PartyId owner, LocalDate openedOn) {
      this.id = requireNonNull(id, "id");
      this.product = requireNonNull(product, "product");
      this.openedOn = requireNonNull(openedOn, "openedOn");
      participants.add(new Participant(requireNonNull(owner, "owner"), HoldingRole.OWNER));
    }

    /**
     * One more party with what it may do. {@link #build} refuses a party that is named twice, the
     * owner included.
     */
    public Builder participant(PartyId party, HoldingRole role) {
      participants.add(new Participant(party, role));
      return this;
    }

    /** Whether it can be used while open; {@code ACTIVE} if nothing is said. */
    public Builder status(HoldingStatus newStatus) {
      status = requireNonNull(newStatus, "status");
      return this;
    }

    /**
     * The day on which it was closed; on that day it is no longer open. Not before the first day;
     * it may lie ahead.
     */
    public Builder closedOn(LocalDate day) {
      closedOn = requireNonNull(day, "closedOn");
      return this;
    }

    /** The day on which it falls due; not before the first day. */
    public Builder maturesOn(LocalDate day) {
      maturesOn = requireNonNull(day, "maturesOn");
      return this;
    }

    /** The number on card or statement. */
    public Builder accountNumber(AccountNumber number) {
      accountNumber = requireNonNull(number, "accountNumber");
      return this;
    }

    /**
     * What the customer has or owes, and the day at whose end it stood so.
     *
     * @param newBalance negative for an overdraft, or for a card that is overpaid
     * @param on the day at whose end it stood so; a customer record refuses one after as-of
     */
    public Builder balance(Money newBalance, LocalDate on) {
      balance = requireNonNull(newBalance, "balance");
      balanceOn = requireNonNull(on, "balanceOn");
      return this;
    }

    /**
     * How much may be owed; for insurance the sum insured.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder limit(Money newLimit) {
      limit = notNegative(newLimit, "limit");
      return this;
    }

    /**
     * What is paid each month.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder instalment(Money newInstalment) {
      instalment = notNegative(newInstalment, "instalment");
      return this;
    }

    /**
     * The interest of a year as a part of one: 0.0315 is 3.15 %. Trailing zeros are dropped.
     *
     * @throws IllegalArgumentException if it is beyond −1 and 10, or finer than 18 decimals
     */
    public Builder annualRate(BigDecimal rate) {
      BigDecimal plain = Checks.bounded(rate, "annualRate", MAX_RATE_DECIMALS).stripTrailingZeros();
      Checks.require(
          plain.abs().compareTo(BigDecimal.TEN) <= 0
              && plain.compareTo(BigDecimal.ONE.negate()) >= 0,
          "annualRate",
          "must be within [-1, 10]");
      annualRate = plain;
      return this;
    }

    /**
     * For how many days a payment has been overdue; zero if none is.
     *
     * @throws IllegalArgumentException if it is negative or more than a hundred years
     */
    public Builder daysPastDue(int days) {
      Checks.require(
          days >= 0 && days <= MAX_DAYS_PAST_DUE,
          "daysPastDue",
          "must be within 0 and " + MAX_DAYS_PAST_DUE);
      daysPastDue = days;
      return this;
    }

    private static Money notNegative(Money amount, String name) {
      Checks.require(requireNonNull(amount, name).signum() >= 0, name, "must not be negative");
      return amount;
    }

    /**
     * The holding.
     *
     * @throws IllegalArgumentException if it closes or matures before it opens, a party is named
     *     twice, or its amounts have several currencies
     */
    public Holding build() {
      return Holding.from(this);
    }
  }
}
