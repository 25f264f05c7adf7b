package org.bankcrm.examples.boot.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.BookLoss;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.examples.boot.policy.LossException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** What is answered where something is wrong: all problems at once, each at its place. */
@RestControllerAdvice
class Replies {

  private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

  @ExceptionHandler(InvalidPolicyException.class)
  ProblemDetail refused(InvalidPolicyException refused, Viewer viewer) {
    return refused(refused.problems(), viewer);
  }

  @ExceptionHandler(InvalidDocumentException.class)
  ProblemDetail refused(InvalidDocumentException refused, Viewer viewer) {
    return refused(refused.problems(), viewer);
  }

  private static ProblemDetail refused(List<Problem> problems, Viewer viewer) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(UNPROCESSABLE, problems.size() + " problem(s)");
    detail.setProperty("problems", problems.stream().map(it -> tree(it, viewer)).toList());
    return detail;
  }

  private static Map<String, Object> tree(Problem problem, Viewer viewer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", problem.path());
    tree.put("code", problem.code().word());
    tree.put("kind", viewer.language().say(problem.code()));
    tree.put("message", problem.message());
    tree.put("advice", problem.advice());
    return tree;
  }

  @ExceptionHandler(LossException.class)
  ProblemDetail lost(LossException lost, Viewer viewer) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "not published: something would be lost; mend it, or publish with accepted=true");
    detail.setProperty("losses", losses(lost.losses(), viewer));
    return detail;
  }

  static List<Map<String, Object>> losses(List<BookLoss> losses, Viewer viewer) {
    return losses.stream().map(it -> tree(it, viewer)).toList();
  }

  private static Map<String, Object> tree(BookLoss loss, Viewer viewer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", loss.path());
    tree.put("code", loss.code().word());
    tree.put("message", viewer.language().text(loss.message()));
    tree.put("mend", viewer.language().text(loss.mend()));
    return tree;
  }

  @ExceptionHandler(JacksonException.class)
  ProblemDetail unreadable(JacksonException unreadable) {
    var place = unreadable.getLocation();
    String where =
        place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "not readable as one JSON object" + where);
  }

  @ExceptionHandler(DuplicateKeyException.class)
  ProblemDetail faster(DuplicateKeyException faster) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, "somebody else was faster; nothing was kept, ask again");
  }

  @ExceptionHandler(NoSuchElementException.class)
  ProblemDetail missing(NoSuchElementException missing) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
  }

  /** The library's own refusals name a field and never a value of a customer. */
  @ExceptionHandler(IllegalArgumentException.class)
  ProblemDetail wrong(IllegalArgumentException wrong) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
  }
}
