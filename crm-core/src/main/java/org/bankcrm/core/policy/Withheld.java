package org.bankcrm.core.policy;

import java.util.List;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;

/**
 * What of a whole book is told to nobody: values that are protected, or that tell what a policy
 * decided, now or before, that reads one; and why such a policy did not grant.
 */
final class Withheld {

  /** Stands for the part of a condition that is told to nobody. */
  private static final int NOT_TOLD = -3;

  private final Set<String> ids;
  private final int[] grants;

  private Withheld(Set<String> ids, int[] grants) {
    this.ids = ids;
    this.grants = grants;
  }

  static Withheld of(AttributeCatalog catalog, List<PlannedPolicy> policies) {
    List<PlannedPolicy> shut = policies.stream().filter(each -> each.shut.isPresent()).toList();
    Set<String> ids = Shut.yields(shut.stream().map(each -> each.declared).toList());
    catalog.attributes().stream().filter(Shut::holdsProtected).map(Attribute::id).forEach(ids::add);
    int[] grants =
        shut.stream()
            .filter(each -> each.shut.orElseThrow().hasAny(each.declared.yesNo.values()))
            .mapToInt(each -> each.position)
            .toArray();
    return new Withheld(ids, grants);
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  /** Leaves of what stands for the parts of conditions nothing that is not told. */
  void hide(int[] parts) {
    for (int place : grants) {
      parts[place] = parts[place] < 0 ? parts[place] : NOT_TOLD;
    }
  }
}
