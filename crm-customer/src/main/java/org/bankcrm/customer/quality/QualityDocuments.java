package org.bankcrm.customer.quality;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryProfile;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SurvivorshipRules;

/** The form of rules as documents. */
final class QualityDocuments {
  private static final int MOST = 10_000;
  private static final DataKey<EntryProfile> PROFILE =
      DataKey.document(
          "profile",
          EntryProfile.language(),
          EntryProfile::parse,
          "各阶段须填的字段与格式",
          "which fields each stage needs, and their forms");

  private static final DataKey<SurvivorshipRules> SURVIVORSHIP =
      DataKey.document(
          "survivorship",
          SurvivorshipRules.language(),
          SurvivorshipRules::parse,
          "多个来源说法不一时以谁为准",
          "which of several sources' answers the bank works with");

  private static final DataKey<DataField> FIELD =
      DataKey.coded("field", DataField::of, "评分档案中的字段", "a field of the profile");

  private static final DataKey<Integer> WEIGHT =
      DataKey.whole("weight", 0, 1_000, "在得分中的权重", "what it weighs in the score");

  private static final DataKey<List<DataReader>> WEIGHTS =
      DataKey.objects(
          "weights",
          DataForm.of().needed(FIELD).needed(WEIGHT),
          0,
          MOST,
          "字段的权重，每个字段一次",
          "the weights of the fields, each once");

  private static final DataKey<Source> SOURCE =
      DataKey.coded(
          "source",
          Source::of,
          "仅适用于该来源；省略则适用于其余各来源",
          "the source whose values it is about; of all others if left out");

  private static final DataKey<Integer> MONTHS =
      DataKey.whole(
          "months",
          1,
          1_200,
          "几个月后须重新核实",
          "after how many months a value has to be verified again");

  private static final DataKey<List<DataReader>> VERIFICATION =
      DataKey.objects(
          "verification",
          DataForm.of().needed(FIELD).maybe(SOURCE).needed(MONTHS),
          0,
          MOST,
          "各字段的核实期限，每个字段与来源一次",
          "when fields have to be verified again, each field and source once");

  private static final DataKey<Integer> HORIZON =
      DataKey.whole(
          "horizonDays",
          0,
          3_650,
          "提前多少天列入待核实清单",
          "how many days before it is due a verification is told");

  /** What is still worth so many per cent, under the word of what is wrong with it. */
  private static final Map<QualityIssue, DataKey<Integer>> CREDIT = credits();

  private static final DataKey<DataReader> CREDITS =
      DataKey.object(
          "credits",
          creditForm(),
          "有问题的值仍计多少百分比",
          "how many per cent of its weight a value with an issue is still worth");

  private static final DataKey<RoundingMode> ROUNDING =
      DataKey.word(
          "rounding",
          List.of(RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN),
          QualityDocuments::word,
          "得分取整方式：舍去、四舍五入、四舍六入五成双",
          "how the score is rounded to a whole number");

  static final RuleDocument KIND =
      RuleDocument.of(
          "quality",
          DataForm.of()
              .needed(PROFILE)
              .needed(SURVIVORSHIP)
              .needed(WEIGHTS)
              .needed(VERIFICATION)
              .needed(HORIZON)
              .needed(CREDITS)
              .needed(ROUNDING),
          LocalizedText.of(
              "如何评价客户数据的质量：完整、过期、冲突与得分。",
              "How the data of customers are judged: complete, stale, disputed, and what that scores."));

  private record Weight(DataField field, int weight) {}

  private record Verification(DataField field, Optional<Source> source, int months) {}

  private QualityDocuments() {}

  private static Map<QualityIssue, DataKey<Integer>> credits() {
    Map<QualityIssue, DataKey<Integer>> keys = new EnumMap<>(QualityIssue.class);
    credit(keys, QualityIssue.STALE, "过期的值", "of a value that is stale");
    credit(keys, QualityIssue.CONFLICT, "各来源说法不一的值", "of a value that sources dispute");
    credit(keys, QualityIssue.DOUBTFUL, "存疑的值", "of a value that is doubtful");
    return Collections.unmodifiableMap(keys);
  }

  private static void credit(
      Map<QualityIssue, DataKey<Integer>> keys, QualityIssue issue, String zh, String en) {
    keys.put(issue, DataKey.whole(word(issue), 0, 100, zh, en));
  }

  private static DataForm creditForm() {
    DataForm form = DataForm.of();
    for (DataKey<Integer> key : CREDIT.values()) {
      form = form.needed(key);
    }
    return form;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static QualityRules read(Object tree) {
    return KIND.read(tree, QualityDocuments::rules);
  }

  private static Optional<QualityRules> rules(DataReader document) {
    Optional<EntryProfile> profile = document.find(PROFILE);
    Optional<SurvivorshipRules> sources = document.find(SURVIVORSHIP);
    List<Weight> weights = document.each(WEIGHTS, QualityDocuments::weight);
    List<Verification> verified = document.each(VERIFICATION, QualityDocuments::verification);
    Optional<Integer> horizon = document.find(HORIZON);
    Optional<Map<QualityIssue, Integer>> credits =
        document.find(CREDITS).flatMap(QualityDocuments::credits);
    Optional<RoundingMode> rounding = document.find(ROUNDING);
    return document.made(
        "fields of the profile, each with one weight, and with one number of months a source",
        () -> {
          QualityRules.Builder rules =
              QualityRules.builder(profile.orElseThrow(), sources.orElseThrow())
                  .horizonDays(horizon.orElseThrow())
                  .rounding(rounding.orElseThrow());
          put(rules, weights, verified);
          credits.orElseThrow().forEach(rules::credit);
          return rules.build();
        });
  }

  private static void put(
      QualityRules.Builder rules, List<Weight> weights, List<Verification> verified) {
    distinct(weights.stream().map(Weight::field).toList());
    weights.forEach(each -> rules.weight(each.field(), each.weight()));
    distinct(verified.stream().map(each -> each.field() + "@" + each.source()).toList());
    verified.forEach(each -> verify(rules, each));
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
    Optional<DataField> field = line.find(FIELD);
    Optional<Integer> weight = line.find(WEIGHT);
    return line.made(
        "a field and its weight", () -> new Weight(field.orElseThrow(), weight.orElseThrow()));
  }

  private static Optional<Verification> verification(DataReader line) {
    Optional<DataField> field = line.find(FIELD);
    Optional<Source> source = line.find(SOURCE);
    Optional<Integer> months = line.find(MONTHS);
    return line.made(
        "a field and its months",
        () -> new Verification(field.orElseThrow(), source, months.orElseThrow()));
  }

  private static Optional<Map<QualityIssue, Integer>> credits(DataReader object) {
    Map<QualityIssue, Integer> credits = new LinkedHashMap<>();
    CREDIT.forEach(
        (each, key) -> object.find(key).ifPresent(percent -> credits.put(each, percent)));
    return object.made("what is worth how many per cent", () -> credits);
  }

  static Map<String, Object> write(QualityRules rules) {
    DataWriter credits = DataWriter.object();
    CREDIT.forEach((each, key) -> credits.integer(key.name(), rules.credit(each)));
    DataWriter document =
        RuleDocument.writer()
            .objects(
                "weights",
                rules.weights().entrySet(),
                each -> weight(each.getKey(), each.getValue()))
            .objects("verification", verifications(rules), QualityDocuments::line)
            .integer("horizonDays", rules.horizonDays())
            .object("credits", credits)
            .text("rounding", word(rules.rounding()));
    Map<String, Object> tree = new LinkedHashMap<>(document.tree());
    tree.put("profile", rules.profile().toDocument());
    tree.put("survivorship", rules.survivorship().toDocument());
    return Collections.unmodifiableMap(tree);
  }

  private static DataWriter weight(DataField field, int weight) {
    return DataWriter.object().text(FIELD.name(), field.code()).integer("weight", weight);
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
        .text(FIELD.name(), each.field().code())
        .text("source", each.source().map(Source::code))
        .integer("months", each.months());
  }
}
