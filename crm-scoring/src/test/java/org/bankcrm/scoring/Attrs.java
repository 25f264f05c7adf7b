package org.bankcrm.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/** The few attributes that these tests score by, and books over them. */
final class Attrs {

  static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age"));
  static final MoneyAttribute INCOME =
      Attributes.money(
          "party.income", Currency.getInstance("CNY"), AttributeInfo.named("收入", "Income"));
  static final DecimalAttribute RATIO =
      Attributes.decimal("credit.debt-ratio", 2, AttributeInfo.named("负债比", "Debt ratio"));
  static final RealAttribute MODEL =
      Attributes.real("credit.model", AttributeInfo.named("模型", "Model"));
  static final CodeAttribute HOUSING =
      Attributes.code(
          "party.housing", List.of("RENT", "OWN", "FREE"), AttributeInfo.named("住房", "Housing"));
  static final CodeAttribute CITY =
      Attributes.openCode("party.city", AttributeInfo.named("城市", "City"));
  static final YesNoAttribute STAFF =
      Attributes.yesNo("party.staff", AttributeInfo.named("员工", "Staff"));
  static final DateAttribute SINCE =
      Attributes.date("party.since", AttributeInfo.named("开户日", "Customer since"));
  static final TextAttribute NOTE =
      Attributes.text("party.note", AttributeInfo.named("备注", "Note"));

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(AGE, INCOME, RATIO, MODEL, HOUSING, CITY, STAFF, SINCE, NOTE);

  private Attrs() {}

  static Facts.Builder facts() {
    return Facts.builder(
        CATALOG, Instant.parse("2026-06-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"));
  }

  static PolicyBook book(Policy<?>... policies) {
    return PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), CATALOG)
        .addAll(List.of(policies))
        .build();
  }
}
