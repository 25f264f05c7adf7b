package org.bankcrm.modelling.pmml;

import org.bankcrm.core.document.Problem;
import org.bankcrm.modelling.PmmlProblem;

/** One problem, on its way to the list of all of them. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final transient Problem problem;

  private Refused(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  static Refused at(Element element, PmmlProblem code, String message, String mend) {
    return at(element.place(), code, message, mend);
  }

  static Refused at(String place, PmmlProblem code, String message, String mend) {
    return new Refused(new Problem(place, code, message, mend));
  }
}
