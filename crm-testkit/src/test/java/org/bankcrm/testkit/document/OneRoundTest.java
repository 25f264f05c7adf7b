package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBookParser;
import org.junit.jupiter.api.Test;

/** What is wrong in a document and with its policies together is told in one round, and no more. */
class OneRoundTest {

  private static final ProblemCode NOT_JSON =
      ProblemCode.of("not-json", "不是 JSON", "This is no JSON.");

  private static final PolicyBookParser PARSER = PolicyBookParser.of(SchemaTest.KINDS);

  /** What can be said of a list alone that could be read as a whole. */
  private static final Set<String> OF_WHOLE_LISTS =
      Set.of(
          "bin-gap",
          "competing-transitions",
          "escalation-order",
          "exempt-purpose",
          "no-bottom-tier",
          "no-missing-bin",
          "no-other-bin",
          "not-carried",
          "unreachable-band",
          "shared-branch",
          "unknown-branch",
          "unreached-branch",
          "unused-reason");

  /** A member of a list of a policy, but not of one in a condition. */
  private static final Pattern MEMBER =
      Pattern.compile("^(/policies/[0-9]+/)((?!.*/when/).*/)?[0-9]+(?=/|$)");

  private static List<Problem> told(Runnable work) {
    InvalidPolicyException refused = catchThrowableOfType(InvalidPolicyException.class, work::run);
    return refused == null ? List.of() : refused.problems();
  }

  private static Map<String, Object> segment(String id, Map<String, Object> when) {
    Map<String, Object> segment = new LinkedHashMap<>();
    segment.put("kind", "segment");
    segment.put("id", id);
    segment.put("version", 1);
    segment.put("name", Map.of("zh", "客群", "en", "Segment"));
    segment.put("when", when);
    return segment;
  }

  private static Map<String, Object> test(String attribute, String test, Object value) {
    return Map.of("attribute", attribute, test, value);
  }

  private static Map<String, Object> header() {
    Map<String, Object> age =
        Map.of("id", "age", "type", "integer", "name", Map.of("zh", "年龄", "en", "Age"));
    return Map.of(
        "book",
        "b",
        "version",
        1,
        "name",
        Map.of("zh", "书", "en", "B"),
        "attributes",
        List.of(age));
  }

  @Test
  void compileParts_slipsOfAllKinds_areToldTogetherWithTheirFiles() {
    Map<String, Object> parts =
        Map.of(
            "book.json",
            header(),
            "a.json",
            Map.of("policies", List.of(segment("slip", test("age", "atLeast", "18")))),
            "b.json",
            Map.of("policies", List.of(segment("lost", test("aeg", "atLeast", 18)))),
            "c.json",
            Map.of(
                "policies",
                List.of(
                    segment("fine", test("segment.slip", "is", true)),
                    segment("one", test("segment.two", "is", true)),
                    segment("two", test("segment.one", "is", true)))));
    assertThat(told(() -> PARSER.compileParts(parts, List.of())))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(
            tuple("a.json#/policies/0/when/atLeast", "wrong-type"),
            tuple("b.json#/policies/0/when/attribute", "unknown-attribute"),
            tuple("c.json#/policies/1", "cycle"));
  }

  @Test
  void compileParts_partThatCouldNotBeRead_isToldAndNothingOfItIsMissed() {
    Map<String, Object> parts =
        Map.of(
            "c.json",
            Map.of(
                "policies",
                List.of(
                    segment("lost", test("aeg", "atLeast", 18)),
                    segment("one", test("segment.two", "is", true)),
                    segment("two", test("segment.one", "is", true)),
                    segment("slip", Map.of("constant", "yes")))));
    Problem unread = new Problem("book.json", NOT_JSON, "no JSON.", "");
    assertThat(told(() -> PARSER.compileParts(parts, List.of(unread))))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(
            tuple("book.json", "not-json"),
            tuple("c.json#/policies/1", "cycle"),
            tuple("c.json#/policies/3/when/constant", "wrong-type"));
  }

  @Test
  void compile_soundDocument_tellsItsPlacesToo() {
    Map<String, Object> book = new LinkedHashMap<>(header());
    book.put("policies", List.of(segment("self", test("segment.self", "is", true))));
    assertThat(told(() -> PARSER.compile(book)))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(tuple("/policies/0", "cycle"));
    book.put("policies", List.of(segment("rich", test("age", "atLeast", 18))));
    assertThat(PARSER.compile(book).book()).isEqualTo(PARSER.parse(book));
  }

  @Test
  void parse_unknownKind_doesNotHideWhatIsWrongBesideIt() {
    Map<String, Object> strange = segment("Bad Id", Map.of());
    strange.put("kind", "sgment");
    strange.put("version", "1");
    strange.put("nmae", strange.remove("name"));
    Map<String, Object> doubled = segment("rich", Map.of());
    doubled.put("kind", "wholly-other");
    Map<String, Object> book = new LinkedHashMap<>(header());
    book.put("policies", List.of(segment("rich", test("age", "atLeast", 18)), strange, doubled));
    assertThat(told(() -> PARSER.parse(book)))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(
            tuple("/policies/1/kind", "unknown-kind"),
            tuple("/policies/1/id", "invalid-id"),
            tuple("/policies/1/version", "wrong-type"),
            tuple("/policies/1/nmae", "unknown-key"),
            tuple("/policies/2/kind", "unknown-kind"),
            tuple("/policies/2/id", "duplicate-id"));
  }

  /** Of a book that is sound but for one slip, nothing is told that follows from it. */
  @Test
  void compile_oneSlip_tellsNothingThatFollowsFromIt() {
    Map<String, Object> book = MendLawTest.book();
    Map<String, Object> values = new LinkedHashMap<>();
    MendLawTest.gather(book, "", values);
    int refused = 0;
    for (String path : values.keySet()) {
      Map<String, Object> slipped = Edits.put(book, path, List.of("slip"));
      Set<String> parsing = codes(told(() -> PARSER.parse(slipped)), Problem::toString);
      if (!parsing.isEmpty()) {
        refused++;
        assertThat(told(() -> PARSER.parse(slipped)))
            .allSatisfy(problem -> assertThat(problem.path()).startsWith(path));
        assertThat(codes(told(() -> PARSER.compile(slipped)), Problem::toString))
            .as(path)
            .isEqualTo(parsing);
      }
    }
    assertThat(refused).isGreaterThan(200);
  }

  /**
   * What is wrong with some members of a list, or with the list and what stands beside it, is told
   * though another member cannot be read, and nothing is told that follows from that.
   */
  @Test
  void parse_memberThatCannotBeRead_holdsUpNoRuleOfTheOthers() {
    Map<String, Object> book = MendLawTest.book();
    Set<String> held = new TreeSet<>();
    Set<String> kept = new TreeSet<>();
    for (String steps : steps()) {
      Map<String, Object> broken = Edits.apply(book, steps);
      List<Problem> rules = told(() -> PARSER.parse(broken));
      slips(broken, rules)
          .forEach(
              (member, slip) -> {
                List<Problem> both =
                    told(() -> PARSER.parse(Edits.put(broken, slip, List.of("slip"))));
                assertThat(both)
                    .as(steps + " and " + slip)
                    .allMatch(each -> each.path().startsWith(slip) || rules.contains(each));
                for (Problem rule : rules) {
                  if (both.contains(rule)) {
                    kept.add(rule.code().word());
                  } else if (isBroken(Edits.apply(broken, "- " + member), rule)) {
                    held.add(rule.code().word());
                  }
                }
              });
    }
    assertThat(held).isEqualTo(OF_WHOLE_LISTS);
    assertThat(kept).hasSizeGreaterThan(25);
  }

  /** Whether the rule is broken too where the member is left out, so that it is not about that. */
  private static boolean isBroken(Map<String, Object> book, Problem rule) {
    return told(() -> PARSER.parse(book)).stream()
        .anyMatch(each -> withoutPlaces(each).equals(withoutPlaces(rule)));
  }

  private static String withoutPlaces(Problem problem) {
    return problem.code().word() + problem.message().replaceAll("[0-9]+", "");
  }

  private static List<String> steps() {
    return Stream.of("problem-cases.txt", "round-cases.txt")
        .flatMap(name -> Edits.text(name).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replaceFirst("^[a-z-]+: ", ""))
        .toList();
  }

  /** A text or number in each member of a list of the policies of which something is told. */
  private static Map<String, String> slips(Map<String, Object> book, List<Problem> rules) {
    Map<String, Object> values = new LinkedHashMap<>();
    MendLawTest.gather(book, "", values);
    Map<String, String> slips = new LinkedHashMap<>();
    for (String value : values.keySet()) {
      Matcher member = MEMBER.matcher(value);
      if (member.find()
          && rules.stream().anyMatch(rule -> rule.path().startsWith(member.group(1)))
          && rules.stream().noneMatch(rule -> rule.path().startsWith(member.group()))
          && !slips.getOrDefault(member.group(), "").endsWith("/zh")) {
        slips.put(member.group(), value);
      }
    }
    return slips;
  }

  private static Set<String> codes(List<Problem> problems, Function<Problem, String> text) {
    return problems.stream().map(text).collect(Collectors.toSet());
  }
}
