package org.bankcrm.core.document;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.language.Wording;

/** A code that a host names where it is used. */
record OwnProblem(String word, LocalizedText says) implements ProblemCode {

  OwnProblem {
    if (!word.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("a code of a problem is no '" + word + "'");
    }
  }

  @Override
  public String name() {
    return word;
  }

  @Override
  public Wording wording() {
    return Wording.of(this, says);
  }
}
