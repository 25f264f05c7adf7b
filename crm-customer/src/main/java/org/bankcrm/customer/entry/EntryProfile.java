package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.RuleDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a bank asks for at which stage of a relationship 分阶段采集要求, as data: for each field its form
 * and whether a stage needs, allows or forbids it; and of which fields at least one is needed.
 *
 * <pre>{@code
 * EntryProfile persons = EntryProfile.ofPersons();
 * EntryReport report =
 *     persons.check(
 *         Map.of(DataField.NAME, "李雷", DataField.MOBILE, "138 0013 8000"), EntryStage.LEAD, today);
 * report.isAccepted(); // true
 * }</pre>
 *
 * <p>A check finds everything that is wrong with a form at once: fields that are missing, not
 * wanted or unknown; values that have not their form; and values that contradict each other: birth
 * date, gender and region against the number of the paper, the old number against the new, the
 * organisation code against the credit code, postcode, city and district against the province.
 *
 * <p>Immutable and thread-safe; equal by value. No problem repeats a value.
 */
public final class EntryProfile {
  private final SortedMap<DataField, Rule> rules;
  private final Map<EntryStage, List<List<DataField>>> groups;

  /** What a profile says of one field. */
  record Rule(EntryForm form, Map<EntryStage, Need> needs) {}

  private EntryProfile(
      SortedMap<DataField, Rule> rules, Map<EntryStage, List<List<DataField>>> groups) {
    this.rules = Collections.unmodifiableSortedMap(rules);
    this.groups = Collections.unmodifiableMap(groups);
  }

  /** Begins a profile without fields. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What banks in China ask of people: of a lead a name and one way to get in touch and no paper,
   * no income and no account; of an account holder what the rules on knowing customers list (name,
   * gender, nationality, occupation, address, contact, paper with number and end).
   */
  public static EntryProfile ofPersons() {
    return StandardProfiles.PERSONS;
  }

  /**
   * The same for organisations: of an account holder name, code, address, scope, representative.
   */
  public static EntryProfile ofOrganisations() {
    return StandardProfiles.ORGANISATIONS;
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return ProfileDocuments.KIND;
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON or YAML reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place
   */
  public static EntryProfile parse(Object tree) {
    return ProfileDocuments.read(tree);
  }

  /**
   * The profile as a tree of maps, lists and texts, which {@link #parse} reads back as equal.
   *
   * <pre>{@code
   * {"format": 1,
   *  "fields": [{"field": "mobile", "form": "mobile",
   *              "lead": "optional", "prospect": "required", "account-holder": "required"}],
   *  "groups": [{"stage": "lead", "fields": ["email", "mobile"]}]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return ProfileDocuments.write(this);
  }

  /** The fields of the profile, by code. Those too that some stage forbids. */
  public Set<DataField> fields() {
    return rules.keySet();
  }

  /** The form of a field; empty if the profile has no such field. */
  public Optional<EntryForm> form(DataField field) {
    return Optional.ofNullable(rules.get(requireNonNull(field, "field"))).map(Rule::form);
  }

  /**
   * Whether a stage needs a field; empty if the profile has no such field.
   *
   * @param field any; a field that is not of the profile is refused where it is given
   * @param stage how far the customer has come
   */
  public Optional<Need> need(DataField field, EntryStage stage) {
    requireNonNull(stage, "stage");
    return Optional.ofNullable(rules.get(requireNonNull(field, "field")))
        .map(rule -> requireNonNull(rule.needs().get(stage)));
  }

  /**
   * The fields that a stage must have, by code. Groups of which one field is enough are told by
   * {@link #groups}.
   */
  public List<DataField> required(EntryStage stage) {
    return fields().stream()
        .filter(each -> need(each, stage).equals(Optional.of(Need.REQUIRED)))
        .toList();
  }

  /**
   * The groups of fields of which a stage needs at least one each, in the order given. Such as a
   * mobile number or an e-mail address of a lead.
   */
  public List<List<DataField>> groups(EntryStage stage) {
    return groups.getOrDefault(requireNonNull(stage, "stage"), List.of());
  }

  /**
   * As the other, with provinces alone as divisions.
   *
   * @param values by field, as they were typed; blank is as if it were not given
   * @param stage how far the customer has come
   * @param today the bank's day
   */
  public EntryReport check(Map<DataField, String> values, EntryStage stage, LocalDate today) {
    return check(values, stage, today, AdministrativeDivisions.provinces());
  }

  /**
   * Everything wrong with what is given for a customer of the stage.
   *
   * @param values by field; blank is as if it were not given
   * @param today the bank's day, against which births, foundings and ends of papers are held: a
   *     paper is good on its last day
   * @param divisions the table that regions are looked up in
   */
  public EntryReport check(
      Map<DataField, String> values,
      EntryStage stage,
      LocalDate today,
      AdministrativeDivisions divisions) {
    requireNonNull(values, "values");
    requireNonNull(stage, "stage");
    requireNonNull(today, "today");
    return new ProfileCheck(this, stage, today, requireNonNull(divisions, "divisions"))
        .report(values);
  }

  Map<DataField, Rule> rules() {
    return rules;
  }

  Map<EntryStage, List<List<DataField>>> allGroups() {
    return groups;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryProfile profile
        && rules.equals(profile.rules)
        && groups.equals(profile.groups);
  }

  @Override
  public int hashCode() {
    return rules.hashCode() * 31 + groups.hashCode();
  }

  /** The type and how many fields there are. */
  @Override
  public String toString() {
    return "EntryProfile[" + rules.size() + " fields]";
  }

  /** Gathers the fields of a profile. For one thread. */
  public static final class Builder {
    private final SortedMap<DataField, Rule> rules = new TreeMap<>();
    private final Map<EntryStage, List<List<DataField>>> groups = new EnumMap<>(EntryStage.class);

    private Builder() {}

    /**
     * A field, its form, and what each stage does with it.
     *
     * @throws IllegalArgumentException if the field is there already
     */
    public Builder field(
        DataField field, EntryForm form, Need lead, Need prospect, Need accountHolder) {
      requireNonNull(field, "field");
      requireNonNull(form, "form");
      Map<EntryStage, Need> needs = new EnumMap<>(EntryStage.class);
      needs.put(EntryStage.LEAD, requireNonNull(lead, "lead"));
      needs.put(EntryStage.PROSPECT, requireNonNull(prospect, "prospect"));
      needs.put(EntryStage.ACCOUNT_HOLDER, requireNonNull(accountHolder, "accountHolder"));
      Checks.require(
          rules.put(field, new Rule(form, Collections.unmodifiableMap(needs))) == null,
          "field",
          "must not be given twice: " + field);
      return this;
    }

    /**
     * At least one of these fields is needed at the stage.
     *
     * @param stage at which they are asked for
     * @param fields two or more of the profile
     */
    public Builder oneOf(EntryStage stage, Collection<DataField> fields) {
      requireNonNull(stage, "stage");
      List<DataField> group = Checks.copy(fields, "fields").stream().sorted().distinct().toList();
      Checks.require(group.size() > 1, "fields", "must be at least two");
      groups.computeIfAbsent(stage, each -> new ArrayList<>()).add(group);
      return this;
    }

    /**
     * The profile.
     *
     * @throws IllegalArgumentException if a group has a field that the profile has not, or that its
     *     stage forbids
     */
    public EntryProfile build() {
      groups.forEach((stage, some) -> some.forEach(group -> requireAllowed(stage, group)));
      Map<EntryStage, List<List<DataField>>> copy = new EnumMap<>(EntryStage.class);
      groups.forEach((stage, some) -> copy.put(stage, List.copyOf(some)));
      return new EntryProfile(new TreeMap<>(rules), copy);
    }

    private void requireAllowed(EntryStage stage, List<DataField> group) {
      Set<DataField> allowed =
          rules.entrySet().stream()
              .filter(each -> each.getValue().needs().get(stage) != Need.FORBIDDEN)
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      for (DataField field : group) {
        Checks.require(
            allowed.contains(field),
            "oneOf",
            "must name fields that the profile has and the stage allows, unlike " + field);
      }
    }
  }
}
