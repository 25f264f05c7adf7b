package org.bankcrm.customer.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.Country;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A company, sole trader, authority or association 对公客户. The people behind it stand in
 * relationships: {@link BeneficialOwnership}, {@link OfficeHeld}.
 *
 * <p>Immutable and thread-safe; the text form shows the key only.
 */
public final class Organisation implements Party {
  private final PartyId id;
  private final @Nullable String legalNameZh;
  private final @Nullable String legalNameEn;
  private final @Nullable Classification industry;
  private final @Nullable OrganisationSize size;
  private final @Nullable LocalDate establishedOn;
  private final @Nullable LocalDate dissolvedOn;
  private final @Nullable Country country;
  private final PartyDetails details;

  private Organisation(OrganisationBuilder builder) {
    id = builder.id;
    legalNameZh = builder.legalNameZh;
    legalNameEn = builder.legalNameEn;
    industry = builder.industry;
    size = builder.size;
    establishedOn = builder.establishedOn;
    dissolvedOn = builder.dissolvedOn;
    country = builder.country;
    details = builder.lists.details();
    Checks.require(
        legalNameZh != null || legalNameEn != null, "legalName", "must be given in a language");
    Checks.require(
        establishedOn == null || dissolvedOn == null || !dissolvedOn.isBefore(establishedOn),
        "dissolvedOn",
        "must not be before establishedOn");
  }

  static Organisation from(OrganisationBuilder builder) {
    return new Organisation(builder);
  }

  /** Begins the organisation with the given key; a legal name must follow. */
  public static OrganisationBuilder builder(PartyId id) {
    return new OrganisationBuilder(id);
  }

  @Override
  public PartyId id() {
    return id;
  }

  /** The registered name in Chinese. */
  public Optional<String> legalNameZh() {
    return Optional.ofNullable(legalNameZh);
  }

  /** The registered name in English, or in another language in Latin letters. */
  public Optional<String> legalNameEn() {
    return Optional.ofNullable(legalNameEn);
  }

  /** The Chinese name if there is one, else the other. */
  @Override
  public String displayName() {
    return legalNameZh().or(this::legalNameEn).orElseThrow();
  }

  /** The unified social credit code among the papers; the first, if there are several. */
  public Optional<UnifiedSocialCreditCode> creditCode() {
    return documents().stream()
        .map(IdentityDocument::identifier)
        .filter(UnifiedSocialCreditCode.class::isInstance)
        .map(UnifiedSocialCreditCode.class::cast)
        .findFirst();
  }

  /** In which industry it works 行业. */
  public Optional<Classification> industry() {
    return Optional.ofNullable(industry);
  }

  /** How large it is. */
  public Optional<OrganisationSize> size() {
    return Optional.ofNullable(size);
  }

  /** The day of its registration. */
  public Optional<LocalDate> establishedOn() {
    return Optional.ofNullable(establishedOn);
  }

  /** The day on which it was struck off, if it was. */
  public Optional<LocalDate> dissolvedOn() {
    return Optional.ofNullable(dissolvedOn);
  }

  /** The country under whose law it stands. */
  public Optional<Country> country() {
    return Optional.ofNullable(country);
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

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id, legalNameZh, legalNameEn, industry, size, establishedOn, dissolvedOn, country, details);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Organisation organisation && state().equals(organisation.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(Organisation.class, id);
  }
}
