package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.policy.DocumentLanguage;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.needs.CustomerKinds;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;
import org.bankcrm.testkit.random.DocumentMutation;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema of all kinds refuses nothing that the parser takes, and sees most of what it refuses.
 */
class SchemaTest {

  static final List<PolicyKind> KINDS =
      Stream.of(
              SegmentationKinds.all(),
              ScoringKinds.all(),
              LifecycleKinds.all(),
              CampaignKinds.all(),
              AlertKinds.all(),
              CustomerKinds.all())
          .flatMap(List::stream)
          .toList();

  private static final long SEED = 20261130L;
  private static final RandomCases CASES =
      RandomCases.of(6, 2).withDepth(3).withEveryKind().withTables();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final DocumentLanguage LANGUAGE = DocumentLanguage.of(KINDS);
  private static final Schema WHOLE = schema(LANGUAGE.schema());
  private static final Schema PART = schema(LANGUAGE.partSchema());

  private static Schema schema(Map<String, Object> tree) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.valueToTree(tree));
  }

  private static List<?> errors(Schema schema, Object document) {
    return schema.validate(JSON.valueToTree(document));
  }

  @Test
  void schema_ofAllKinds_isTheCommittedOne() {
    String made = JSON.writeValueAsString(LANGUAGE.partSchema()).replace("\r\n", "\n") + "\n";
    Committed.assertSame("examples/books/policy-book.schema.json", made);
  }

  @Test
  void schema_randomBooks_areValid() {
    int books = Boolean.getBoolean("crm.deep") ? 3_000 : 60;
    for (int book = 0; book < books; book++) {
      Map<String, Object> document = CASES.at(SEED, book).book().toDocument();
      assertThat(errors(WHOLE, document)).as("book %d", book).isEmpty();
      assertThat(errors(PART, document)).as("book %d", book).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retail", "berka"})
  void partSchema_booksOfTheExamples_areValid(String book) throws Exception {
    Path directory = Path.of("..", "examples", "books", book);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Object part = JSON.readValue(Files.readString(file), Object.class);
        assertThat(errors(PART, part)).as("%s", file).isEmpty();
      }
    }
  }

  @Test
  void schema_mutatedBooks_refusesOnlyWhatTheParserRefuses() {
    int books = Boolean.getBoolean("crm.deep") ? 2_000 : 20;
    List<Map<String, Object>> whole =
        IntStream.range(0, books).mapToObj(at -> CASES.at(SEED, at).book().toDocument()).toList();
    int refused = 0;
    int seen = 0;
    for (int number = 0; number < books * 25; number++) {
      Seeded source = Seeded.of(SEED, number);
      Map<String, Object> document = DocumentMutation.of(source).hurt(whole.get(number % books), 1);
      if (!isJson(document, 0)) {
        continue;
      }
      boolean valid = errors(WHOLE, document).isEmpty();
      boolean taken = isTaken(document);
      assertThat(valid || !taken).as("hurt %d is refused by the schema alone", number).isTrue();
      refused += taken ? 0 : 1;
      seen += valid ? 0 : 1;
    }
    assertThat(seen * 100).as("%d of %d", seen, refused).isGreaterThan(refused * 75);
  }

  private static boolean isTaken(Map<String, Object> document) {
    try {
      PolicyBook.parse(document, KINDS);
      return true;
    } catch (InvalidPolicyException refused) {
      return false;
    }
  }

  /** Whether a text of JSON could have been read so; the others never come to a schema. */
  static boolean isJson(Object tree, int levels) {
    if (tree instanceof Map<?, ?> object) {
      return levels < 96
          && object.entrySet().stream()
              .allMatch(e -> e.getKey() instanceof String && isJson(e.getValue(), levels + 1));
    }
    if (tree instanceof List<?> list) {
      return levels < 96 && list.stream().allMatch(each -> isJson(each, levels + 1));
    }
    return tree == null || isPlain(tree);
  }

  private static boolean isPlain(Object value) {
    if (value instanceof BigDecimal number) {
      return Math.abs(number.scale()) < 100;
    }
    if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || (value instanceof BigInteger number && number.bitLength() < 64);
  }
}
