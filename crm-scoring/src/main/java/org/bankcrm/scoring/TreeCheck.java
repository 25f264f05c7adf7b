package org.bankcrm.scoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.scoring.internal.Problems;

/** Whether tests and leaves are one tree: every place but the root is reached, and just once. */
final class TreeCheck {

  private final List<TreeTest> tests;

  /** Where each code stands, the root first. */
  private final Map<String, String> places = new LinkedHashMap<>();

  private final Map<String, TreeTest> byCode = new HashMap<>();

  private TreeCheck(List<TreeTest> tests) {
    this.tests = tests;
  }

  static TreeCheck of(List<TreeTest> tests, List<TreeLeaf> leaves) {
    TreeCheck check = new TreeCheck(tests);
    for (int i = 0; i < tests.size(); i++) {
      check.places.putIfAbsent(tests.get(i).code(), "/tests/" + i);
      check.byCode.putIfAbsent(tests.get(i).code(), tests.get(i));
    }
    for (int i = 0; i < leaves.size(); i++) {
      check.places.putIfAbsent(leaves.get(i).code(), "/leaves/" + i);
    }
    return check;
  }

  /** Tells all that is wrong; what cannot be reached only where all sides lead somewhere. */
  void check(Problems problems) {
    if (tests.isEmpty()) {
      problems.add("/tests", CoreProblem.EMPTY_LIST, "a tree needs a test.", "");
      return;
    }
    Map<String, String> reached = new HashMap<>();
    reached.put(tests.get(0).code(), "the root");
    boolean sound = true;
    for (int i = 0; i < tests.size(); i++) {
      TreeTest test = tests.get(i);
      sound &= checkSide("/tests/" + i + "/yes", test.yes(), reached, problems);
      sound &= checkSide("/tests/" + i + "/no", test.no(), reached, problems);
    }
    if (sound) {
      checkReach(problems);
    }
  }

  private boolean checkSide(
      String path, String to, Map<String, String> reached, Problems problems) {
    if (!places.containsKey(to)) {
      problems.add(
          path,
          ScoringProblem.UNKNOWN_BRANCH,
          "the tree has no test and no leaf '" + to + "'.",
          "Add it, or name another.");
      return false;
    }
    String first = reached.putIfAbsent(to, path);
    if (first != null) {
      problems.add(
          path,
          ScoringProblem.SHARED_BRANCH,
          "'" + to + "' is reached already, from " + first + ".",
          "Each test and leaf stands on one side of one test; write a second one.");
    }
    return first == null;
  }

  private void checkReach(Problems problems) {
    Set<String> met = met();
    places.forEach(
        (code, place) -> {
          if (!met.contains(code)) {
            problems.add(
                place,
                ScoringProblem.UNREACHED_BRANCH,
                "no way from the first test leads to '" + code + "'.",
                "Name it as a side of a test, or remove it.");
          }
        });
  }

  /** What ways from the root lead to. */
  private Set<String> met() {
    Set<String> met = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(tests.get(0).code()));
    while (!open.isEmpty()) {
      String code = open.remove();
      TreeTest test = met.add(code) ? byCode.get(code) : null;
      if (test != null) {
        open.add(test.yes());
        open.add(test.no());
      }
    }
    return met;
  }
}
