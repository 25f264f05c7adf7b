package org.bankcrm.modelling;

import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** What can be wrong with a PMML document, or keep it from becoming a policy. */
public enum PmmlProblem implements ProblemCode {
  /** It is no XML, or has what no model needs: a document type, entities, endless size. */
  UNREADABLE_XML,
  /** An element, an attribute or a value of one that no policy of ours can hold. */
  NOT_SUPPORTED,
  /** Something that the model needs is not there. */
  LEFT_OUT,
  /** A value is none of its kind. */
  BAD_VALUE,
  /** A field that is named is not there. */
  UNKNOWN_FIELD,
  /** A field and the attribute that it is to be read from do not fit. */
  UNFIT_ATTRIBUTE,
  /** It has more parts than a policy may have. */
  TOO_LARGE,
  /** A policy would not tell exactly what the document says. */
  NOT_THE_SAME;

  @Override
  public Wording wording() {
    return ModellingWords.all();
  }
}
