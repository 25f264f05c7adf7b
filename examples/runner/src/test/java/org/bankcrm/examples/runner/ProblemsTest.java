package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.DocumentLanguage;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {

  private static final List<Object> HOSTILE =
      List.of("", "x", 7L, -1L, true, List.of(), Map.of(), Map.of("attribute", "party.age"));

  @Test
  void told_inChinese_isAWholeSentenceWithItsMend() {
    Problem problem =
        new Problem(
            "a.json#/policies/0",
            CoreProblem.UNKNOWN_ATTRIBUTE,
            "the attribute 'agee' is not in the catalogue.",
            "Did you mean 'age' or 'aged'?");
    assertThat(Problems.told(List.of(problem), Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(
            "1 个问题\n- a.json#/policies/0：目录中没有属性“agee”。您要写的是否是“age”或“aged”？[unknown-attribute]");
    assertThat(Problems.told(List.of(problem, problem), Locale.ENGLISH))
        .startsWith("2 problems\n- a.json#/policies/0: the attribute 'agee' is not in the");
  }

  @Test
  void told_inChineseOfASentenceWithoutPattern_hasTheKindAndTheLibrarysWords() {
    Problem problem = new Problem("/a", CoreProblem.UNKNOWN_ATTRIBUTE, "no 'agee'.", "Did?");
    assertThat(Problems.told(List.of(problem), Locale.CHINESE))
        .isEqualTo("1 个问题\n- /a：没有这个属性（no 'agee'.）Did?[unknown-attribute]");
  }

  /**
   * The retail book, spoilt in many places one at a time, meets no problem without a listed code,
   * and none
   */
  @Test
  void problems_ofASpoiltBook_haveListedCodesAndAreToldInChinese() throws Exception {
    Map<String, Object> parts = parts();
    Random random = new Random(7);
    Set<ProblemCode> met = new HashSet<>();
    Set<String> untold = new TreeSet<>();
    for (int i = 0; i < 1_500; i++) {
      try {
        PolicyBook.parseParts(spoiltPart(parts, random), BookFiles.kinds()).compile();
      } catch (InvalidPolicyException refused) {
        refused.problems().forEach(problem -> met.add(problem.code()));
        refused.problems().forEach(problem -> untold.addAll(untold(problem)));
      }
    }
    assertThat(met).hasSizeGreaterThan(8);
    assertThat(DocumentLanguage.of(BookFiles.kinds()).problems()).containsAll(met);
    assertThat(untold).as("sentences that are told in English to Chinese readers").isEmpty();
  }

  private static List<String> untold(Problem problem) {
    return Stream.of(problem.message(), problem.advice())
        .filter(each -> !each.isEmpty() && ProblemSentences.inChinese().said(each).isEmpty())
        .toList();
  }

  private static Map<String, Object> parts() throws Exception {
    Map<String, Object> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(DemoCommand.retailBook())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        parts.put(
            file.getFileName().toString(),
            new JsonMapper().readValue(Files.readString(file), Object.class));
      }
    }
    return parts;
  }

  @SuppressWarnings("unchecked") // an object that is spoilt stays an object
  private static Map<String, Map<String, Object>> spoiltPart(
      Map<String, Object> parts, Random random) {
    Map<String, Map<String, Object>> copy = new TreeMap<>();
    parts.forEach((name, part) -> copy.put(name, (Map<String, Object>) part));
    List<String> names = List.copyOf(parts.keySet());
    copy.computeIfPresent(
        names.get(random.nextInt(names.size())),
        (name, part) -> (Map<String, Object>) spoilt(part, random));
    return copy;
  }

  /** A copy in which one value, found by going down at random, is another. */
  private static Object spoilt(Object tree, Random random) {
    if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
      Object chosen = map.keySet().stream().skip(random.nextInt(map.size())).findFirst().get();
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      copy.put(chosen, deeper(map.get(chosen), random));
      return copy;
    }
    if (tree instanceof List<?> list && !list.isEmpty()) {
      List<Object> copy = new java.util.ArrayList<>(list);
      int chosen = random.nextInt(list.size());
      copy.set(chosen, deeper(list.get(chosen), random));
      return copy;
    }
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private static Object deeper(Object tree, Random random) {
    return random.nextInt(8) == 0
        ? HOSTILE.get(random.nextInt(HOSTILE.size()))
        : spoilt(tree, random);
  }
}
