package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** The example of the module's README, compiled and run. */
class ReadmeExampleTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age"));
  private static final MoneyAttribute INCOME =
      Attributes.money(
          "party.income", Currency.getInstance("CNY"), AttributeInfo.named("收入", "Income"));
  private static final CodeAttribute HOUSING =
      Attributes.openCode("party.housing", AttributeInfo.named("住房", "Housing"));

  @Test
  void example_ofTheReadme_runs() {
    AttributeCatalog catalog = AttributeCatalog.of(AGE, INCOME, HOUSING);
    Facts facts =
        Facts.builder(catalog, Instant.parse("2026-06-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"))
            .put(AGE, 41)
            .put(INCOME, yuan(6_500))
            .build();

    // example
    CodedText approve = CodedText.of("APPROVE", "批准", "Approve");
    CodedText decline = CodedText.of("DECLINE", "拒绝", "Decline");
    Scorecard card =
        Scorecard.builder("credit-card", 1)
            .name("信用卡评分", "Credit card score")
            .base(500)
            .knockOut("UNDER_AGE", "未满十八周岁", "Under eighteen", AGE.lessThan(18L))
            .declined("X", "不予受理", "Not accepted", decline)
            .characteristic(
                Characteristic.of("income", INCOME)
                    .name("月收入", "Monthly income")
                    .reason("INCOME")
                    .missing(-20)
                    .bin("不足5000元", "Under 5,000", INCOME.lessThan(yuan(5_000)), -15)
                    .bin("5000元及以上", "5,000 and over", INCOME.atLeast(yuan(5_000)), 35)
                    .otherImpossible())
            .characteristic(
                Characteristic.of("housing", HOUSING)
                    .name("住房", "Housing")
                    .reason("HOUSING")
                    .missing(-10)
                    .bin("自有", "Owned", HOUSING.is("OWN"), 25)
                    .other(0))
            .reason("INCOME", "收入与申请额度不匹配", "Income too low for the credit asked for")
            .reason("HOUSING", "居住情况", "Housing situation")
            .band(540, "A", "优", "Good", approve)
            .otherwise("B", "差", "Poor", decline)
            .build(); // or every problem at once

    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("demo", 1), LocalizedText.of("示例", "Demo"), catalog)
            .add(card)
            .build();
    Score score = book.compile().decide(facts).result(card);

    score.points(); // 525 = 500 + 35 - 10
    score.grade(); // B
    score.action(); // DECLINE
    score.letterReasons(); // HOUSING: Housing situation
    // end

    assertThat(score.points()).contains(BigDecimal.valueOf(525));
    assertThat(score.grade().orElseThrow().code()).isEqualTo("B");
    assertThat(score.action()).contains(decline);
    assertThat(score.letterReasons())
        .isEqualTo(List.of(CodedText.of("HOUSING", "居住情况", "Housing situation")));
  }

  @Test
  void readme_showsThisVeryCode() throws IOException {
    Path module = Path.of(System.getProperty("crm.root"), "crm-scoring");
    String source =
        Files.readString(
            module.resolve("src/test/java/org/bankcrm/scoring/ReadmeExampleTest.java"));
    String example =
        source
            .substring(source.indexOf("// example\n") + 11, source.indexOf("    // end\n"))
            .stripTrailing()
            .stripIndent();
    assertThat(example).hasLineCount(39);
    assertThat(Files.readString(module.resolve("README.md"))).contains(example);
  }
}
