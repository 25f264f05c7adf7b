package org.bankcrm.examples.hosts.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.Score;

/** What the service answers: a score, or what is wrong with the request. */
public sealed interface Answer {

  /** The answer as a tree for any writer of JSON. */
  Map<String, Object> toDocument();

  /**
   * The application was scored. Without a grade the card is not settled: a person looks at it, and
   * {@code missing} says what would settle it. Where the card is not about the applicant, nobody
   * need look. {@code toString} shows nothing of the applicant.
   */
  final class Scored implements Answer {

    private final Request request;
    private final Score score;
    private final List<CodedText> reasons;
    private final DecisionRecord record;

    Scored(Request request, Score score, List<CodedText> reasons, DecisionRecord record) {
      this.request = request;
      this.score = score;
      this.reasons = List.copyOf(reasons);
      this.record = record;
    }

    /** What goes to the files; treat it as personal data. */
    public DecisionRecord record() {
      return record;
    }

    @Override
    public Map<String, Object> toDocument() {
      Locale language = request.language();
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("application", request.application());
      tree.put("status", status());
      score.grade().ifPresent(grade -> tree.put("grade", grade.code()));
      score.action().ifPresent(action -> tree.put("action", action.code()));
      tree.put("letter", reasons.stream().map(reason -> reason.text().in(language)).toList());
      tree.put("missing", List.copyOf(score.missing()));
      tree.put("record", record.toDocument());
      return tree;
    }

    private String status() {
      if (score.applies() == Truth.FALSE) {
        return "NOT_APPLICABLE";
      }
      return score.grade().isPresent() ? "DECIDED" : "REFERRED";
    }

    @Override
    public String toString() {
      return "Scored[" + request.application() + "]";
    }
  }

  /**
   * Nothing was scored.
   *
   * @param problems all that is wrong with the request
   */
  record Refused(List<Problem> problems) implements Answer {

    /** Copies the list. */
    public Refused {
      problems = List.copyOf(problems);
    }

    @Override
    public Map<String, Object> toDocument() {
      return Map.of("status", "REFUSED", "problems", problems.stream().map(Refused::tree).toList());
    }

    private static Map<String, Object> tree(Problem problem) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("path", problem.path());
      tree.put("code", problem.code().word());
      tree.put("message", problem.message());
      tree.put("advice", problem.advice());
      return tree;
    }
  }
}
