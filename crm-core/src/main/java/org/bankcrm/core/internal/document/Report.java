package org.bankcrm.core.internal.document;

/** Takes the problems of a document. */
@FunctionalInterface
public interface Report {

  /** Adds a problem, as {@code core.policy.Problem} describes its parts. */
  void add(String path, String code, String message, String advice);
}
