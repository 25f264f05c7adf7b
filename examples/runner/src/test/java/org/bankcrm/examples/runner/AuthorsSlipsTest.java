package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author slips in is told with what to write, in English and Chinese. */
class AuthorsSlipsTest {

  private static final String BOOK =
      """
      {"book": "b", "version": 1, "name": {"zh": "手册", "en": "Book"},
       "attributes": [
         {"id": "payments", "type": "integer", "name": {"zh": "支付笔数", "en": "Payments"}},
         {"id": "age", "type": "integer", "name": {"zh": "年龄", "en": "Age"}},
         {"id": "rate", "type": "decimal", "scale": 2, "name": {"zh": "比率", "en": "Rate"}},
         {"id": "owner", "type": "code", "codes": ["INDIVIDUAL", "ORGANISATION"],
          "name": {"zh": "主体", "en": "Party"}}],
       "events": [
         {"id": "payment", "name": {"zh": "支付", "en": "Payment"}, "date": "day", "attributes": [
           {"id": "day", "type": "date", "name": {"zh": "日期", "en": "Day"}}]}],
       "windows": [
         {"attribute": "payments", "over": "payment", "lastDays": 30, "aggregate": "count"}],
       "policies": [
         {"kind": "segment", "id": "affluent", "version": 1, "name": {"zh": "富裕", "en": "Affluent"},
          "when": {"attribute": "age", "atLeast": 18, "lessThan": 65}},
         {"kind": "segment", "id": "party", "version": 1, "name": {"zh": "个人", "en": "Persons"},
          "when": {"all": [
            {"attribute": "owner", "is": "INDIVIDUAL"},
            {"attribute": "segment.affluent", "is": true}]}},
         {"kind": "scorecard", "id": "card", "version": 1, "name": {"zh": "卡", "en": "Card"},
          "base": 500,
          "characteristics": [
            {"id": "rate", "name": {"zh": "比率", "en": "Rate"}, "attribute": "rate",
             "reason": "TENURE", "bins": [
               {"missing": true, "points": 0, "reason": "UNKNOWN"},
               {"from": ["0.00", "0.50"], "points": [1, 2]}, {"otherwise": true, "points": 0}]}],
          "reasons": {"method": "below-maximum", "most": 2, "codes": [
            {"code": "UNKNOWN", "text": {"zh": "未知", "en": "Unknown"}},
            {"code": "TENURE", "text": {"zh": "年限", "en": "Tenure"}}]}}]}
      """;

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private String checked(String document, String language) throws IOException {
    Files.writeString(dir.resolve("b.json"), document);
    err.getBuffer().setLength(0);
    Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute("check", "--book", dir.toString(), "--lang", language);
    return err.toString();
  }

  @Test
  void check_theBookWithoutSlips_isSound() throws IOException {
    assertThat(checked(BOOK, "en")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"age\", \"type\": \"integer\"|\"age\", \"type\": \"int\"|'int' here is 'integer'.|“int”在此处写作“integer”",
        "\"age\", \"type\": \"integer\"|\"age\", \"type\": \"boolean\"|here is 'yesNo'.|写作“yesNo”",
        "{\"attribute\": \"age\", \"atLeast\": 18, \"lessThan\": 65}|[{\"attribute\": \"age\", \"atLeast\": 18}]|Write {\"all\": […]} if each|须全部满足的请写成 {\"all\": […]}",
        "\"over\": \"payment\"|\"over\": \"orders\"|or read one that is: 'payment'.|读取已声明的“payment”",
        "\"lastDays\": 30|\"wholeMonth\": 1|Write \"whole\": \"month\".|请写成 \"whole\": \"month\"",
        "\"lessThan\": 65|\"lessThan\": 6|the range holds no value: 18 to 6; swap the ends|两端对调",
        "\"id\": \"affluent\"|\"id\": \"Affluent\"|Write \"affluent\".|请写成 \"affluent\"",
        "\"id\": \"affluent\"|\"id\": \"af_fl\"|Write \"af-fl\".|请写成 \"af-fl\"",
        "\"id\": \"affluent\"|\"id\": \"aff\u200bluent\"|Write \"affluent\".|请写成 \"affluent\"",
        "\"segment.affluent\"|\"affluent\"|Did you mean 'segment.affluent'?|“segment.affluent”",
        "{\"zh\": \"富裕\"|{\"cn\": \"富裕\"|The word for 'cn' here is 'zh'.|“zh”",
        "\"is\": \"INDIVIDUAL\"|\"is\": \"PERSON\"|The word for 'PERSON' here is 'INDIVIDUAL'.|“INDIVIDUAL”",
        "\"is\": \"INDIVIDUAL\"|\"is\": \"个人\"|The word for '个人' here is 'INDIVIDUAL'.|“INDIVIDUAL”",
        "\"kind\": \"scorecard\"|\"kind\": \"score\"|The word for 'score' here is 'scorecard'.|“scorecard”",
        "\"reason\": \"TENURE\"|\"reason\": \"TENUER\"|Did you mean 'TENURE'?|“TENURE”",
        "\"0.50\"|\"50%\"|Write 0.5.|请写成 0.5",
      })
  void check_aSlip_isToldWithWhatToWrite(String right, String slip, String en, String zh)
      throws IOException {
    String document = BOOK.replace(right, slip);
    assertThat(document).isNotEqualTo(BOOK);
    assertThat(checked(document, "en")).contains(en).doesNotContain("no bin tells");
    assertThat(checked(document, "zh")).contains(zh);
  }
}
