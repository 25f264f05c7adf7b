package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.matching.FieldEvidence;
import org.bankcrm.customer.matching.MatchField;
import org.bankcrm.customer.matching.MatchedPair;
import org.bankcrm.customer.matching.Matches;
import org.bankcrm.customer.matching.PairExplanation;
import org.bankcrm.customer.matching.Veto;

/** Writes duplicates as tables; values of customers are in none of them. */
final class DuplicateSheets {

  private DuplicateSheets() {}

  /** A row for each pair, with what each field says of it. */
  static void pairs(ResultFiles files, TableOptions tables, String name, Matches matches) {
    Language language = Language.of(tables.locale());
    try (Sheet sheet = tables.sheet(files, name)) {
      List<String> header =
          new ArrayList<>(
              List.of("left", "right", "verdict", "reason", "veto", "probability", "bits"));
      for (MatchField field : matches.policy().fields()) {
        header.add(field.id());
        header.add(field.id() + "_bits");
      }
      sheet.row(header);
      for (MatchedPair pair : matches.pairs()) {
        sheet.row(row(pair, matches.explain(pair), language));
      }
    }
  }

  private static List<String> row(
      MatchedPair pair, PairExplanation explanation, Language language) {
    List<String> row = new ArrayList<>();
    row.add(pair.left());
    row.add(pair.right());
    row.add(language.label(pair.verdict()));
    row.add(language.label(pair.reason()));
    row.add(pair.veto().map(Veto::name).map(language::text).orElse(""));
    row.add(String.format(Locale.ROOT, "%.6f", pair.probability()));
    row.add(bits(pair.bits()));
    for (FieldEvidence field : explanation.fields()) {
      row.add(language.label(field.agreement()) + (field.swapped() ? " ×" : ""));
      row.add(bits(field.bits()));
    }
    return row;
  }

  private static String bits(double bits) {
    return String.format(Locale.ROOT, "%.2f", bits);
  }

  /** A row for each record of a cluster. */
  static void clusters(ResultFiles files, TableOptions tables, String name, Matches matches) {
    try (Sheet sheet = tables.sheet(files, name)) {
      sheet.row(List.of("cluster", "id"));
      int number = 0;
      for (List<String> cluster : matches.clusters()) {
        number++;
        for (String id : cluster) {
          sheet.row(List.of(Integer.toString(number), id));
        }
      }
    }
  }
}
