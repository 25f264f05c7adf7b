package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.minidev.json.parser.JSONParser;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;

/** A book is the same by whatever reader it comes, with the reader's defaults. */
class ReadersTest {

  private static final String BOOK =
      """
      {"book": "readers", "version": 1, "name": {"zh": "书", "en": "Book"},
       "attributes": [
        {"id": "age", "type": "integer", "name": {"zh": "年龄", "en": "Age"}},
        {"id": "use", "type": "decimal", "scale": 4, "name": {"zh": "占用", "en": "Use"}},
        {"id": "churn", "type": "real", "name": {"zh": "流失", "en": "Churn"}},
        {"id": "staff", "type": "yesNo", "name": {"zh": "员工", "en": "Staff"}}],
       "policies": [
        {"kind": "segment", "id": "s", "version": 3, "name": {"zh": "群", "en": "Segment"},
         "when": {"all": [
          {"attribute": "age", "freshWithinDays": 90, "atLeast": 18, "atMost": 65},
          {"attribute": "age", "isNot": 123456789012345678},
          {"attribute": "use", "in": [0.1, 0.25, 100, 12345678901.2345]},
          {"attribute": "churn", "moreThan": 0.12345678901234568},
          {"attribute": "staff", "is": false}]}}]}
      """;

  private static final List<PolicyKind> KINDS = kinds();

  private static List<PolicyKind> kinds() {
    List<PolicyKind> kinds = new ArrayList<>(SegmentationKinds.all());
    kinds.addAll(ScoringKinds.all());
    return List.copyOf(kinds);
  }

  /** A reader with its defaults. */
  private interface Reader {
    Object read(String text) throws Exception;
  }

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put(
        "jackson 2",
        text -> new com.fasterxml.jackson.databind.ObjectMapper().readValue(text, Object.class));
    readers.put(
        "jackson 2, big decimals",
        text ->
            new com.fasterxml.jackson.databind.ObjectMapper()
                .enable(
                    com.fasterxml.jackson.databind.DeserializationFeature
                        .USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(text, Object.class));
    readers.put(
        "jackson 3",
        text -> new tools.jackson.databind.json.JsonMapper().readValue(text, Object.class));
    readers.put(
        "gson, long or double",
        text ->
            new GsonBuilder()
                .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
                .create()
                .fromJson(text, Object.class));
    readers.put("json-smart", text -> new JSONParser(JSONParser.MODE_PERMISSIVE).parse(text));
    readers.put("snakeyaml", text -> new Yaml().load(text));
    readers.put(
        "snakeyaml-engine", text -> new Load(LoadSettings.builder().build()).loadFromString(text));
    return readers;
  }

  private static PolicyBook parse(Reader reader, String text) throws Exception {
    return PolicyBook.parse(reader.read(text), KINDS);
  }

  @Test
  void parse_defaultsOfEveryReader_giveTheSameBook() throws Exception {
    PolicyBook exact = parse(readers().get("jackson 2, big decimals"), BOOK);
    for (Map.Entry<String, Reader> reader : readers().entrySet()) {
      PolicyBook book = parse(reader.getValue(), BOOK);
      assertThat(book).as(reader.getKey()).isEqualTo(exact);
      assertThat(book.hash()).as(reader.getKey()).isEqualTo(exact.hash());
    }
  }

  /** Gson makes a double of every number: whole ones of more than 15 digits are lost with it. */
  @Test
  void parse_defaultsOfGson_giveTheSameBookUpTo15Digits() throws Exception {
    String shorter = BOOK.replace("123456789012345678", "123456789012345");
    Reader gson = text -> new Gson().fromJson(text, Object.class);

    assertThat(parse(gson, shorter))
        .isEqualTo(parse(readers().get("jackson 2, big decimals"), shorter));
    assertThat(problems(gson, BOOK))
        .extracting(Problem::path)
        .containsExactly("/policies/0/when/all/1/isNot");
  }

  private static Facts facts() {
    AttributeInfo info = AttributeInfo.named("值", "Value");
    IntegerAttribute whole = Attributes.integer("whole", info);
    DecimalAttribute exact = Attributes.decimal("exact", 9, info);
    RealAttribute real = Attributes.real("real", info);
    MoneyAttribute money = Attributes.money("money", Currency.getInstance("CNY"), info);
    CodeSetAttribute codes = Attributes.openCodeSet("codes", info);
    InstantAttribute at = Attributes.instant("at", info);
    TextAttribute text = Attributes.text("text", info);
    AttributeCatalog ofParts = AttributeCatalog.of(whole, exact);
    ElementsAttribute parts = Attributes.elements("parts", ofParts, info);
    AttributeCatalog catalog =
        AttributeCatalog.of(whole, exact, real, money, codes, at, text, parts);
    Instant asOf = Instant.parse("2026-06-30T16:00:00.123456789Z");
    Facts part =
        Facts.builder(ofParts, asOf, ZoneOffset.UTC)
            .put(whole, 123_456_789_012_345L)
            .absent(exact, Absence.NEVER)
            .build();
    return Facts.builder(catalog, asOf, ZoneOffset.UTC)
        .put(whole, 123_456_789_012_345_678L)
        .put(exact, new BigDecimal("123456789.123456789"), LocalDate.of(2026, 1, 31))
        .put(real, 0.12345678901234568)
        .put(money, Money.parse("CNY 9999999999999999.99"))
        .put(codes, new TreeSet<>(Set.of("yes", "010", "~", "2026-01-31")))
        .put(at, Instant.parse("2026-06-30T15:59:59.999999Z"))
        .put(text, "第一行\n\"quoted\"\t\\ 2")
        .put(parts, List.of(part, part))
        .build();
  }

  /** Not a digit is lost by readers that make a double of every number. */
  @Test
  void parse_factsByEveryReader_areTheSame() throws Exception {
    Facts facts = facts();
    String json =
        new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(facts.toDocument());
    Map<String, Reader> readers = readers();
    readers.put("gson, doubles alone", text -> new Gson().fromJson(text, Object.class));
    for (Map.Entry<String, Reader> reader : readers.entrySet()) {
      Facts read = Facts.parse(reader.getValue().read(json), facts.catalog());
      assertThat(read).as(reader.getKey()).isEqualTo(facts);
      assertThat(read.hash()).as(reader.getKey()).isEqualTo(facts.hash());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jackson 2", "jackson 3", "gson, long or double", "snakeyaml"})
  void parse_decimalOfMoreDigitsThanADoubleHolds_isRefusedWithTheSetting(String name) {
    String longer = BOOK.replace("12345678901.2345", "123456789012.3456");
    List<Problem> problems = problems(readers().get(name), longer);

    assertThat(problems).extracting(each -> each.code().word()).containsExactly("inexact-number");
    assertThat(problems.get(0).path()).isEqualTo("/policies/0/when/all/2/in/3");
    assertThat(problems.get(0).advice())
        .contains("USE_BIG_DECIMAL_FOR_FLOATS", "ToNumberPolicy.BIG_DECIMAL");
  }

  /** Exact ones are taken as they are written; they equal no value, and the author is believed. */
  @Test
  void parse_doublesBeyondTheScale_areRefused() {
    String finer = BOOK.replace("0.25,", "0.00001,");
    readers()
        .forEach(
            (name, reader) -> {
              if (!name.endsWith("big decimals")) {
                assertThat(problems(reader, finer))
                    .as(name)
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(tuple("/policies/0/when/all/2/in/1", "inexact-number"));
              }
            });
  }

  /** What YAML makes of 010, ~ and of keys that are words of its own. */
  @Test
  void parse_yamlOfItsOwnMind_isToldWithoutQuotationMarksThatAreNotThere() {
    Reader engine = readers().get("snakeyaml-engine");
    Reader old = readers().get("snakeyaml");
    assertThat(
            problems(engine, BOOK.replace("\"atLeast\": 18", "\"atLeast\": 018")).get(0).advice())
        .isEqualTo("Write 18.");
    assertThat(problems(engine, BOOK.replace("\"atLeast\": 18", "\"atLeast\": ~")).get(0).advice())
        .doesNotContain("quotation marks");
    assertThat(problems(old, BOOK.replace("\"kind\"", "on: 1, \"kind\"")).get(0).message())
        .isEqualTo("the key true is yes or no, not a text.");
    assertThat(problems(old, "").get(0).code().word()).isEqualTo("null-value");
    assertThat(problems(old, "- 1").get(0).message())
        .isEqualTo("expected an object but found a list.");
  }

  private static List<Problem> problems(Reader reader, String text) {
    return catchThrowableOfType(InvalidPolicyException.class, () -> parse(reader, text)).problems();
  }
}
