package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;

/** Which policy reads which attribute that is handed in. */
final class ReadGraph {

  private final Map<String, Attribute<?>> inputs = new LinkedHashMap<>();

  /** For each input the policies that read it, with the place where each does so first. */
  private final Map<String, Map<PlannedPolicy, String>> places = new HashMap<>();

  /**
   * Notes that a policy reads what is handed in.
   *
   * @param id the attribute's, or for an attribute of parts {@code list/part}
   */
  void reads(PlannedPolicy policy, String id, Attribute<?> attribute, String place) {
    inputs.merge(id, attribute, (one, other) -> isProtected(one) ? one : other);
    places.computeIfAbsent(id, key -> new LinkedHashMap<>()).putIfAbsent(policy, place);
  }

  private static boolean isProtected(Attribute<?> attribute) {
    return attribute.info().sensitivity() == Sensitivity.PROTECTED;
  }

  /** Whether what is read under an id is protected. */
  boolean isProtected(String id) {
    return inputs.containsKey(id) && isProtected(requireNonNull(inputs.get(id)));
  }

  Map<String, Attribute<?>> inputs() {
    return inputs;
  }

  Set<PlannedPolicy> readersOf(String id) {
    return places.getOrDefault(id, Map.of()).keySet();
  }

  String placeOf(PlannedPolicy policy, String id) {
    return requireNonNull(requireNonNull(places.get(id)).get(policy));
  }

  /** The policies that read a protected attribute, themselves or through others. */
  Set<PlannedPolicy> touched(List<PlannedPolicy> policies) {
    Set<PlannedPolicy> touched = new HashSet<>();
    inputs.forEach(
        (id, attribute) -> {
          if (isProtected(attribute)) {
            touched.addAll(readersOf(id));
          }
        });
    Map<PlannedPolicy, List<PlannedPolicy>> readers = new HashMap<>();
    for (PlannedPolicy policy : policies) {
      policy.sources.forEach(
          other -> readers.computeIfAbsent(other, key -> new ArrayList<>()).add(policy));
    }
    ArrayDeque<PlannedPolicy> open = new ArrayDeque<>(touched);
    while (!open.isEmpty()) {
      for (PlannedPolicy reader : readers.getOrDefault(open.remove(), List.of())) {
        if (touched.add(reader)) {
          open.add(reader);
        }
      }
    }
    return touched;
  }
}
