package org.bankcrm.core.internal.document;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.journal.Journal;

/** Gathers problems, each of them once; after the first thousand only says that there are more. */
public final class ProblemList implements Report {

  private static final int MOST = 1_000;

  private final Set<Problem> problems = new LinkedHashSet<>();

  /** Starts without a problem. */
  public ProblemList() {}

  @Override
  public void add(String path, ProblemCode code, String message, String advice) {
    if (problems.size() < MOST) {
      problems.add(new Problem(path, code, message, advice));
    } else if (problems.size() == MOST) {
      problems.add(
          new Problem(
              "", CoreProblem.TOO_MANY_PROBLEMS, "there are more than " + MOST + " problems.", ""));
    }
  }

  /** The places of which this was said, each with a slash at its end. */
  public Stream<String> pathsOf(String message) {
    return problems.stream().filter(p -> p.message().equals(message)).map(p -> p.path() + "/");
  }

  /** All of them, in the order in which they were found. */
  public List<Problem> all() {
    return List.copyOf(problems);
  }

  /** How many there are. */
  public int size() {
    return problems.size();
  }

  @Override
  public void retract(String path, ProblemCode code) {
    problems.removeIf(problem -> problem.path().equals(path) && problem.code().equals(code));
  }

  @Override
  public void retractWithin(String path, ProblemCode code) {
    retract(path, code);
    problems.removeIf(
        problem -> problem.path().startsWith(path + "/") && problem.code().equals(code));
  }

  /** Refuses if there is any problem; they are told in the order of these trees. */
  public void refuse(
      List<Item> roots, Function<List<Problem>, ? extends IllegalArgumentException> refusal) {
    if (problems.isEmpty()) {
      return;
    }
    boolean ordered = problems.size() == 1 || roots.isEmpty();
    throw refusal.apply(told(ordered ? List.copyOf(problems) : inOrderOf(roots)));
  }

  private static List<Problem> told(List<Problem> problems) {
    Journal.refused(problems);
    return problems;
  }

  private List<Problem> inOrderOf(List<Item> roots) {
    Comparator<String> order = DocumentOrder.of(roots);
    return problems.stream().sorted(Comparator.comparing(Problem::path, order)).toList();
  }

  /**
   * Refuses a document that holds a customer's data if there is any problem; in the places only
   * words of the format are told.
   */
  public void refuseData(
      Item root, Function<List<Problem>, ? extends IllegalArgumentException> refusal) {
    if (!problems.isEmpty()) {
      SafePaths paths = new SafePaths(root);
      throw refusal.apply(
          told(inOrderOf(List.of(root)).stream().map(paths::told).distinct().toList()));
    }
  }
}
