package org.bankcrm.customer.quality;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.customer.entry.AdministrativeDivisions;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryProfile;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SurvivorshipRules;
import org.jspecify.annotations.Nullable;

/**
 * By what the data about customers are judged 数据质量规则, as data: what each stage needs, how much each
 * field weighs, after how many months a value has to be verified again, and what a stale, a
 * disputed or a doubtful value is still worth.
 *
 * <pre>{@code
 * QualityRules rules =
 *     QualityRules.builder(EntryProfile.ofPersons(), SurvivorshipRules.standard())
 *         .weight(DataField.MOBILE, 3)
 *         .verifyEvery(DataField.MOBILE, 12)
 *         .verifyEvery(DataField.MOBILE, Source.PARTNER, 3)
 *         .build();
 * CustomerQuality quality = rules.assess(subject, asOf, zone);
 * quality.score(); // 83
 * quality.findings(); // [/mobile: STALE 2026-03-01, /occupation: MISSING]
 * }</pre>
 *
 * <p>The score is the share of weight that is right, in whole points, rounded as the rules say:
 * down unless they say otherwise, so that 100 means that everything is right. What counts are the
 * fields that the stage needs, the optional and the forbidden ones that are there, and each group
 * of which one is needed and none is there. Of several findings of a field the one that costs most
 * counts.
 *
 * <p>Verified is a value on the day on which the chosen source, or another that says the same, last
 * found it right; if nobody did, it counts from the day on which the bank came to know it. It is
 * due on that day some months later, on the last day of a month that has no such day: what was
 * verified on 31 August is due after six months on 28 February. On the day itself it is stale. A
 * day of verification after as-of is passed over.
 *
 * <p>Pure functions; as-of and zone are given. Immutable and thread-safe, equal by value.
 */
public final class QualityRules {
  private static final Set<RoundingMode> ROUNDINGS =
      EnumSet.of(RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN);

  private final EntryProfile profile;
  private final SurvivorshipRules survivorship;
  private final SortedMap<DataField, Integer> weights;
  private final SortedMap<DataField, SortedMap<String, Integer>> months;
  private final int horizonDays;
  private final SortedMap<QualityIssue, Integer> credits;
  private final RoundingMode rounding;

  private QualityRules(Builder builder) {
    profile = builder.profile;
    survivorship = builder.survivorship;
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(builder.weights));
    SortedMap<DataField, SortedMap<String, Integer>> copy = new TreeMap<>();
    builder.months.forEach(
        (field, bySource) ->
            copy.put(field, Collections.unmodifiableSortedMap(new TreeMap<>(bySource))));
    months = Collections.unmodifiableSortedMap(copy);
    horizonDays = builder.horizonDays;
    credits = Collections.unmodifiableSortedMap(new TreeMap<>(builder.credits));
    rounding = builder.rounding;
  }

  /**
   * Begins rules in which every field weighs 1, nothing becomes stale, 30 days ahead are told, and
   * what is stale or disputed is worth half, what is doubtful 80 per cent.
   *
   * @param profile what each stage needs
   * @param survivorship which of several sources' answers is judged
   */
  public static Builder builder(EntryProfile profile, SurvivorshipRules survivorship) {
    return new Builder(profile, survivorship);
  }

  /**
   * What a bank may begin with for people: contact data each year, address and work every two. The
   * profile is that of {@link EntryProfile#ofPersons}.
   */
  public static QualityRules ofPersons() {
    return builder(EntryProfile.ofPersons(), SurvivorshipRules.standard())
        .weight(DataField.NAME, 3)
        .weight(DataField.PAPER_NUMBER, 3)
        .weight(DataField.MOBILE, 2)
        .weight(DataField.ADDRESS, 2)
        .verifyEvery(DataField.MOBILE, 12)
        .verifyEvery(DataField.PHONE, 12)
        .verifyEvery(DataField.EMAIL, 12)
        .verifyEvery(DataField.ADDRESS, 24)
        .verifyEvery(DataField.OCCUPATION, 24)
        .verifyEvery(DataField.EMPLOYER, 24)
        .verifyEvery(DataField.ANNUAL_INCOME, 12)
        .verifyEvery(DataField.TAX_RESIDENCE, 36)
        .build();
  }

  /**
   * The same for organisations: those who stand behind it every year. The profile is that of {@link
   * EntryProfile#ofOrganisations}.
   */
  public static QualityRules ofOrganisations() {
    return builder(EntryProfile.ofOrganisations(), SurvivorshipRules.standard())
        .weight(DataField.LEGAL_NAME, 3)
        .weight(DataField.CREDIT_CODE, 3)
        .weight(DataField.BENEFICIAL_OWNER, 2)
        .verifyEvery(DataField.MOBILE, 12)
        .verifyEvery(DataField.PHONE, 12)
        .verifyEvery(DataField.ADDRESS, 12)
        .verifyEvery(DataField.REPRESENTATIVE, 12)
        .verifyEvery(DataField.BENEFICIAL_OWNER, 12)
        .verifyEvery(DataField.BUSINESS_SCOPE, 24)
        .verifyEvery(DataField.TAX_RESIDENCE, 36)
        .build();
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return QualityDocuments.KIND;
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON or YAML reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place
   */
  public static QualityRules parse(Object tree) {
    return QualityDocuments.read(tree);
  }

  /** The rules as a tree of maps, lists, texts and numbers, which {@link #parse} reads as equal. */
  public Map<String, Object> toDocument() {
    return QualityDocuments.write(this);
  }

  /**
   * As the other, with provinces alone as divisions.
   *
   * @param subject the customer, with what each source says
   * @param asOf the instant as of which the bank knows
   * @param zone in which days are told
   */
  public CustomerQuality assess(QualitySubject subject, Instant asOf, ZoneId zone) {
    return assess(subject, asOf, zone, AdministrativeDivisions.provinces());
  }

  /**
   * How good the data about a customer are.
   *
   * @param subject the customer
   * @param asOf the instant as of which the bank knows; what became known later is passed over
   * @param zone in which as-of falls on a day, "today"
   * @param divisions the table that regions are looked up in
   */
  public CustomerQuality assess(
      QualitySubject subject, Instant asOf, ZoneId zone, AdministrativeDivisions divisions) {
    requireNonNull(subject, "subject");
    requireNonNull(divisions, "divisions");
    LocalDate today = LocalDays.of(requireNonNull(asOf, "asOf"), requireNonNull(zone, "zone"));
    return new Assessment(this, subject, asOf, zone, today).quality(divisions);
  }

  /** What each stage needs. */
  public EntryProfile profile() {
    return profile;
  }

  /** Which of several sources' answers is judged. */
  public SurvivorshipRules survivorship() {
    return survivorship;
  }

  /**
   * How much a field weighs; 1 where nothing is said.
   *
   * @return 0 to 1,000; a field of 0 counts nothing in the score
   */
  public int weight(DataField field) {
    return weights.getOrDefault(requireNonNull(field, "field"), 1);
  }

  /**
   * After how many months a value of the field from the source has to be verified again: what is
   * said of both, else of the field; empty if it does not become stale.
   */
  public OptionalInt monthsToVerify(DataField field, Source source) {
    SortedMap<String, Integer> ofField = months.get(requireNonNull(field, "field"));
    if (ofField == null) {
      return OptionalInt.empty();
    }
    Integer found = ofField.getOrDefault(source.code(), ofField.get(""));
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /**
   * How many days ahead a coming day is told. Today counts as day 0, so that with 30 a value that
   * is due in 30 days is told.
   */
  public int horizonDays() {
    return horizonDays;
  }

  /**
   * What a field with such a finding is still worth, in per cent.
   *
   * @return 0 to 100; 0 for what is missing or wrong
   */
  public int credit(QualityIssue issue) {
    return credits.getOrDefault(requireNonNull(issue, "issue"), 0);
  }

  /** How a score is made whole. */
  public RoundingMode rounding() {
    return rounding;
  }

  SortedMap<DataField, Integer> weights() {
    return weights;
  }

  SortedMap<DataField, SortedMap<String, Integer>> months() {
    return months;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QualityRules that
        && profile.equals(that.profile)
        && survivorship.equals(that.survivorship)
        && weights.equals(that.weights)
        && months.equals(that.months)
        && horizonDays == that.horizonDays
        && credits.equals(that.credits)
        && rounding == that.rounding;
  }

  @Override
  public int hashCode() {
    return profile.hashCode() * 31 + months.hashCode();
  }

  /** The type and how many fields have to be verified again. */
  @Override
  public String toString() {
    return "QualityRules[" + months.size() + " fields to verify]";
  }

  /** Gathers rules. For one thread. */
  public static final class Builder {
    private final EntryProfile profile;
    private final SurvivorshipRules survivorship;
    private final SortedMap<DataField, Integer> weights = new TreeMap<>();
    private final SortedMap<DataField, SortedMap<String, Integer>> months = new TreeMap<>();
    private final SortedMap<QualityIssue, Integer> credits = new TreeMap<>();
    private int horizonDays = 30;
    private RoundingMode rounding = RoundingMode.DOWN;

    private Builder(EntryProfile profile, SurvivorshipRules survivorship) {
      this.profile = requireNonNull(profile, "profile");
      this.survivorship = requireNonNull(survivorship, "survivorship");
      credits.put(QualityIssue.STALE, 50);
      credits.put(QualityIssue.CONFLICT, 50);
      credits.put(QualityIssue.DOUBTFUL, 80);
      credits.put(QualityIssue.DUE_SOON, 100);
    }

    /**
     * How much a field weighs, 0 to 1,000; one of 0 counts nothing.
     *
     * @throws IllegalArgumentException if it is out of bounds, or the profile has no such field
     */
    public Builder weight(DataField field, int weight) {
      weights.put(known(field), Checks.within(weight, 0, 1_000, "weight"));
      return this;
    }

    private DataField known(DataField field) {
      Checks.require(
          profile.fields().contains(requireNonNull(field, "field")),
          "field",
          "must be one of the profile, unlike " + field);
      return field;
    }

    /**
     * After how many months, 1 to 1,200, a value of the field has to be verified again. The months
     * run from the day on which the value was last verified, else from the one on which it became
     * known.
     *
     * @throws IllegalArgumentException if they are out of bounds, or the profile has no such field
     */
    public Builder verifyEvery(DataField field, int newMonths) {
      return verify(field, "", newMonths);
    }

    /**
     * The same for values from one source.
     *
     * @param field of the profile
     * @param source whose values age faster or more slowly than those of others
     * @param newMonths 1 to 1,200
     */
    public Builder verifyEvery(DataField field, Source source, int newMonths) {
      return verify(field, source.code(), newMonths);
    }

    private Builder verify(DataField field, String source, int newMonths) {
      months
          .computeIfAbsent(known(field), each -> new TreeMap<>())
          .put(source, Checks.within(newMonths, 1, 1_200, "months"));
      return this;
    }

    /**
     * How many days ahead a coming day is told, 0 to 3,650.
     *
     * @param days 0 tells what is due today and before
     */
    public Builder horizonDays(int days) {
      horizonDays = Checks.within(days, 0, 3_650, "horizonDays");
      return this;
    }

    /**
     * What a field is still worth that is stale, disputed or doubtful, in per cent from 0 to 100.
     *
     * @throws IllegalArgumentException for other issues: what is missing or wrong is worth nothing
     */
    public Builder credit(QualityIssue issue, int percent) {
      Checks.require(
          EnumSet.of(QualityIssue.STALE, QualityIssue.CONFLICT, QualityIssue.DOUBTFUL)
              .contains(issue),
          "issue",
          "must be STALE, CONFLICT or DOUBTFUL");
      credits.put(issue, Checks.within(percent, 0, 100, "percent"));
      return this;
    }

    /**
     * How a score is made whole: DOWN, HALF_UP or HALF_EVEN.
     *
     * @throws IllegalArgumentException for any other
     */
    public Builder rounding(RoundingMode mode) {
      Checks.require(
          ROUNDINGS.contains(requireNonNull(mode, "mode")),
          "rounding",
          "must be DOWN, HALF_UP or HALF_EVEN");
      rounding = mode;
      return this;
    }

    /** The rules. */
    public QualityRules build() {
      return new QualityRules(this);
    }
  }
}
