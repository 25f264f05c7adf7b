package org.bankcrm.customer.quality;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryProfile;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SurvivorshipRules;

/** The form of rules as documents. */
final class QualityDocuments {
  private static final long FORMAT = 1;
  private static final int MOST = 10_000;
  private static final String FIELD = "field";
  private static final String CODE_OF_FIELD = "the code of a field";
  private static final List<String> ROUNDINGS = List.of("down", "half-up", "half-even");
  private static final List<QualityIssue> CREDITED =
      List.of(QualityIssue.STALE, QualityIssue.CONFLICT, QualityIssue.DOUBTFUL);

  private record Weight(DataField field, int weight) {}

  private record Verification(DataField field, Optional<Source> source, int months) {}

  private QualityDocuments() {}

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static QualityRules read(Object tree) {
    return DataReader.readRules(tree, FORMAT, QualityDocuments::rules);
  }

  private static Optional<QualityRules> rules(DataReader document) {
    Optional<EntryProfile> profile = document.document("profile", EntryProfile::parse);
    Optional<SurvivorshipRules> sources =
        document.document("survivorship", SurvivorshipRules::parse);
    List<Weight> weights = document.objects("weights", MOST, QualityDocuments::weight);
    List<Verification> verified =
        document.objects("verification", MOST, QualityDocuments::verification);
    Optional<Long> horizon = document.integer("horizonDays", 0, 3_650);
    Optional<Map<QualityIssue, Integer>> credits =
        document.object("credits").flatMap(QualityDocuments::credits);
    Optional<String> rounding = document.oneOf("rounding", ROUNDINGS);
    return document.made(
        "fields of the profile, each with one weight, and with one number of months a source",
        () -> {
          QualityRules.Builder rules =
              QualityRules.builder(profile.orElseThrow(), sources.orElseThrow())
                  .horizonDays(Math.toIntExact(horizon.orElseThrow()))
                  .rounding(
                      RoundingMode.valueOf(
                          rounding.orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_')));
          distinct(weights.stream().map(Weight::field).toList());
          weights.forEach(each -> rules.weight(each.field(), each.weight()));
          distinct(verified.stream().map(each -> each.field() + "@" + each.source()).toList());
          verified.forEach(each -> verify(rules, each));
          credits.orElseThrow().forEach(rules::credit);
          return rules.build();
        });
  }

  private static void distinct(List<?> keys) {
    if (keys.stream().distinct().count() < keys.size()) {
      throw new IllegalArgumentException("one is given twice");
    }
  }

  private static void verify(QualityRules.Builder rules, Verification each) {
    each.source()
        .ifPresentOrElse(
            source -> rules.verifyEvery(each.field(), source, each.months()),
            () -> rules.verifyEvery(each.field(), each.months()));
  }

  private static Optional<Weight> weight(DataReader line) {
    Optional<DataField> field = line.text(FIELD, CODE_OF_FIELD, DataField::of);
    Optional<Long> weight = line.integer("weight", 0, 1_000);
    return line.made(
        "a field and its weight",
        () -> new Weight(field.orElseThrow(), Math.toIntExact(weight.orElseThrow())));
  }

  private static Optional<Verification> verification(DataReader line) {
    Optional<DataField> field = line.text(FIELD, CODE_OF_FIELD, DataField::of);
    Optional<Source> source =
        line.has("source")
            ? line.text("source", "the code of a source", Source::of)
            : Optional.empty();
    Optional<Long> months = line.integer("months", 1, 1_200);
    return line.made(
        "a field and its months",
        () -> new Verification(field.orElseThrow(), source, Math.toIntExact(months.orElseThrow())));
  }

  private static Optional<Map<QualityIssue, Integer>> credits(DataReader object) {
    Map<QualityIssue, Integer> credits = new LinkedHashMap<>();
    for (QualityIssue each : CREDITED) {
      object
          .integer(word(each), 0, 100)
          .ifPresent(percent -> credits.put(each, Math.toIntExact(percent)));
    }
    return object.made("what is worth how many per cent", () -> credits);
  }

  static Map<String, Object> write(QualityRules rules) {
    DataWriter credits = DataWriter.object();
    CREDITED.forEach(each -> credits.integer(word(each), rules.credit(each)));
    DataWriter document =
        DataWriter.document(FORMAT)
            .objects(
                "weights",
                rules.weights().entrySet(),
                each ->
                    DataWriter.object()
                        .text(FIELD, each.getKey().code())
                        .integer("weight", each.getValue()))
            .objects("verification", verifications(rules), QualityDocuments::line)
            .integer("horizonDays", rules.horizonDays())
            .object("credits", credits)
            .text("rounding", word(rules.rounding()));
    Map<String, Object> tree = new LinkedHashMap<>(document.tree());
    tree.put("profile", rules.profile().toDocument());
    tree.put("survivorship", rules.survivorship().toDocument());
    return Collections.unmodifiableMap(tree);
  }

  private static List<Verification> verifications(QualityRules rules) {
    List<Verification> all = new ArrayList<>();
    rules
        .months()
        .forEach(
            (field, bySource) ->
                bySource.forEach(
                    (source, months) ->
                        all.add(
                            new Verification(
                                field,
                                source.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Source.of(source)),
                                months))));
    return all;
  }

  private static DataWriter line(Verification each) {
    return DataWriter.object()
        .text(FIELD, each.field().code())
        .text("source", each.source().map(Source::code))
        .integer("months", each.months());
  }
}
