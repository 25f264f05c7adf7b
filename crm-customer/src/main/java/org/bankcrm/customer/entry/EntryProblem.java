package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.bankcrm.core.LocalizedText;

/**
 * One thing wrong at entry: where and what. Holds no personal data, and orders by field, then by
 * fault.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field the field; of {@link EntryFault#NONE_GIVEN} the first of those of which one is
 *     needed
 * @param fault what is wrong with it
 */
public record EntryProblem(DataField field, EntryFault fault) implements Comparable<EntryProblem> {
  private static final Comparator<EntryProblem> ORDER =
      Comparator.comparing(EntryProblem::field).thenComparing(EntryProblem::fault);

  /** Checks that both parts are there. */
  public EntryProblem {
    requireNonNull(field, "field");
    requireNonNull(fault, "fault");
  }

  /**
   * A sentence for whoever fills the form, such as 手机号码：位数不对…, in both languages. It says what was
   * expected and holds nothing of what was typed.
   */
  public LocalizedText text() {
    LocalizedText name = field.label();
    LocalizedText what = fault.label();
    return LocalizedText.of(name.zh() + "：" + what.zh(), name.en() + ": " + what.en());
  }

  /** Orders by field, then by fault; agrees with {@code equals}. */
  @Override
  public int compareTo(EntryProblem other) {
    return ORDER.compare(this, other);
  }

  /** The code of the field and of the fault. */
  @Override
  public String toString() {
    return "/" + field + ": " + fault;
  }
}
