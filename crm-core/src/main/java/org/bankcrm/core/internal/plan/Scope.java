package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.jspecify.annotations.Nullable;

/** What the names in conditions mean: positions in a catalogue, and what policies yield. */
final class Scope {

  private record Derived(int number, int level) {}

  private record Yielded(Node yes, Supplier<Node> no, Supplier<PlannedChoice> value) {}

  private final AttributeCatalog catalog;
  private final Map<AttributeRef, Slot> slots = new HashMap<>();
  private final List<Slot> inOrder = new ArrayList<>();
  private final Map<String, Derived> derived = new HashMap<>();
  private final Map<String, Yielded> yielded = new HashMap<>();
  private final Map<String, Slot> policies = new HashMap<>();

  Scope(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  /** From now on the name means the value that is derived with this number, from a stage on. */
  void define(String id, int number, int level) {
    derived.put(id, new Derived(number, level));
  }

  /**
   * From now on the name means what these nodes say, certainly and certainly not; the latter is
   * made for whoever asks. Whoever needs the value itself, to see whether it is known or to compare
   * it, has it derived.
   */
  void defineYesNo(String id, Node yes, Supplier<Node> no, Supplier<PlannedChoice> value) {
    yielded.put(id, new Yielded(yes, no, value));
  }

  /** The node of a yielded yes/no attribute being yes, or being no. */
  Optional<Node> yesNo(AttributeRef ref, boolean yes) {
    Yielded found = yielded.get(ref.id());
    return found == null ? Optional.empty() : Optional.of(yes ? found.yes() : found.no().get());
  }

  /** Whether a policy of the book yields this. */
  boolean isYielded(AttributeRef ref) {
    return yielded.containsKey(ref.id()) || derived.containsKey(ref.id());
  }

  /** From now on it is told here whether the policy that yields this applies. */
  void defineApplies(String id, Slot applies) {
    policies.put(id, applies);
  }

  /** Where it is told whether the policy that yields this applies; empty if to everybody. */
  Optional<Slot> applies(AttributeRef ref) {
    return Optional.ofNullable(policies.get(ref.id()));
  }

  /** A yes or no that is derived with this number, from a stage on, and has no name. */
  Slot derived(int number, int level) {
    Slot slot = new Slot(inOrder.size(), number, true, -1, level, ValueType.YES_NO);
    inOrder.add(slot);
    return slot;
  }

  Slot slot(AttributeRef ref) {
    Slot slot = slots.get(ref);
    if (slot == null) {
      slot = newSlot(ref);
      slots.put(ref, slot);
    }
    return slot;
  }

  List<Slot> slots() {
    return inOrder;
  }

  AttributeCatalog parts(AttributeRef ref) {
    Attribute<?> attribute = catalog.find(ref.id()).orElseThrow();
    return ((ElementsAttribute) attribute).parts();
  }

  private Slot newSlot(AttributeRef ref) {
    int index = inOrder.size();
    Derived choice = derived(ref.id());
    Slot slot =
        choice == null
            ? new Slot(index, position(ref), false, ref.freshDays().orElse(-1), 0, ref.type())
            : new Slot(index, choice.number(), true, -1, choice.level(), ref.type());
    inOrder.add(slot);
    return slot;
  }

  private @Nullable Derived derived(String id) {
    Yielded yesNo = yielded.get(id);
    if (yesNo != null && !derived.containsKey(id)) {
      PlannedChoice choice = yesNo.value().get();
      define(id, choice.derived(), choice.level() + 1);
    }
    return derived.get(id);
  }

  private int position(AttributeRef ref) {
    Optional<Attribute<?>> attribute = catalog.find(ref.id());
    if (attribute.isEmpty()) {
      throw new IllegalArgumentException("unknown attribute " + ref.id());
    }
    return catalog.positionOf(attribute.get());
  }
}
