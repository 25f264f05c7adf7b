package org.bankcrm.core.policy;

import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.language.Language;

/** Tells the results of one decision, as far as they may be told. */
final class ResultWords {

  private final DecisionExplainer explainer;
  private final Decision decision;
  private final Language language;

  ResultWords(DecisionExplainer explainer, Language language) {
    this.explainer = explainer;
    this.decision = explainer.decision();
    this.language = language;
  }

  private Sentences sentences(PlannedPolicy planned) {
    return Sentences.of(language, explainer, planned.policy);
  }

  /** For the bank: something always. */
  String words(PlannedPolicy planned) {
    Sentences text = sentences(planned);
    if (planned.shut.isPresent()) {
      text.withheld();
    } else if (decision.applies(planned) == Truth.TRUE) {
      words(planned.policy, text);
    } else if (decision.applies(planned) == Truth.FALSE) {
      text.say(ResultSaying.DOES_NOT_APPLY);
    } else {
      text.say(ResultSaying.MAY_NOT_APPLY);
      text.missing(decision.missingToApply(planned.policy));
    }
    return text.text();
  }

  /** A kind that finds nothing to say says what it yields. */
  private <R> void words(Policy<R> policy, Sentences text) {
    policy.words(decision.result(policy), text);
    if (text.isEmpty()) {
      text.yields();
    }
    if (text.isEmpty()) {
      text.say(ResultSaying.NOTHING);
    }
  }

  /** For the customer: nothing unless the policy applies and all of it may be told. */
  Optional<String> letter(PlannedPolicy planned) {
    Sentences text = sentences(planned);
    if (planned.shut.isEmpty() && decision.applies(planned) == Truth.TRUE) {
      letter(planned.policy, text);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.text());
  }

  private <R> void letter(Policy<R> policy, Sentences text) {
    policy.letter(decision.result(policy), text);
  }
}
