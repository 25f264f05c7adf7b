package org.bankcrm.segmentation;

import java.util.Currency;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;

/** The few attributes that these tests decide by. */
final class Attrs {

  static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age"));
  static final MoneyAttribute AUM =
      Attributes.money(
          "holding.aum", Currency.getInstance("CNY"), AttributeInfo.named("管理资产", "Assets"));
  static final IntegerAttribute PRODUCTS =
      Attributes.integer("holding.products", AttributeInfo.named("产品数", "Products"));
  static final DecimalAttribute RATIO =
      Attributes.decimal("credit.debt-ratio", 2, AttributeInfo.named("负债比", "Debt ratio"));
  static final YesNoAttribute STAFF =
      Attributes.yesNo("party.staff", AttributeInfo.named("员工", "Staff"));
  static final CodeAttribute CITY =
      Attributes.openCode("party.city", AttributeInfo.named("城市", "City"));

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(AGE, AUM, PRODUCTS, RATIO, STAFF, CITY);

  private Attrs() {}
}
