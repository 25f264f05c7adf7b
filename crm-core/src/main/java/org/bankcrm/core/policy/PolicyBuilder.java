package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Condition;

/**
 * What the builders of all kinds of policy have in common: the parts of the {@link PolicyHead} that
 * an author may leave out. For one thread.
 *
 * @param <B> the builder of the kind
 */
public abstract class PolicyBuilder<B extends PolicyBuilder<B>> {

  private Optional<DecisionPurpose> decides = Optional.empty();
  private Condition population = Condition.always();
  private final List<ApprovedException> exceptions = new ArrayList<>();

  /** For the builders of the kinds. */
  protected PolicyBuilder() {}

  /** This builder. */
  protected abstract B self();

  /** What the bank decides by it, instead of what the kind is for. */
  public final B decides(DecisionPurpose purpose) {
    decides = Optional.of(purpose);
    return self();
  }

  /**
   * Whom the policy is about, instead of everybody: for whom the condition is FALSE it does not
   * apply, and for whom it is UNKNOWN nothing is decided.
   */
  public final B population(Condition condition) {
    population = requireNonNull(condition, "condition");
    return self();
  }

  /** Adds an approved use of an attribute that the purpose forbids. */
  public final B exception(ApprovedException exception) {
    exceptions.add(requireNonNull(exception, "exception"));
    return self();
  }

  /**
   * The head of the policy.
   *
   * @throws IllegalArgumentException if two exceptions have one id, or there are too many
   */
  protected final PolicyHead head(PolicyRef ref, LocalizedText name) {
    return new PolicyHead(ref, name, decides, population, exceptions);
  }
}
