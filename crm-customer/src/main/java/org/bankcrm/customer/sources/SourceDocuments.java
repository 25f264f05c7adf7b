package org.bankcrm.customer.sources;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.customer.entry.DataField;

/** The forms of rules, of aliases and of what sources said as documents. */
final class SourceDocuments {
  private static final long FORMAT = 1;
  private static final int MOST = 1_000;
  private static final int MOST_ENTRIES = 1_000_000;

  private static final DataKey<List<Source>> PRIORITY =
      DataKey.codedList(
          "priority",
          Source::of,
          0,
          MOST,
          "各来源的代码，优先者在前",
          "the codes of the sources, the first one first");

  private static final DataKey<String> GROUP =
      DataKey.code("group", "字段组的代码", "the code of the group");

  private static final DataKey<List<DataField>> FIELDS =
      DataKey.codedList(
          "fields",
          DataField::of,
          1,
          MOST,
          "同组字段的代码，整组取自同一来源",
          "the codes of its fields, which are taken from one source as a block");

  private static final DataKey<List<SurvivorshipCriterion>> BY =
      criteria(
          "by", "该组取值所依的标准，依次判断", "the criteria of the group in the order in which they decide");

  private static final DataKey<List<SurvivorshipCriterion>> OTHERWISE =
      criteria(
          "otherwise",
          "其余字段取值所依的标准，依次判断",
          "the criteria of all other fields in the order in which they decide");

  private static final DataKey<List<DataReader>> GROUPS =
      DataKey.objects(
          "groups",
          DataForm.of().needed(GROUP).needed(FIELDS).needed(BY),
          0,
          MOST,
          "整组取值的字段",
          "the fields that are taken as blocks");

  static final RuleDocument KIND =
      RuleDocument.of(
          "survivorship",
          DataForm.of().needed(PRIORITY).needed(GROUPS).needed(OTHERWISE),
          LocalizedText.of(
              "多个来源说法不一时，以哪个来源为准。", "Which of several sources' answers the bank works with."));

  private SourceDocuments() {}

  private static DataKey<List<SurvivorshipCriterion>> criteria(String name, String zh, String en) {
    List<SurvivorshipCriterion> all = List.of(SurvivorshipCriterion.values());
    return DataKey.words(name, all, SourceDocuments::word, 0, MOST, zh, en);
  }

  private static String word(SurvivorshipCriterion criterion) {
    return criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SurvivorshipRules rules(Object tree) {
    return KIND.read(tree, SourceDocuments::rules);
  }

  private static Optional<SurvivorshipRules> rules(DataReader document) {
    Optional<List<Source>> priority = document.find(PRIORITY);
    List<SurvivorshipRules.Rule> rules = document.each(GROUPS, SourceDocuments::rule);
    Optional<List<SurvivorshipCriterion>> otherwise = document.find(OTHERWISE);
    return document.made(
        "codes of sources, groups with fields of their own, and criteria, each once",
        () -> {
          SurvivorshipRules.Builder made = SurvivorshipRules.builder(priority.orElseThrow());
          rules.forEach(each -> made.group(each.group(), each.criteria()));
          return made.otherwise(otherwise.orElseThrow()).build();
        });
  }

  private static Optional<SurvivorshipRules.Rule> rule(DataReader group) {
    Optional<String> code = group.find(GROUP);
    Optional<List<DataField>> fields = group.find(FIELDS);
    Optional<List<SurvivorshipCriterion>> by = group.find(BY);
    return group.made(
        "a code, and codes of fields",
        () ->
            new SurvivorshipRules.Rule(
                FieldGroup.of(code.orElseThrow(), fields.orElseThrow()), by.orElseThrow()));
  }

  static Map<String, Object> write(SurvivorshipRules rules) {
    return RuleDocument.writer()
        .texts("priority", rules.priority().stream().map(Source::code).toList())
        .objects("groups", rules.rules().values(), SourceDocuments::group)
        .texts("otherwise", words(rules.otherwise()))
        .tree();
  }

  private static DataWriter group(SurvivorshipRules.Rule rule) {
    return DataWriter.object()
        .text("group", rule.group().code())
        .texts("fields", rule.group().fields().stream().map(DataField::code).toList())
        .texts("by", words(rule.criteria()));
  }

  private static List<String> words(List<SurvivorshipCriterion> criteria) {
    return criteria.stream().map(SourceDocuments::word).toList();
  }

  static AliasLedger aliases(Object tree) {
    return DataReader.read(
        tree,
        FORMAT,
        document -> {
          List<AliasLedger.Entry> entries =
              document.objects("aliases", MOST_ENTRIES, SourceDocuments::entry);
          return document.made(
              "keys that lead to one other at an instant and never in a circle",
              () -> AliasLedger.of(entries));
        });
  }

  private static Optional<AliasLedger.Entry> entry(DataReader entry) {
    Optional<CustomerId> alias = entry.text("alias", "a key of a customer", CustomerId::of);
    Optional<CustomerId> leadsTo = entry.text("leadsTo", "a key of a customer", CustomerId::of);
    Optional<Instant> from = entry.asOf("from");
    return entry.made(
        "two keys and an instant",
        () ->
            new AliasLedger.Entry(alias.orElseThrow(), leadsTo.orElseThrow(), from.orElseThrow()));
  }

  static Map<String, Object> write(AliasLedger ledger) {
    return DataWriter.document(FORMAT)
        .objects(
            "aliases",
            ledger.entries(),
            each ->
                DataWriter.object()
                    .text("alias", each.alias().value())
                    .text("leadsTo", each.leadsTo().value())
                    .instant("from", each.from()))
        .tree();
  }

  static SourceLedger ledger(Object tree) {
    return DataReader.read(
        tree,
        FORMAT,
        document -> {
          List<SourceStatement> statements =
              document.objects("statements", MOST_ENTRIES, StatementDocuments::read);
          return document.made("statements", () -> SourceLedger.of(statements));
        });
  }

  static Map<String, Object> write(SourceLedger ledger) {
    return DataWriter.document(FORMAT)
        .objects("statements", ledger.statements(), StatementDocuments::write)
        .tree();
  }
}
