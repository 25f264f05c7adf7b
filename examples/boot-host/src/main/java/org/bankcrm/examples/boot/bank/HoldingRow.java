package org.bankcrm.examples.boot.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;

/** A row of {@code holding} with its last balance, as it stood on a day. */
final class HoldingRow {

  private HoldingRow() {}

  static Holding of(ResultSet row, List<Participant> parties, LocalDate day) throws SQLException {
    Cells cells = new Cells(row);
    Currency currency = cells.currency("currency");
    Optional<LocalDate> closed = cells.maybeDay("closed_on").filter(on -> !on.isAfter(day));
    Holding.Builder holding =
        Holding.builder(
                HoldingId.of(cells.text("id")),
                product(cells),
                parties.get(0).party(),
                cells.day("opened_on"))
            .status(HoldingStatus.valueOf(cells.text("status")));
    closed.ifPresent(holding::closedOn);
    cells.maybeDay("matures_on").ifPresent(holding::maturesOn);
    cells.maybe("account_number", AccountNumber::of).ifPresent(holding::accountNumber);
    cells.maybeMoney("credit_limit", currency).ifPresent(holding::limit);
    cells.maybeMoney("instalment", currency).ifPresent(holding::instalment);
    cells.maybeNumber("annual_rate").ifPresent(holding::annualRate);
    cells.maybe("days_past_due", Integer::valueOf).ifPresent(holding::daysPastDue);
    Optional<LocalDate> balanceOn = cells.maybeDay("balance_on");
    if (balanceOn.isPresent()) {
      holding.balance(cells.money("balance", currency), balanceOn.get());
    }
    return holding.build().withParticipants(parties);
  }

  private static Product product(Cells cells) throws SQLException {
    Product product =
        Product.of(
            ProductId.of(cells.text("product")),
            ProductKind.valueOf(cells.text("kind")),
            LocalizedText.of(cells.text("name_zh"), cells.text("name_en")));
    return cells.maybe("risk", RiskRating::valueOf).map(product::withRiskRating).orElse(product);
  }
}
