package org.bankcrm.examples.runner.berka;

import java.util.Locale;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;

/** The products of this bank. */
final class Products {

  static final Product LOAN = product("loan", ProductKind.CONSUMER_LOAN, "个人贷款", "Personal loan");

  private Products() {}

  static Product account(Statement statement) {
    String id = "account-" + statement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (statement) {
      case MONTHLY ->
          product(id, ProductKind.CURRENT_ACCOUNT, "活期账户（月度对账单）", "Account, monthly statement");
      case WEEKLY ->
          product(id, ProductKind.CURRENT_ACCOUNT, "活期账户（每周对账单）", "Account, weekly statement");
      case AFTER_TRANSACTION ->
          product(id, ProductKind.CURRENT_ACCOUNT, "活期账户（逐笔对账单）", "Account, statement each time");
    };
  }

  static Product card(CardType type) {
    return switch (type) {
      case JUNIOR -> product("card-junior", ProductKind.DEBIT_CARD, "青少年卡", "Junior card");
      case CLASSIC -> product("card-classic", ProductKind.DEBIT_CARD, "普通卡", "Classic card");
      case GOLD -> product("card-gold", ProductKind.DEBIT_CARD, "金卡", "Gold card");
    };
  }

  static Product order(Symbol symbol) {
    return switch (symbol) {
      case HOUSEHOLD -> order("order-household", "家庭缴费代扣", "Standing order, household");
      case INSURANCE -> order("order-insurance", "保费代扣", "Standing order, insurance");
      case LEASING -> order("order-leasing", "租赁款代扣", "Standing order, leasing");
      case LOAN -> order("order-loan", "贷款还款代扣", "Standing order, loan");
      default -> order("order-other", "其他定期付款", "Standing order, other");
    };
  }

  private static Product order(String id, String zh, String en) {
    return product(id, ProductKind.BILL_PAYMENT, zh, en);
  }

  private static Product product(String id, ProductKind kind, String zh, String en) {
    return Product.of(ProductId.of(id), kind, LocalizedText.of(zh, en));
  }
}
