package org.bankcrm.alert.backstop;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;

/**
 * The bounds that hold on some days. Immutable and thread-safe.
 *
 * @param days when it is in force; the first day included, the last not
 * @param source where it stands, so that whoever is asked can show it
 * @param steps what follows from how many days past due, the gravest first; each from more days
 *     than the one after it
 */
public record BackstopEdition(DateRange days, LocalizedText source, List<BackstopStep> steps) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no step, two have one code, or they do not stand
   *     by their days, the most first
   */
  public BackstopEdition {
    requireNonNull(days, "days");
    requireNonNull(source, "source");
    steps = List.copyOf(steps);
    Set<String> codes = new HashSet<>();
    int before = Integer.MAX_VALUE;
    for (BackstopStep step : steps) {
      if (!codes.add(step.code()) || step.atLeast() >= before) {
        throw new IllegalArgumentException("each step once, from the most days to the fewest");
      }
      before = step.atLeast();
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("an edition has a step at least");
    }
  }

  /**
   * The gravest step that so many days past due have reached; empty before the first.
   *
   * @param daysPastDue 1 on the day after the one on which it was due
   */
  public Optional<BackstopStep> reached(long daysPastDue) {
    return steps.stream().filter(step -> daysPastDue >= step.atLeast()).findFirst();
  }

  /** The step of a code. */
  public Optional<BackstopStep> step(String code) {
    return steps.stream().filter(step -> step.code().equals(code)).findFirst();
  }
}
