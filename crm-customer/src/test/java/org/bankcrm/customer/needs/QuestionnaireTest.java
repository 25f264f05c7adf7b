package org.bankcrm.customer.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = TODAY.atTime(12, 0).atZone(ZONE).toInstant();

  private static final CodeAttribute PURPOSE =
      Attributes.code(
          "answer.purpose",
          List.of("HOME", "CAR"),
          AttributeInfo.named("贷款用途", "Purpose").freshFor(180));
  private static final IntegerAttribute ROOMS =
      Attributes.integer("answer.rooms", AttributeInfo.named("房间数", "Rooms"));
  private static final YesNoAttribute CALL =
      Attributes.yesNo("answer.call", AttributeInfo.named("愿意接听回访", "May be called"));

  private static final Questionnaire NEEDS =
      Questionnaire.builder("loan", 1)
          .name("贷款需求", "Needs of a loan")
          .ask("PURPOSE", "贷款用途是什么？", "What is the loan for?", PURPOSE)
          .askIf(PURPOSE.is("HOME"), "ROOMS", "几个房间？", "How many rooms?", ROOMS)
          .mayAsk("CALL", "可以回电吗？", "May we call?", CALL)
          .build();

  private static final DecisionEngine ENGINE =
      PolicyBook.builder(
              PolicyRef.of("book", 1), LocalizedText.of("手册", "Book"), AttributeCatalog.of())
          .add(NEEDS)
          .build()
          .compile();

  private static Facts.Builder facts() {
    return Facts.builder(ENGINE.book().catalog(), NOW, ZONE);
  }

  private static Interview interview(Facts.Builder facts) {
    return ENGINE.decide(facts.build()).result(NEEDS);
  }

  @Test
  void catalogue_hasTheAnswersWithoutBeingTold() {
    assertThat(ENGINE.book().catalog().attributes()).contains(PURPOSE, ROOMS, CALL);
  }

  @Test
  void nothingAnswered_asksTheFirstAndWhatIsAskedOfEverybody() {
    assertThat(interview(facts()))
        .isEqualTo(
            new Interview(
                Truth.TRUE,
                Optional.of("PURPOSE"),
                List.of("PURPOSE", "CALL"),
                Truth.FALSE,
                List.of()));
  }

  @Test
  void answer_leadsToTheQuestionThatHangsOnIt() {
    assertThat(interview(facts().put(PURPOSE, "HOME")).next()).contains("ROOMS");
    assertThat(interview(facts().put(PURPOSE, "CAR")).next()).contains("CALL");
  }

  @Test
  void optionalQuestion_isAskedAndNotNeeded() {
    Interview result = interview(facts().put(PURPOSE, "CAR"));
    assertThat(result.complete()).isEqualTo(Truth.TRUE);
    assertThat(result.open()).containsExactly("CALL");
  }

  @Test
  void allAnswered_nothingIsLeft() {
    Decision decision =
        ENGINE.decide(facts().put(PURPOSE, "HOME").put(ROOMS, 3).put(CALL, false).build());
    assertThat(decision.result(NEEDS))
        .isEqualTo(new Interview(Truth.TRUE, Optional.empty(), List.of(), Truth.TRUE, List.of()));
    assertThat(decision.value(NEEDS.next())).contains(Questionnaire.NONE);
  }

  @Test
  void answerPastItsDays_isAskedAgain() {
    LocalDate last = TODAY.minusDays(180);
    assertThat(interview(facts().put(PURPOSE, "CAR", last)).open()).containsExactly("CALL");
    assertThat(interview(facts().put(PURPOSE, "CAR", last.minusDays(1))).next())
        .contains("PURPOSE");
  }

  @Test
  void words_tellWhatToAskNextInBothLanguages() {
    Decision decision = ENGINE.decide(facts().build());
    assertThat(decision.words(NEEDS, Locale.ENGLISH))
        .contains("not all is answered yet")
        .contains("What is the loan for?")
        .contains("May be called");
    assertThat(decision.words(NEEDS, Locale.CHINESE))
        .contains("尚未答完")
        .contains("贷款用途是什么？")
        .contains("愿意接听回访");
  }

  @Test
  void document_readsBackTheSame() {
    PolicyBook book = ENGINE.book();
    assertThat(PolicyBook.parse(book.toDocument(), CustomerKinds.all())).isEqualTo(book);
  }

  @Test
  void mistakes_areToldTogetherAtTheirPlaces() {
    Questionnaire.Builder wrong =
        Questionnaire.builder("loan", 1)
            .name("贷款需求", "Needs of a loan")
            .ask("NONE", "问", "ask", PURPOSE)
            .ask("A", "问", "ask", ROOMS)
            .ask("B", "问", "ask", ROOMS);
    assertThatThrownBy(wrong::build)
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(each -> each.path() + " " + each.code())
                    .containsExactly(
                        "/policies/loan/answers/2/id DUPLICATE_CODE",
                        "/policies/loan/questions/0/code RESERVED_CODE"));
  }

  @Test
  void answersAndQuestions_belongToEachOther() {
    Map<String, Object> text = Map.of("zh", "问", "en", "ask");
    Map<String, Object> book = new HashMap<>(ENGINE.book().toDocument());
    Map<String, Object> policy = new HashMap<>(NEEDS.kind().write(NEEDS));
    policy.put("kind", "questionnaire");
    policy.put(
        "questions",
        List.of(
            Map.of("code", "A", "ask", text, "answer", "answer.purpos"),
            Map.of("code", "B", "ask", text, "answer", "answer.rooms"),
            Map.of("code", "C", "ask", text, "answer", "answer.rooms")));
    book.put("policies", List.of(policy));
    assertThatThrownBy(() -> PolicyBook.parse(book, CustomerKinds.all()))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(each -> each.path() + " " + each.code() + " " + each.advice())
                    .containsExactlyInAnyOrder(
                        "/policies/0/questions/0/answer UNKNOWN_ATTRIBUTE "
                            + "Did you mean 'answer.purpose'?",
                        "/policies/0/questions/2/answer DUPLICATE_MEMBER "
                            + "Give each question an answer of its own.",
                        "/policies/0/answers/0 MISSING_KEY Ask for it, or leave it out.",
                        "/policies/0/answers/2 MISSING_KEY Ask for it, or leave it out."));
  }
}
