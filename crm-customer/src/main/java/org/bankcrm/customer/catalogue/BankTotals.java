package org.bankcrm.customer.catalogue;

import static org.bankcrm.customer.catalogue.BankNames.sensitive;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;

/** The sums of balances that the standard catalogue has. */
final class BankTotals {

  /** A sum over the kinds that it covers. */
  record Total(MoneyAttribute attribute, Predicate<ProductKind> covers) {}

  static final String AUM = "holding.aum";
  static final String DEBT = "credit.debt";

  private final Currency currency;
  private final List<Total> totals = new ArrayList<>();

  private BankTotals(Currency currency) {
    this.currency = currency;
  }

  static List<Total> in(Currency currency) {
    BankTotals all = new BankTotals(currency);
    all.add(AUM, "管理资产", "Assets under management", kind -> isAsset(kind));
    all.family("holding.deposits", "存款余额", "Deposits", ProductFamily.DEPOSIT);
    all.family("holding.investments", "投资余额", "Investments", ProductFamily.INVESTMENT);
    all.add(
        "holding.demand-deposits",
        "活期存款余额",
        "Demand deposits",
        kind -> kind == ProductKind.CURRENT_ACCOUNT || kind == ProductKind.SAVINGS_ACCOUNT);
    all.add(DEBT, "负债余额", "Debt to the bank", kind -> kind.side() == BalanceSide.LIABILITY);
    all.family("holding.loans", "贷款余额", "Loans outstanding", ProductFamily.LOAN);
    for (ProductKind kind : ProductKind.values()) {
      if (kind.side() != BalanceSide.NONE) {
        String zh = kind.label().zh() + "余额";
        all.add(idOf(kind), zh, kind.label().en() + " balance", each -> each == kind);
      }
    }
    return List.copyOf(all.totals);
  }

  /** The id of the sum over one kind. */
  static String idOf(ProductKind kind) {
    return (isAsset(kind) ? "holding.balance-" : "credit.balance-") + BankNames.id(kind);
  }

  private static boolean isAsset(ProductKind kind) {
    return kind.side() == BalanceSide.ASSET;
  }

  private void family(String id, String zh, String en, ProductFamily family) {
    add(id, zh, en, kind -> kind.family() == family);
  }

  private void add(String id, String zh, String en, Predicate<ProductKind> covers) {
    MoneyAttribute attribute = Attributes.money(id, currency, sensitive(zh, en).asChangeable());
    totals.add(new Total(attribute, covers));
  }
}
