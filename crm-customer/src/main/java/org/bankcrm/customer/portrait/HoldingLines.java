package org.bankcrm.customer.portrait;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.portrait.PortraitValue.Amount;
import org.bankcrm.customer.portrait.PortraitValue.Count;
import org.bankcrm.customer.portrait.PortraitValue.Day;
import org.bankcrm.customer.portrait.PortraitValue.Named;
import org.bankcrm.customer.portrait.PortraitValue.Written;
import org.bankcrm.customer.privacy.RecordField;

/**
 * What the customer has and owes today: a line for each open holding, and sums by currency. Status
 * and role are told where they are not those of most: active, and its owner.
 */
final class HoldingLines {

  private static final Comparator<Holding> ORDER =
      Comparator.comparing(Holding::kind).thenComparing(Holding::id);

  private final CustomerRecord customer;
  private final Drawing drawing;

  HoldingLines(CustomerRecord customer, Drawing drawing) {
    this.customer = customer;
    this.drawing = drawing;
  }

  /** The open holdings by kind, then by key, which is how the lines are numbered. */
  static List<Holding> open(CustomerRecord customer) {
    return customer.openHoldings().stream().sorted(ORDER).toList();
  }

  void draw() {
    totals("totals/assets", PortraitLabel.ASSETS, customer.assets());
    totals("totals/liabilities", PortraitLabel.LIABILITIES, customer.liabilities());
    int number = 0;
    for (Holding holding : open(customer)) {
      number++;
      drawing.line(
          PortraitTopic.HOLDINGS,
          "holding/" + number,
          PortraitLabel.HOLDING.label(),
          PortraitSource.RECORD,
          items(holding));
    }
  }

  private void totals(String id, PortraitLabel label, MoneyTotals totals) {
    drawing.line(
        PortraitTopic.HOLDINGS,
        id,
        label.label(),
        PortraitSource.RECORD,
        totals.amounts().stream()
            .map(
                sum ->
                    drawing.item(
                        sum.currency().getCurrencyCode(),
                        RecordField.BALANCE,
                        label,
                        new Amount(sum))));
  }

  private Stream<Optional<PortraitItem>> items(Holding holding) {
    return Stream.concat(whatItIs(holding), howItStands(holding));
  }

  private Stream<Optional<PortraitItem>> whatItIs(Holding holding) {
    return Stream.of(
        drawing.item(
            "product",
            RecordField.PRODUCT,
            PortraitLabel.PRODUCT,
            new Named(holding.product().name())),
        holding.accountNumber().flatMap(this::account),
        balance(holding),
        holding
            .limit()
            .flatMap(
                limit ->
                    drawing.item(
                        "limit", RecordField.LIMIT, RecordField.LIMIT, new Amount(limit))));
  }

  private Stream<Optional<PortraitItem>> howItStands(Holding holding) {
    return Stream.of(
        own("rate", PortraitLabel.RATE, holding.annualRate().map(HoldingLines::percent)),
        own("opened", PortraitLabel.OPENED, Optional.of(new Day(holding.openedOn()))),
        own("matures", PortraitLabel.MATURES, holding.maturesOn().map(Day::new)),
        own(
            "status",
            PortraitLabel.STATUS,
            Optional.of(holding.status())
                .filter(status -> status != HoldingStatus.ACTIVE)
                .map(status -> new Named(status.label()))),
        own("role", PortraitLabel.ROLE, role(holding)),
        own("past-due", PortraitLabel.DAYS_PAST_DUE, pastDue(holding)));
  }

  private Optional<PortraitValue> role(Holding holding) {
    return holding
        .roleOf(customer.party().id())
        .filter(role -> role != HoldingRole.OWNER)
        .map(role -> new Named(role.label()));
  }

  private Optional<PortraitItem> account(AccountNumber number) {
    return drawing.item(
        "account", RecordField.ACCOUNT, RecordField.ACCOUNT, new Written(number.value()));
  }

  private Optional<PortraitItem> balance(Holding holding) {
    LocalDate today = customer.asOfDate();
    return holding
        .balance()
        .flatMap(
            balance ->
                drawing.item(
                    "balance",
                    RecordField.BALANCE.field(),
                    RecordField.BALANCE.label(),
                    new Amount(balance),
                    holding.balanceOn().filter(day -> !day.equals(today))));
  }

  private static Optional<PortraitValue> pastDue(Holding holding) {
    return holding.daysPastDue().orElse(0) == 0
        ? Optional.empty()
        : Optional.of(new Count(holding.daysPastDue().getAsInt()));
  }

  private static PortraitValue percent(BigDecimal rate) {
    BigDecimal hundredfold = rate.movePointRight(2).stripTrailingZeros();
    return new Written(hundredfold.toPlainString() + '%');
  }

  private Optional<PortraitItem> own(
      String id, Labelled label, Optional<? extends PortraitValue> value) {
    return value.flatMap(known -> drawing.item(id, PortraitField.HOLDING, label, known));
  }
}
