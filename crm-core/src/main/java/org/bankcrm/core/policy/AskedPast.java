package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;

/** What of their past the policies of a book ask for, which is handed in. */
final class AskedPast {

  private AskedPast() {}

  /**
   * The attributes that the catalogue lacks, in the order of the policies: since when goes with
   * what was given, of which it cannot be told without.
   */
  static List<Attribute<?>> of(List<Policy<?>> policies, AttributeCatalog catalog) {
    Set<String> asked = asked(policies);
    Set<String> seen = new HashSet<>();
    List<Attribute<?>> found = new ArrayList<>();
    if (!asked.isEmpty()) { // most books ask for nothing
      for (Policy<?> policy : policies) {
        policy.kind().yields(policy).stream()
            .filter(yielded -> Past.ids(yielded.id()).stream().anyMatch(asked::contains))
            .flatMap(yielded -> Past.handedIn(yielded).stream())
            .filter(past -> catalog.find(past.id()).isEmpty() && seen.add(past.id()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Set<String> asked(List<Policy<?>> policies) {
    Set<String> asked = new HashSet<>();
    FormReads reads =
        new FormReads(
            id -> {
              if (Past.isNamed(id)) {
                asked.add(id);
              }
            });
    policies.forEach(reads::of);
    return asked;
  }
}
