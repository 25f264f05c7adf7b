package org.bankcrm.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two watches of one subject as one: from where it goes, and what it was told since.
 *
 * @param settled a course of its own
 */
record WatchMerge(Course settled, List<Input> log) {

  /** What one of them has settled, and what it was told since, in order. */
  record Part(Course settled, List<Input> log) {

    /** Whether it knows one by one all that the other one has settled. */
    boolean knows(Part later) {
      long passed = settled.passed();
      for (Input each : log) {
        if (passed == later.settled.passed() || each.at().isAfter(later.settled.at())) {
          break;
        }
        passed = (passed + each.mark()) & Course.MOST_PASSED;
      }
      return passed == later.settled.passed();
    }
  }

  static WatchMerge of(Part one, Part other) {
    int order = one.settled().at().compareTo(other.settled().at());
    boolean inOrder = order < 0 || (order == 0 && one.knows(other)); // of one instant either may
    Part earlier = inOrder ? one : other;
    Part later = inOrder ? other : one;
    if (!earlier.knows(later)) {
      throw new IllegalStateException(
          "both watches have settled what the other one may not know; replay the subject's log");
    }
    return new WatchMerge(earlier.settled().copy(), both(earlier.log(), later.log()));
  }

  /**
   * What both were told counts once. Of other things under one id that of the first instant counts,
   * and of one instant the order of what they say decides, so that it is the same either way.
   */
  private static List<Input> both(List<Input> one, List<Input> other) {
    Set<List<Object>> ids = new HashSet<>();
    List<Input> both = new ArrayList<>();
    Stream.concat(one.stream(), other.stream())
        .sorted(WatchMerge::compare)
        .filter(each -> each instanceof Input.Told || ids.add(List.of(each.rank(), each.id())))
        .forEach(both::add);
    return both;
  }

  private static int compare(Input one, Input other) {
    int order = Input.ORDER.compare(one, other);
    return order != 0 || one.equals(other) ? order : one.content().compareTo(other.content());
  }
}
