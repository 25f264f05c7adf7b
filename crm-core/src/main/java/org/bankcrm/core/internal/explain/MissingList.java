package org.bankcrm.core.internal.explain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.explanation.MissingAttribute;

/**
 * Gathers what is missing, each attribute once, in the order of mention, and no more than is told.
 *
 * <p>The first so many of several lists are the first so many of the first so many of each: what
 * policies lack can be handed on from one to the next without growing.
 */
public final class MissingList {

  /** Made when something is missing, which it mostly is not. */
  private Set<MissingAttribute> found = Set.of();

  /** Adds what is not told yet, as far as there is room. */
  public void add(Collection<MissingAttribute> more) {
    if (more.isEmpty()) {
      return;
    }
    if (found.isEmpty()) {
      found = new LinkedHashSet<>();
    }
    for (MissingAttribute each : more) {
      if (isFull()) {
        return;
      }
      found.add(each);
    }
  }

  /** Whether more would not be told. */
  public boolean isFull() {
    return found.size() >= MissingAttribute.MOST_TOLD;
  }

  /** What was gathered. */
  public List<MissingAttribute> list() {
    return List.copyOf(found);
  }
}
