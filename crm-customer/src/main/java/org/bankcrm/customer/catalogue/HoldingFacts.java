package org.bankcrm.customer.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.StatementKind;

/** What the customer has and owes. */
final class HoldingFacts {

  /** An open holding that the customer owns, with its balance in the catalogue's currency. */
  private record Held(Holding holding, Optional<Money> balance) {
    ProductKind kind() {
      return holding.kind();
    }

    boolean isDebt() {
      return kind().side() == BalanceSide.LIABILITY;
    }
  }

  private static final int CLOSED_WITHIN = 180;
  private static final int RATIO_SCALE = 4;
  private static final int RATE_SCALE = 8;

  private final CustomerRecord customer;
  private final BankCatalogue catalogue;
  private final ExchangeRates rates;
  private final Facts.Builder facts;
  private final LocalDate today;
  private final List<Held> owned = new ArrayList<>();

  HoldingFacts(
      CustomerRecord customer, BankCatalogue catalogue, ExchangeRates rates, Facts.Builder facts) {
    this.customer = customer;
    this.catalogue = catalogue;
    this.rates = rates;
    this.facts = facts;
    this.today = customer.asOfDate();
    for (Holding holding : customer.openHoldings()) {
      if (holding.isOwnedBy(customer.party().id())) {
        owned.add(new Held(holding, holding.balance().flatMap(rates::convert)));
      }
    }
  }

  void put() {
    products();
    days();
    catalogue.totals().forEach(total -> total(total.attribute(), total.covers()));
    counted();
    limits();
    debts();
    ratios();
    List<Facts> all = customer.openHoldings().stream().map(this::element).toList();
    facts.put(catalogue.holdings(), all);
  }

  private void products() {
    TreeSet<String> kinds = new TreeSet<>();
    TreeSet<String> families = new TreeSet<>();
    TreeSet<String> products = new TreeSet<>();
    for (Held held : owned) {
      kinds.add(held.kind().name());
      families.add(held.kind().family().name());
      products.add(held.holding.product().id().value());
    }
    facts.put(BankAttributes.PRODUCT_KINDS, kinds);
    facts.put(BankAttributes.PRODUCT_FAMILIES, families);
    facts.put(BankAttributes.PRODUCTS, products);
    facts.put(BankAttributes.HOLDING_COUNT, owned.size());
    facts.put(
        BankAttributes.DORMANT_COUNT,
        count(held -> held.holding.status() == HoldingStatus.DORMANT));
    facts.put(BankAttributes.CLOSED_180D, closed());
  }

  private long count(Predicate<Held> which) {
    return owned.stream().filter(which).count();
  }

  private long closed() {
    return customer.holdings().stream()
        .filter(holding -> holding.isOwnedBy(customer.party().id()))
        .flatMap(holding -> holding.closedOn().stream())
        .filter(day -> !day.isAfter(today))
        .filter(day -> ChronoUnit.DAYS.between(day, today) < CLOSED_WITHIN)
        .count();
  }

  private void days() {
    putDay(
        BankAttributes.LAST_OPENED,
        owned.stream().map(held -> held.holding.openedOn()).max(Comparator.naturalOrder()));
    if (owned.isEmpty()) {
      facts.absent(BankAttributes.LAST_OPENED, Absence.NOT_APPLICABLE);
    }
    putMaturity(BankAttributes.NEXT_MATURITY, BalanceSide.ASSET);
    putMaturity(BankAttributes.NEXT_DEBT_MATURITY, BalanceSide.LIABILITY);
  }

  /** Who holds nothing of the side has nothing that could mature. */
  private void putMaturity(DateAttribute attribute, BalanceSide side) {
    putDay(attribute, nextMaturity(side));
    if (owned.stream().noneMatch(held -> held.kind().side() == side)) {
      facts.absent(attribute, Absence.NOT_APPLICABLE);
    }
  }

  private Optional<LocalDate> nextMaturity(BalanceSide side) {
    return owned.stream()
        .filter(held -> held.kind().side() == side)
        .flatMap(held -> held.holding.maturesOn().stream())
        .filter(day -> !day.isBefore(today))
        .min(Comparator.naturalOrder());
  }

  private void putDay(DateAttribute attribute, Optional<LocalDate> day) {
    day.filter(PartyFacts::isInCalendar).ifPresent(each -> facts.put(attribute, each));
  }

  /** The sum over some kinds, unless a balance is missing. */
  private void total(MoneyAttribute attribute, Predicate<ProductKind> covers) {
    List<Held> some = owned.stream().filter(held -> covers.test(held.kind())).toList();
    sum(some, Held::balance).ifPresent(sum -> facts.put(attribute, sum, oldestBalance(some)));
  }

  private Optional<Money> sum(List<Held> some, Function<Held, Optional<Money>> part) {
    Money sum = Money.zero(catalogue.currency());
    for (Held held : some) {
      Optional<Money> amount = part.apply(held);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(amount.get());
    }
    return Optional.of(sum);
  }

  private LocalDate oldestBalance(List<Held> some) {
    return some.stream()
        .flatMap(held -> held.holding.balanceOn().stream())
        .filter(PartyFacts::isInCalendar)
        .reduce(today, (a, b) -> b.isBefore(a) ? b : a);
  }

  private void counted() {
    List<Held> known =
        owned.stream()
            .filter(held -> held.kind().side() == BalanceSide.ASSET)
            .filter(held -> held.balance.isPresent())
            .toList();
    sum(known, Held::balance).ifPresent(sum -> facts.put(catalogue.aumCounted(), sum));
    facts.put(
        BankAttributes.NOT_COUNTED,
        count(held -> held.kind().side() != BalanceSide.NONE && held.balance.isEmpty()));
  }

  private void limits() {
    List<Held> some = owned.stream().filter(held -> hasLimit(held.kind())).toList();
    if (some.isEmpty()) {
      facts.absent(BankAttributes.LIMIT_USE, Absence.NOT_APPLICABLE);
    }
    Optional<Money> limits = sum(some, held -> held.holding.limit().flatMap(rates::convert));
    limits.ifPresent(limit -> facts.put(catalogue.limits(), limit));
    Optional<Money> used = sum(some, Held::balance);
    if (limits.isPresent() && used.isPresent()) {
      ratio(used.get(), limits.get())
          .ifPresent(use -> facts.put(BankAttributes.LIMIT_USE, use, oldestBalance(some)));
    }
  }

  private static boolean hasLimit(ProductKind kind) {
    return kind == ProductKind.CREDIT_CARD || kind == ProductKind.CREDIT_LINE;
  }

  private void debts() {
    List<Held> debts = owned.stream().filter(Held::isDebt).toList();
    if (debts.stream().allMatch(held -> held.holding.daysPastDue().isPresent())) {
      facts.put(
          BankAttributes.DAYS_PAST_DUE,
          debts.stream().mapToInt(held -> held.holding.daysPastDue().getAsInt()).max().orElse(0));
    }
    facts.put(
        BankAttributes.WRITTEN_OFF,
        debts.stream().anyMatch(held -> held.holding.status() == HoldingStatus.WRITTEN_OFF));
    sum(debts, this::instalment)
        .ifPresent(instalments -> facts.put(catalogue.instalments(), instalments));
  }

  /** A debt that need not be paid back month by month has an instalment of nothing. */
  private Optional<Money> instalment(Held held) {
    if (held.holding.instalment().isEmpty() && !needsInstalment(held.kind())) {
      return Optional.of(Money.zero(catalogue.currency()));
    }
    return held.holding.instalment().flatMap(rates::convert);
  }

  private static boolean needsInstalment(ProductKind kind) {
    return switch (kind) {
      case MORTGAGE, CONSUMER_LOAN, CAR_LOAN -> true;
      default -> false;
    };
  }

  private void ratios() {
    Optional<FinancialStatement> stated =
        customer.party().latestStatement(StatementKind.ANNUAL_INCOME, today);
    Optional<Money> income = stated.map(FinancialStatement::amount).flatMap(rates::convert);
    if (stated.isEmpty() || income.isEmpty()) {
      return;
    }
    List<Held> debts = owned.stream().filter(Held::isDebt).toList();
    LocalDate on = stated.get().statedOn();
    LocalDate oldest = oldestBalance(debts);
    sum(debts, this::instalment)
        .flatMap(monthly -> ratio(monthly.multipliedBy(12), income.get()))
        .ifPresent(ratio -> facts.put(BankAttributes.INSTALMENT_RATIO, ratio, on));
    sum(debts, Held::balance)
        .flatMap(debt -> ratio(debt, income.get()))
        .ifPresent(
            ratio ->
                facts.put(BankAttributes.DEBT_RATIO, ratio, oldest.isBefore(on) ? oldest : on));
  }

  /** Half up to four decimals; nothing to divide by gives nothing. */
  private static Optional<BigDecimal> ratio(Money part, Money whole) {
    return whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(part.amount().divide(whole.amount(), RATIO_SCALE, RoundingMode.HALF_UP));
  }

  private Facts element(Holding holding) {
    Facts.Builder element =
        Facts.builder(catalogue.holdings().parts(), customer.asOf(), customer.zone());
    element.put(BankHoldings.PRODUCT, holding.product().id().value());
    element.put(BankHoldings.KIND, holding.kind().name());
    element.put(BankHoldings.FAMILY, holding.kind().family().name());
    element.put(BankHoldings.STATUS, holding.status().name());
    element.put(BankHoldings.ROLE, holding.roleOf(customer.party().id()).map(Enum::name));
    element.put(BankHoldings.OPENED, inCalendar(Optional.of(holding.openedOn())));
    element.put(BankHoldings.MATURES, inCalendar(holding.maturesOn()));
    element.put(BankHoldings.CURRENCY, holding.currency().map(each -> each.getCurrencyCode()));
    element.put(BankHoldings.RISK_RATING, holding.product().riskRating().map(Enum::name));
    pastDue(holding, element);
    element.put(
        BankHoldings.RATE,
        holding.annualRate().map(rate -> rate.setScale(RATE_SCALE, RoundingMode.HALF_EVEN)));
    amounts(holding, element);
    return element.build();
  }

  private static void pastDue(Holding holding, Facts.Builder element) {
    if (holding.kind().side() != BalanceSide.LIABILITY) {
      element.absent(BankHoldings.DAYS_PAST_DUE, Absence.NOT_APPLICABLE);
    }
    holding.daysPastDue().ifPresent(days -> element.put(BankHoldings.DAYS_PAST_DUE, days));
  }

  private void amounts(Holding holding, Facts.Builder element) {
    Optional<Money> balance = holding.balance().flatMap(rates::convert);
    Optional<Money> limit = holding.limit().flatMap(rates::convert);
    LocalDate on = holding.balanceOn().filter(PartyFacts::isInCalendar).orElse(today);
    balance.ifPresent(amount -> element.put(catalogue.heldBalance(), amount, on));
    element.put(catalogue.heldLimit(), limit);
    element.put(catalogue.heldInstalment(), holding.instalment().flatMap(rates::convert));
    if (balance.isPresent() && limit.isPresent()) {
      ratio(balance.get(), limit.get())
          .ifPresent(use -> element.put(BankHoldings.LIMIT_USE, use, on));
    }
  }

  private static Optional<LocalDate> inCalendar(Optional<LocalDate> day) {
    return day.filter(PartyFacts::isInCalendar);
  }
}
