package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.publicdata.PublicData;

/** The public data sets of FEBRL, without what no bank could compare by. */
final class Febrl {

  /** The columns of the files by those of the policy. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "given-name", "given_name",
          "surname", "surname",
          "birth-date", "date_of_birth",
          "street-number", "street_number",
          "street", "address_1",
          "building", "address_2",
          "locality", "suburb",
          "postcode", "postcode",
          "region", "state");

  private Febrl() {}

  /** The records with the columns of the file. */
  static List<Map<String, String>> rows(int set) {
    List<List<String>> rows = PublicData.rows("febrl", "dataset" + set + ".csv");
    List<String> header = rows.get(0).stream().map(String::strip).toList();
    List<Map<String, String>> found = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        cells.put(header.get(i), row.get(i).strip());
      }
      found.add(cells);
    }
    return found;
  }

  /** The records with the columns of the policy. */
  static List<MatchRecord> records(int set) {
    List<MatchRecord> records = new ArrayList<>();
    for (Map<String, String> row : rows(set)) {
      Map<String, String> values = new HashMap<>();
      COLUMNS.forEach((ours, theirs) -> values.put(ours, row.getOrDefault(theirs, "")));
      records.add(MatchRecord.of(row.getOrDefault("rec_id", ""), values));
    }
    return records;
  }

  static Set<PairLists.Pair> truth(int set) {
    Set<PairLists.Pair> links = new HashSet<>();
    List<List<String>> rows = PublicData.rows("febrl", "dataset" + set + "_true_links.csv");
    for (List<String> row : rows.subList(1, rows.size())) {
      links.add(new PairLists.Pair(row.get(0).strip(), row.get(1).strip()));
    }
    return links;
  }
}
