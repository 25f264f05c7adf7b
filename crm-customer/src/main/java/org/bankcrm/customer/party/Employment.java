package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a person's working life: for whom, as what, from when to when. If the bank knows
 * the employer as a party, an {@link EmployedBy} relationship says so in addition.
 *
 * <pre>{@code
 * Employment.builder(DateRange.startingOn(LocalDate.of(2018, 9, 1)))
 *     .employer("示例大学")
 *     .position("讲师")
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; the text form is masked.
 */
public final class Employment {
  private static final int MAX_TEXT = 200;

  private final DateRange period;
  private final @Nullable String employer;
  private final @Nullable Classification occupation;
  private final @Nullable Classification industry;
  private final @Nullable String position;

  private Employment(Builder builder) {
    period = builder.period;
    employer = builder.employer;
    occupation = builder.occupation;
    industry = builder.industry;
    position = builder.position;
    Checks.require(
        employer != null || occupation != null || industry != null || position != null,
        "employment",
        "must say the employer, occupation, industry or position");
  }

  /** Begins an employment of the given days, which may be open at both ends. */
  public static Builder builder(DateRange period) {
    return new Builder(period);
  }

  /** The days of the employment. */
  public DateRange period() {
    return period;
  }

  /** The employer's name 工作单位. */
  public Optional<String> employer() {
    return Optional.ofNullable(employer);
  }

  /** What the person does 职业. */
  public Optional<Classification> occupation() {
    return Optional.ofNullable(occupation);
  }

  /** In which industry the employer works 行业. */
  public Optional<Classification> industry() {
    return Optional.ofNullable(industry);
  }

  /** The person's post 职务. */
  public Optional<String> position() {
    return Optional.ofNullable(position);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(period, employer, occupation, industry, position);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Employment employment && state().equals(employment.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(Employment.class);
  }

  /**
   * Gathers the parts of an {@link Employment}. The setters of texts refuse blank, over-long and
   * unprintable ones with an {@link IllegalArgumentException} that names the part. For one thread.
   */
  public static final class Builder {
    private final DateRange period;
    private @Nullable String employer;
    private @Nullable Classification occupation;
    private @Nullable Classification industry;
    private @Nullable String position;

    private Builder(DateRange period) {
      this.period = requireNonNull(period, "period");
    }

    /** The employer's name; at most 200 characters. */
    public Builder employer(String newEmployer) {
      employer = Checks.text(newEmployer, "employer", MAX_TEXT);
      return this;
    }

    /** What the person does. */
    public Builder occupation(Classification newOccupation) {
      occupation = requireNonNull(newOccupation, "occupation");
      return this;
    }

    /** In which industry the employer works. */
    public Builder industry(Classification newIndustry) {
      industry = requireNonNull(newIndustry, "industry");
      return this;
    }

    /** The person's post; at most 200 characters. */
    public Builder position(String newPosition) {
      position = Checks.text(newPosition, "position", MAX_TEXT);
      return this;
    }

    /**
     * The employment.
     *
     * @throws IllegalArgumentException if nothing but the period is given
     */
    public Employment build() {
      return new Employment(this);
    }
  }
}
