package org.bankcrm.benchmarks.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a scorecard as a policy document of the library.
 *
 * <p>Each characteristic has two reasons of its own, one for what is known and one for what is not,
 * so that half a reason's place is the characteristic's. Every shortfall is told, a shortfall of
 * none too, as the hand-written code does.
 */
public final class ScorecardDocument {
  private ScorecardDocument() {}

  /** The document of the policy. */
  public static Map<String, Object> of(String id, List<Scorecard.Characteristic> scorecard) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "scorecard");
    document.put("id", id);
    document.put("version", 1);
    document.put("name", words(id));
    document.put(
        "characteristics", scorecard.stream().map(ScorecardDocument::characteristic).toList());
    Map<String, Object> reasons = new LinkedHashMap<>();
    reasons.put("method", "below-maximum");
    reasons.put("most", Scorecard.REASONS);
    reasons.put("least", 0);
    reasons.put(
        "codes",
        scorecard.stream()
            .flatMap(c -> Stream.of(c.field().name(), unknown(c.field())))
            .map(ScorecardDocument::reason)
            .toList());
    document.put("reasons", reasons);
    return document;
  }

  private static Map<String, Object> characteristic(Scorecard.Characteristic characteristic) {
    Field field = characteristic.field();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", field.name());
    document.put("name", words(field.id()));
    document.put("attribute", field.id());
    document.put("reason", field.name());
    List<Map<String, Object>> bins = new ArrayList<>();
    bins.add(Map.of("missing", true, "points", characteristic.missing(), "reason", unknown(field)));
    bins.addAll(characteristic.cuts().isEmpty() ? byCode(characteristic) : byCuts(characteristic));
    document.put("bins", bins);
    return document;
  }

  /** The last bin is what lies above all cuts. */
  private static List<Map<String, Object>> byCuts(Scorecard.Characteristic characteristic) {
    List<Long> cuts = characteristic.cuts();
    List<Map<String, Object>> bins = new ArrayList<>();
    for (int bin = 0; bin < cuts.size(); bin++) {
      Map<String, Object> when = new LinkedHashMap<>();
      when.put("attribute", characteristic.field().id());
      if (bin > 0) {
        when.put("atLeast", cuts.get(bin - 1));
      }
      when.put("lessThan", cuts.get(bin));
      bins.add(bin(bin, when, characteristic));
    }
    bins.add(Map.of("otherwise", true, "points", characteristic.points().get(cuts.size())));
    return bins;
  }

  private static List<Map<String, Object>> byCode(Scorecard.Characteristic characteristic) {
    List<Integer> binOfCode = characteristic.binOfCode();
    List<Map<String, Object>> bins = new ArrayList<>();
    for (int bin = 0; bin < characteristic.points().size(); bin++) {
      int number = bin;
      List<Integer> codes =
          IntStream.range(0, binOfCode.size())
              .filter(code -> binOfCode.get(code) == number)
              .boxed()
              .toList();
      Rule when = new Rule.OneOf(characteristic.field(), codes);
      bins.add(bin(bin, ConditionDocument.of(when), characteristic));
    }
    bins.add(Map.of("impossible", true));
    return bins;
  }

  private static Map<String, Object> bin(
      int bin, Map<String, Object> when, Scorecard.Characteristic characteristic) {
    return Map.of(
        "label", words("bin " + bin), "when", when, "points", characteristic.points().get(bin));
  }

  private static String unknown(Field field) {
    return field.name() + "_UNKNOWN";
  }

  private static Map<String, Object> reason(String code) {
    return Map.of("code", code, "text", words(code));
  }

  private static Map<String, Object> words(String text) {
    return Map.of("zh", text, "en", text);
  }
}
