package org.bankcrm.core.internal.journal;

import java.util.List;
import java.util.stream.Collectors;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a host can follow at debug: which books were compiled, what was found doubtful, what was
 * refused. Whatever there is to say is also returned or thrown.
 *
 * <p>Of problems it tells codes and counts: their places and messages may quote what a document
 * says, and a document may be a customer's.
 */
public final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger("org.bankcrm.core");

  private Journal() {}

  /** A book became an engine. */
  public static void compiled(PolicyRef book, int policies, int inputs) {
    LOG.debug("compiled {}: {} policies read {} attributes", book, policies, inputs);
  }

  /** A book is sound, but may not say what its author means. */
  public static void doubted(PolicyRef book, List<ProblemCode> codes) {
    if (LOG.isDebugEnabled()) {
      LOG.debug("{} warnings of {}{}", codes.size(), book, counted(codes));
    }
  }

  /** A book, a policy, a document or state was refused. */
  public static void refused(List<Problem> problems) {
    if (LOG.isDebugEnabled()) {
      List<ProblemCode> codes = problems.stream().map(Problem::code).toList();
      LOG.debug("refused for {} problems{}", codes.size(), counted(codes));
    }
  }

  private static String counted(List<ProblemCode> codes) {
    return codes.stream()
        .distinct()
        .map(code -> code.word() + " ×" + codes.stream().filter(code::equals).count())
        .collect(Collectors.joining(", ", ": ", ""));
  }
}
