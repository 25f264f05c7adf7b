package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;

/**
 * A model as data: a linear or logistic regression, a decision tree, a small ensemble of trees, or
 * these together.
 *
 * <pre>{@code
 * ScoringModel churn =
 *     ScoringModel.builder("churn", 1)
 *         .name("流失概率", "Chance of leaving")
 *         .gives(Link.PROBABILITY, 4)
 *         .base(new BigDecimal("-1.2"))
 *         .factor(
 *             ModelFactor.builder("tenure", TENURE, new BigDecimal("-0.03"))
 *                 .name("开户月数", "Months with the bank")
 *                 .ifMissing(BigDecimal.ZERO))
 *         .build();
 * }</pre>
 *
 * <p>The figure is the base, and what factors, groups and trees add, in their order. It yields
 * {@code model.<id>}, the figure or the chance whose log odds it is, rounded once to the model's
 * digits, halves to the even one; other policies, such as offers that go by a propensity, read it.
 * It is missing where something is missing for which the model says nothing. What groups, leaves
 * and gaps add is added up exactly; numbers are weighed, and the result is made, in binary
 * fractions (IEEE 754 doubles) by functions that are the same on every Java machine. Immutable,
 * thread-safe and comparable by value.
 *
 * @param head its name, and whom it is about
 * @param gives the figure itself, or a chance
 * @param digits after the point of the result, 0 to 9
 * @param base what everybody has
 * @param factors numbers with coefficients, at most 200
 * @param groups cases with coefficients, at most 200
 * @param trees at most 200
 * @param combining whether trees are added up or averaged
 */
public record ScoringModel(
    PolicyHead head,
    Link gives,
    int digits,
    BigDecimal base,
    List<ModelFactor> factors,
    List<ModelGroup> groups,
    List<DecisionTree> trees,
    Combining combining)
    implements Policy<ModelScore> {

  /** Reads and writes models: {@code "kind": "model"}. */
  public static final PolicyKind KIND = ModelForm.KIND;

  /** Refuses nulls; what must hold of the parts together is checked when the model is built. */
  public ScoringModel {
    requireNonNull(head, "head");
    requireNonNull(gives, "gives");
    base = Points.plain(base);
    factors = List.copyOf(factors);
    groups = List.copyOf(groups);
    trees = List.copyOf(trees);
    requireNonNull(combining, "combining");
  }

  /**
   * Starts a model; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 120 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.SCORE;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** The attribute {@code model.<id>}: a whole number, or a decimal of the model's digits. */
  public Attribute<?> attribute() {
    return attribute(ref(), name(), digits);
  }

  static Attribute<?> attribute(PolicyRef ref, LocalizedText name, int digits) {
    String id = AttributeIds.model(ref);
    AttributeInfo info = AttributeInfo.named(name);
    return digits == 0 ? Attributes.integer(id, info) : Attributes.decimal(id, digits, info);
  }

  @Override
  public Outcome<ModelScore> plan(Planner planner) {
    return new ModelPlan(this, planner).outcome();
  }

  @Override
  public void words(ModelScore result, Sentences text) {
    new ModelWords(result, text).tell(gives);
  }

  @Override
  public String toString() {
    return "ScoringModel " + ref();
  }

  /** Gathers the parts of a model; for one thread. */
  public static final class Builder extends FormBuilder<ScoringModel, Builder> {

    private Builder(String id, int version) {
      super(ModelForm.FORM, id, version);
    }

    /**
     * What it gives; needed.
     *
     * @param gives the figure itself, or the chance whose log odds it is
     * @param digits after the point of the result, 0 to 9
     */
    public Builder gives(Link gives, int digits) {
      entry.put(ModelForm.GIVES, gives).write(ModelForm.DIGITS, digits);
      return this;
    }

    /** The constant that everybody has; zero unless it is said. */
    public Builder base(BigDecimal base) {
      entry.write(ModelForm.BASE, base);
      return this;
    }

    /** Adds a number with its coefficient. */
    public Builder factor(ModelFactor.Builder factor) {
      entry.add(ModelForm.FACTORS, factor);
      return this;
    }

    /** Adds cases with their coefficients. */
    public Builder group(ModelGroup.Builder group) {
      entry.add(ModelForm.GROUPS, group);
      return this;
    }

    /** Adds a tree. */
    public Builder tree(DecisionTree.Builder tree) {
      entry.add(ModelForm.TREES, tree);
      return this;
    }

    /** Whether trees are added up, which holds unless it is said, or averaged. */
    public Builder combine(Combining combining) {
      entry.put(ModelForm.COMBINE, combining);
      return this;
    }
  }
}
