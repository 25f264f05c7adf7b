package org.bankcrm.benchmarks;

import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;

/** What a host writes to put its customers into a population: a line for each attribute. */
final class CustomerColumns {
  private final PopulationBuilder filling;
  private final ColumnBuilder<?> age;
  private final ColumnBuilder<?> tenureDays;
  private final ColumnBuilder<?> aum;
  private final ColumnBuilder<?> deposits;
  private final ColumnBuilder<?> loanBalance;
  private final ColumnBuilder<?> income;
  private final ColumnBuilder<?> txn30;
  private final ColumnBuilder<?> txn90;
  private final ColumnBuilder<?> txnAmt90;
  private final ColumnBuilder<?> daysInactive;
  private final ColumnBuilder<?> products;
  private final ColumnBuilder<?> risk;
  private final ColumnBuilder<?> logins30;
  private final ColumnBuilder<?> complaints;
  private final ColumnBuilder<?> gender;
  private final ColumnBuilder<?> occupation;
  private final ColumnBuilder<?> cityTier;
  private final ColumnBuilder<?> channel;
  private final ColumnBuilder<?> marital;
  private final ColumnBuilder<?> education;
  private final ColumnBuilder<?> mortgage;
  private final ColumnBuilder<?> card;
  private final ColumnBuilder<?> fund;
  private final ColumnBuilder<?> insurance;
  private final ColumnBuilder<?> smsOk;
  private final ColumnBuilder<?> emailOk;
  private final ColumnBuilder<?> phoneOk;

  private CustomerColumns(AttributeCatalog catalog) {
    filling = Population.builder(catalog, LibraryBook.AS_OF, LibraryBook.ZONE);
    age = column(Field.AGE);
    tenureDays = column(Field.TENURE_DAYS);
    aum = column(Field.AUM);
    deposits = column(Field.DEPOSITS);
    loanBalance = column(Field.LOAN_BALANCE);
    income = column(Field.INCOME);
    txn30 = column(Field.TXN30);
    txn90 = column(Field.TXN90);
    txnAmt90 = column(Field.TXN_AMT90);
    daysInactive = column(Field.DAYS_INACTIVE);
    products = column(Field.PRODUCTS);
    risk = column(Field.RISK);
    logins30 = column(Field.LOGINS30);
    complaints = column(Field.COMPLAINTS);
    gender = column(Field.GENDER);
    occupation = column(Field.OCCUPATION);
    cityTier = column(Field.CITY_TIER);
    channel = column(Field.CHANNEL);
    marital = column(Field.MARITAL);
    education = column(Field.EDUCATION);
    mortgage = column(Field.MORTGAGE);
    card = column(Field.CARD);
    fund = column(Field.FUND);
    insurance = column(Field.INSURANCE);
    smsOk = column(Field.SMS_OK);
    emailOk = column(Field.EMAIL_OK);
    phoneOk = column(Field.PHONE_OK);
  }

  private ColumnBuilder<?> column(Field field) {
    return filling.column(filling.catalog().find(field.id()).orElseThrow());
  }

  /** The rows from one to before another, as a population. */
  static Population fill(AttributeCatalog catalog, Customer[] rows, int from, int to) {
    CustomerColumns columns = new CustomerColumns(catalog);
    columns.filling.expect(to - from);
    for (int row = from; row < to; row++) {
      columns.put(rows[row]);
    }
    return columns.filling.build();
  }

  /** All of them with ids, which are the numbers of their rows times a step. */
  static Population fill(AttributeCatalog catalog, Customer[] rows, int step) {
    CustomerColumns columns = new CustomerColumns(catalog);
    columns.filling.expect(rows.length);
    CustomerId[] ids = new CustomerId[rows.length];
    for (int row = 0; row < rows.length; row++) {
      columns.put(rows[row]);
      ids[row] = CustomerId.of(Integer.toString(row * step));
    }
    return columns.filling.ids(row -> ids[row]).build();
  }

  private void put(Customer c) {
    filling.next();
    putIf(age, c.age(), Customer.MISSING_INT);
    tenureDays.putEncoded(c.tenureDays());
    putIf(aum, c.aum(), Customer.MISSING_LONG);
    deposits.putEncoded(c.deposits());
    loanBalance.putEncoded(c.loanBalance());
    putIf(income, c.income(), Customer.MISSING_LONG);
    txn30.putEncoded(c.txn30());
    txn90.putEncoded(c.txn90());
    txnAmt90.putEncoded(c.txnAmt90());
    putIf(daysInactive, c.daysInactive(), Customer.MISSING_INT);
    products.putEncoded(c.products());
    putIf(risk, c.risk(), Customer.MISSING_INT);
    putIf(logins30, c.logins30(), Customer.MISSING_INT);
    complaints.putEncoded(c.complaints());
    gender.putEncoded(c.gender());
    occupation.putEncoded(c.occupation());
    cityTier.putEncoded(c.cityTier());
    channel.putEncoded(c.channel());
    marital.putEncoded(c.marital());
    education.putEncoded(c.education());
    mortgage.putEncoded(bit(c.mortgage()));
    card.putEncoded(bit(c.card()));
    fund.putEncoded(bit(c.fund()));
    insurance.putEncoded(bit(c.insurance()));
    smsOk.putEncoded(bit(c.smsOk()));
    emailOk.putEncoded(bit(c.emailOk()));
    phoneOk.putEncoded(bit(c.phoneOk()));
  }

  private static void putIf(ColumnBuilder<?> column, long value, long missing) {
    if (value != missing) {
      column.putEncoded(value);
    }
  }

  private static long bit(boolean value) {
    return value ? 1 : 0;
  }
}
