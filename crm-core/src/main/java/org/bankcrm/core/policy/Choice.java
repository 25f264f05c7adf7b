package org.bankcrm.core.policy;

import java.util.List;
import org.bankcrm.core.attribute.CodeAttribute;

/**
 * The first of several gates that opens, as the engine holds it.
 *
 * <p>Made by {@link Planner#choose}, read through {@link Reading}. The choice is <em>settled</em>
 * when no completion of the missing values could open an earlier gate; only then is the yielded
 * attribute known.
 */
public final class Choice {

  final int index;
  final CodeAttribute attribute;
  final List<Gate> gates;
  final List<String> codes;

  /** The place from which a gate is chosen while the choice is not settled. */
  final int held;

  Choice(int index, CodeAttribute attribute, List<Gate> gates, List<String> codes, int held) {
    this.index = index;
    this.attribute = attribute;
    this.gates = List.copyOf(gates);
    this.codes = List.copyOf(codes);
    this.held = held;
  }

  /**
   * The attribute that it yields. Missing where missing values could change which code is chosen.
   */
  public CodeAttribute attribute() {
    return attribute;
  }

  /** The codes in the order of their gates, then the code for none of them. */
  public List<String> codes() {
    return codes;
  }

  @Override
  public String toString() {
    return "Choice of " + attribute.id();
  }
}
