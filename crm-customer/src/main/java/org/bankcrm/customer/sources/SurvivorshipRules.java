package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.customer.entry.DataField;
import org.jspecify.annotations.Nullable;

/**
 * Which of several sources' answers the bank works with 多源取值规则, as data: groups of fields that are
 * taken as a block, and for each the criteria in the order in which they decide.
 *
 * <pre>{@code
 * SurvivorshipRules rules =
 *     SurvivorshipRules.builder(List.of(Source.REGISTER, Source.BRANCH, Source.MOBILE))
 *         .group(FieldGroup.ADDRESS, List.of(VERIFIED_FIRST, MOST_RECENT))
 *         .group(FieldGroup.PAPER, List.of(SOURCE_PRIORITY))
 *         .otherwise(List.of(SOURCE_PRIORITY, LAST_KNOWN))
 *         .build();
 * OneRecord record = rules.choose(ledger, day, knownAt);
 * }</pre>
 *
 * <p>A field that is in no group is a block of its own, under the criteria of {@code otherwise}.
 * What is equal by all criteria goes to the source that comes first by its code, and the result
 * says so.
 *
 * <p>Pure functions of the ledger: the order of statements never matters, and choosing among what
 * was chosen changes nothing. Immutable and thread-safe, equal by value.
 */
public final class SurvivorshipRules {

  private static final List<Source> STANDARD_ORDER =
      List.of(
          Source.REGISTER,
          Source.CORE_BANKING,
          Source.BRANCH,
          Source.MOBILE,
          Source.WEB,
          Source.PHONE,
          Source.CREDIT_BUREAU,
          Source.PARTNER);

  /** A group and what decides of it. */
  record Rule(FieldGroup group, List<SurvivorshipCriterion> criteria) {}

  private final List<Source> priority;
  private final SortedMap<String, Rule> rules;
  private final List<SurvivorshipCriterion> otherwise;

  private SurvivorshipRules(Builder builder) {
    priority = builder.priority;
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(builder.rules));
    otherwise = builder.otherwise;
  }

  /**
   * Begins rules.
   *
   * @param priority the sources, the most believed first; each once
   */
  public static Builder builder(List<Source> priority) {
    return new Builder(priority);
  }

  /**
   * Address, paper and work as blocks; what is verified first, then by source, then the latest. Of
   * sources the register comes first, then core banking and the branch; what a partner says comes
   * last.
   */
  public static SurvivorshipRules standard() {
    List<SurvivorshipCriterion> criteria =
        List.of(
            SurvivorshipCriterion.VERIFIED_FIRST,
            SurvivorshipCriterion.SOURCE_PRIORITY,
            SurvivorshipCriterion.MOST_RECENT,
            SurvivorshipCriterion.LAST_KNOWN);
    return builder(STANDARD_ORDER)
        .group(FieldGroup.ADDRESS, criteria)
        .group(FieldGroup.PAPER, criteria)
        .group(FieldGroup.WORK, criteria)
        .otherwise(criteria)
        .build();
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return SourceDocuments.KIND;
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON or YAML reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place
   */
  public static SurvivorshipRules parse(Object tree) {
    return SourceDocuments.rules(tree);
  }

  /**
   * The rules as a tree of maps, lists and texts, which {@link #parse} reads back as equal.
   *
   * <pre>{@code
   * {"format": 1, "priority": ["register", "branch"],
   *  "groups": [{"group": "address", "fields": ["address", "city"], "by": ["verified-first"]}],
   *  "otherwise": ["source-priority"]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return SourceDocuments.write(this);
  }

  /**
   * The one record of a customer.
   *
   * @param ledger what the sources said
   * @param day the day for which it has to be true
   * @param knownAt as the bank knew it at this instant
   */
  public OneRecord choose(SourceLedger ledger, LocalDate day, Instant knownAt) {
    requireNonNull(ledger, "ledger");
    SortedMap<FieldGroup, OneRecord.Choice> choices = new TreeMap<>();
    for (Rule rule : rulesFor(ledger)) {
      List<SourcedBlock> said = ledger.said(rule.group(), day, knownAt);
      if (!said.isEmpty()) {
        choices.put(rule.group(), new Contest(said, rule.criteria(), priority).choice());
      }
    }
    return new OneRecord(choices);
  }

  /** The declared groups, and each other field that the ledger speaks of alone. */
  private List<Rule> rulesFor(SourceLedger ledger) {
    SortedMap<FieldGroup, Rule> all = new TreeMap<>();
    for (SourceStatement statement : ledger.statements()) {
      for (DataField field : statement.fields()) {
        Rule rule = rule(field);
        all.put(rule.group(), rule);
      }
    }
    return List.copyOf(all.values());
  }

  private Rule rule(DataField field) {
    return rules.values().stream()
        .filter(each -> each.group().fields().contains(field))
        .findFirst()
        .orElseGet(() -> new Rule(FieldGroup.alone(field), otherwise));
  }

  /**
   * The group that a field is taken with; a group of its own where none was declared.
   *
   * @param field any
   */
  public FieldGroup groupOf(DataField field) {
    return rule(requireNonNull(field, "field")).group();
  }

  /** The sources, the most believed first. */
  public List<Source> priority() {
    return priority;
  }

  SortedMap<String, Rule> rules() {
    return rules;
  }

  List<SurvivorshipCriterion> otherwise() {
    return otherwise;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SurvivorshipRules that
        && priority.equals(that.priority)
        && rules.equals(that.rules)
        && otherwise.equals(that.otherwise);
  }

  @Override
  public int hashCode() {
    return priority.hashCode() * 31 + rules.hashCode();
  }

  /** The type and how many groups there are. */
  @Override
  public String toString() {
    return "SurvivorshipRules[" + rules.size() + " groups]";
  }

  /** Gathers rules. For one thread. */
  public static final class Builder {
    private final List<Source> priority;
    private final SortedMap<String, Rule> rules = new TreeMap<>();
    private List<SurvivorshipCriterion> otherwise =
        List.of(SurvivorshipCriterion.SOURCE_PRIORITY, SurvivorshipCriterion.LAST_KNOWN);

    private Builder(List<Source> priority) {
      this.priority = distinct(priority, "priority");
    }

    private static <T> List<T> distinct(Collection<T> values, String name) {
      List<T> copy = Checks.copy(values, name);
      Checks.require(
          copy.stream().distinct().count() == copy.size(), name, "must have each only once");
      return copy;
    }

    /**
     * Takes the fields of the group as a block, by these criteria in their order.
     *
     * @throws IllegalArgumentException if a group of that name is there, a field is in another one,
     *     or a criterion is given twice
     */
    public Builder group(FieldGroup group, List<SurvivorshipCriterion> criteria) {
      Rule rule = new Rule(requireNonNull(group, "group"), distinct(criteria, "criteria"));
      List<DataField> taken = new ArrayList<>();
      rules.values().forEach(each -> taken.addAll(each.group().fields()));
      Checks.require(
          Collections.disjoint(taken, group.fields()), "group", "has a field of another group");
      Checks.require(rules.put(group.code(), rule) == null, "group", "must not be given twice");
      return this;
    }

    /**
     * By what fields in no group are chosen; by source, then by knowledge if it is not said.
     *
     * @param criteria asked in turn until one of the blocks is left
     */
    public Builder otherwise(List<SurvivorshipCriterion> criteria) {
      otherwise = distinct(criteria, "criteria");
      return this;
    }

    /** The rules. */
    public SurvivorshipRules build() {
      return new SurvivorshipRules(this);
    }
  }
}
