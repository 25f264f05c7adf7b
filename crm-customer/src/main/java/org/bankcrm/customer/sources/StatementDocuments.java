package org.bankcrm.customer.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.internal.check.PlainText;

/** The form of what one source said, within a document. */
final class StatementDocuments {
  private static final int MOST_FIELDS = 1_000;

  private StatementDocuments() {}

  static DataWriter write(SourceStatement statement) {
    DataWriter values = DataWriter.object();
    List<String> takenBack = new ArrayList<>();
    statement.values().forEach((field, value) -> write(field, value, values, takenBack));
    DataWriter written =
        DataWriter.object()
            .text("source", statement.source().code())
            .instant("knownAt", statement.knownAt())
            .text("period", statement.truth().toString())
            .day("verifiedOn", statement.verifiedOn())
            .object("values", values);
    return takenBack.isEmpty() ? written : written.texts("takesBack", takenBack);
  }

  private static void write(
      DataField field, String value, DataWriter values, List<String> takenBack) {
    if (value.isEmpty()) {
      takenBack.add(field.code());
    } else {
      values.text(field.code(), PlainText.write(value));
    }
  }

  static Optional<SourceStatement> read(DataReader object) {
    Optional<Source> source = object.text("source", "the code of a source", Source::of);
    Optional<Instant> knownAt = object.asOf("knownAt");
    Optional<DateRange> period =
        object.text("period", "days such as 2026-05-01/.., where .. is open", DateRange::parse);
    Optional<LocalDate> verifiedOn =
        object.has("verifiedOn") ? object.day("verifiedOn") : Optional.empty();
    SortedMap<String, String> values =
        object.entries("values", "the code of a field", Checks::isCode, StatementDocuments::value);
    List<String> takenBack =
        object.has("takesBack") ? object.texts("takesBack", MOST_FIELDS) : List.of();
    checkFields(object, values, takenBack);
    return object.made(
        "at least one field, each by its code",
        () -> {
          SourceStatement said =
              SourceStatement.of(
                      source.orElseThrow(), knownAt.orElseThrow(), fields(values, takenBack))
                  .during(period.orElseThrow());
          return verifiedOn.map(said::withVerifiedOn).orElse(said);
        });
  }

  private static Optional<String> value(DataReader values, String field) {
    return values.text(
        field,
        "a printable text of at most 1,000 characters",
        text -> Checks.text(PlainText.read(text), field, SourcedValue.MOST));
  }

  private static void checkFields(
      DataReader object, Map<String, String> values, List<String> takenBack) {
    boolean each =
        takenBack.stream().distinct().count() == takenBack.size()
            && takenBack.stream().noneMatch(values::containsKey);
    if (!each) {
      object.problem(
          "takesBack",
          CoreProblem.WRONG_VALUE,
          "names a field twice, or one that has a value.",
          "Name each field once, under values or in takesBack.");
    }
  }

  private static Map<DataField, String> fields(Map<String, String> values, List<String> takenBack) {
    SortedMap<DataField, String> fields = new TreeMap<>();
    values.forEach((code, value) -> fields.put(DataField.of(code), value));
    takenBack.forEach(code -> fields.put(DataField.of(code), ""));
    return fields;
  }
}
