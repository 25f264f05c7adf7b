package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.Country;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A postal address with its use, from the country down to the line. Besides the country it has at
 * least a city or a line. The parts belong together: they come from one source and are replaced as
 * one.
 *
 * <pre>{@code
 * Address.builder(AddressUse.HOME, Country.CHINA)
 *     .province("浙江省").city("杭州市").district("西湖区").line("文三路 1 号").postcode("310012")
 *     .verifiedOn(LocalDate.of(2026, 3, 2))
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; the text form shows the use and the country only.
 */
public final class Address {
  private static final int MAX_PART = 100;
  private static final int MAX_LINE = 300;

  private final AddressUse use;
  private final Country country;
  private final @Nullable String province;
  private final @Nullable String city;
  private final @Nullable String district;
  private final @Nullable String line;
  private final @Nullable String postcode;
  private final @Nullable LocalDate verifiedOn;

  private Address(Builder builder) {
    use = builder.use;
    country = builder.country;
    province = builder.province;
    city = builder.city;
    district = builder.district;
    line = builder.line;
    postcode = builder.postcode;
    verifiedOn = builder.verifiedOn;
    Checks.require(city != null || line != null, "address", "must have a city or a line");
  }

  /** Begins an address in the given country. */
  public static Builder builder(AddressUse use, Country country) {
    return new Builder(use, country);
  }

  /** What the address is used for. */
  public AddressUse use() {
    return use;
  }

  /** The country or territory. */
  public Country country() {
    return country;
  }

  /** Province, autonomous region, municipality or state 省. */
  public Optional<String> province() {
    return Optional.ofNullable(province);
  }

  /** City or prefecture 市. */
  public Optional<String> city() {
    return Optional.ofNullable(city);
  }

  /** District or county 区县. */
  public Optional<String> district() {
    return Optional.ofNullable(district);
  }

  /** Street, house, room 详细地址. */
  public Optional<String> line() {
    return Optional.ofNullable(line);
  }

  /** Postcode 邮政编码. */
  public Optional<String> postcode() {
    return Optional.ofNullable(postcode);
  }

  /** The day on which it was last found to be right. */
  public Optional<LocalDate> verifiedOn() {
    return Optional.ofNullable(verifiedOn);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(use, country, province, city, district, line, postcode, verifiedOn);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address address && state().equals(address.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** The type, the use and the country. */
  @Override
  public String toString() {
    return Masks.of(Address.class, use + ", " + country);
  }

  /**
   * Gathers the parts of an {@link Address}. Each setter refuses a blank, over-long or unprintable
   * part with an {@link IllegalArgumentException} that names the part. For one thread.
   */
  public static final class Builder {
    private final AddressUse use;
    private final Country country;
    private @Nullable String province;
    private @Nullable String city;
    private @Nullable String district;
    private @Nullable String line;
    private @Nullable String postcode;
    private @Nullable LocalDate verifiedOn;

    private Builder(AddressUse use, Country country) {
      this.use = requireNonNull(use, "use");
      this.country = requireNonNull(country, "country");
    }

    /** Province, autonomous region, municipality or state; at most 100 characters. */
    public Builder province(String newProvince) {
      province = Checks.text(newProvince, "province", MAX_PART);
      return this;
    }

    /** City or prefecture; at most 100 characters. */
    public Builder city(String newCity) {
      city = Checks.text(newCity, "city", MAX_PART);
      return this;
    }

    /** District or county; at most 100 characters. */
    public Builder district(String newDistrict) {
      district = Checks.text(newDistrict, "district", MAX_PART);
      return this;
    }

    /** Street, house, room; at most 300 characters. */
    public Builder line(String newLine) {
      line = Checks.text(newLine, "line", MAX_LINE);
      return this;
    }

    /** Postcode; at most 100 characters. */
    public Builder postcode(String newPostcode) {
      postcode = Checks.text(newPostcode, "postcode", MAX_PART);
      return this;
    }

    /** The day on which it was last found to be right. */
    public Builder verifiedOn(LocalDate day) {
      verifiedOn = requireNonNull(day, "day");
      return this;
    }

    /**
     * The address.
     *
     * @throws IllegalArgumentException if neither city nor line is given
     */
    public Address build() {
      return new Address(this);
    }
  }
}
