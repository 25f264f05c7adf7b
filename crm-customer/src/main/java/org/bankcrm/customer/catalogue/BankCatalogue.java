package org.bankcrm.customer.catalogue;

import static java.util.Objects.requireNonNull;
import static org.bankcrm.customer.catalogue.BankNames.sensitive;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.Country;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.StatementKind;

/**
 * The attributes that every bank starts from, with amounts in one currency, and the behaviour
 * windows that compute some of them; {@link BankFacts} fills them from a customer's record.
 *
 * <pre>{@code
 * BankCatalogue bank = BankCatalogue.in(Currency.getInstance("CNY"));
 * Condition affluent = bank.aum().atLeast(Money.yuan(500_000)).and(BankAttributes.AGE.atLeast(25L));
 * Facts facts = BankFacts.of(record, bank);
 * }</pre>
 *
 * <p>Currencies are never mixed: an amount in another one is converted by the rates that the host
 * hands in, and where there is no rate every value that it would enter is missing, windows over
 * transactions included; so is what depends on a channel or country that is not told. {@link
 * BankAttributes#NOT_COUNTED} and {@code txn.not-counted-365d} tell how many there are. Joint
 * holdings count whole, holdings that the customer may only use do not count.
 *
 * <p>Immutable and thread-safe; equal when currency, home country, attributes and windows are.
 */
public final class BankCatalogue {

  private static final String PREFIX = "bank.";
  private static final String COUNTED = "holding.aum-counted";
  private static final String INSTALMENTS = "credit.instalments";
  private static final String LIMITS = "credit.limits";

  /** Where the annual income comes from, such as {@code verified}. */
  public static final CodeAttribute INCOME_SOURCE =
      Attributes.openCode("party.income-source", sensitive("收入来源依据", "Source of the income"));

  private static final Set<TransactionType> WITH_THE_BANK =
      Set.of(
          TransactionType.DEPOSIT,
          TransactionType.WITHDRAWAL,
          TransactionType.INTEREST,
          TransactionType.FEE,
          TransactionType.LOAN_DISBURSEMENT,
          TransactionType.LOAN_REPAYMENT,
          TransactionType.WEALTH_PURCHASE,
          TransactionType.WEALTH_REDEMPTION);

  private final Currency currency;
  private final Country home;
  private final MoneyAttribute amount;
  private final MoneyAttribute net;
  private final EventType transactions;
  private final List<BankTotals.Total> totals;
  private final List<Attribute<?>> own;
  private final List<WindowDefinition> ownWindows;
  private final Windows windows;
  private final AttributeCatalog attributes;

  private BankCatalogue(
      Currency currency, Country home, List<Attribute<?>> own, List<WindowDefinition> ownWindows) {
    this.currency = requireNonNull(currency, "currency");
    this.home = requireNonNull(home, "home");
    this.own = List.copyOf(own);
    this.ownWindows = List.copyOf(ownWindows);
    this.amount = BankEvents.amount(currency);
    this.net = BankEvents.net(currency);
    this.transactions = BankEvents.transactions(amount, net);
    this.totals = BankTotals.in(currency);
    List<WindowDefinition> all = new ArrayList<>(BankWindows.over(transactions, amount, net));
    all.addAll(ownWindows);
    this.windows = Windows.of(all);
    this.attributes =
        AttributeCatalog.of(BankAttributes.all())
            .with(moneyAttributes())
            .with(windows.attributes().attributes())
            .with(own);
  }

  private List<Attribute<?>> moneyAttributes() {
    List<Attribute<?>> all = new ArrayList<>();
    totals.forEach(total -> all.add(total.attribute()));
    all.add(money(COUNTED, "已计入资产", "Assets counted"));
    all.add(money(INSTALMENTS, "每月还款额", "Monthly instalments"));
    all.add(money(LIMITS, "授信总额度", "Credit limits"));
    for (StatementKind kind : StatementKind.values()) {
      all.add(money(idOf(kind), kind.label().zh(), kind.label().en()));
    }
    all.add(INCOME_SOURCE);
    all.add(BankHoldings.elements(currency));
    all.addAll(BankHousehold.all(currency));
    return all;
  }

  private MoneyAttribute money(String id, String zh, String en) {
    return Attributes.money(id, currency, sensitive(zh, en).asChangeable());
  }

  private static String idOf(StatementKind kind) {
    return switch (kind) {
      case ANNUAL_INCOME -> "party.income-annual";
      case ANNUAL_TURNOVER -> "party.turnover-annual";
      case TOTAL_ASSETS -> "party.assets-total";
      case TOTAL_LIABILITIES -> "party.liabilities-total";
      case MONTHLY_EXPENSES -> "party.expenses-monthly";
    };
  }

  /**
   * The catalogue with amounts in a currency, for a bank that is at home in China. It is made anew
   * at each call, so hold on to it.
   *
   * @param currency the one in which all amounts are told, such as CNY
   */
  public static BankCatalogue in(Currency currency) {
    return new BankCatalogue(currency, Country.CHINA, List.of(), List.of());
  }

  /**
   * The standard catalogue that documents name {@code bank.} and a currency: {@code "catalogue":
   * "bank.CNY"}. For {@link org.bankcrm.core.policy.PolicyBookParser#withStandards}.
   *
   * @return its attributes; empty for any other name
   */
  public static Optional<AttributeCatalog> standard(String name) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> name.equals(PREFIX + currency.getCurrencyCode()))
        .findFirst()
        .map(currency -> in(currency).attributes());
  }

  /**
   * The same for a bank that is at home elsewhere: what lies in another country is abroad.
   *
   * @param newHome such as Hong Kong, for which the mainland is abroad
   */
  public BankCatalogue withHome(Country newHome) {
    return new BankCatalogue(currency, newHome, own, ownWindows);
  }

  /**
   * The same with attributes of the bank's own, which {@link BankFacts} leaves to the host.
   *
   * @throws IllegalArgumentException if an id is taken
   */
  public BankCatalogue withAttributes(Collection<? extends Attribute<?>> more) {
    List<Attribute<?>> all = new ArrayList<>(own);
    all.addAll(more);
    return new BankCatalogue(currency, home, all, ownWindows);
  }

  /**
   * The same with windows of the bank's own, over {@link #transactions} or {@link
   * BankEvents#CONTACTS}, which {@link BankFacts} computes.
   *
   * @param more each with an id of its own
   * @throws IllegalArgumentException if an id is taken
   */
  public BankCatalogue withWindows(Collection<WindowDefinition> more) {
    List<WindowDefinition> all = new ArrayList<>(ownWindows);
    all.addAll(more);
    return new BankCatalogue(currency, home, own, all);
  }

  /** The currency of all amounts. Every attribute with an amount has it in its type. */
  public Currency currency() {
    return currency;
  }

  /** Where the bank is at home. */
  public Country home() {
    return home;
  }

  /**
   * All attributes: of the party, its relationships, holdings and debts, windows, the bank's own.
   * In a fixed order, which hosts must not rely on between versions.
   */
  public AttributeCatalog attributes() {
    return attributes;
  }

  /** The windows among them. */
  public Windows windows() {
    return windows;
  }

  /** The transactions that windows read; their other attributes stand in {@link BankEvents}. */
  public EventType transactions() {
    return transactions;
  }

  /** How much a transaction moved either way; missing in a currency without a rate. */
  public MoneyAttribute amount() {
    return amount;
  }

  /** The same, negative where it went out of the account. */
  public MoneyAttribute net() {
    return net;
  }

  /**
   * The customer's assets with the bank; missing unless every balance is known and has a rate.
   * Observed on the oldest day of a balance in it, so that it is no fresher than its parts.
   */
  public MoneyAttribute aum() {
    return money(BankTotals.AUM);
  }

  /** The part of those assets whose balances are known: at least so much is there. */
  public MoneyAttribute aumCounted() {
    return money(COUNTED);
  }

  /**
   * What the customer owes the bank; missing unless every balance is known and has a rate. Observed
   * on the oldest day of a balance in it.
   */
  public MoneyAttribute debt() {
    return money(BankTotals.DEBT);
  }

  /**
   * What is paid back each month; missing unless every mortgage, consumer and car loan tells its
   * instalment. Other debts count where they tell one.
   */
  public MoneyAttribute instalments() {
    return money(INSTALMENTS);
  }

  /** The limits of credit cards and credit lines; missing unless every limit is known. */
  public MoneyAttribute limits() {
    return money(LIMITS);
  }

  /**
   * The annual income as stated last, observed on the day of the statement. It is old when the
   * statement is.
   */
  public MoneyAttribute annualIncome() {
    return stated(StatementKind.ANNUAL_INCOME);
  }

  /**
   * A figure as stated last, observed on the day of the statement.
   *
   * @param kind such as the income of a year
   */
  public MoneyAttribute stated(StatementKind kind) {
    return money(idOf(kind));
  }

  /**
   * The balances of one kind of product.
   *
   * @throws IllegalArgumentException if the kind has no balance
   */
  public MoneyAttribute balanceOf(ProductKind kind) {
    if (kind.side() == BalanceSide.NONE) {
      throw new IllegalArgumentException(kind + " has no balance");
    }
    return money(BankTotals.idOf(kind));
  }

  /**
   * The assets of the household's members who let them count, each holding once; see {@link
   * BankHousehold}. Missing where one of them has no record, or a balance that cannot be told.
   */
  public MoneyAttribute householdAssets() {
    return BankHousehold.assets(currency);
  }

  /** The assets of the member who has most, joint holdings whole; missing as the total is. */
  public MoneyAttribute householdAssetsLargest() {
    return BankHousehold.largest(currency);
  }

  /** The open holdings, those included that the customer may only use; see {@link BankHoldings}. */
  public ElementsAttribute holdings() {
    return find("holdings", ElementsAttribute.class);
  }

  /**
   * Of one holding what the customer has or owes, by the side of its kind; negative for an
   * overdraft, or a card that is overpaid. Missing where it is unknown or its currency has no rate;
   * observed on the day of the balance.
   */
  public MoneyAttribute heldBalance() {
    return BankHoldings.balance(currency);
  }

  /**
   * Of one holding how much may be owed, of insurance the sum insured; missing where it is not told
   * or its currency has no rate.
   */
  public MoneyAttribute heldLimit() {
    return BankHoldings.limit(currency);
  }

  /**
   * Of one holding what is paid each month; missing where it is not told or its currency has no
   * rate.
   */
  public MoneyAttribute heldInstalment() {
    return BankHoldings.instalment(currency);
  }

  /**
   * The amount with this id, such as {@code txn.debit-sum-90d}.
   *
   * @param id of the catalogue, a window's or one of the bank's own
   * @throws IllegalArgumentException if there is none
   */
  public MoneyAttribute money(String id) {
    return find(id, MoneyAttribute.class);
  }

  /**
   * The whole number with this id, such as {@code txn.count-90d}.
   *
   * @param id of the catalogue, a window's or one of the bank's own
   * @throws IllegalArgumentException if there is none
   */
  public IntegerAttribute integer(String id) {
    return find(id, IntegerAttribute.class);
  }

  /**
   * The decimal with this id, such as {@code txn.debit-sum-ratio-90d}.
   *
   * @param id of the catalogue, a window's or one of the bank's own
   * @throws IllegalArgumentException if there is none
   */
  public DecimalAttribute decimal(String id) {
    return find(id, DecimalAttribute.class);
  }

  private <A extends Attribute<?>> A find(String id, Class<A> kind) {
    return attributes
        .find(id)
        .filter(kind::isInstance)
        .map(kind::cast)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the catalogue has no " + kind.getSimpleName() + " with the id " + id));
  }

  List<BankTotals.Total> totals() {
    return totals;
  }

  /**
   * A transaction as windows read it.
   *
   * @param kind the kind of product on which it was booked
   * @throws IllegalArgumentException if the rates are for another currency
   */
  public Event event(Transaction transaction, ProductKind kind, ExchangeRates rates) {
    requireSameCurrency(rates);
    Event.Builder event = transactions.on(transaction.bookedOn()).id(transaction.id().value());
    transaction.occurredAt().ifPresent(event::at);
    event.put(BankEvents.DIRECTION, transaction.direction().name());
    event.put(amount, rates.convert(transaction.amount()));
    event.put(net, rates.convert(transaction.signedAmount()));
    event.put(BankEvents.CURRENCY, transaction.amount().currency().getCurrencyCode());
    event.put(BankEvents.TYPE, transaction.type().code());
    event.put(BankEvents.HOLDING_KIND, kind.name());
    transaction.channel().ifPresent(each -> event.put(BankEvents.CHANNEL, each.code()));
    event.put(BankEvents.ABROAD, isAbroad(transaction));
    transaction.counterparty().ifPresent(other -> put(other, event));
    return event.build();
  }

  private static void put(Counterparty other, Event.Builder event) {
    event.put(BankEvents.COUNTERPARTY, other.kind().code());
    event.put(BankEvents.COUNTRY, other.country().map(Country::code));
    event.put(BankEvents.MERCHANT_CATEGORY, other.merchantCategory());
  }

  private Optional<Boolean> isAbroad(Transaction transaction) {
    if (transaction.counterparty().isEmpty() && WITH_THE_BANK.contains(transaction.type())) {
      return Optional.of(false);
    }
    Optional<Country> country = transaction.counterparty().flatMap(Counterparty::country);
    return country.map(each -> !each.equals(home));
  }

  /**
   * A contact as windows read it, on its day in the zone.
   *
   * @param contact of either side's initiative
   * @param zone in which its day is told
   */
  public Event event(Interaction contact, ZoneId zone) {
    Event.Builder event = BankEvents.CONTACTS.on(LocalDays.of(contact.at(), zone));
    event.id(contact.id().value()).at(contact.at());
    event.put(BankEvents.CONTACT_KIND, contact.kind().code());
    event.put(BankEvents.CONTACT_CHANNEL, contact.channel().code());
    event.put(BankEvents.INITIATIVE, contact.initiative().name());
    contact.outcome().ifPresent(each -> event.put(BankEvents.OUTCOME, each.code()));
    event.put(BankEvents.TOPIC, contact.topic());
    contact.campaign().ifPresent(each -> event.put(BankEvents.CAMPAIGN, each.id()));
    return event.build();
  }

  void requireSameCurrency(ExchangeRates rates) {
    if (!rates.base().equals(currency)) {
      throw new IllegalArgumentException(
          "the rates are for " + rates.base() + ", the catalogue is in " + currency);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BankCatalogue that
        && currency.equals(that.currency)
        && home.equals(that.home)
        && own.equals(that.own)
        && ownWindows.equals(that.ownWindows);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }

  @Override
  public String toString() {
    return "BankCatalogue in " + currency + " of " + attributes.size() + " attributes";
  }
}
