package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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
 * <pre>{@code
 * Organisation company =
 *     Organisation.builder(PartyId.of("p-9"))
 *         .legalNameZh("北京示例贸易有限公司")
 *         .legalNameEn("Beijing Example Trading Co., Ltd.")
 *         .establishedOn(LocalDate.of(2012, 5, 8))
 *         .build();
 * }</pre>
 *
 * <p>A name in one language is enough; what else the bank does not know is empty.
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

  private Organisation(Builder builder) {
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

  static Organisation from(Builder builder) {
    return new Organisation(builder);
  }

  /**
   * Begins the organisation with the given key; a legal name must follow.
   *
   * @param id the bank's key of the party, which relationships and holdings refer to
   */
  public static Builder builder(PartyId id) {
    return new Builder(id);
  }

  @Override
  public PartyId id() {
    return id;
  }

  /**
   * The registered name in Chinese; empty if there is none, and then there is one in Latin letters.
   */
  public Optional<String> legalNameZh() {
    return Optional.ofNullable(legalNameZh);
  }

  /**
   * The registered name in English, or in another language in Latin letters. Empty if there is
   * none, and then there is a Chinese one.
   */
  public Optional<String> legalNameEn() {
    return Optional.ofNullable(legalNameEn);
  }

  /** The Chinese name if there is one, else the other. */
  @Override
  public String displayName() {
    return legalNameZh().or(this::legalNameEn).orElseThrow();
  }

  /**
   * The unified social credit code among the papers; the first, if there are several. A paper that
   * has ended counts as well. Empty where no such paper is recorded.
   */
  public Optional<UnifiedSocialCreditCode> creditCode() {
    return documents().stream()
        .map(IdentityDocument::identifier)
        .filter(UnifiedSocialCreditCode.class::isInstance)
        .map(UnifiedSocialCreditCode.class::cast)
        .findFirst();
  }

  /** In which industry it works 行业; empty if it is not known. */
  public Optional<Classification> industry() {
    return Optional.ofNullable(industry);
  }

  /**
   * How large it is; empty if it is not known. It is what the bank recorded and not computed from
   * the {@link #statements}.
   */
  public Optional<OrganisationSize> size() {
    return Optional.ofNullable(size);
  }

  /** The day of its registration, from which its age is counted; empty if it is not known. */
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

  /**
   * The same with these contact points in place of its own.
   *
   * @throws IllegalArgumentException if two of them have one key
   */
  public Organisation withContactPoints(Collection<ContactPoint> others) {
    Builder same = new Builder(id);
    same.legalNameZh = legalNameZh;
    same.legalNameEn = legalNameEn;
    same.industry = industry;
    same.size = size;
    same.establishedOn = establishedOn;
    same.dissolvedOn = dissolvedOn;
    same.country = country;
    same.lists.add(details);
    same.lists.contactPoints.clear();
    same.lists.contactPoints.addAll(Checks.copy(others, "contactPoints"));
    return same.build();
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

  /**
   * Gathers what is known of an {@link Organisation}; a key and one legal name are required. For
   * one thread.
   */
  public static final class Builder {
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

    Builder(PartyId id) {
      this.id = requireNonNull(id, "id");
    }

    /**
     * The registered name in Chinese; at most 300 characters.
     *
     * @throws IllegalArgumentException if it is blank, too long or unprintable
     */
    public Builder legalNameZh(String name) {
      legalNameZh = Checks.text(name, "legalNameZh", MAX_NAME);
      return this;
    }

    /**
     * The registered name in English, or in another language in Latin letters; at most 300
     * characters.
     *
     * @throws IllegalArgumentException if it is blank, too long or unprintable
     */
    public Builder legalNameEn(String name) {
      legalNameEn = Checks.text(name, "legalNameEn", MAX_NAME);
      return this;
    }

    /** In which industry it works. */
    public Builder industry(Classification newIndustry) {
      industry = requireNonNull(newIndustry, "industry");
      return this;
    }

    /** How large it is. */
    public Builder size(OrganisationSize newSize) {
      size = requireNonNull(newSize, "size");
      return this;
    }

    /** The day of its registration. A customer record refuses one after as-of. */
    public Builder establishedOn(LocalDate day) {
      establishedOn = requireNonNull(day, "establishedOn");
      return this;
    }

    /** The day on which it was struck off; not before the day of registration. */
    public Builder dissolvedOn(LocalDate day) {
      dissolvedOn = requireNonNull(day, "dissolvedOn");
      return this;
    }

    /** The country under whose law it stands. */
    public Builder country(Country newCountry) {
      country = requireNonNull(newCountry, "country");
      return this;
    }

    /** One more paper, such as the licence with its credit code. */
    public Builder document(IdentityDocument document) {
      lists.documents.add(requireNonNull(document, "document"));
      return this;
    }

    /**
     * One more way to reach the organisation, after those it prefers. Its key must be distinct
     * among the organisation's.
     */
    public Builder contactPoint(ContactPoint contactPoint) {
      lists.contactPoints.add(requireNonNull(contactPoint, "contactPoint"));
      return this;
    }

    /** One more address. */
    public Builder address(Address address) {
      lists.addresses.add(requireNonNull(address, "address"));
      return this;
    }

    /** One more figure about the organisation's means. */
    public Builder statement(FinancialStatement statement) {
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
}
