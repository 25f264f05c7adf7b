package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

/**
 * A number of the customer's that a model weighs: its coefficient times the number, held within
 * bounds and put on a curve first. Of days since something happened it is what is left of its
 * coefficient:
 *
 * <pre>{@code
 * ModelFactor.builder("click", DAYS_SINCE_CLICK, new BigDecimal("1.2")) // on the day itself
 *     .name("最近点击", "Last click")
 *     .curve(Curve.HALVING)
 *     .per(new BigDecimal("14")) // a half after 14 days, a quarter after 28
 *     .ifMissing(BigDecimal.ZERO); // of whoever never clicked
 * }</pre>
 *
 * @param id unique among the factors of the model
 * @param name what people call it
 * @param usual what an average customer gets by it, with which a customer is compared
 * @param attribute a whole number, a decimal, an amount or a real
 * @param weighed how it is weighed; amounts in whole units of their currency
 * @param ifMissing what is added where the number is missing; empty where the model then tells
 *     nothing
 */
public record ModelFactor(
    String id,
    LocalizedText name,
    BigDecimal usual,
    Attribute<?> attribute,
    Factor weighed,
    Optional<BigDecimal> ifMissing) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id is no code, or another attribute is weighed
   */
  public ModelFactor {
    Codes.check(id, "id");
    requireNonNull(name, "name");
    usual = Points.plain(usual);
    ifMissing = ifMissing.map(Points::plain);
    if (!weighed.of().equals(attribute.ref())) {
      throw new IllegalArgumentException("the factor weighs " + weighed.of().id());
    }
  }

  /**
   * Starts a factor.
   *
   * @param id unique among the factors of the model
   * @param attribute a number
   * @param times its coefficient
   */
  public static Builder builder(String id, Attribute<?> attribute, BigDecimal times) {
    return new Builder(
        new Entry()
            .write(ModelForm.ID, id)
            .put(ModelForm.ATTRIBUTE, attribute)
            .write(ModelForm.TIMES, times));
  }

  @Override
  public String toString() {
    return "ModelFactor " + id;
  }

  /** Gathers what is said of a factor; for one thread. */
  public static final class Builder extends Part<ModelFactor> {

    private Builder(Entry entry) {
      super(entry);
    }

    /** What people call it; needed. */
    public Builder name(String zh, String en) {
      entry.write(Key.NAME, zh, en);
      return this;
    }

    /** What an average customer gets by it; zero unless it is said. */
    public Builder usual(BigDecimal usual) {
      entry.write(ModelForm.USUAL, usual);
      return this;
    }

    /** The least number; what lies below counts as this. Amounts in whole units. */
    public Builder least(BigDecimal least) {
      entry.write(ModelForm.LEAST, least);
      return this;
    }

    /** The most; what lies above counts as this. */
    public Builder most(BigDecimal most) {
      entry.write(ModelForm.MOST, most);
      return this;
    }

    /**
     * What the number is counted in, above zero: the days of a half-life for {@link Curve#HALVING},
     * those until nothing is left for {@link Curve#FADING}; ones unless it is said.
     */
    public Builder per(BigDecimal per) {
      entry.write(ModelForm.PER, per);
      return this;
    }

    /** By which curve the number acts; straight unless it is said. */
    public Builder curve(Curve curve) {
      entry.put(ModelForm.CURVE, curve);
      return this;
    }

    /** What is added where the number is missing; without it the model then tells nothing. */
    public Builder ifMissing(BigDecimal adds) {
      entry.write(ModelForm.IF_MISSING, adds);
      return this;
    }
  }
}
