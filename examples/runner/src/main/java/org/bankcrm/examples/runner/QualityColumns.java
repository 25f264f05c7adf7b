package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.customer.entry.DataField;

/**
 * Which column of a file holds which field: by the code of the field, with hyphens or underscores,
 * by its name in Chinese or English, or as the caller says.
 */
record QualityColumns(Map<DataField, String> fields, List<String> passedOver) {

  static final String CUSTOMER = "customer";
  static final String STAGE = "stage";
  static final String BRANCH = "branch";
  static final String SOURCE = "source";
  static final String KNOWN_ON = "known_on";
  static final String VERIFIED_ON = "verified_on";

  private static final Set<String> OWN =
      Set.of(CUSTOMER, STAGE, BRANCH, SOURCE, KNOWN_ON, VERIFIED_ON);

  /**
   * The columns of a file.
   *
   * @param table the file
   * @param known the fields of the rules
   * @param mapped by column, the code of the field that the caller says it holds
   * @throws UserException if the caller names no field or no column, or two columns hold one field
   */
  static QualityColumns of(ModelTable table, Set<DataField> known, Map<String, String> mapped) {
    mapped.forEach((column, field) -> check(table, known, column, field));
    Map<DataField, String> fields = new LinkedHashMap<>();
    List<String> passedOver = new ArrayList<>();
    for (String name : table.names()) {
      Optional<DataField> field = field(name, known, mapped);
      if (field.isPresent()) {
        String before = fields.put(field.get(), name);
        if (before != null) {
          throw QualityTexts.TWO_COLUMNS.of(
              Said.printable(before), Said.printable(name), field.get().code());
        }
      } else if (!OWN.contains(name)) {
        passedOver.add(Said.printable(name));
      }
    }
    return new QualityColumns(fields, passedOver);
  }

  private static void check(ModelTable table, Set<DataField> known, String column, String field) {
    table.column(column);
    if (known.stream().noneMatch(each -> each.code().equals(field))) {
      throw QualityTexts.NO_FIELD.of(
          Said.printable(field), String.join(", ", known.stream().map(DataField::code).toList()));
    }
  }

  private static Optional<DataField> field(
      String name, Set<DataField> known, Map<String, String> mapped) {
    if (mapped.containsKey(name)) {
      return known.stream().filter(each -> each.code().equals(mapped.get(name))).findFirst();
    }
    if (OWN.contains(name)) {
      return Optional.empty();
    }
    String code = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return known.stream()
        .filter(
            each ->
                each.code().equals(code)
                    || each.label().zh().equals(name)
                    || each.label().en().equalsIgnoreCase(name))
        .findFirst();
  }
}
