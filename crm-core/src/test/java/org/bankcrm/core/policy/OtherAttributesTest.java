package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.policy.SampleBook.withCondition;

import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests of an attribute against another one in documents: what is read, and what a slip is told.
 */
class OtherAttributesTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static Map<?, ?> tree(String condition) {
    return JSON.readValue(condition, Map.class);
  }

  private static Condition read(String condition) {
    PolicyBook book = PolicyBook.parse(withCondition(tree(condition)), SampleBook.KINDS);
    return ((Gated) book.policies().get(0)).when();
  }

  private static List<Problem> problems(String condition) {
    try {
      read(condition);
      return List.of();
    } catch (InvalidPolicyException refused) {
      return refused.problems();
    }
  }

  private static String told(String condition) {
    List<Problem> problems = problems(condition);
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    return (problem.message() + " " + problem.advice()).strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"attribute\": \"aum\", \"moreThan\": {\"attribute\": \"income\", \"times\": 2.5}}",
        "{\"attribute\": \"aum\", \"is\": {\"attribute\": \"income\", \"plus\": -100.005}}",
        "{\"attribute\": \"age\", \"atMost\": {\"attribute\": \"ratio\"}}",
        "{\"attribute\": \"ratio\", \"atLeast\": {\"attribute\": \"age\", \"freshWithinDays\": 30,"
            + " \"times\": 0.01, \"plus\": 1}}",
        "{\"attribute\": \"occupation\", \"in\": [\"Teacher\", \"教师\"], \"folding\": \"case\"}",
        "{\"attribute\": \"occupation\", \"is\": {\"attribute\": \"occupation\"}}",
        "{\"attribute\": \"channels\", \"hasAny\": {\"attribute\": \"tags\"}}",
        "{\"attribute\": \"tags\", \"hasNone\": {\"attribute\": \"branch\"}}",
        "{\"attribute\": \"branch\", \"in\": {\"attribute\": \"tags\"}}",
        "{\"not\": {\"attribute\": \"stage\", \"in\": {\"attribute\": \"tags\"}}}",
      })
  void read_againstAnotherAttribute_isWrittenAlike(String condition) {
    Map<?, ?> policy = (Map<?, ?>) withCondition(tree(condition));
    PolicyBook book = PolicyBook.parse(policy, SampleBook.KINDS);

    assertThat(book.toDocument().toString()).contains(tree(condition).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          aum      | 2.5 * income           | {"attribute": "income", "times": 2.5}
          aum      | income × 2.5           | {"attribute": "income", "times": 2.5}
          aum      | 70% of income          | {"attribute": "income", "times": 0.7}
          aum      | income*70%             | {"attribute": "income", "times": 0.7}
          aum      | 2.5*income + CNY 100   | {"attribute": "income", "times": 2.5, "plus": 100}
          aum      | income - 0.50          | {"attribute": "income", "plus": -0.5}
          aum      | income                 | {"attribute": "income"}
          ratio    | 3x age                 | {"attribute": "age", "times": 3}
          birth    | opened                 | {"attribute": "opened"}
          """)
  void read_aSumAsAText_tellsHowItIsWritten(String attribute, String text, String mend) {
    assertThat(told("{\"attribute\": \"%s\", \"moreThan\": \"%s\"}".formatted(attribute, text)))
        .isEqualTo("another attribute stands as an object. Write " + mend + ".");
    assertThat(problems("{\"attribute\": \"%s\", \"moreThan\": %s}".formatted(attribute, mend)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "aum", "is": {"attribute": "age", "times": 2}                | aum is of type money(CNY) but age of type integer.
          "aum", "is": {"attribute": "usd"}                            | aum is of type money(CNY) but usd of type money(USD).
          "churn", "is": {"attribute": "ratio"}                        | churn is of type real but ratio of type decimal(4).
          "birth", "is": {"attribute": "opened", "plus": 30}           | 'birth' is of type date, which has no multiples. Remove it: multiples are of whole numbers, decimals and amounts.
          "aum", "is": {"attribute": "income", "times": 0}             | a factor of zero leaves nothing of income: compare with the number alone.
          "aum", "is": {"attribute": "income", "times": "70%"}         | expected a number but found the text '70%'. Write 0.7.
          "aum", "is": {"attribute": "income", "times": "2.5"}         | expected a number but found the text '2.5'. Write 2.5.
          "aum", "is": {"attribute": "income", "tmes": 2.5}            | the key 'tmes' is unknown. Did you mean 'times'?
          "age", "in": {"attribute": "tags"}                           | 'age' is of type integer, and only a code can be in the set of another attribute. List the values, or compare with "is".
          "branch", "in": {"attribute": "stage"}                       | branch is of type code but stage of type code[NEW, ACTIVE, AT_RISK].
          "stage", "in": {"attribute": "channels"}                     | 'stage' and 'channels' list no code in common.
          "occupation", "is": {"attribute": "branch"}                  | occupation is of type text but branch of type code.
          "occupation", "startsWith": {"attribute": "occupation"}      | expected a text but found an object.
          "channels", "hasAny": {"attribute": "age"}                   | channels is of type code set[APP, BRANCH, PHONE] but age of type integer.
          "channels", "hasAny": "tags"                                 | another attribute stands as an object. Write {"attribute": "tags"}.
          """)
  void read_aSlip_tellsTheMend(String test, String told) {
    assertThat(told("{\"attribute\": " + test + "}")).isEqualTo(told);
  }
}
