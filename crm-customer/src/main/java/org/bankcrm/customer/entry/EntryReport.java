package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * What the check of one form or one row of an import found: every problem at once, and the values
 * in their regular form.
 *
 * <p>Immutable and thread-safe. The values are personal data; the text form shows how many problems
 * there are.
 */
public final class EntryReport {
  private final List<EntryProblem> problems;
  private final SortedMap<DataField, String> values;

  EntryReport(Collection<EntryProblem> problems, Map<DataField, String> values) {
    this.problems = Checks.copy(problems, "problems").stream().sorted().distinct().toList();
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * Everything that is wrong, by field and fault: refusals and doubts. All at once, so that whoever
   * fills the form mends them in one go. Empty if there is nothing to say.
   */
  public List<EntryProblem> problems() {
    return problems;
  }

  /** What refuses the entry. While there is one, the entry must not be stored as the customer's. */
  public List<EntryProblem> refusals() {
    return problems.stream().filter(each -> !each.fault().isDoubt()).toList();
  }

  /** What to ask about; the entry may be taken. They let the entry pass. */
  public List<EntryProblem> doubts() {
    return problems.stream().filter(each -> each.fault().isDoubt()).toList();
  }

  /** Whether nothing refuses the entry. An entry with doubts alone is accepted. */
  public boolean isAccepted() {
    return problems.stream().allMatch(each -> each.fault().isDoubt());
  }

  /**
   * The values that passed their own check, in their regular form: personal data. Of an entry that
   * is refused as well, so that a form can keep what was right.
   */
  public SortedMap<DataField, String> values() {
    return values;
  }

  /** The value of one field, if it was given and passed its own check: personal data. */
  public Optional<String> value(DataField field) {
    return Optional.ofNullable(values.get(requireNonNull(field, "field")));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "EntryReport";
  }
}
