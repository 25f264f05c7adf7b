package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** The examples of the module's README, compiled and run. */
class ReadmeExampleTest {

  private static final Path MODULE = Path.of(System.getProperty("crm.root"), "crm-scoring");
  private static final IntegerAttribute TENURE =
      Attributes.integer("tenure", AttributeInfo.named("开户月数", "Months with the bank"));
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
    CodedText.Builder approve = CodedText.of("APPROVE", "批准", "Approve");
    CodedText.Builder decline = CodedText.of("DECLINE", "拒绝", "Decline");
    Scorecard card =
        Scorecard.builder("credit-card", 1)
            .name("信用卡评分", "Credit card score")
            .base(500)
            .knockOut("UNDER_AGE", "未满十八周岁", "Under eighteen", AGE.lessThan(18))
            .declined("X", "不予受理", "Not accepted", decline)
            .characteristic(
                Characteristic.builder("income", INCOME)
                    .name("月收入", "Monthly income")
                    .reason("INCOME")
                    .missing(-20, "NO_INCOME")
                    .bin("不足5000元", "Under 5,000", INCOME.lessThan(yuan(5_000)), -15)
                    .bin("5000元及以上", "5,000 and over", INCOME.atLeast(yuan(5_000)), 35)
                    .otherImpossible())
            .characteristic(
                Characteristic.builder("housing", HOUSING)
                    .name("住房", "Housing")
                    .reason("HOUSING")
                    .missing(-10, "NO_HOUSING")
                    .bin("自有", "Owned", HOUSING.is("OWN"), 25)
                    .other(0))
            .reason("INCOME", "收入与申请额度不匹配", "Income too low for the credit asked for")
            .reason("HOUSING", "居住情况", "Housing situation")
            .reason("NO_INCOME", "收入不明", "Income is not known")
            .reason("NO_HOUSING", "居住情况不明", "Housing is not known")
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
    score.letterReasons(); // NO_HOUSING: Housing is not known
    // end

    assertThat(score.points()).contains(BigDecimal.valueOf(525));
    assertThat(score.grade().orElseThrow().code()).isEqualTo("B");
    assertThat(score.action()).map(CodedText::code).contains("DECLINE");
    assertThat(score.letterReasons())
        .isEqualTo(
            List.of(
                new CodedText("NO_HOUSING", LocalizedText.of("居住情况不明", "Housing is not known"))));
  }

  @Test
  void exampleOfModels_ofTheReadme_runs() {
    AttributeCatalog catalog = AttributeCatalog.of(TENURE, INCOME);
    Facts facts =
        Facts.builder(catalog, Instant.parse("2026-06-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"))
            .put(TENURE, 24)
            .put(INCOME, yuan(20_000))
            .build();

    // model
    ScoringModel churn =
        ScoringModel.builder("churn", 1)
            .name("流失概率", "Chance of leaving")
            .gives(Link.PROBABILITY, 4) // or Link.NUMBER: the figure itself
            .base(new BigDecimal("3"))
            .factor(
                ModelFactor.builder("income", INCOME, new BigDecimal("-0.4"))
                    .name("收入", "Income")
                    .curve(Curve.LN)
                    .least(BigDecimal.ONE)
                    .ifMissing(new BigDecimal("-3.4")))
            .tree(
                DecisionTree.builder("use", "使用情况", "Use")
                    .test("old", TENURE.atLeast(60), "loyal", "rich", TreeTest.Side.NO)
                    .test("rich", INCOME.atLeast(yuan(20_000)), "sought", "plain")
                    .leaf("loyal", new BigDecimal("-0.8"))
                    .leaf("sought", new BigDecimal("0.9"))
                    .leaf("plain", new BigDecimal("0.1")))
            .build();
    Decision decision = PolicyBook.of("demo", 1, catalog, churn).compile().decide(facts);
    decision.result(churn).value(); // 0.4847, of a customer of 24 months with 20,000 a month
    decision.result(churn).parts(); // what each part added, and which leaf
    // end of model

    // 3 - 0.4 ln 20,000 + 0.9 = -0.0614, of which the chance is 1 / (1 + exp(0.0614))
    assertThat(decision.result(churn).value()).contains(new BigDecimal("0.4847"));
    assertThat(decision.result(churn).parts())
        .extracting(
            part ->
                part.id() + " " + part.where().map(where -> where.in(Locale.ENGLISH)).orElse("-"))
        .containsExactly("income -", "use sought");
  }

  @Test
  void readme_showsThisVeryCodeOfModels() throws IOException {
    String example = shown("// model\n", "    // end of model\n");
    assertThat(example).hasLineCount(22);
    assertThat(Files.readString(MODULE.resolve("README.md"))).contains(example);
  }

  private static String shown(String from, String to) throws IOException {
    String source =
        Files.readString(
            MODULE.resolve("src/test/java/org/bankcrm/scoring/ReadmeExampleTest.java"));
    return source
        .substring(source.indexOf(from) + from.length(), source.indexOf(to))
        .stripTrailing()
        .stripIndent();
  }

  @Test
  void readme_showsThisVeryCode() throws IOException {
    String example = shown("// example\n", "    // end\n");
    assertThat(example).hasLineCount(41);
    assertThat(Files.readString(MODULE.resolve("README.md"))).contains(example);
  }

  @Test
  void document_ofTheReadme_isACard() throws IOException {
    String readme = Files.readString(MODULE.resolve("README.md"));
    int start = readme.indexOf("```json\n") + 8;
    Object card = new Json(readme.substring(start, readme.indexOf("```", start))).value();
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("book", "demo");
    book.put("version", 1L);
    book.put("name", Map.of("zh", "示例", "en", "Demo"));
    book.put("attributes", DocumentWriter.tree(AttributeCatalog.of(AGE, INCOME, HOUSING)));
    book.put("policies", List.of(card));
    PolicyBook read = PolicyBook.parse(book, ScoringKinds.all());
    read.compile();
    Scorecard found = (Scorecard) read.find("credit-card").orElseThrow();
    assertThat(found.mostPoints()).isEqualByComparingTo("535");
  }

  /** Reads the little of JSON that the README uses: no escapes, whole numbers. */
  private static final class Json {

    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object value() {
      return switch (next()) {
        case '{' -> object();
        case '[' -> list();
        case '"' -> string();
        default -> word();
      };
    }

    private char next() {
      while (Character.isWhitespace(text.charAt(at)) || ",:".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return text.charAt(at);
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new LinkedHashMap<>();
      at++;
      while (next() != '}') {
        object.put(string(), value());
      }
      at++;
      return object;
    }

    private List<Object> list() {
      List<Object> list = new ArrayList<>();
      at++;
      while (next() != ']') {
        list.add(value());
      }
      at++;
      return list;
    }

    private String string() {
      int end = text.indexOf('"', at + 1);
      String string = text.substring(at + 1, end);
      at = end + 1;
      return string;
    }

    private Object word() {
      int start = at;
      while (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-') {
        at++;
      }
      String word = text.substring(start, at);
      return word.equals("true") ? Boolean.TRUE : (Object) Long.valueOf(word);
    }
  }
}
