package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

/**
 * Cases of which one is the customer's, each with a coefficient: channels, regions, occupations.
 * The first case whose condition is TRUE counts, else what is added otherwise; while an earlier
 * case is UNKNOWN none counts, so that a case of those of whom it is not known stands first.
 *
 * @param id unique among the groups of the model
 * @param name what people call it
 * @param usual what an average customer gets by it, with which a customer is compared
 * @param cases 1 to 99, the first preferred
 * @param otherwise what is added where no case is TRUE
 */
public record ModelGroup(
    String id, LocalizedText name, BigDecimal usual, List<Case> cases, BigDecimal otherwise) {

  /**
   * One case.
   *
   * @param name what people call the customers of whom it is true
   * @param when of whom it is
   * @param adds what it adds to the figure
   */
  public record Case(LocalizedText name, Condition when, BigDecimal adds) {
    /** Refuses nulls. */
    public Case {
      requireNonNull(name, "name");
      requireNonNull(when, "when");
      adds = Points.plain(adds);
    }
  }

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is no code, or there is no case
   */
  public ModelGroup {
    Codes.check(id, "id");
    requireNonNull(name, "name");
    usual = Points.plain(usual);
    cases = List.copyOf(cases);
    otherwise = Points.plain(otherwise);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("a group needs a case");
    }
  }

  /**
   * Starts a group.
   *
   * @param id unique among the groups of the model
   * @param zh what people call it in Chinese
   * @param en the same in English
   * @param otherwise what is added where no case is TRUE
   */
  public static Builder builder(String id, String zh, String en, BigDecimal otherwise) {
    return new Builder(
        new Entry()
            .write(ModelForm.ID, id)
            .write(Key.NAME, zh, en)
            .write(ModelForm.OTHERWISE, otherwise));
  }

  @Override
  public String toString() {
    return "ModelGroup " + id;
  }

  /** Gathers the cases; for one thread. */
  public static final class Builder extends Part<ModelGroup> {

    private Builder(Entry entry) {
      super(entry);
    }

    /** What an average customer gets by it; zero unless it is said. */
    public Builder usual(BigDecimal usual) {
      entry.write(ModelForm.USUAL, usual);
      return this;
    }

    /** Adds a case behind those so far; one is needed. */
    public Builder when(String zh, String en, Condition when, BigDecimal adds) {
      entry.add(
          ModelForm.CASES,
          new Entry()
              .write(Key.NAME, zh, en)
              .put(ModelForm.WHEN, when)
              .write(ModelForm.ADDS, adds));
      return this;
    }
  }
}
