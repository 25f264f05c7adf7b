package org.bankcrm.core.condition;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** A closed list of codes in which a code is found at once, however long the list is. */
final class CodeList extends AbstractList<String> implements RandomAccess {

  /** Shorter lists are searched as they are. */
  private static final int SHORT = 16;

  private final List<String> codes;
  private final Map<String, Integer> places = new HashMap<>();

  private CodeList(List<String> codes) {
    this.codes = codes;
    for (String code : codes) {
      places.putIfAbsent(code, places.size());
    }
  }

  /** A copy that cannot be changed. */
  static List<String> of(List<String> codes) {
    if (codes instanceof CodeList) {
      return codes;
    }
    List<String> copy = List.copyOf(codes);
    return copy.size() <= SHORT ? copy : new CodeList(copy);
  }

  @Override
  public String get(int index) {
    return codes.get(index);
  }

  @Override
  public int size() {
    return codes.size();
  }

  @Override
  public int indexOf(Object code) {
    return places.getOrDefault(code, -1);
  }

  @Override
  public boolean contains(Object code) {
    return places.containsKey(code);
  }
}
