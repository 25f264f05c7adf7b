package org.bankcrm.core.internal.document;

import org.bankcrm.core.document.ProblemCode;

/** Takes the problems of a document. */
public interface Report {

  /** Adds a problem, as {@code core.document.Problem} describes its parts. */
  void add(String path, ProblemCode code, String message, String advice);

  /** Takes back what was added at a place under a code. */
  void retract(String path, ProblemCode code);

  /** The same at a place and everywhere within it. */
  void retractWithin(String path, ProblemCode code);
}
