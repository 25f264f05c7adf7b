package org.bankcrm.benchmarks.workload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a rule as a condition document of the library: a tree of maps, lists, text, numbers and
 * booleans.
 *
 * <p>Codes are the text of their number, so a code attribute is closed over "0", "1" and so on;
 * every number is an integer attribute.
 */
public final class ConditionDocument {
  private ConditionDocument() {}

  /** The document; NOT stays where it was written. */
  public static Map<String, Object> of(Rule rule) {
    if (rule instanceof Rule.Not not) {
      return Map.of("not", of(not.part()));
    }
    if (rule instanceof Rule.All all) {
      return Map.of("all", parts(all.parts()));
    }
    if (rule instanceof Rule.Any any) {
      return Map.of("any", parts(any.parts()));
    }
    return test((Rule.Test) rule);
  }

  private static List<Map<String, Object>> parts(List<Rule> parts) {
    return parts.stream().map(ConditionDocument::of).toList();
  }

  private static Map<String, Object> test(Rule.Test test) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("attribute", test.field().id());
    if (test instanceof Rule.Flag) {
      document.put("is", true);
    } else if (test instanceof Rule.Missing) {
      document.put("known", false);
    } else if (test instanceof Rule.OneOf oneOf) {
      putCodes(document, oneOf.codes());
    } else if (test instanceof Rule.AtLeast atLeast) {
      document.put("atLeast", atLeast.threshold());
    } else if (test instanceof Rule.Below below) {
      document.put("lessThan", below.threshold());
    } else if (test instanceof Rule.Between between) {
      document.put("atLeast", between.low());
      document.put("atMost", between.high());
    }
    return document;
  }

  private static void putCodes(Map<String, Object> document, List<Integer> codes) {
    List<String> texts = codes.stream().map(String::valueOf).toList();
    if (texts.size() == 1) {
      document.put("is", texts.get(0));
    } else {
      document.put("in", texts);
    }
  }
}
