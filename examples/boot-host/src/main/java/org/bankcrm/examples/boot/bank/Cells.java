package org.bankcrm.examples.boot.bank;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.Money;

/** The cells of a row; one without a value is empty. */
final class Cells {

  private final ResultSet row;

  Cells(ResultSet row) {
    this.row = row;
  }

  String text(String column) throws SQLException {
    return maybe(column).orElseThrow(() -> new SQLException(column + " has no value"));
  }

  Optional<String> maybe(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  <T> Optional<T> maybe(String column, Function<String, T> of) throws SQLException {
    return maybe(column).map(of);
  }

  LocalDate day(String column) throws SQLException {
    return maybeDay(column).orElseThrow(() -> new SQLException(column + " has no value"));
  }

  Optional<LocalDate> maybeDay(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  Optional<Instant> maybeInstant(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  Optional<BigDecimal> maybeNumber(String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }

  Optional<Money> maybeMoney(String column, Currency currency) throws SQLException {
    return maybeNumber(column).map(amount -> Money.of(amount.stripTrailingZeros(), currency));
  }

  Money money(String column, Currency currency) throws SQLException {
    return maybeMoney(column, currency)
        .orElseThrow(() -> new SQLException(column + " has no value"));
  }

  Currency currency(String column) throws SQLException {
    return Currency.getInstance(text(column));
  }
}
