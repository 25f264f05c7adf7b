package org.bankcrm.customer.merge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bankcrm.customer.merge.LaterThing.Kind;
import org.bankcrm.customer.party.Party;

/** What of a customer itself is other now than the merge left it; contact points are told apart. */
record PartyChanges(Party now, Party merged) {

  private static final String CONTACT_POINTS = "contactPoints";

  void tell(Consumer<LaterThing> telling) {
    Map<String, Object> before = new TreeMap<>(merged.toDocument());
    Map<String, Object> after = new TreeMap<>(now.toDocument());
    Map<String, Object> keys = new TreeMap<>(before);
    keys.putAll(after);
    keys.remove(CONTACT_POINTS);
    for (String key : keys.keySet()) {
      Object is = after.get(key);
      Object was = before.get(key);
      if (is instanceof List<?> list && was instanceof List<?> known) {
        entries(key, list, known, telling);
      } else if (is == null || !is.equals(was)) {
        telling.accept(LaterThing.of(Kind.FIELD, key));
      }
    }
  }

  private static void entries(
      String key, List<?> now, List<?> known, Consumer<LaterThing> telling) {
    for (int place = 0; place < now.size(); place++) {
      if (!known.contains(now.get(place))) {
        telling.accept(LaterThing.of(Kind.ENTRY, key + "/" + place));
      }
    }
    if (!now.containsAll(known)) {
      telling.accept(LaterThing.of(Kind.FIELD, key));
    }
  }
}
