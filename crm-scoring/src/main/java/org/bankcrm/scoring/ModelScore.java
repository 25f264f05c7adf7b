package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/**
 * What a model says of a customer, and what each of its parts added. {@code toString} shows no
 * figure.
 *
 * @param model the model
 * @param value the figure or the chance, with the model's digits; empty where something is missing
 *     for which the model says nothing
 * @param parts what each part added, factors, groups and trees in their order; not those that are
 *     not settled, and none at all where the model reads something protected
 * @param missing the ids of the attributes that are missing where a part is not settled, or where
 *     it asks whether they are known
 * @param applies whether the model is about the customer
 */
public record ModelScore(
    PolicyRef model,
    Optional<BigDecimal> value,
    List<Part> parts,
    SortedSet<String> missing,
    Truth applies) {

  /**
   * What one part added to the figure.
   *
   * @param id of the factor, the group or the tree
   * @param name what people call it
   * @param where the case or leaf that is the customer's; empty of a number
   * @param adds what it added: of groups, leaves and gaps exactly, of numbers to six digits after
   *     the point; of trees that are averaged, before they are
   * @param usual what an average customer gets by it
   */
  public record Part(
      String id,
      LocalizedText name,
      Optional<LocalizedText> where,
      BigDecimal adds,
      BigDecimal usual) {
    /** Refuses nulls. */
    public Part {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(where, "where");
      requireNonNull(adds, "adds");
      requireNonNull(usual, "usual");
    }

    /** How much more than an average customer gets; below zero where it is less. */
    public BigDecimal above() {
      return adds.subtract(usual);
    }

    @Override
    public String toString() {
      return "Part of a ModelScore";
    }
  }

  /** Refuses nulls. */
  public ModelScore {
    requireNonNull(model, "model");
    requireNonNull(value, "value");
    parts = List.copyOf(parts);
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    requireNonNull(applies, "applies");
  }

  /** Names the model and shows nothing of the customer. */
  @Override
  public String toString() {
    return "ModelScore by " + model;
  }
}
