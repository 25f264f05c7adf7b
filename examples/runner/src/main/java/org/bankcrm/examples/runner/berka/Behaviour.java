package org.bankcrm.examples.runner.berka;

import static org.bankcrm.core.attribute.AttributeInfo.named;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionType;

/**
 * What customers of this bank did lately, as windows over their transactions. Interest, fees and
 * penalty interest are booked by the bank; they are no sign of life and count in no figure but that
 * of penalties and the lowest balance.
 */
final class Behaviour {

  private static final DateAttribute BOOKED = Attributes.date("booked", named("记账日", "Booked"));
  private static final MoneyAttribute AMOUNT =
      Attributes.money("amount", Crowns.CURRENCY, named("金额", "Amount"));
  private static final MoneyAttribute BALANCE =
      Attributes.money("balance", Crowns.CURRENCY, named("余额", "Balance"));
  private static final CodeAttribute DIRECTION =
      Attributes.code("direction", List.of("CREDIT", "DEBIT"), named("方向", "Direction"));
  private static final CodeAttribute TYPE =
      Attributes.code(
          "type",
          TransactionCodes.TYPES.stream().map(TransactionType::code).toList(),
          named("类型", "Type"));
  private static final CodeAttribute CHANNEL =
      Attributes.code(
          "channel",
          TransactionCodes.CHANNELS.stream().map(Channel::code).toList(),
          named("渠道", "Channel"));
  private static final EventType TRANSACTION =
      new EventType(
          "transaction",
          LocalizedText.of("交易", "Transaction"),
          BOOKED,
          AttributeCatalog.of(BOOKED, AMOUNT, BALANCE, DIRECTION, TYPE, CHANNEL));

  private static final Condition BY_THE_CUSTOMER =
      TYPE.isNotIn(TransactionCodes.BY_THE_BANK.stream().map(TransactionType::code).toList());
  private static final Condition CREDITS =
      Condition.all(BY_THE_CUSTOMER, DIRECTION.is(Direction.CREDIT.name()));
  private static final Condition DEBITS =
      Condition.all(BY_THE_CUSTOMER, DIRECTION.is(Direction.DEBIT.name()));
  private static final Condition CASH_OUT =
      Condition.all(DEBITS, ordered(List.of(Channel.BRANCH, Channel.ATM)));
  private static final Condition TRANSFERS_IN =
      Condition.all(
          CREDITS,
          TYPE.isIn(
              List.of(TransactionType.TRANSFER.code(), TransactionCodes.BLANK_TRANSFER.code())));

  private Behaviour() {}

  /** What the ledger books without a way nobody ordered by one of these. */
  private static Condition ordered(List<Channel> ways) {
    return CHANNEL.isKnown().and(CHANNEL.isIn(ways.stream().map(Channel::code).toList()));
  }

  /** All windows, each yielding an attribute of the book's catalogue. */
  static Windows windows() {
    List<WindowDefinition> all = new ArrayList<>();
    for (int days : new int[] {30, 90, 365}) {
      all.add(count("txn.credit-count-" + days + "d", days).where(CREDITS));
      all.add(sum("txn.credit-sum-" + days + "d", days).where(CREDITS));
      all.add(count("txn.debit-count-" + days + "d", days).where(DEBITS));
      all.add(sum("txn.debit-sum-" + days + "d", days).where(DEBITS));
    }
    all.add(window("txn.types-90d", Aggregate.distinct(TYPE), 90).where(BY_THE_CUSTOMER));
    all.add(window("txn.days-since-last", Aggregate.daysSinceLast(), 3_660).where(BY_THE_CUSTOMER));
    all.add(count("txn.cash-out-count-90d", 90).where(CASH_OUT));
    all.add(sum("txn.cash-out-sum-90d", 90).where(CASH_OUT));
    all.add(count("txn.card-count-365d", 365).where(ordered(List.of(Channel.ATM))));
    all.add(count("txn.pension-count-90d", 90).where(TYPE.is(TransactionType.PENSION.code())));
    all.add(count("txn.transfer-in-count-90d", 90).where(TRANSFERS_IN));
    all.add(
        count("txn.order-count-90d", 90).where(ordered(List.of(TransactionCodes.STANDING_ORDER))));
    all.add(
        count("txn.penalty-count-365d", 365)
            .where(TYPE.is(TransactionCodes.PENALTY_INTEREST.code())));
    all.add(lowest("txn.min-balance-90d", 90));
    all.add(lowest("txn.min-balance-365d", 365));
    all.add(ratio("txn.credit-ratio-90d", 90).where(CREDITS));
    all.add(ratio("txn.debit-ratio-90d", 90).where(DEBITS));
    return Windows.of(all);
  }

  /** A transaction as an event that the windows read. */
  static Event event(Transaction transaction) {
    return TRANSACTION
        .on(transaction.bookedOn())
        .put(AMOUNT, transaction.amount())
        .put(BALANCE, transaction.balanceAfter())
        .put(DIRECTION, transaction.direction().name())
        .put(TYPE, transaction.type().code())
        .put(CHANNEL, transaction.channel().map(Channel::code))
        .build();
  }

  private static WindowDefinition count(String id, int days) {
    return window(id, Aggregate.count(), days);
  }

  private static WindowDefinition window(String id, Aggregate aggregate, int days) {
    return WindowDefinition.of(
        Attributes.integer(id, info(id)), TRANSACTION, aggregate, CalendarSpan.days(days));
  }

  private static WindowDefinition sum(String id, int days) {
    return WindowDefinition.of(
        Attributes.money(id, Crowns.CURRENCY, info(id)),
        TRANSACTION,
        Aggregate.sum(AMOUNT),
        CalendarSpan.days(days));
  }

  private static WindowDefinition lowest(String id, int days) {
    return WindowDefinition.of(
        Attributes.money(id, Crowns.CURRENCY, info(id)),
        TRANSACTION,
        Aggregate.min(BALANCE),
        CalendarSpan.days(days));
  }

  private static WindowDefinition ratio(String id, int days) {
    return WindowDefinition.of(
        Attributes.decimal(id, 4, info(id)),
        TRANSACTION,
        Aggregate.ratioToBefore(Aggregate.sum(AMOUNT), RoundingMode.HALF_UP),
        CalendarSpan.days(days));
  }

  /** Names for people stand in the book; the id is enough to find the attribute there. */
  private static AttributeInfo info(String id) {
    return named(id, id);
  }
}
