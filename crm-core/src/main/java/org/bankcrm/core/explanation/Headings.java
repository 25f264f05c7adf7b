package org.bankcrm.core.explanation;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.bankcrm.core.language.Language;

/** What stands above conditions that are joined, or that the parts of a customer meet. */
record Headings(Language language, Phrases phrases) {

  String of(Clause clause, int parts, Mood how) {
    return switch (clause.operator()) {
      case ALL -> say(Sentence.ALL, how);
      case ANY -> say(Sentence.ANY, how);
      case AT_LEAST -> atLeast(clause.operand(Role.LEAST), parts, how);
      case SOME -> say(Sentence.SOME, how);
      case NONE -> say(Sentence.SOME, how.not());
      case EVERY -> say(Sentence.EVERY, how);
      default ->
          clause.isMasked()
              ? say(Sentence.SOME_COUNT, how.plain())
              : phrases.counted(Sentence.COUNT, clause, how);
    };
  }

  private String say(Sentence sentence, Mood how) {
    return language.say(sentence, Map.of("how", how));
  }

  private String atLeast(Optional<Object> least, int parts, Mood how) {
    if (least.isEmpty()) {
      return say(Sentence.SOME_NUMBER, how);
    }
    int count = (Integer) least.get();
    return language.say(
        Sentence.AT_LEAST, Map.of("how", how, "parts", parts, "count", count, "less", count - 1));
  }
}
