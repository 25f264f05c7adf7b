package org.bankcrm.examples.runner.berka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerMapperTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  @TempDir Path directory;
  private final TinyBank files = new TinyBank();

  private BerkaBank bank() {
    try {
      return BerkaLoader.load(files.in(directory), row -> {}, () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CustomerMapper asOf(String day) {
    Instant instant = LocalDate.parse(day).atTime(18, 0).atZone(PRAGUE).toInstant();
    return new CustomerMapper(bank(), instant, PRAGUE);
  }

  private CustomerRecord customer(int client, String day) {
    Client known =
        bank().clients().stream().filter(c -> c.id() == client).findFirst().orElseThrow();
    return asOf(day).customer(known).orElseThrow();
  }

  private static List<String> holdings(CustomerRecord customer) {
    return customer.openHoldings().stream().map(holding -> holding.id().value()).toList();
  }

  private static Holding holding(CustomerRecord customer, String id) {
    return customer.holdings().stream()
        .filter(holding -> holding.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void customer_beforeTheOpening_isNone() {
    CustomerMapper mapper = asOf("1993-01-04");
    assertThat(bank().clients()).allMatch(client -> mapper.customer(client).isEmpty());
    assertThat(mapper.transactionsAfterAsOf()).isEqualTo(8);
    assertThat(asOf("1993-01-05").customer(bank().clients().get(0))).isPresent();
  }

  @Test
  void customer_owner_hasPersonAddressAndBranch() {
    CustomerRecord owner = customer(1, "1993-04-30");
    Individual person = (Individual) owner.party();
    assertThat(person.gender()).contains(Gender.FEMALE);
    assertThat(owner.age()).hasValue(22);
    assertThat(person.addresses().get(0).province()).contains("Prague");
    assertThat(owner.branch()).contains(BranchId.of("district-1"));
    assertThat(owner.tenureMonths()).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({
    "1993-02-28, account-10",
    "1993-03-01, account-10|loan-7",
    "1993-03-05, account-10|loan-7|order-20",
    "1993-04-05, account-10|loan-7|order-20|order-21",
    "1993-07-01, account-10|card-5|loan-7|order-20|order-21",
  })
  void customer_earlierDay_hasNothingOfLater(String day, String expected) {
    assertThat(holdings(customer(1, day))).containsExactly(expected.split("\\|"));
  }

  @Test
  void customer_authorised_hasTheAccountAndNoTransactions() {
    CustomerRecord authorised = customer(2, "1993-07-01");
    assertThat(holdings(authorised)).containsExactly("account-10");
    Holding account = authorised.holdings().get(0);
    assertThat(account.roleOf(PartyId.of("client-2"))).contains(HoldingRole.AUTHORISED);
    assertThat(account.roleOf(PartyId.of("client-1"))).contains(HoldingRole.OWNER);
    assertThat(authorised.transactions()).isEmpty();
  }

  @Test
  void loan_paid_isOpenWhileItRunsAndClosedAfter() {
    assertThat(holding(customer(1, "1994-02-28"), "loan-7").closedOn()).isEmpty();
    Holding loan = holding(customer(1, "1994-03-01"), "loan-7");
    assertThat(loan.closedOn()).contains(LocalDate.of(1994, 3, 1));
    assertThat(loan.daysPastDue()).isEmpty();
    assertThat(loan.balance()).isEmpty();
    assertThat(loan.limit()).contains(Money.parse("CZK 12000.00"));
    assertThat(loan.instalment()).contains(Money.parse("CZK 1000.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "A, 1993-12-31, '', ACTIVE, true",
    "A, 1994-03-01, A, ACTIVE, false",
    "B, 1994-02-28, '', ACTIVE, true",
    "B, 1994-03-01, B, FROZEN, true",
    "C, 1998-12-30, '', ACTIVE, true",
    "C, 1998-12-31, C, ACTIVE, true",
    "D, 1998-12-30, '', ACTIVE, true",
    "D, 1998-12-31, D, ACTIVE, true",
  })
  void loan_status_isToldWhenItCouldBeKnown(
      String code, String day, String told, HoldingStatus status, boolean open) {
    files.lines(
        "loan",
        "loan_id;account_id;date;amount;duration;payments;status",
        "7;10;930301;12000;" + ("AB".contains(code) ? 12 : 120) + ";1000.00;" + code);
    CustomerRecord owner = customer(1, day);
    Holding loan = holding(owner, "loan-7");
    assertThat(asOf(day).loanStatus(bank().clients().get(0)).map(LoanStatus::code).orElse(""))
        .isEqualTo(told);
    assertThat(loan.status()).isEqualTo(status);
    assertThat(loan.isOpenOn(LocalDate.parse(day))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "1993-01-05, CZK 1000.00",
    "1993-02-10, CZK 810.00",
    // credit before debit, though the file has them the other way round
    "1993-03-05, CZK 1310.00",
    "1993-04-29, CZK -40.00",
    "1993-04-30, CZK -42.00",
  })
  void balance_endOfDay_isWhereTheAmountsLead(String day, String expected) {
    Holding account = holding(customer(1, day), "account-10");
    assertThat(account.balance()).contains(Money.parse(expected));
    assertThat(account.balanceOn()).contains(LocalDate.parse(day));
  }

  @Test
  void balance_afterTheEndOfTheLog_isUnknown() {
    assertThat(asOf("1993-05-01").logReachesAsOf()).isFalse();
    assertThat(holding(customer(1, "1993-05-01"), "account-10").balance()).isEmpty();
  }

  @Test
  void transactions_ofTheModel_keepAmountsAndCodes() {
    List<Transaction> all = customer(1, "1993-04-30").transactions();
    assertThat(all)
        .extracting(Transaction::type)
        .containsExactly(
            TransactionType.DEPOSIT,
            TransactionType.INTEREST,
            TransactionType.WITHDRAWAL,
            TransactionType.PAYMENT,
            TransactionType.PENSION,
            TransactionCodes.BLANK_TRANSFER,
            TransactionType.TRANSFER,
            TransactionCodes.PENALTY_INTEREST);
    assertThat(all)
        .extracting(transaction -> transaction.channel().map(Channel::code).orElse(""))
        .containsExactly(
            "branch",
            "",
            "branch",
            "standing-order",
            "interbank",
            "standing-order",
            "interbank",
            "");
    assertThat(all.get(2).signedAmount()).isEqualTo(Money.parse("CZK -200.00"));
    assertThat(all.get(7).balanceAfter()).contains(Money.parse("CZK -42.00"));
  }
}
