package org.bankcrm.core.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.policy.PastResults.Result;

/** Past results as documents. */
final class PastDocuments {

  private static final long FORMAT = 1;

  private PastDocuments() {}

  static Map<String, Object> write(PastResults past) {
    DataWriter results = DataWriter.object();
    past.results().forEach((id, result) -> results.object(id, write(result)));
    return DataWriter.document(FORMAT).day("asOf", past.asOf()).object("results", results).tree();
  }

  /** What is not so is left out. */
  private static DataWriter write(Result result) {
    DataWriter object =
        DataWriter.object().text("value", result.value()).day("since", result.since());
    if (result.foreign()) {
      object.yesNo("notApplicable", true);
    }
    return result.open() ? object.yesNo("open", true) : object;
  }

  static PastResults read(Object tree) {
    return DataReader.read(tree, FORMAT, PastDocuments::read);
  }

  private static Optional<PastResults> read(DataReader document) {
    Optional<LocalDate> asOf = day(document, "asOf");
    SortedMap<String, Result> results =
        document.entries(
            "results",
            "the id of an attribute",
            id -> !id.isEmpty() && id.length() <= Checks.MAX_CODE_LENGTH,
            (all, id) -> all.object(id).flatMap(PastDocuments::result));
    return document.made(
        "at most " + PastResults.MOST + " results", () -> new PastResults(asOf, results));
  }

  private static Optional<Result> result(DataReader object) {
    Optional<String> value =
        object.has("value") ? object.text("value", Checks.MAX_CODE_LENGTH) : Optional.empty();
    Optional<LocalDate> since = day(object, "since");
    boolean foreign = isTrue(object, "notApplicable");
    boolean open = isTrue(object, "open");
    return object.made(
        "a value, or that there is none and why; a day only beside a value",
        () -> new Result(value, foreign, since, open));
  }

  private static boolean isTrue(DataReader object, String key) {
    return object.has(key) && object.yesNo(key).orElse(false);
  }

  private static Optional<LocalDate> day(DataReader object, String key) {
    return object.has(key) ? object.day(key) : Optional.empty();
  }
}
