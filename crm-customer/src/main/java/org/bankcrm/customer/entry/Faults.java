package org.bankcrm.customer.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the faults of one value, each once; they come back in the order of their kinds. */
final class Faults {
  private final Set<EntryFault> found = EnumSet.noneOf(EntryFault.class);

  void addIf(boolean wrong, EntryFault fault) {
    if (wrong) {
      found.add(fault);
    }
  }

  void add(Optional<EntryFault> fault) {
    fault.ifPresent(found::add);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<EntryFault> all() {
    return List.copyOf(found);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDigits(String text) {
    return text.chars().allMatch(Faults::isDigit);
  }

  static boolean isCapitals(String text) {
    return text.chars().allMatch(Faults::isCapital);
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isCapitalOrDigit(String text) {
    return text.chars().allMatch(c -> isDigit(c) || isCapital(c));
  }
}
