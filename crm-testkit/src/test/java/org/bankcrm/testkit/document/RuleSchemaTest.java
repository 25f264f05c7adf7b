package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.held.RetentionPolicy;
import org.bankcrm.core.policy.DocumentLanguage;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.customer.entry.EntryProfile;
import org.bankcrm.customer.ladder.LadderPlan;
import org.bankcrm.customer.matching.MatchPolicies;
import org.bankcrm.customer.matching.MatchPolicy;
import org.bankcrm.customer.merge.MergeGroup;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.privacy.AccessFields;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.quality.QualityRules;
import org.bankcrm.customer.sources.SurvivorshipRules;
import org.bankcrm.testkit.random.DocumentMutation;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reader, schema and reference of rules in documents of their own agree, and know every key. */
class RuleSchemaTest {

  static final List<RuleDocument> DOCUMENTS =
      List.of(
          QualityRules.language(),
          EntryProfile.language(),
          SurvivorshipRules.language(),
          MatchPolicy.language(),
          MergeRules.language(),
          AccessPolicy.language(),
          RetentionPolicy.language(),
          LadderPlan.language());

  private static final long SEED = 20261201L;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** A kind, sound documents of it that use every key between them, and its reader. */
  private record Kind(
      RuleDocument language, List<Map<String, Object>> documents, Function<Object, ?> parsing) {
    @Override
    public String toString() {
      return language.word();
    }
  }

  static Stream<Kind> kinds() {
    QualityRules quality = QualityRules.ofPersons();
    MergeRules merge =
        MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST)
            .with(MergeGroup.NAME, MergeRanking.MOST_COMPLETE);
    return Stream.of(
        new Kind(
            QualityRules.language(),
            List.of(quality.toDocument(), verified(quality.toDocument())),
            QualityRules::parse),
        new Kind(
            EntryProfile.language(),
            List.of(EntryProfile.ofPersons().toDocument()),
            EntryProfile::parse),
        new Kind(
            SurvivorshipRules.language(),
            List.of(quality.survivorship().toDocument()),
            SurvivorshipRules::parse),
        new Kind(
            MatchPolicy.language(),
            List.of(
                MatchPolicies.chinesePersons().toDocument(),
                MatchPolicies.organisations().toDocument(),
                object(MATCHING)),
            MatchPolicy::parse),
        new Kind(MergeRules.language(), List.of(merge.toDocument()), MergeRules::parse),
        new Kind(
            AccessPolicy.language(),
            List.of(object(ACCESS)),
            tree -> AccessPolicy.parse(tree, AccessFields.ofRecord())),
        new Kind(
            RetentionPolicy.language(),
            List.of(committed("examples/retention/retention.json")),
            tree -> RetentionPolicy.parse(tree, kept())),
        new Kind(
            LadderPlan.language(),
            List.of(committed("examples/modelling/ladder.json")),
            LadderPlan::parse));
  }

  /** The same with a value of one source that has to be verified earlier. */
  private static Map<String, Object> verified(Map<String, Object> rules) {
    Map<String, Object> more = new LinkedHashMap<>(rules);
    more.put(
        "verification", List.of(Map.of("field", "mobile", "source", "mobile-app", "months", 6)));
    return more;
  }

  private static List<HeldKind> kept() {
    return Stream.of(
            "customer.party",
            "customer.relationships",
            "customer.transactions",
            "core.decision",
            "customer.interactions",
            "campaign.contacts",
            "lead")
        .map(code -> HeldKind.of(code, "内容", "Thing"))
        .toList();
  }

  private static final String MATCHING =
      """
      {"format": 1, "id": "all_keys", "name": {"zh": "全部键", "en": "Every key"},
       "fields": [
        {"id": "given", "name": {"zh": "名", "en": "Given"}, "columns": ["given", "former"],
         "several": {"columns": true, "separator": "|"}, "cleaning": ["lower-case"],
         "dummies": ["none"], "measure": "jaro-winkler", "rarity": 1, "missing-differs": true,
         "sounding": {"likeness": 0.9, "cleaning": ["soundex"]},
         "levels": [{"from": 0.9, "matches": 0.9, "others": 0.1}, {"matches": 0.1, "others": 0.9}]},
        {"id": "family", "name": {"zh": "姓", "en": "Family"}},
        {"id": "other", "name": {"zh": "别", "en": "Other"}}],
       "swaps": [{"field": "family", "with": "other"}],
       "passes": [{"id": "p", "keys": [{"field": "given", "part": "first", "length": 3}], "neighbours": 2, "most": 9}],
       "vetoes": [{"id": "v", "name": {"zh": "否决", "en": "Veto"}, "to-review": true, "keeps-apart": true,
        "tests": [{"field": "given", "agrees": 0}, {"field": "family", "differs": 1}, {"field": "other", "not-agrees": 0}]}],
       "duplicates": 0.1, "match-from": 0.9, "review-from": 0.1, "largest-cluster": 9}
      """;

  private static final String ACCESS =
      """
      {"format": 1, "id": "all-keys", "version": 1, "name": {"zh": "全部键", "en": "Every key"},
       "roles": [{"code": "teller", "name": {"zh": "柜员", "en": "Teller"}}],
       "groups": [{"code": "identity", "name": {"zh": "身份", "en": "Identity"}, "fields": ["record.name"]}],
       "rules": [
        {"id": "a", "show": "FULL", "roles": ["teller"], "purposes": ["service"], "fields": ["identity"], "withConsent": true},
        {"id": "b", "atMost": "MASKED", "fields": ["record.phone"]}],
       "claims": [{"nobodyBut": ["teller"], "purposes": ["service"], "sees": "FULL", "fields": ["record.name"]}]}
      """;

  @SuppressWarnings("unchecked") // a text of an object is read as one
  private static Map<String, Object> object(String json) {
    return JSON.readValue(json, Map.class);
  }

  private static Map<String, Object> committed(String file) {
    try {
      return object(Files.readString(Path.of("..", file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(Kind kind) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.valueToTree(kind.language().schema()));
  }

  private static boolean isTaken(Kind kind, Object document) {
    try {
      kind.parsing().apply(document);
      return true;
    } catch (InvalidDocumentException | InvalidPolicyException refused) {
      return false;
    }
  }

  @Test
  void kinds_areAllThatThereAre() {
    assertThat(kinds().map(Kind::language)).containsExactlyElementsOf(DOCUMENTS);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void schema_isTheCommittedOne(Kind kind) {
    String made = JSON.writeValueAsString(kind.language().schema()).replace("\r\n", "\n") + "\n";
    Committed.assertSame("examples/rules/" + kind + ".schema.json", made);
  }

  /** The library's own rules lie there to be copied; no host needs Java to write them out. */
  @Test
  void rulesOfTheLibrary_areTheCommittedOnes() {
    Map<String, Map<String, Object>> rules = new TreeMap<>();
    rules.put("quality.persons", QualityRules.ofPersons().toDocument());
    rules.put("quality.organisations", QualityRules.ofOrganisations().toDocument());
    rules.put("profile.persons", EntryProfile.ofPersons().toDocument());
    rules.put("profile.organisations", EntryProfile.ofOrganisations().toDocument());
    rules.put("survivorship.persons", QualityRules.ofPersons().survivorship().toDocument());
    rules.put("matching.chinese-persons", MatchPolicies.chinesePersons().toDocument());
    rules.put("matching.western-persons", MatchPolicies.westernPersons().toDocument());
    rules.put("matching.organisations", MatchPolicies.organisations().toDocument());
    rules.put(
        "merge.oldest", MergeRules.of(PolicyRef.of("oldest", 1), MergeRanking.OLDEST).toDocument());
    rules.forEach(
        (name, document) -> {
          String made = JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
          Committed.assertSame("examples/rules/" + name + ".json", made);
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void soundDocuments_areValidAndHaveEveryKey(Kind kind) {
    SortedSet<String> used = new TreeSet<>();
    for (Map<String, Object> document : kind.documents()) {
      assertThat(isTaken(kind, document)).isTrue();
      assertThat(schema(kind).validate(JSON.valueToTree(document))).isEmpty();
      paths(document, "", used);
    }
    SortedSet<String> told = new TreeSet<>();
    paths(kind.language().form(), "", told);
    assertThat(told).isSubsetOf(used);
    told.forEach(
        path -> {
          String key = "| `" + path.substring(path.lastIndexOf('/') + 1) + "` |";
          assertThat(kind.language().reference(Locale.ENGLISH)).contains(key);
          assertThat(kind.language().reference(Locale.CHINESE)).contains(key);
        });
  }

  private static void paths(DataForm form, String path, SortedSet<String> all) {
    for (DataKey<?> key : form.keys()) {
      all.add(path + "/" + key.name());
      key.inner().ifPresent(inner -> paths(inner, path + "/" + key.name(), all));
    }
  }

  private static void paths(Object tree, String path, SortedSet<String> all) {
    if (tree instanceof List<?> list) {
      list.forEach(each -> paths(each, path, all));
    } else if (tree instanceof Map<?, ?> object) {
      object.forEach(
          (key, value) -> {
            all.add(path + "/" + key);
            paths(value, path + "/" + key, all);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void schema_ofHurtDocuments_refusesOnlyWhatTheReaderRefuses(Kind kind) {
    Schema schema = schema(kind);
    int refused = 0;
    int seen = 0;
    int tries = Boolean.getBoolean("crm.deep") ? 5_000 : 250;
    for (int number = 0; number < tries; number++) {
      Map<String, Object> whole = kind.documents().get(number % kind.documents().size());
      Map<String, Object> document = DocumentMutation.of(Seeded.of(SEED, number)).hurt(whole, 1);
      if (!SchemaTest.isJson(document, 0)) {
        continue;
      }
      boolean valid = schema.validate(JSON.valueToTree(document)).isEmpty();
      boolean taken = isTaken(kind, document);
      assertThat(valid || !taken).as("hurt %d: %s", number, document).isTrue();
      refused += taken ? 0 : 1;
      seen += valid ? 0 : 1;
    }
    assertThat(seen * 100).as("%d of %d", seen, refused).isGreaterThan(refused * 75);
  }

  @Test
  void reference_ofAll_hasAChapterOfEach() {
    String page = DocumentLanguage.of(List.of()).withRules(DOCUMENTS).reference(Locale.CHINESE);
    assertThat(DOCUMENTS).allSatisfy(each -> assertThat(page).contains("### `" + each.word()));
  }
}
