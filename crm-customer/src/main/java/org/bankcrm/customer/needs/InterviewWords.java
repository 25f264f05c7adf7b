package org.bankcrm.customer.needs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Sentences;

/** Tells where a customer stands in a questionnaire. */
final class InterviewWords {

  private final Questionnaire asked;
  private final Sentences text;

  InterviewWords(Questionnaire asked, Sentences text) {
    this.asked = asked;
    this.text = text;
  }

  void tell(Interview result) {
    Map<String, LocalizedText> name = Map.of("name", asked.name());
    text.say(saying(result.complete()), name);
    result
        .next()
        .ifPresent(code -> text.say(InterviewSaying.NEXT, Map.of("ask", question(code).ask())));
    List<LocalizedText> later =
        result.open().stream()
            .filter(code -> !result.next().equals(Optional.of(code)))
            .map(code -> asked.answer(question(code)).info().name())
            .toList();
    if (!later.isEmpty()) {
      text.say(InterviewSaying.LATER, Map.of("names", later));
    }
    text.missing(text.lacking());
  }

  private static InterviewSaying saying(Truth complete) {
    return switch (complete) {
      case TRUE -> InterviewSaying.COMPLETE;
      case FALSE -> InterviewSaying.OPEN;
      case UNKNOWN -> InterviewSaying.UNDECIDED;
    };
  }

  private Question question(String code) {
    return asked.questions().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
