package org.bankcrm.core.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Sensitivity;

/**
 * What of a whole book is told to nobody: values that are protected, or that tell what a policy
 * decided, now or before, that reads one; and why such a policy did not grant.
 */
final class Withheld {

  /** Stands for the part of a condition that is told to nobody. */
  private static final int NOT_TOLD = -3;

  private final Set<String> ids;
  private final Set<String> sensitive;
  private final int[] grants;

  private Withheld(Set<String> ids, Set<String> sensitive, int[] grants) {
    this.ids = ids;
    this.sensitive = sensitive;
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
    return new Withheld(ids, sensitive(policies), grants);
  }

  private static Set<String> sensitive(List<PlannedPolicy> policies) {
    Set<String> ids = new HashSet<>();
    for (PlannedPolicy policy : policies) {
      for (Attribute<?> yielded : policy.yields()) {
        if (yielded.info().sensitivity() == Sensitivity.SENSITIVE) {
          ids.add(yielded.id());
          ids.addAll(Past.ids(yielded.id()));
        }
      }
    }
    return ids;
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  /** Whether a sensitive attribute is one that a policy yields, or tells what it yielded before. */
  boolean isSensitiveYield(String id) {
    return sensitive.contains(id);
  }

  /** Leaves of what stands for the parts of conditions nothing that is not told. */
  void hide(int[] parts) {
    for (int place : grants) {
      parts[place] = parts[place] < 0 ? parts[place] : NOT_TOLD;
    }
  }
}
