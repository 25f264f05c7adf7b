package org.bankcrm.examples.runner.berka;

import static org.bankcrm.core.attribute.AttributeInfo.named;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.window.Windows;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.Individual;

/**
 * The values that the book for this bank reads, from customer records.
 *
 * <p>What a client may only use is not the client's: holdings, balances and behaviour are told for
 * owners, and missing for those who are authorised.
 */
public final class BerkaFacts {

  private static final int GROWTH_DAYS = 90;

  static final IntegerAttribute AGE = integer("party.age");
  static final CodeAttribute GENDER = code("party.gender", "FEMALE", "MALE");
  static final CodeAttribute ROLE = code("party.role", "OWNER", "AUTHORISED");
  static final CodeAttribute REGION = Attributes.openCode("party.region", named("-", "-"));
  static final IntegerAttribute TENURE = integer("party.tenure-months");
  static final CodeAttribute STATEMENT =
      code("account.statement", "MONTHLY", "WEEKLY", "AFTER_TRANSACTION");
  static final MoneyAttribute BALANCE = money("account.balance");
  static final MoneyAttribute BALANCE_CHANGE = money("account.balance-change-90d");
  static final CodeSetAttribute PRODUCTS =
      Attributes.openCodeSet("holding.products", named("-", "-"));
  static final IntegerAttribute PRODUCT_COUNT = integer("holding.product-count");
  static final CodeAttribute CARD = code("card.type", "JUNIOR", "CLASSIC", "GOLD");
  static final IntegerAttribute LOANS = integer("loan.count");
  static final MoneyAttribute LOAN_AMOUNT = money("loan.amount");
  static final MoneyAttribute LOAN_INSTALMENT = money("loan.instalment");
  static final CodeAttribute LOAN_STATUS = code("loan.status", "A", "B", "C", "D");
  static final IntegerAttribute ORDERS = integer("order.count");
  static final MoneyAttribute ORDERS_MONTHLY = money("order.monthly");

  private final AttributeCatalog catalog;
  private final CustomerMapper mapper;
  private final Windows windows = Behaviour.windows();

  /**
   * Prepares to tell facts of the mapper's customers.
   *
   * @throws IllegalArgumentException if the catalogue misses an attribute that is told here
   */
  public BerkaFacts(AttributeCatalog catalog, CustomerMapper mapper) {
    this.catalog = catalog;
    this.mapper = mapper;
    attributes().forEach(catalog::positionOf);
  }

  /** All attributes that are told, those of the windows among them. */
  static List<Attribute<?>> attributes() {
    return AttributeCatalog.of(
            AGE,
            GENDER,
            ROLE,
            REGION,
            TENURE,
            STATEMENT,
            BALANCE,
            BALANCE_CHANGE,
            PRODUCTS,
            PRODUCT_COUNT,
            CARD,
            LOANS,
            LOAN_AMOUNT,
            LOAN_INSTALMENT,
            LOAN_STATUS,
            ORDERS,
            ORDERS_MONTHLY)
        .with(Behaviour.windows().attributes().attributes())
        .attributes();
  }

  /** The ids of all attributes that are told. */
  public static List<String> attributeIds() {
    return attributes().stream().<String>map(Attribute::id).toList();
  }

  /** The facts of a client whose record this is. */
  public Facts of(Client client, CustomerRecord customer) {
    Facts.Builder facts = Facts.builder(catalog, customer.asOf(), customer.zone());
    Individual person = (Individual) customer.party();
    customer.age().ifPresent(age -> facts.put(AGE, age));
    facts.put(GENDER, person.gender().map(Gender::name));
    facts.put(REGION, person.addresses().stream().findFirst().flatMap(Address::province));
    List<Holding> own =
        customer.openHoldings().stream().filter(holding -> holding.isOwnedBy(person.id())).toList();
    boolean owner = own.stream().anyMatch(holding -> is(holding, ProductKind.CURRENT_ACCOUNT));
    facts.put(ROLE, (owner ? HoldingRole.OWNER : HoldingRole.AUTHORISED).name());
    if (owner) {
      customer.tenureMonths().ifPresent(months -> facts.put(TENURE, months));
      putAccount(facts, client, own);
      putLoans(facts, client, own);
      putOthers(facts, own);
      putBehaviour(facts, customer);
    }
    return facts.build();
  }

  private void putAccount(Facts.Builder facts, Client client, List<Holding> own) {
    Holding account = first(own, ProductKind.CURRENT_ACCOUNT).orElseThrow();
    String product = account.product().id().value();
    Arrays.stream(Statement.values())
        .filter(each -> Products.account(each).id().value().equals(product))
        .forEach(each -> facts.put(STATEMENT, each.name()));
    facts.put(BALANCE, account.balance());
    if (mapper.logReachesAsOf()) {
      Optional<Money> before = mapper.balanceBefore(client, GROWTH_DAYS).map(Crowns::of);
      facts.put(
          BALANCE_CHANGE, before.flatMap(old -> account.balance().map(now -> now.minus(old))));
    }
  }

  private void putLoans(Facts.Builder facts, Client client, List<Holding> own) {
    List<Holding> loans = own.stream().filter(each -> is(each, ProductKind.CONSUMER_LOAN)).toList();
    facts.put(LOANS, loans.size());
    if (!loans.isEmpty()) {
      facts.put(LOAN_AMOUNT, loans.get(0).limit());
      facts.put(LOAN_INSTALMENT, loans.get(0).instalment());
    }
    facts.put(LOAN_STATUS, mapper.loanStatus(client).map(LoanStatus::code));
  }

  private void putOthers(Facts.Builder facts, List<Holding> own) {
    TreeSet<String> kinds = new TreeSet<>();
    own.forEach(holding -> kinds.add(holding.kind().name()));
    facts.put(PRODUCTS, kinds);
    facts.put(PRODUCT_COUNT, kinds.size());
    first(own, ProductKind.DEBIT_CARD)
        .ifPresent(
            card ->
                Arrays.stream(CardType.values())
                    .filter(type -> Products.card(type).equals(card.product()))
                    .forEach(type -> facts.put(CARD, type.name())));
    if (mapper.logReachesAsOf()) {
      List<Holding> orders =
          own.stream().filter(each -> is(each, ProductKind.BILL_PAYMENT)).toList();
      facts.put(ORDERS, orders.size());
      Money monthly = Money.zero(Crowns.CURRENCY);
      for (Holding order : orders) {
        monthly = monthly.plus(order.instalment().orElseThrow());
      }
      facts.put(ORDERS_MONTHLY, monthly);
    }
  }

  private void putBehaviour(Facts.Builder facts, CustomerRecord customer) {
    if (mapper.logReachesAsOf()) {
      windows
          .compute(
              customer.transactions().stream().map(Behaviour::event).toList(),
              customer.asOfDate(),
              mapper.history())
          .putInto(facts);
    }
  }

  private static boolean is(Holding holding, ProductKind kind) {
    return holding.kind() == kind;
  }

  private static Optional<Holding> first(List<Holding> holdings, ProductKind kind) {
    return holdings.stream().filter(holding -> is(holding, kind)).findFirst();
  }

  private static IntegerAttribute integer(String id) {
    return Attributes.integer(id, named(id, id));
  }

  private static MoneyAttribute money(String id) {
    return Attributes.money(id, Crowns.CURRENCY, named(id, id));
  }

  private static CodeAttribute code(String id, String... codes) {
    return Attributes.code(id, List.of(codes), named(id, id));
  }
}
