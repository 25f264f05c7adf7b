package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.DocumentLanguage;
import org.junit.jupiter.api.Test;

/** Every code of a problem has a document that brings it out, and a golden text. */
class ProblemCodesTest {

  private static final String GOLDEN =
      "crm-testkit/src/test/resources/org/bankcrm/testkit/document/problems.txt";

  @Test
  void codes_ofTheCatalogue_haveGoldenTexts() {
    List<ProblemCode> catalogue = DocumentLanguage.of(SchemaTest.KINDS).problems();
    Map<String, Supplier<List<Problem>>> cases = cases();
    assertThat(cases.keySet())
        .containsExactlyInAnyOrderElementsOf(catalogue.stream().map(ProblemCode::word).toList());
    StringBuilder golden = new StringBuilder();
    List<ProblemCode> told = new ArrayList<>();
    cases.forEach(
        (code, maker) -> {
          List<Problem> problems = maker.get();
          problems.forEach(problem -> told.add(problem.code()));
          golden.append(Firing.line(code, problems)).append('\n');
        });
    Committed.assertSame(GOLDEN, golden.toString());
    assertThat(golden.toString()).doesNotContain("is not told but");
    assertThat(catalogue).containsAll(told);
  }

  private static Map<String, Supplier<List<Problem>>> cases() {
    @SuppressWarnings("unchecked") // the text is one of an object
    Map<String, Object> book = Edits.JSON.readValue(Edits.text("problem-book.json"), Map.class);
    assertThat(Firing.of(book)).as("problems of the book itself").isEmpty();
    Map<String, Supplier<List<Problem>>> cases = new TreeMap<>(MadeCases.of(book));
    Edits.text("problem-cases.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              String steps = line.substring(colon + 2);
              cases.put(line.substring(0, colon), () -> Firing.of(Edits.apply(book, steps)));
            });
    return cases;
  }
}
