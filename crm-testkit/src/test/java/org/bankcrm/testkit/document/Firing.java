package org.bankcrm.testkit.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.BookWarning;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.lifecycle.Finding;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;

/** What is told of a book by all that look at it, one after the other. */
final class Firing {

  private Firing() {}

  static List<Problem> of(Object document) {
    return of(document, DocumentLimits.standard());
  }

  static List<Problem> of(Object document, DocumentLimits limits) {
    return told(
        () -> {
          PolicyBook book =
              PolicyBookParser.of(SchemaTest.KINDS).withLimits(limits).parse(document);
          List<Problem> all =
              new ArrayList<>(
                  told(
                      () -> {
                        book.compile(limits);
                        return List.of();
                      }));
          all.addAll(later(book));
          return all;
        });
  }

  static List<Problem> told(Supplier<List<Problem>> work) {
    try {
      return work.get();
    } catch (InvalidPolicyException refused) {
      return refused.problems();
    } catch (InvalidDocumentException refused) {
      return refused.problems();
    }
  }

  private static List<Problem> later(PolicyBook book) {
    List<Problem> told = new ArrayList<>();
    for (BookWarning warning : book.warnings()) {
      told.add(new Problem(warning.path(), warning.code(), warning.message().en(), ""));
    }
    for (Policy<?> policy : book.policies()) {
      if (policy instanceof Lifecycle lifecycle) {
        lifecycle.lint().forEach(finding -> told.add(problem(finding)));
        told.addAll(
            told(
                () -> {
                  LifecycleEngine.of(book, lifecycle);
                  return List.of();
                }));
      }
    }
    return told;
  }

  private static Problem problem(Finding finding) {
    return new Problem(
        finding.path(),
        finding.code(),
        finding.message().en(),
        finding.advice().map(LocalizedText::en).orElse(""));
  }

  /** A problem as the golden file has it. */
  static String line(String code, List<Problem> problems) {
    Problem first =
        problems.stream()
            .filter(problem -> problem.code().word().equals(code))
            .findFirst()
            .orElse(null);
    if (first == null) {
      return String.format(Locale.ROOT, "%s%n  is not told but %s%n", code, problems);
    }
    String advice = first.advice().isEmpty() ? "" : "\n  " + first.advice();
    return code + "\n  " + first.path() + ": " + first.message() + advice + "\n";
  }
}
