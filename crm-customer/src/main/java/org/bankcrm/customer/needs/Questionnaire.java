package org.bankcrm.customer.needs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;

/**
 * What a customer is asked so that the bank knows its needs: the purpose of a loan, its term, the
 * rate that can be borne, the risk that is sought. Questions as data, whose answers are facts.
 *
 * <pre>{@code
 * CodeAttribute purpose =
 *     Attributes.code("answer.loan-purpose", List.of("HOME", "CAR"), info.freshFor(180));
 * Questionnaire needs =
 *     Questionnaire.builder("loan-needs", 1)
 *         .name("贷款需求", "Needs of a loan")
 *         .ask("purpose", "贷款用途是什么？", "What is the loan for?", purpose)
 *         .askIf(purpose.is("HOME"), "price", "房屋总价是多少？", "What does the home cost?", price)
 *         .build();
 * }</pre>
 *
 * <p>A question is open where its condition is TRUE and its answer is missing, or older than the
 * attribute's {@code freshForDays}. The first open one is next. An answer has the type of its
 * attribute, so that what is out of its codes or scale is refused where facts are filled. The
 * catalogue of a book has the answers without being told; two questionnaires may share one, as long
 * as they define it alike. Other policies read answers, and whether the questionnaire is complete.
 *
 * <p>It yields {@code questionnaire.<id>.complete}, yes or no, missing where it is not known
 * whether something is asked, and {@code questionnaire.<id>.next}, the code of the next question or
 * {@code NONE}. Where no question is needed it is complete from the start. Immutable, thread-safe
 * and comparable by value.
 *
 * @param head what it says of itself
 * @param answers the attributes that hold the answers, 1 to 50, ids beginning with {@code answer.}
 * @param questions in the order in which they are asked, one for each answer
 */
public record Questionnaire(PolicyHead head, List<Attribute<?>> answers, List<Question> questions)
    implements Policy<Interview> {

  /** Reads and writes questionnaires: {@code "kind": "questionnaire"}. */
  public static final PolicyKind KIND = QuestionnaireForm.KIND;

  /** The code that is yielded where no question is left; no question has it. */
  public static final String NONE = "NONE";

  /** Copies the lists. */
  public Questionnaire {
    answers = List.copyOf(answers);
    questions = List.copyOf(questions);
  }

  /**
   * Starts a questionnaire; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 100 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
  }

  static YesNoAttribute complete(PolicyRef ref, LocalizedText name) {
    return Attributes.yesNo(
        id(ref, "complete"), AttributeInfo.named(name.followedBy("：已完成", ": complete")));
  }

  static CodeAttribute next(PolicyRef ref, LocalizedText name, List<String> codes) {
    List<String> all = Stream.concat(codes.stream(), Stream.of(NONE)).distinct().toList();
    return Attributes.code(
        id(ref, "next"), all, AttributeInfo.named(name.followedBy("：下一问题", ": next question")));
  }

  private static String id(PolicyRef ref, String what) {
    return "questionnaire." + ref.id() + "." + what;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** {@code questionnaire.<id>.complete}: whether all that is asked and needed is answered. */
  public YesNoAttribute complete() {
    return complete(ref(), name());
  }

  /** {@code questionnaire.<id>.next}: the code of the next question, else {@code NONE}. */
  public CodeAttribute next() {
    return next(ref(), name(), questions.stream().map(Question::code).toList());
  }

  /** The attribute that holds the answer to a question of this questionnaire. */
  public Attribute<?> answer(Question question) {
    return answers.stream()
        .filter(answer -> answer.id().equals(question.answer()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the question is of another questionnaire"));
  }

  @Override
  public Outcome<Interview> plan(Planner planner) {
    return new InterviewPlan(this, planner).outcome();
  }

  @Override
  public Optional<LocalizedText> nameOf(String attribute, String code) {
    return attribute.equals(next().id())
        ? questions.stream().filter(each -> each.code().equals(code)).findFirst().map(Question::ask)
        : Optional.empty();
  }

  @Override
  public void words(Interview result, Sentences text) {
    new InterviewWords(this, text).tell(result);
  }

  /** Gathers the questions; for one thread. */
  public static final class Builder extends FormBuilder<Questionnaire, Builder> {

    private Builder(String id, int version) {
      super(QuestionnaireForm.FORM, id, version);
    }

    /** Asks everybody. */
    public Builder ask(String code, String zh, String en, Attribute<?> answer) {
      return add(question(code, zh, en, answer), answer);
    }

    /** Asks those for whom the condition is TRUE. */
    public Builder askIf(Condition when, String code, String zh, String en, Attribute<?> answer) {
      return add(question(code, zh, en, answer).put(QuestionnaireForm.WHEN, when), answer);
    }

    /** Asks everybody, and is complete without an answer. */
    public Builder mayAsk(String code, String zh, String en, Attribute<?> answer) {
      return add(question(code, zh, en, answer).put(QuestionnaireForm.OPTIONAL, true), answer);
    }

    private static Entry question(String code, String zh, String en, Attribute<?> answer) {
      return new Entry()
          .write(Key.CODE, code)
          .write(QuestionnaireForm.ASK, zh, en)
          .put(QuestionnaireForm.ANSWER, answer.id());
    }

    private Builder add(Entry question, Attribute<?> answer) {
      entry.add(QuestionnaireForm.ANSWERS, answer);
      entry.add(QuestionnaireForm.QUESTIONS, question);
      return this;
    }
  }
}
