package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.DocumentLanguage;
import org.junit.jupiter.api.Test;

/** Every code of a problem stands in one catalogue, is used, and has a golden text. */
class ProblemCodesTest {

  private static final String GOLDEN =
      "crm-testkit/src/test/resources/org/bankcrm/testkit/document/problems.txt";
  private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)*)\"");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(\\*|/\\*\\*|//).*$");

  /** Words with hyphens that files which tell problems have, and that are no codes. */
  private static final Set<String> NO_CODES =
      Set.of(
          "app-failure",
          "contact-policy",
          "next-best-offer",
          "not-needed",
          "not-reached",
          "not-refused",
          "opted-out",
          "rolls-up",
          "segment-family",
          "tier-ladder");

  /**
   * Codes of which no document of a few lines is told: of giving up after much work, of old
   * records, and of kinds of a host that yield what another does.
   */
  private static final Set<String> RARE =
      Set.of(
          "duplicate-yield",
          "invalid-policy",
          "missing-policy",
          "perhaps-competing",
          "perhaps-livelock",
          "refused-value",
          "wrong-key");

  private final Map<String, ProblemCode> catalogue =
      DocumentLanguage.of(SchemaTest.KINDS).problems().stream()
          .collect(Collectors.toMap(ProblemCode::word, problem -> problem));

  @Test
  void codes_usedInTheLibrary_areThoseOfTheCatalogue() {
    Set<String> words = words();
    Set<String> hyphened =
        words.stream().filter(word -> word.contains("-")).collect(Collectors.toSet());
    hyphened.removeAll(NO_CODES);
    hyphened.removeAll(catalogue.keySet());
    assertThat(hyphened).as("told, but not in the catalogue").isEmpty();
    Set<String> unused = new TreeSet<>(catalogue.keySet());
    unused.removeAll(words);
    assertThat(unused).as("in the catalogue, but never told").isEmpty();
  }

  /** The words in the files that tell problems, those of the catalogue itself left out. */
  private static Set<String> words() {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(ProblemCodesTest::isLibrary).toList()) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        if (code.matches("(?s).*([pP]roblem|refuse|Finding|Warning).*")) {
          Matcher matcher = WORD.matcher(code);
          while (matcher.find()) {
            words.add(matcher.group(1));
          }
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLibrary(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.matches("\\.\\./crm-(?!testkit)[a-z]+/src/main/java/.*\\.java")
        && !name.endsWith("Problems.java")
        && !name.contains("/customer/");
  }

  @Test
  void codes_ofTheCatalogue_haveGoldenTexts() {
    Map<String, Supplier<List<Problem>>> cases = cases();
    Set<String> untold = new TreeSet<>(catalogue.keySet());
    untold.removeAll(cases.keySet());
    assertThat(untold).as("codes without a case").isEqualTo(RARE);
    assertThat(catalogue.keySet()).containsAll(cases.keySet());
    StringBuilder golden = new StringBuilder();
    cases.forEach(
        (code, problems) -> golden.append(Firing.line(code, problems.get())).append('\n'));
    Committed.assertSame(GOLDEN, golden.toString());
    assertThat(golden.toString()).doesNotContain("is not told but");
  }

  private static Map<String, Supplier<List<Problem>>> cases() {
    @SuppressWarnings("unchecked") // the text is one of an object
    Map<String, Object> book = Edits.JSON.readValue(resource("problem-book.json"), Map.class);
    assertThat(Firing.of(book)).as("problems of the book itself").isEmpty();
    Map<String, Supplier<List<Problem>>> cases = new TreeMap<>(MadeCases.of(book));
    resource("problem-cases.txt")
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

  private static String resource(String name) {
    try (InputStream in = ProblemCodesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
