package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

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

  private static final long FORMAT = 1;
  private static final int LONGEST = 256;

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

  /**
   * Reads what {@link #toDocument} wrote, or somebody else.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem
   */
  public static MergeRules parse(Object tree) {
    return DataReader.readRules(tree, FORMAT, MergeRules::read);
  }

  /** The same of a part of what is kept of a merge, where nothing of the document is quoted. */
  static MergeRules kept(Object tree) {
    return DataReader.read(tree, FORMAT, MergeRules::read);
  }

  private static Optional<MergeRules> read(DataReader document) {
    Optional<PolicyRef> ref =
        document.text("rules", "an id and a version, as in merge@1", MergeRules::ref);
    Optional<MergeRanking> survivor = ranking(document, "survivor");
    List<Map.Entry<MergeGroup, MergeRanking>> fields =
        document.has("fields")
            ? document.objects("fields", MergeGroup.values().length, MergeRules::field)
            : List.of();
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
    Optional<MergeGroup> group =
        object
            .oneOf("group", Stream.of(MergeGroup.values()).map(Enum::name).toList())
            .map(MergeGroup::valueOf);
    Optional<MergeRanking> ranking = ranking(object, "from");
    return object.made(
        "a group and whose values come first",
        () -> Map.entry(group.orElseThrow(), ranking.orElseThrow()));
  }

  private static Optional<MergeRanking> ranking(DataReader object, String key) {
    return object
        .oneOf(key, Stream.of(MergeRanking.values()).map(Enum::name).toList())
        .map(MergeRanking::valueOf);
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
    return DataWriter.document(FORMAT)
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
