package org.bankcrm.customer.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.entry.DataField;

/** The forms of rules, of aliases and of what sources said as documents. */
final class SourceDocuments {
  private static final long FORMAT = 1;
  private static final int MOST = 1_000;
  private static final int MOST_ENTRIES = 1_000_000;
  private static final List<String> CRITERIA =
      Stream.of(SurvivorshipCriterion.values()).map(SourceDocuments::word).toList();

  private SourceDocuments() {}

  private static String word(SurvivorshipCriterion criterion) {
    return criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SurvivorshipRules rules(Object tree) {
    return DataReader.readRules(tree, FORMAT, SourceDocuments::rules);
  }

  private static Optional<SurvivorshipRules> rules(DataReader document) {
    List<String> priority = document.texts("priority", MOST);
    List<SurvivorshipRules.Rule> rules = document.objects("groups", MOST, SourceDocuments::rule);
    List<String> otherwise = document.texts("otherwise", MOST);
    return document.made(
        "codes of sources, groups with fields of their own, and criteria, each once",
        () -> {
          SurvivorshipRules.Builder made =
              SurvivorshipRules.builder(priority.stream().map(Source::of).toList());
          rules.forEach(each -> made.group(each.group(), each.criteria()));
          return made.otherwise(criteria(otherwise)).build();
        });
  }

  private static Optional<SurvivorshipRules.Rule> rule(DataReader group) {
    Optional<String> code = group.text("group", 128);
    List<String> fields = group.texts("fields", MOST);
    List<String> by = group.texts("by", MOST);
    return group.made(
        "a code, codes of fields, and criteria out of " + CRITERIA,
        () ->
            new SurvivorshipRules.Rule(
                FieldGroup.of(code.orElseThrow(), fields.stream().map(DataField::of).toList()),
                criteria(by)));
  }

  private static List<SurvivorshipCriterion> criteria(List<String> words) {
    List<SurvivorshipCriterion> criteria = new ArrayList<>();
    for (String each : words) {
      int place = CRITERIA.indexOf(each);
      if (place < 0) {
        throw new IllegalArgumentException("no such criterion");
      }
      criteria.add(SurvivorshipCriterion.values()[place]);
    }
    return criteria;
  }

  static Map<String, Object> write(SurvivorshipRules rules) {
    return DataWriter.document(FORMAT)
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
