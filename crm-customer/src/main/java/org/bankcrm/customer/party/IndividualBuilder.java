package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.Country;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of an {@link Individual}; nothing but key and name is required. For one
 * thread.
 */
public final class IndividualBuilder {
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

  IndividualBuilder(PartyId id, PersonName name) {
    this.id = requireNonNull(id, "id");
    this.name = requireNonNull(name, "name");
  }

  /** The birth date. A customer record refuses one that contradicts the papers. */
  public IndividualBuilder birthDate(LocalDate day) {
    birthDate = requireNonNull(day, "birthDate");
    return this;
  }

  /** The day of death. */
  public IndividualBuilder deceasedOn(LocalDate day) {
    deceasedOn = requireNonNull(day, "deceasedOn");
    return this;
  }

  /** The gender. A customer record refuses one that contradicts the papers. */
  public IndividualBuilder gender(Gender newGender) {
    gender = requireNonNull(newGender, "gender");
    return this;
  }

  /** Whether the person is married. */
  public IndividualBuilder maritalStatus(MaritalStatus status) {
    maritalStatus = requireNonNull(status, "maritalStatus");
    return this;
  }

  /** The highest education finished. */
  public IndividualBuilder education(Education newEducation) {
    education = requireNonNull(newEducation, "education");
    return this;
  }

  /** How the person makes a living. */
  public IndividualBuilder workStatus(WorkStatus status) {
    workStatus = requireNonNull(status, "workStatus");
    return this;
  }

  /** The nationality. */
  public IndividualBuilder nationality(Country country) {
    nationality = requireNonNull(country, "nationality");
    return this;
  }

  /** The language in which the person wants to be addressed. */
  public IndividualBuilder language(Locale newLanguage) {
    language = requireNonNull(newLanguage, "language");
    return this;
  }

  /** One more employment. */
  public IndividualBuilder employment(Employment employment) {
    employments.add(requireNonNull(employment, "employment"));
    return this;
  }

  /** One more risk questionnaire. */
  public IndividualBuilder riskAssessment(RiskAssessment assessment) {
    riskAssessments.add(requireNonNull(assessment, "riskAssessment"));
    return this;
  }

  /** One more paper. */
  public IndividualBuilder document(IdentityDocument document) {
    lists.documents.add(requireNonNull(document, "document"));
    return this;
  }

  /** One more way to reach the person, after those the person prefers. */
  public IndividualBuilder contactPoint(ContactPoint contactPoint) {
    lists.contactPoints.add(requireNonNull(contactPoint, "contactPoint"));
    return this;
  }

  /** One more address. */
  public IndividualBuilder address(Address address) {
    lists.addresses.add(requireNonNull(address, "address"));
    return this;
  }

  /** One more figure about the person's means. */
  public IndividualBuilder statement(FinancialStatement statement) {
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
