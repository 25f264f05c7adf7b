package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * An author of alerts and watch lists who makes each slip once, at every key: one problem, at the
 * place of the slip, with the word that was meant, in both languages.
 */
class KeySlipsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<ProblemCode> NOT_KNOWN =
      Set.of(CoreProblem.UNKNOWN_KEY, CoreProblem.UNKNOWN_OPERATOR);

  private static final List<String> CONNECTIVES = List.of("attribute", "all", "any");

  /** What the examples of the reference do not have. */
  private static final String BOOK =
      """
      {"book": "slips", "version": 1, "name": {"zh": "册", "en": "Book"}, "attributes": [
        {"id": "assets", "type": "money", "currency": "CNY", "name": {"zh": "资产", "en": "Assets"}},
        {"id": "risk", "type": "code", "codes": ["R1", "R2"], "ordered": true,
         "sensitivity": "sensitive", "name": {"zh": "风险", "en": "Risk"}},
        {"id": "purchases", "type": "integer", "unit": "purchases",
         "name": {"zh": "消费", "en": "Purchases"}}]}
      """;

  private static final String MORE =
      """
      {"kind": "alert", "id": "more", "version": 1, "name": {"zh": "更多", "en": "More"},
       "subject": "account", "population": {"attribute": "risk", "moreThan": "R1"},
       "payload": [
        {"id": "event.sum", "type": "money", "currency": "CNY", "name": {"zh": "额", "en": "Sum"}},
        {"id": "event.way", "type": "code", "codes": ["IN", "OUT"], "name": {"zh": "向", "en": "Way"}}],
       "indicators": [
        {"id": "signal.count", "name": {"zh": "一", "en": "1"}, "count": {"within": {"days": 2}}},
        {"id": "signal.large", "name": {"zh": "二", "en": "2"},
         "largest": {"of": "event.sum", "within": {"minutes": 9}}},
        {"id": "signal.small", "name": {"zh": "三", "en": "3"},
         "smallest": {"of": "event.sum", "within": {"hours": 9}}},
        {"id": "signal.last", "name": {"zh": "四", "en": "4"},
         "latest": {"of": "event.sum", "within": {"days": 9}}},
        {"id": "signal.many", "name": {"zh": "五", "en": "5"},
         "distinct": {"of": "event.way", "within": {"days": 9}}},
        {"id": "signal.value", "name": {"zh": "六", "en": "6"}, "value": {"of": "event.sum"}},
        {"id": "signal.new", "name": {"zh": "七", "en": "7"},
         "isNew": {"of": "event.way", "within": {"days": 9}}},
        {"id": "signal.gap", "name": {"zh": "八", "en": "8"}, "gap": {"unit": "hours"}},
        {"id": "signal.since", "name": {"zh": "九", "en": "9"}, "since": {"unit": "days"}},
        {"id": "signal.due", "name": {"zh": "十", "en": "10"},
         "pastDue": {"of": "event.sum", "paid": {"attribute": "event.way", "is": "IN"}}}],
       "levels": [
        {"code": "HIGH", "name": {"zh": "高", "en": "High"},
         "raise": {"any": [
          {"all": [{"attribute": "signal.count", "atLeast": 9},
           {"attribute": "signal.value", "atLeast": "CNY 9"},
           {"attribute": "signal.new", "is": true},
           {"attribute": "signal.many", "moreThan": 3},
           {"attribute": "signal.large", "moreThan": {"attribute": "signal.last", "times": 2}}]},
          {"attribute": "signal.due", "atLeast": 30},
          {"attribute": "signal.gap", "atLeast": 400},
          {"attribute": "signal.small", "atLeast": "CNY 99"}]},
         "tell": "HEAD", "lapsesAfter": {"hours": 6}, "within": {"minutes": 30}},
        {"code": "LOW", "name": {"zh": "低", "en": "Low"},
         "raise": {"attribute": "signal.since", "atLeast": 60},
         "clear": {"attribute": "signal.since", "lessThan": 50}, "tell": "DESK"}],
       "coolDown": {"days": 2}, "rearm": "time", "closesWhenCleared": true,
       "longestOverride": 30}
      """;

  private static final List<Map<String, Object>> POLICIES =
      List.of(
          read(example(AlertPolicy.class, "alert")),
          read(MORE),
          read(example(WatchListPolicy.class, "watch-list")));

  private Map<String, Object> book = book(POLICIES);
  private final List<String> wrong = new ArrayList<>();
  private int slips;

  @SuppressWarnings("unchecked") // a document is an object
  private static Map<String, Object> read(String json) {
    return (Map<String, Object>) JSON.readValue(json, Object.class);
  }

  private static String example(Class<?> policy, String word) {
    try (InputStream in = policy.getResourceAsStream("example." + word + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> book(List<Map<String, Object>> policies) {
    Map<String, Object> book = read(BOOK);
    book.put("policies", policies);
    return book;
  }

  private static List<Problem> problems(Map<String, Object> tree) {
    try {
      PolicyBook.parse(tree, BookFiles.kinds()).compile();
      return List.of();
    } catch (InvalidPolicyException refused) {
      return refused.problems();
    }
  }

  private static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    }
    return tree instanceof List<?> list
        ? list.stream().map(KeySlipsTest::copy).collect(Collectors.toList())
        : tree;
  }

  /** An object of the book, by the steps that lead to it. */
  private record Where(List<Object> steps) {

    Where step(Object step) {
      return new Where(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    @SuppressWarnings("unchecked") // it is an object
    Map<String, Object> in(Object tree) {
      Object at = tree;
      for (Object step : steps) {
        at = step instanceof Integer place ? ((List<?>) at).get(place) : ((Map<?, ?>) at).get(step);
      }
      return (Map<String, Object>) at;
    }

    String path(String key) {
      StringBuilder path = new StringBuilder();
      step(key).steps.forEach(step -> path.append('/').append(step));
      return path.toString();
    }
  }

  private List<Problem> spoilt(Where where, Consumer<Map<String, Object>> slip) {
    @SuppressWarnings("unchecked") // a book is an object
    Map<String, Object> tree = (Map<String, Object>) copy(book);
    slip.accept(where.in(tree));
    slips++;
    List<Problem> found = problems(tree);
    for (Problem each : found) {
      require(
          isTold(each.message()) && isTold(each.advice()),
          "not told in Chinese",
          each.path(),
          found);
    }
    return found;
  }

  private static boolean isTold(String english) {
    return english.isEmpty() || ProblemSentences.inChinese().said(english).isPresent();
  }

  private void require(boolean holds, String what, String path, List<Problem> found) {
    if (!holds) {
      wrong.add(what + " at " + path + ": " + found);
    }
  }

  private void slipsAt(Where where, String key, Object value) {
    for (String other : misspelt(key)) {
      List<Problem> found = spoilt(where, object -> rename(object, key, other));
      require(isOneWithAHint(found, where, key), key, where.path(other), found);
    }
    List<Problem> without = spoilt(where, object -> object.remove(key));
    boolean missed = without.stream().anyMatch(each -> each.code() == CoreProblem.MISSING_KEY);
    require(!missed || without.size() == 1, "more than the missing key", where.path(key), without);
    for (Object other : otherwise(value)) {
      List<Problem> found = spoilt(where, object -> object.put(key, other));
      boolean one = found.size() == 1 && found.get(0).path().startsWith(where.path(key));
      require(one, "the value " + other, where.path(key), found);
    }
  }

  /** At the word itself, or at the object where nothing says what it is. */
  private static boolean isOneWithAHint(List<Problem> found, Where where, String key) {
    return found.size() == 1
        && NOT_KNOWN.contains(found.get(0).code())
        && (found.get(0).path() + "/").startsWith(where.path(""))
        && (" " + found.get(0).advice()).matches(".*[ '\"]" + key + "\\b.*");
  }

  private static void rename(Map<String, Object> object, String key, String other) {
    Map<String, Object> before = new LinkedHashMap<>(object);
    object.clear();
    before.forEach((each, value) -> object.put(each.equals(key) ? other : each, value));
  }

  /** A letter too few, two that changed places, other capitals, the other number. */
  private static TreeSet<String> misspelt(String key) {
    TreeSet<String> all = new TreeSet<>();
    int middle = key.length() / 2;
    String first = key.substring(0, middle);
    if (key.length() > 2) {
      all.add(first + key.substring(middle + 1));
      all.add(
          key.substring(0, middle - 1)
              + key.charAt(middle)
              + key.charAt(middle - 1)
              + key.substring(middle + 1));
    }
    all.add(key.toUpperCase(Locale.ROOT));
    all.add(key.endsWith("s") ? key.substring(0, key.length() - 1) : key + "s");
    all.remove(key);
    return all;
  }

  private static List<Object> otherwise(Object value) {
    if (value instanceof String) {
      return List.of(7.5, true, List.of());
    }
    return value instanceof List || value instanceof Map
        ? List.of("x y", 7.5, true)
        : List.of("x y", List.of());
  }

  /** Every key of every object below, each once in a form. */
  private void walk(Object tree, Where where, String form, TreeSet<String> seen) {
    if (tree instanceof List<?> list) {
      for (int place = 0; place < list.size(); place++) {
        walk(list.get(place), where.step(place), form, seen);
      }
    } else if (tree instanceof Map<?, ?> object) {
      Object kind = object.get("kind");
      boolean isCondition = CONNECTIVES.stream().anyMatch(object::containsKey);
      for (Map.Entry<?, ?> each : object.entrySet()) {
        String key = (String) each.getKey();
        String within = (isCondition ? "condition" : kind == null ? form : kind) + "/" + key;
        if (seen.add(within)) {
          slipsAt(where, key, each.getValue());
        }
        walk(each.getValue(), where.step(key), within, seen);
      }
    }
  }

  @Test
  void eachSlipAtEachKey_isOneProblemInItsPlace_withTheWordThatWasMeant() {
    assertThat(problems(book)).isEmpty();
    walk(book.get("attributes"), new Where(List.of("attributes")), "attributes", new TreeSet<>());
    TreeSet<String> seen = new TreeSet<>();
    for (Map<String, Object> each : POLICIES) { // alone, as the others would be read each time
      book = book(List.of(each));
      walk(book.get("policies"), new Where(List.of("policies")), "", seen);
    }
    assertThat(wrong).isEmpty();
    assertThat(slips).isGreaterThan(800);
  }
}
