package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.internal.document.Place;

/** Which policy reads which attribute that is handed in. */
final class ReadGraph {

  private final Map<String, Input> inputs = new LinkedHashMap<>();

  /** For each policy those whose yields it reads. */
  private final Map<DeclaredPolicy, Set<DeclaredPolicy>> needs = new HashMap<>();

  /**
   * For each policy those from which something reaches it: those that it needs, and those whose
   * earlier decisions it is handed in, or reads elsewhere.
   */
  private final Map<DeclaredPolicy, Set<DeclaredPolicy>> sources = new HashMap<>();

  /** What is handed in, and by which policies it is read, each with the place where first. */
  private static final class Input {
    private Attribute<?> attribute;
    private final Map<DeclaredPolicy, Place> places = new LinkedHashMap<>();

    Input(Attribute<?> attribute) {
      this.attribute = attribute;
    }
  }

  /** Notes that a policy reads what another yields. */
  void needs(DeclaredPolicy policy, DeclaredPolicy other) {
    needs.computeIfAbsent(policy, key -> new LinkedHashSet<>()).add(other);
    hears(policy, other);
  }

  /** Notes that something of another policy reaches this one. */
  void hears(DeclaredPolicy policy, DeclaredPolicy other) {
    sources.computeIfAbsent(policy, key -> new LinkedHashSet<>()).add(other);
  }

  /** The policies whose yields it reads. */
  Set<DeclaredPolicy> needs(DeclaredPolicy policy) {
    return needs.getOrDefault(policy, Set.of());
  }

  /** The policies from which something reaches it. */
  Set<DeclaredPolicy> sources(DeclaredPolicy policy) {
    return sources.getOrDefault(policy, Set.of());
  }

  /**
   * Notes that a policy reads what is handed in.
   *
   * @param id the attribute's, or for an attribute of parts {@code list/part}
   */
  void reads(DeclaredPolicy policy, String id, Attribute<?> attribute, Place place) {
    Input input = inputs.get(id);
    if (input == null) {
      input = new Input(attribute);
      inputs.put(id, input);
    }
    input.attribute = isProtected(input.attribute) ? input.attribute : attribute;
    input.places.putIfAbsent(policy, place);
  }

  private static boolean isProtected(Attribute<?> attribute) {
    return attribute.info().sensitivity() == Sensitivity.PROTECTED;
  }

  /** Whether what is read under an id is protected. */
  boolean isProtected(String id) {
    Input input = inputs.get(id);
    return input != null && isProtected(input.attribute);
  }

  void eachInput(BiConsumer<String, Attribute<?>> action) {
    inputs.forEach((id, input) -> action.accept(id, input.attribute));
  }

  Set<DeclaredPolicy> readersOf(String id) {
    Input input = inputs.get(id);
    return input == null ? Set.of() : input.places.keySet();
  }

  String placeOf(DeclaredPolicy policy, String id) {
    return requireNonNull(requireNonNull(inputs.get(id)).places.get(policy)).toString();
  }

  /** The policies that read a protected attribute, themselves or through others. */
  Set<DeclaredPolicy> touched(List<DeclaredPolicy> policies) {
    Set<DeclaredPolicy> touched = new HashSet<>();
    eachInput(
        (id, attribute) -> {
          if (isProtected(attribute)) {
            touched.addAll(readersOf(id));
          }
        });
    Map<DeclaredPolicy, List<DeclaredPolicy>> readers = readers(policies);
    ArrayDeque<DeclaredPolicy> open = new ArrayDeque<>(touched);
    while (!open.isEmpty()) {
      for (DeclaredPolicy reader : readers.getOrDefault(open.remove(), List.of())) {
        if (touched.add(reader)) {
          open.add(reader);
        }
      }
    }
    return touched;
  }

  private Map<DeclaredPolicy, List<DeclaredPolicy>> readers(List<DeclaredPolicy> policies) {
    Map<DeclaredPolicy, List<DeclaredPolicy>> readers = new HashMap<>();
    for (DeclaredPolicy policy : policies) {
      sources(policy)
          .forEach(other -> readers.computeIfAbsent(other, key -> new ArrayList<>()).add(policy));
    }
    return readers;
  }
}
