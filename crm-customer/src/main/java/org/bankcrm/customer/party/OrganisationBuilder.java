package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.Country;
import org.bankcrm.core.check.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of an {@link Organisation}; a key and one legal name are required. For one
 * thread.
 */
public final class OrganisationBuilder {
  private static final int MAX_NAME = 300;

  final PartyId id;
  final PartyDetails.Gathering lists = new PartyDetails.Gathering();
  @Nullable String legalNameZh;
  @Nullable String legalNameEn;
  @Nullable Classification industry;
  @Nullable OrganisationSize size;
  @Nullable LocalDate establishedOn;
  @Nullable LocalDate dissolvedOn;
  @Nullable Country country;

  OrganisationBuilder(PartyId id) {
    this.id = requireNonNull(id, "id");
  }

  /**
   * The registered name in Chinese; at most 300 characters.
   *
   * @throws IllegalArgumentException if it is blank, too long or unprintable
   */
  public OrganisationBuilder legalNameZh(String name) {
    legalNameZh = Checks.text(name, "legalNameZh", MAX_NAME);
    return this;
  }

  /**
   * The registered name in English, or in another language in Latin letters; at most 300
   * characters.
   *
   * @throws IllegalArgumentException if it is blank, too long or unprintable
   */
  public OrganisationBuilder legalNameEn(String name) {
    legalNameEn = Checks.text(name, "legalNameEn", MAX_NAME);
    return this;
  }

  /** In which industry it works. */
  public OrganisationBuilder industry(Classification newIndustry) {
    industry = requireNonNull(newIndustry, "industry");
    return this;
  }

  /** How large it is. */
  public OrganisationBuilder size(OrganisationSize newSize) {
    size = requireNonNull(newSize, "size");
    return this;
  }

  /** The day of its registration. */
  public OrganisationBuilder establishedOn(LocalDate day) {
    establishedOn = requireNonNull(day, "establishedOn");
    return this;
  }

  /** The day on which it was struck off. */
  public OrganisationBuilder dissolvedOn(LocalDate day) {
    dissolvedOn = requireNonNull(day, "dissolvedOn");
    return this;
  }

  /** The country under whose law it stands. */
  public OrganisationBuilder country(Country newCountry) {
    country = requireNonNull(newCountry, "country");
    return this;
  }

  /** One more paper, such as the licence with its credit code. */
  public OrganisationBuilder document(IdentityDocument document) {
    lists.documents.add(requireNonNull(document, "document"));
    return this;
  }

  /** One more way to reach the organisation, after those it prefers. */
  public OrganisationBuilder contactPoint(ContactPoint contactPoint) {
    lists.contactPoints.add(requireNonNull(contactPoint, "contactPoint"));
    return this;
  }

  /** One more address. */
  public OrganisationBuilder address(Address address) {
    lists.addresses.add(requireNonNull(address, "address"));
    return this;
  }

  /** One more figure about the organisation's means. */
  public OrganisationBuilder statement(FinancialStatement statement) {
    lists.statements.add(requireNonNull(statement, "statement"));
    return this;
  }

  /**
   * The organisation.
   *
   * @throws IllegalArgumentException if it has no legal name, two contact points have one key, or
   *     it ended before it began
   */
  public Organisation build() {
    return Organisation.from(this);
  }
}
