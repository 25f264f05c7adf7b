package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.customer.needs.Questionnaire;

/** Random questionnaires, half of whose questions hang on a condition or an earlier answer. */
public final class RandomQuestionnaire {

  private final Function<Seeded, Condition> conditions;

  private RandomQuestionnaire(Function<Seeded, Condition> conditions) {
    this.conditions = requireNonNull(conditions, "conditions");
  }

  /** Questionnaires whose questions are asked on such conditions. */
  public static RandomQuestionnaire of(Function<Seeded, Condition> conditions) {
    return new RandomQuestionnaire(conditions);
  }

  /** The next questionnaire; the catalogue needs its inputs. */
  public Questionnaire next(String id, Seeded source) {
    Questionnaire.Builder asked = Questionnaire.builder(id, 1).name(id, id);
    List<YesNoAttribute> before = new ArrayList<>();
    for (int left = source.between(1, 5); left > 0; left--) {
      add(asked, "answer." + id + "." + left, before, source);
    }
    return asked.build();
  }

  private void add(
      Questionnaire.Builder asked, String id, List<YesNoAttribute> before, Seeded source) {
    AttributeInfo info = AttributeInfo.named(id, id);
    YesNoAttribute plain = Attributes.yesNo(id, source.chance(30) ? info.freshFor(30) : info);
    boolean yesNo = source.chance(50);
    Attribute<?> answer = yesNo ? plain : Attributes.integer(id, info);
    String code = "Q" + id.substring(id.lastIndexOf('.') + 1);
    switch (source.below(4)) {
      case 0 -> asked.askIf(when(before, source), code, id, id, answer);
      case 1 -> asked.askIf(conditions.apply(source), code, id, id, answer);
      case 2 -> asked.mayAsk(code, id, id, answer);
      default -> asked.ask(code, id, id, answer);
    }
    if (yesNo) {
      before.add(plain);
    }
  }

  private Condition when(List<YesNoAttribute> before, Seeded source) {
    return before.isEmpty() ? conditions.apply(source) : source.pick(before).isTrue();
  }
}
