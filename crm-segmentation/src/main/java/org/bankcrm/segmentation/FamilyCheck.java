package org.bankcrm.segmentation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold of the parts of a family together. */
final class FamilyCheck {

  /** Takes a problem with its path. */
  @FunctionalInterface
  interface Sink {
    void problem(String path, String code, String message, String advice);
  }

  private FamilyCheck() {}

  static void check(List<String> segments, Optional<String> remainder, Sink sink) {
    if (segments.isEmpty() || segments.size() > SegmentFamily.MOST) {
      sink.problem(
          "/segments",
          "wrong-size",
          "a family has 1 to "
              + SegmentFamily.MOST
              + " segments but this one has "
              + segments.size()
              + ".",
          "");
    }
    Set<String> seen = new HashSet<>();
    for (String segment : segments) {
      if (!seen.add(segment)) {
        sink.problem(
            "/segments",
            "duplicate-member",
            "segment '" + segment + "' stands in the list twice.",
            "Name it once.");
      }
    }
    if (remainder.filter(seen::contains).isPresent()) {
      sink.problem(
          "/remainder",
          "duplicate-code",
          "the remainder has the code of segment '" + remainder.orElseThrow() + "'.",
          "Give it a code of its own.");
    }
  }
}
