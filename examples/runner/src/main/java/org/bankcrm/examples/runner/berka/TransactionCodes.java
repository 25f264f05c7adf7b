package org.bankcrm.examples.runner.berka;

import java.util.List;
import java.util.Optional;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.TransactionType;

/** What the source's operations and symbols are in the customer model. */
final class TransactionCodes {

  /** Penalty interest for a negative balance 透支罚息. */
  static final TransactionType PENALTY_INTEREST = TransactionType.of("penalty-interest");

  /** A transfer whose symbol is one blank, kept apart from one without a symbol. */
  static final TransactionType BLANK_TRANSFER = TransactionType.of("transfer-blank-symbol");

  /** A withdrawal whose symbol is one blank, kept apart from one without a symbol. */
  static final TransactionType BLANK_WITHDRAWAL = TransactionType.of("withdrawal-blank-symbol");

  /** A payment into the account whose symbol is one blank. */
  static final TransactionType BLANK_DEPOSIT = TransactionType.of("deposit-blank-symbol");

  /** All types that transactions of this bank can have. */
  static final List<TransactionType> TYPES =
      List.of(
          TransactionType.DEPOSIT,
          TransactionType.WITHDRAWAL,
          TransactionType.TRANSFER,
          TransactionType.PAYMENT,
          TransactionType.PENSION,
          TransactionType.LOAN_REPAYMENT,
          TransactionType.INSURANCE_PREMIUM,
          TransactionType.INTEREST,
          TransactionType.FEE,
          PENALTY_INTEREST,
          BLANK_TRANSFER,
          BLANK_WITHDRAWAL,
          BLANK_DEPOSIT);

  /** What the bank books by itself, without anything that the customer does. */
  static final List<TransactionType> BY_THE_BANK =
      List.of(TransactionType.INTEREST, TransactionType.FEE, PENALTY_INTEREST);

  /** To or from another bank, as no standing order tells. */
  static final Channel INTERBANK = new Channel("interbank");

  /** Paid by a standing order. */
  static final Channel STANDING_ORDER = new Channel("standing-order");

  /** All channels that transactions of this bank can have. */
  static final List<Channel> CHANNELS =
      List.of(Channel.BRANCH, Channel.ATM, INTERBANK, STANDING_ORDER);

  private TransactionCodes() {}

  /** What a transaction was for: as its symbol says, else by the way it was made. */
  static TransactionType type(Operation operation, Symbol symbol) {
    return switch (symbol) {
      case INTEREST -> TransactionType.INTEREST;
      case STATEMENT_FEE -> TransactionType.FEE;
      case PENALTY_INTEREST -> PENALTY_INTEREST;
      case PENSION -> TransactionType.PENSION;
      case INSURANCE -> TransactionType.INSURANCE_PREMIUM;
      case LOAN -> TransactionType.LOAN_REPAYMENT;
      case HOUSEHOLD, LEASING -> TransactionType.PAYMENT;
      case EMPTY -> unmarked(operation);
      case BLANK -> blank(operation);
    };
  }

  private static TransactionType unmarked(Operation operation) {
    return switch (operation) {
      case CASH_CREDIT -> TransactionType.DEPOSIT;
      case CASH_WITHDRAWAL, CARD_WITHDRAWAL -> TransactionType.WITHDRAWAL;
      case FROM_OTHER_BANK, TO_OTHER_BANK, NONE -> TransactionType.TRANSFER;
    };
  }

  private static TransactionType blank(Operation operation) {
    return switch (operation) {
      case CASH_CREDIT -> BLANK_DEPOSIT;
      case CASH_WITHDRAWAL, CARD_WITHDRAWAL -> BLANK_WITHDRAWAL;
      case FROM_OTHER_BANK, TO_OTHER_BANK, NONE -> BLANK_TRANSFER;
    };
  }

  /** By which way it came; empty for what the bank books by itself. */
  static Optional<Channel> channel(Operation operation, TransactionType type, boolean byOrder) {
    if (BY_THE_BANK.contains(type)) {
      return Optional.empty();
    }
    return switch (operation) {
      case CASH_CREDIT, CASH_WITHDRAWAL -> Optional.of(Channel.BRANCH);
      case CARD_WITHDRAWAL -> Optional.of(Channel.ATM);
      case FROM_OTHER_BANK -> Optional.of(INTERBANK);
      case TO_OTHER_BANK -> Optional.of(byOrder ? STANDING_ORDER : INTERBANK);
      case NONE -> Optional.empty();
    };
  }
}
