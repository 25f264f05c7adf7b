package org.bankcrm.core.explanation;

import static org.bankcrm.core.Money.yuan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/** A small bank's attributes, and one customer of it on 2 March 2026 in Shanghai. */
final class Bank {

  static final Currency CNY = Currency.getInstance("CNY");
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Instant AS_OF = Instant.parse("2026-03-02T01:00:00Z");

  /** The names in traditional Chinese. */
  private static final Map<String, String> HANT =
      Map.ofEntries(
          Map.entry("总资产", "總資產"),
          Map.entry("总负债", "總負債"),
          Map.entry("年龄", "年齡"),
          Map.entry("月收入", "月收入"),
          Map.entry("客户类型", "客戶類型"),
          Map.entry("常用渠道", "常用管道"),
          Map.entry("有逾期贷款", "有逾期貸款"),
          Map.entry("开户日", "開戶日"),
          Map.entry("最近登录", "最近登入"),
          Map.entry("负债率", "負債率"),
          Map.entry("流失概率", "流失機率"),
          Map.entry("姓名", "姓名"),
          Map.entry("户名", "戶名"),
          Map.entry("偏好渠道", "偏好管道"),
          Map.entry("性别", "性別"),
          Map.entry("余额", "餘額"),
          Map.entry("产品类型", "產品類型"),
          Map.entry("持有产品", "持有產品"),
          Map.entry("贷款", "貸款"));

  static final MoneyAttribute AUM =
      Attributes.money("holding.aum", CNY, named("总资产", "Total assets"));
  static final MoneyAttribute DEBT =
      Attributes.money("holding.debt", CNY, named("总负债", "Total debt"));
  static final IntegerAttribute AGE =
      Attributes.integer("party.age", named("年龄", "Age").withUnit("years"));
  static final MoneyAttribute INCOME =
      Attributes.money(
          "party.income",
          CNY,
          named("月收入", "Monthly income").withSensitivity(Sensitivity.SENSITIVE));
  static final CodeAttribute KIND =
      Attributes.code(
          "party.kind", List.of("PERSON", "COMPANY", "STAFF"), named("客户类型", "Customer type"));
  static final CodeSetAttribute CHANNELS =
      Attributes.openCodeSet("activity.channels", named("常用渠道", "Channels used"));
  static final YesNoAttribute OVERDUE =
      Attributes.yesNo("holding.overdue", named("有逾期贷款", "Overdue loan"));
  static final DateAttribute OPENED =
      Attributes.date("party.since", named("开户日", "Customer since"));
  static final InstantAttribute LAST_LOGIN =
      Attributes.instant("activity.login", named("最近登录", "Last login"));
  static final DecimalAttribute RATIO =
      Attributes.decimal("holding.debt-ratio", 2, named("负债率", "Debt ratio").withUnit("%"));
  static final RealAttribute RISK = Attributes.real("model.risk", named("流失概率", "Churn risk"));
  static final TextAttribute NAME =
      Attributes.text("party.name", named("姓名", "Name").withSensitivity(Sensitivity.PERSONAL));
  static final TextAttribute OWNER = Attributes.text("account.owner", named("户名", "Account name"));
  static final CodeSetAttribute WISHED =
      Attributes.openCodeSet("wish.channels", named("偏好渠道", "Channels wished for"));
  static final CodeAttribute GENDER =
      Attributes.code(
          "party.gender",
          List.of("FEMALE", "MALE"),
          named("性别", "Gender").withSensitivity(Sensitivity.PROTECTED));
  static final MoneyAttribute BALANCE =
      Attributes.money("product.balance", CNY, named("余额", "Balance"));
  static final CodeAttribute PRODUCT =
      Attributes.openCode("product.kind", named("产品类型", "Product type"));
  static final AttributeCatalog PRODUCT_PARTS = AttributeCatalog.of(PRODUCT, BALANCE);
  static final ElementsAttribute PRODUCTS =
      Attributes.elements("products", PRODUCT_PARTS, named("持有产品", "Products held"));
  static final ElementsAttribute LOANS =
      Attributes.elements(
          "loans", PRODUCT_PARTS, named("贷款", "Loans").withSensitivity(Sensitivity.SENSITIVE));

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(
          AUM,
          DEBT,
          AGE,
          INCOME,
          KIND,
          CHANNELS,
          OVERDUE,
          OPENED,
          LAST_LOGIN,
          RATIO,
          RISK,
          OWNER,
          WISHED,
          NAME,
          GENDER,
          PRODUCTS,
          LOANS);

  private Bank() {}

  static AttributeInfo named(String zh, String en) {
    LocalizedText name = LocalizedText.of(zh, en);
    String hant = HANT.get(zh);
    return AttributeInfo.named(
        hant == null ? name : name.withText(Locale.forLanguageTag("zh-Hant"), hant));
  }

  /** Everything known but the income; the debt was last observed a year ago. */
  static Facts.Builder customer() {
    return Facts.builder(CATALOG, AS_OF, SHANGHAI)
        .put(AUM, yuan(21_000))
        .put(DEBT, yuan(3_000), LocalDate.of(2025, 3, 1))
        .put(AGE, 34)
        .put(KIND, "PERSON")
        .put(CHANNELS, new TreeSet<>(List.of("BRANCH", "MOBILE")))
        .put(OVERDUE, false)
        .put(OPENED, LocalDate.of(2026, 2, 14))
        .put(LAST_LOGIN, Instant.parse("2026-03-01T16:30:00Z"))
        .put(RATIO, new BigDecimal("14.3"))
        .put(RISK, 0.123456789)
        .put(NAME, "张小兰")
        .put(GENDER, "FEMALE")
        .put(
            PRODUCTS, List.of(product("DEPOSIT", 20_000), product("FUND", 1_000), unvalued("GOLD")))
        .put(LOANS, List.of(product("MORTGAGE", 777_777)));
  }

  static Facts product(String kind, long yuan) {
    return Facts.builder(PRODUCT_PARTS, AS_OF, SHANGHAI)
        .put(PRODUCT, kind)
        .put(BALANCE, yuan(yuan))
        .build();
  }

  static Facts unvalued(String kind) {
    return Facts.builder(PRODUCT_PARTS, AS_OF, SHANGHAI).put(PRODUCT, kind).build();
  }

  /** The engine of a book over this bank's attributes. */
  static DecisionEngine engine(Policy<?>... policies) {
    return engine(CATALOG, policies);
  }

  static DecisionEngine engine(AttributeCatalog catalog, Policy<?>... policies) {
    LocalizedText name = LocalizedText.of("测试", "Test");
    return PolicyBook.builder(PolicyRef.of("test", 1), name, catalog)
        .addAll(List.of(policies))
        .build()
        .compile();
  }

  /** The explanation of the policy {@code high-value@3}, which asks this one condition. */
  static Explanation explain(Condition condition, Facts facts, Disclosure disclosure) {
    Asked policy = Asked.of("high-value", condition);
    return engine(facts.catalog(), policy).explain(facts, policy, disclosure);
  }

  static Explanation explain(Condition condition, Disclosure disclosure) {
    return explain(condition, customer().build(), disclosure);
  }

  static ExplainedGate gate(Condition condition, Disclosure disclosure) {
    return explain(condition, disclosure).gates().get(0);
  }
}
