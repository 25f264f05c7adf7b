package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.Country;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A person 个人客户: who it is, how it is reached, what it does and what it says it owns.
 *
 * <pre>{@code
 * Individual person =
 *     Individual.builder(PartyId.of("p-1"), PersonName.ofChinese("李雷").withLatin("Li", "Lei"))
 *         .birthDate(LocalDate.of(1990, 3, 7))
 *         .workStatus(WorkStatus.EMPLOYED)
 *         .contactPoint(
 *             ContactPoint.of(ContactPointId.of("cp-1"), ContactKind.EMAIL, "lilei@example.com"))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; the text form shows the key only.
 *
 * <p>Whatever the bank does not know is left out and comes back empty: an empty marital status is
 * unknown, not single.
 */
public final class Individual implements Party {
  private final PartyId id;
  private final PersonName name;
  private final @Nullable LocalDate birthDate;
  private final @Nullable LocalDate deceasedOn;
  private final @Nullable Gender gender;
  private final @Nullable MaritalStatus maritalStatus;
  private final @Nullable Education education;
  private final @Nullable WorkStatus workStatus;
  private final @Nullable Country nationality;
  private final @Nullable Locale language;
  private final List<Employment> employments;
  private final List<RiskAssessment> riskAssessments;
  private final PartyDetails details;

  private Individual(Builder builder) {
    id = builder.id;
    name = builder.name;
    birthDate = builder.birthDate;
    deceasedOn = builder.deceasedOn;
    gender = builder.gender;
    maritalStatus = builder.maritalStatus;
    education = builder.education;
    workStatus = builder.workStatus;
    nationality = builder.nationality;
    language = builder.language;
    employments = Checks.copy(builder.employments, "employments");
    riskAssessments = Checks.copy(builder.riskAssessments, "riskAssessments");
    details = builder.lists.details();
    Checks.require(
        deceasedOn == null || birthDate().filter(deceasedOn::isBefore).isEmpty(),
        "deceasedOn",
        "must not be before the birth date");
  }

  static Individual from(Builder builder) {
    return new Individual(builder);
  }

  /**
   * Begins the person with the given key and name.
   *
   * @param id the bank's key of the party, which relationships and holdings refer to
   * @param name the name as the papers spell it
   */
  public static Builder builder(PartyId id, PersonName name) {
    return new Builder(id, name);
  }

  @Override
  public PartyId id() {
    return id;
  }

  /** The name as the papers spell it. */
  public PersonName name() {
    return name;
  }

  @Override
  public String displayName() {
    return name.display();
  }

  /**
   * The resident id among the papers; of several the one that began last, of those the first. A
   * paper that has ended counts as well. Empty where no such paper is recorded.
   */
  public Optional<ResidentId> residentId() {
    return identifier(ResidentId.class);
  }

  /**
   * The number of a foreigner's permanent residence; of several the one that began last. A paper
   * that has ended counts as well. Empty where no such paper is recorded.
   */
  public Optional<PermanentResidentId> permanentResidentId() {
    return identifier(PermanentResidentId.class);
  }

  private <T extends Identifier> Optional<T> identifier(Class<T> type) {
    return documents().stream()
        .filter(document -> type.isInstance(document.identifier()))
        .reduce((a, b) -> startsAfter(b.validity(), a.validity()) ? b : a)
        .map(document -> type.cast(document.identifier()));
  }

  /**
   * The birth date as recorded; if none was, the one inside the resident id or the number of a
   * permanent residence. A customer record refuses papers that contradict it.
   */
  public Optional<LocalDate> birthDate() {
    return Optional.ofNullable(birthDate)
        .or(() -> residentId().map(ResidentId::birthDate))
        .or(() -> permanentResidentId().map(PermanentResidentId::birthDate));
  }

  /** The birth date as it was stated, whatever papers tell; empty if nobody stated it. */
  public Optional<LocalDate> statedBirthDate() {
    return Optional.ofNullable(birthDate);
  }

  /** The gender as it was stated, whatever papers tell; empty if nobody stated it. */
  public Optional<Gender> statedGender() {
    return Optional.ofNullable(gender);
  }

  /** The day of death, if the person is known to have died. */
  public Optional<LocalDate> deceasedOn() {
    return Optional.ofNullable(deceasedOn);
  }

  /**
   * The gender as recorded; if none was, the one inside the resident id or the number of a
   * permanent residence. A customer record refuses papers that contradict it.
   */
  public Optional<Gender> gender() {
    return Optional.ofNullable(gender)
        .or(() -> residentId().map(ResidentId::gender))
        .or(() -> permanentResidentId().map(PermanentResidentId::gender));
  }

  /**
   * Whether the person is married; empty if that is not known. Spouses are told by {@link
   * FamilyTie}, and neither is derived from the other.
   */
  public Optional<MaritalStatus> maritalStatus() {
    return Optional.ofNullable(maritalStatus);
  }

  /** The highest education finished; empty if it is not known. */
  public Optional<Education> education() {
    return Optional.ofNullable(education);
  }

  /**
   * How the person makes a living; empty if it is not known. It is recorded on its own and not
   * derived from the {@link #employments}.
   */
  public Optional<WorkStatus> workStatus() {
    return Optional.ofNullable(workStatus);
  }

  /** The nationality; empty if it is not known. It is never guessed from the papers. */
  public Optional<Country> nationality() {
    return Optional.ofNullable(nationality);
  }

  /** The language in which the person wants to be addressed; empty if the person named none. */
  public Optional<Locale> language() {
    return Optional.ofNullable(language);
  }

  /**
   * The person's work, past and present, in the order given. Their periods may overlap, as of
   * somebody with two jobs.
   */
  public List<Employment> employments() {
    return employments;
  }

  /**
   * The employment on the given day; of several the one that began last, of those the first given.
   * Empty if none covers the day. The first day of an employment counts, the end of its period does
   * not.
   */
  public Optional<Employment> employmentOn(LocalDate day) {
    requireNonNull(day, "day");
    return employments.stream()
        .filter(employment -> employment.period().contains(day))
        .reduce((a, b) -> startsAfter(b.period(), a.period()) ? b : a);
  }

  private static boolean startsAfter(DateRange a, DateRange b) {
    return a.fromInclusive().isAfter(b.fromInclusive());
  }

  /**
   * The outcomes of risk questionnaires, in the order given. Those that have run out are among
   * them; {@link RiskAssessment#isValidOn} tells which may be relied on.
   */
  public List<RiskAssessment> riskAssessments() {
    return riskAssessments;
  }

  /**
   * The risk questionnaire that may be relied on on the day; of several the one that began last, of
   * those of one day the strictest. Empty where none is valid.
   */
  public Optional<RiskAssessment> riskAssessmentOn(LocalDate day) {
    requireNonNull(day, "day");
    return riskAssessments.stream()
        .filter(assessment -> assessment.isValidOn(day))
        .max(
            Comparator.comparing((RiskAssessment each) -> each.validity().fromInclusive())
                .thenComparing(RiskAssessment::appetite, Comparator.reverseOrder()));
  }

  @Override
  public List<IdentityDocument> documents() {
    return details.documents();
  }

  @Override
  public List<ContactPoint> contactPoints() {
    return details.contactPoints();
  }

  @Override
  public List<Address> addresses() {
    return details.addresses();
  }

  @Override
  public List<FinancialStatement> statements() {
    return details.statements();
  }

  /**
   * The same with these contact points in place of its own.
   *
   * @throws IllegalArgumentException if two of them have one key
   */
  public Individual withContactPoints(Collection<ContactPoint> others) {
    Builder same = new Builder(id, name);
    same.birthDate = birthDate;
    same.deceasedOn = deceasedOn;
    same.gender = gender;
    same.maritalStatus = maritalStatus;
    same.education = education;
    same.workStatus = workStatus;
    same.nationality = nationality;
    same.language = language;
    same.employments.addAll(employments);
    same.riskAssessments.addAll(riskAssessments);
    same.lists.add(details);
    same.lists.contactPoints.clear();
    same.lists.contactPoints.addAll(Checks.copy(others, "contactPoints"));
    return same.build();
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id,
        name,
        birthDate,
        deceasedOn,
        gender,
        maritalStatus,
        education,
        workStatus,
        nationality,
        language,
        employments,
        riskAssessments,
        details);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Individual individual && state().equals(individual.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(Individual.class, id);
  }

  /**
   * Gathers what is known of an {@link Individual}; nothing but key and name is required. For one
   * thread.
   */
  public static final class Builder {
    final PartyId id;
    final PersonName name;
    final List<Employment> employments = new ArrayList<>();
    final List<RiskAssessment> riskAssessments = new ArrayList<>();
    final PartyDetails.Gathering lists = new PartyDetails.Gathering();
    @Nullable LocalDate birthDate;
    @Nullable LocalDate deceasedOn;
    @Nullable Gender gender;
    @Nullable MaritalStatus maritalStatus;
    @Nullable Education education;
    @Nullable WorkStatus workStatus;
    @Nullable Country nationality;
    @Nullable Locale language;

    Builder(PartyId id, PersonName name) {
      this.id = requireNonNull(id, "id");
      this.name = requireNonNull(name, "name");
    }

    /**
     * The birth date. A customer record refuses one that contradicts the papers or is after as-of.
     */
    public Builder birthDate(LocalDate day) {
      birthDate = requireNonNull(day, "birthDate");
      return this;
    }

    /** The day of death: not before the birth date, and in a customer record not after as-of. */
    public Builder deceasedOn(LocalDate day) {
      deceasedOn = requireNonNull(day, "deceasedOn");
      return this;
    }

    /** The gender. A customer record refuses one that contradicts the papers. */
    public Builder gender(Gender newGender) {
      gender = requireNonNull(newGender, "gender");
      return this;
    }

    /** Whether the person is married. */
    public Builder maritalStatus(MaritalStatus status) {
      maritalStatus = requireNonNull(status, "maritalStatus");
      return this;
    }

    /** The highest education finished. */
    public Builder education(Education newEducation) {
      education = requireNonNull(newEducation, "education");
      return this;
    }

    /** How the person makes a living. */
    public Builder workStatus(WorkStatus status) {
      workStatus = requireNonNull(status, "workStatus");
      return this;
    }

    /** The nationality. */
    public Builder nationality(Country country) {
      nationality = requireNonNull(country, "nationality");
      return this;
    }

    /** The language in which the person wants to be addressed. */
    public Builder language(Locale newLanguage) {
      language = requireNonNull(newLanguage, "language");
      return this;
    }

    /** One more employment, kept in the order in which they are given. */
    public Builder employment(Employment employment) {
      employments.add(requireNonNull(employment, "employment"));
      return this;
    }

    /** One more risk questionnaire. A customer record refuses one that begins after as-of. */
    public Builder riskAssessment(RiskAssessment assessment) {
      riskAssessments.add(requireNonNull(assessment, "riskAssessment"));
      return this;
    }

    /**
     * One more paper. A customer record refuses two resident ids of different numbers whose periods
     * overlap, unless one of them has ended.
     */
    public Builder document(IdentityDocument document) {
      lists.documents.add(requireNonNull(document, "document"));
      return this;
    }

    /**
     * One more way to reach the person, after those the person prefers. Its key must be distinct
     * among the person's.
     */
    public Builder contactPoint(ContactPoint contactPoint) {
      lists.contactPoints.add(requireNonNull(contactPoint, "contactPoint"));
      return this;
    }

    /** One more address; of several of one use the standard catalogue reads the first. */
    public Builder address(Address address) {
      lists.addresses.add(requireNonNull(address, "address"));
      return this;
    }

    /** One more figure about the person's means. */
    public Builder statement(FinancialStatement statement) {
      lists.statements.add(requireNonNull(statement, "statement"));
      return this;
    }

    /**
     * The person.
     *
     * @throws IllegalArgumentException if two contact points have one key, or death is before birth
     */
    public Individual build() {
      return Individual.from(this);
    }
  }
}
