package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.publicdata.PublicData;

/** The Statlog German credit data with the bins of the reference. */
public final class German {

  static final List<String> NAMES =
      List.of(
          "status",
          "duration",
          "credit_history",
          "purpose",
          "amount",
          "savings",
          "employment",
          "installment_rate",
          "personal_status_sex",
          "other_debtors",
          "residence_since",
          "property",
          "age",
          "other_installment_plans",
          "housing",
          "existing_credits",
          "job",
          "people_liable",
          "telephone",
          "foreign_worker");

  static final List<String> NUMBERS =
      List.of(
          "duration",
          "amount",
          "installment_rate",
          "residence_since",
          "age",
          "existing_credits",
          "people_liable");

  /** The variables of scorecard A. */
  public static final List<String> CARD =
      List.of(
          "status",
          "duration",
          "credit_history",
          "purpose",
          "amount",
          "savings",
          "employment",
          "installment_rate",
          "other_debtors",
          "property",
          "age",
          "other_installment_plans",
          "housing");

  private German() {}

  public static TrainingData data() {
    List<String> lines = PublicData.lines("german-credit", "german.data");
    boolean[] bad = new boolean[lines.size()];
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < bad.length; i++) {
      rows.add(lines.get(i).split(" "));
      bad[i] = rows.get(i)[20].equals("2");
    }
    TrainingData.Builder data = TrainingData.of(bad);
    for (int column = 0; column < NAMES.size(); column++) {
      int at = column;
      if (NUMBERS.contains(NAMES.get(column))) {
        data.number(
            NAMES.get(column), rows.stream().mapToDouble(r -> Double.parseDouble(r[at])).toArray());
      } else {
        data.code(NAMES.get(column), rows.stream().map(r -> r[at]).toList());
      }
    }
    return data.build();
  }

  /** The reference's bins by their labels in its table of weights. */
  public static Map<String, Bins> bins() {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (Map<String, String> row :
        PublicData.table("german-credit", "reference_woe_binning_A.csv")) {
      labels.computeIfAbsent(row.get("variable"), v -> new ArrayList<>()).add(row.get("bin"));
    }
    Map<String, Bins> bins = new LinkedHashMap<>();
    labels.forEach((name, list) -> bins.put(name, bins(name, list)));
    return bins;
  }

  private static Bins bins(String name, List<String> labels) {
    if (!NUMBERS.contains(name)) {
      return Bins.groups(labels.stream().map(label -> List.of(label.split("\\|"))).toList());
    }
    return Bins.cuts(
        labels.stream()
            .skip(1)
            .mapToDouble(l -> Double.parseDouble(l.substring(1, l.indexOf(','))))
            .toArray());
  }
}
