package org.bankcrm.customer.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.Values;

/** The form of questionnaires. */
final class QuestionnaireForm {

  /** With the prefix and the longest suffix, still an attribute id. */
  static final int MAX_POLICY_ID = 100;

  /** How the ids of answers begin. */
  static final String PREFIX = "answer.";

  private static final int MOST = 50;

  static final Key<LocalizedText> ASK =
      Key.of("ask", Values.localized(), "提问用语", "the words in which it is asked");

  static final Key<String> ANSWER =
      Key.of(
          "answer",
          Values.text(128),
          "存放回答的数据项编号，须列于 answers",
          "the id of the attribute that holds the answer, one of answers");

  static final Key<Condition> WHEN =
      Key.of(
          "when",
          Values.condition(),
          "向哪些客户提问，可引用前面问题的回答；省略则向所有客户提问",
          "of whom it is asked, by answers to questions before it too; of everybody if left out");

  static final Key<Boolean> OPTIONAL =
      Key.of(
          "optional",
          Values.yesNo(),
          "不回答是否也算完成",
          "whether the questionnaire is complete without an answer");

  static final Form<Question> QUESTION =
      Form.<Question>of()
          .needed(Key.CODE, Question::code)
          .needed(ASK, Question::ask)
          .needed(ANSWER, Question::answer)
          .maybe(WHEN, Question::when)
          .usually(OPTIONAL, false, Question::optional)
          .check(QuestionnaireForm::checkCode)
          .makes(
              draft ->
                  new Question(
                      draft.get(Key.CODE),
                      draft.get(ASK),
                      draft.get(ANSWER),
                      draft.find(WHEN),
                      draft.get(OPTIONAL)));

  static final Key<List<Attribute<?>>> ANSWERS =
      Key.of(
          "answers",
          Values.definitions(PREFIX, MOST),
          "回答所用的数据项，编号以 answer. 开头；freshForDays 为回答的有效天数",
          "the attributes that hold answers, ids beginning with answer.; freshForDays tells for how"
              + " long an answer counts");

  static final Key<List<Question>> QUESTIONS =
      Key.of(
          "questions",
          Values.distinct(Values.objects(QUESTION, 1, MOST), Key.CODE, Question::code),
          "按顺序提出的问题",
          "the questions, in the order in which they are asked");

  static final Form<Questionnaire> FORM =
      Form.<Questionnaire>ofPolicy(MAX_POLICY_ID)
          .needed(ANSWERS, Questionnaire::answers)
          .needed(QUESTIONS, Questionnaire::questions)
          .check(QuestionnaireForm::checkAnswers)
          .check(QuestionnaireForm::checkParts)
          .makes(
              draft -> new Questionnaire(draft.head(), draft.get(ANSWERS), draft.get(QUESTIONS)));

  static final FormKind<Questionnaire> KIND =
      FormKind.of("questionnaire", Questionnaire.class, FORM, QuestionnaireForm::yields)
          .withInputs(draft -> draft.members(ANSWERS).stream().map(Member::value).toList());

  private QuestionnaireForm() {}

  private static List<Attribute<?>> yields(Draft draft) {
    List<String> codes = draft.each(QUESTIONS, Key.CODE);
    return List.of(
        Questionnaire.complete(draft.ref(), draft.name()),
        Questionnaire.next(draft.ref(), draft.name(), codes));
  }

  private static void checkCode(Draft question) {
    if (question.get(Key.CODE).equals(Questionnaire.NONE)) {
      question.problem(
          "/code",
          CoreProblem.RESERVED_CODE,
          "'NONE' says that no question is left.",
          "Rename the question.");
    }
  }

  /** Each answer is asked for once. */
  private static void checkAnswers(Draft draft) {
    Map<String, Attribute<?>> answers =
        draft.get(ANSWERS).stream().collect(Collectors.toMap(Attribute::id, Function.identity()));
    Map<String, Integer> asked = new HashMap<>();
    for (Member<String> each : draft.members(QUESTIONS, ANSWER)) {
      String path = "/questions/" + each.place() + "/answer";
      Integer first = asked.putIfAbsent(each.value(), each.place());
      if (!answers.containsKey(each.value())) {
        String message = "'" + each.value() + "' is none of the answers.";
        String near = draft.near(each.value(), answers.keySet());
        draft.problem(path, CoreProblem.UNKNOWN_ATTRIBUTE, message, near);
      } else if (first != null) {
        String message = "'" + each.value() + "' is asked for by question " + first + " already.";
        String mend = "Give each question an answer of its own.";
        draft.problem(path, CoreProblem.DUPLICATE_MEMBER, message, mend);
      }
    }
    checkAllAsked(draft, asked.keySet());
  }

  private static void checkAllAsked(Draft draft, Set<String> asked) {
    if (draft.members(QUESTIONS, ANSWER).size() == draft.size(QUESTIONS)) {
      draft.get(ANSWERS).stream()
          .filter(answer -> !asked.contains(answer.id()))
          .forEach(answer -> tellUnasked(draft, answer));
    }
  }

  private static void tellUnasked(Draft draft, Attribute<?> answer) {
    draft.problem(
        "/answers/" + draft.get(ANSWERS).indexOf(answer),
        CoreProblem.MISSING_KEY,
        "no question asks for '" + answer.id() + "'.",
        "Ask for it, or leave it out.");
  }

  private static void checkParts(Draft draft) {
    for (Member<Attribute<?>> each : draft.members(ANSWERS)) {
      if (each.value() instanceof ElementsAttribute) {
        draft.problem(
            "/answers/" + each.place() + "/type",
            CoreProblem.WRONG_VALUE,
            "an answer is a single value, or a set of codes.",
            "Ask for its parts one by one.");
      }
    }
  }
}
