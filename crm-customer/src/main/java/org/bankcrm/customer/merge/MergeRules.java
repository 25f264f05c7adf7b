package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;

/**
 * Which of several records of one customer stays, and from which the value of a field comes that
 * they tell differently.
 *
 * <pre>{@code
 * MergeRules rules =
 *     MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST)
 *         .with(MergeGroup.NAME, MergeRanking.MOST_COMPLETE);
 * }</pre>
 *
 * <p>A field takes the value of the first record in the order of its group that knows it; so what
 * only one of them knows is never lost. Nothing depends on the order in which records are handed
 * in. Consents, flags, the choice to count balances in a household, the risk questionnaire and the
 * days of death and dissolution are no matter of rules: the strictest wins.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param ref the id and the version of the rules
 * @param survivor by what the record is chosen that stays, unless the order names it
 * @param fields by group the record whose values come first; {@link MergeRanking#SURVIVOR} for
 *     those that are not in it
 */
public record MergeRules(
    PolicyRef ref, MergeRanking survivor, Map<MergeGroup, MergeRanking> fields) {

  private static final int LONGEST = 256;
  private static final List<MergeRanking> RANKINGS = List.of(MergeRanking.values());

  private static final DataKey<PolicyRef> REF =
      DataKey.parsed(
          "rules",
          LocalizedText.of("编号与版本，例如 merge@1", "an id and a version, as in merge@1"),
          "",
          MergeRules::ref,
          "规则的编号与版本",
          "the id and the version of the rules");

  private static final DataKey<MergeRanking> SURVIVOR =
      DataKey.word(
          "survivor",
          RANKINGS,
          MergeRanking::name,
          "合并命令未指定时，保留哪一条记录",
          "which record stays, unless the order of the merge names it");

  private static final DataKey<MergeGroup> GROUP =
      DataKey.word(
          "group",
          List.of(MergeGroup.values()),
          MergeGroup::name,
          "字段组，每组至多写一次",
          "a group of fields, each once at most");

  private static final DataKey<MergeRanking> FROM =
      DataKey.word(
          "from",
          RANKINGS,
          MergeRanking::name,
          "该组字段优先取自哪一条记录",
          "the record whose values come first for them");

  private static final DataKey<List<DataReader>> FIELDS =
      DataKey.objects(
          "fields",
          DataForm.of().needed(GROUP).needed(FROM),
          0,
          MergeGroup.values().length,
          "不依保留记录取值的字段组",
          "the groups of fields that do not go by the record that stays");

  private static final RuleDocument KIND =
      RuleDocument.of(
          "merge",
          DataForm.of().needed(REF).needed(SURVIVOR).maybe(FIELDS),
          LocalizedText.of(
              "同一客户的多条记录合并时，保留哪一条，各组字段取自哪一条。",
              "Which of several records of one customer stays, and from which the values come."));

  /** Copies the groups. */
  public MergeRules {
    requireNonNull(ref, "ref");
    requireNonNull(survivor, "survivor");
    Map<MergeGroup, MergeRanking> kept = new EnumMap<>(MergeGroup.class);
    fields.forEach(
        (group, ranking) -> {
          if (ranking != MergeRanking.SURVIVOR) {
            kept.put(group, ranking);
          }
        });
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /** Rules by which every value comes from the record that stays, where it knows it. */
  public static MergeRules of(PolicyRef ref, MergeRanking survivor) {
    return new MergeRules(ref, survivor, Map.of());
  }

  /**
   * The same with another order for the fields of a group.
   *
   * @param group of fields that follow one rule
   * @param ranking which record is asked first for them
   */
  public MergeRules with(MergeGroup group, MergeRanking ranking) {
    Map<MergeGroup, MergeRanking> all = new EnumMap<>(MergeGroup.class);
    all.putAll(fields);
    all.put(group, ranking);
    return new MergeRules(ref, survivor, all);
  }

  /** The order for a group. That of the record that stays where nothing was said of the group. */
  public MergeRanking of(MergeGroup group) {
    return fields.getOrDefault(group, MergeRanking.SURVIVOR);
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return KIND;
  }

  /**
   * Reads what {@link #toDocument} wrote, or somebody else.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  public static MergeRules parse(Object tree) {
    return KIND.read(tree, MergeRules::read);
  }

  /** The same of a part of what is kept of a merge, where nothing of the document is quoted. */
  static MergeRules kept(Object tree) {
    return KIND.readKept(tree, MergeRules::read);
  }

  private static Optional<MergeRules> read(DataReader document) {
    Optional<PolicyRef> ref = document.find(REF);
    Optional<MergeRanking> survivor = document.find(SURVIVOR);
    List<Map.Entry<MergeGroup, MergeRanking>> fields = document.each(FIELDS, MergeRules::field);
    return document.made(
        "each group once",
        () -> {
          Map<MergeGroup, MergeRanking> all = new EnumMap<>(MergeGroup.class);
          fields.forEach(field -> all.put(field.getKey(), field.getValue()));
          if (all.size() < fields.size()) {
            throw new IllegalArgumentException("fields must name each group once");
          }
          return new MergeRules(ref.orElseThrow(), survivor.orElseThrow(), all);
        });
  }

  private static PolicyRef ref(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("rules must be short");
    }
    return PolicyRef.parse(text);
  }

  private static Optional<Map.Entry<MergeGroup, MergeRanking>> field(DataReader object) {
    Optional<MergeGroup> group = object.find(GROUP);
    Optional<MergeRanking> ranking = object.find(FROM);
    return object.made(
        "a group and whose values come first",
        () -> Map.entry(group.orElseThrow(), ranking.orElseThrow()));
  }

  /**
   * The rules as a tree of maps, lists and texts, which {@link #parse} reads back as equal; equal
   * rules have equal documents.
   *
   * <pre>{@code
   * {"format": 1, "rules": "merge@1", "survivor": "OLDEST",
   *  "fields": [{"group": "NAME", "from": "MOST_COMPLETE"}]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return RuleDocument.writer()
        .text("rules", ref.toString())
        .text("survivor", survivor.name())
        .objects(
            "fields",
            fields.entrySet(),
            field ->
                DataWriter.object()
                    .text("group", field.getKey().name())
                    .text("from", field.getValue().name()))
        .tree();
  }
}
