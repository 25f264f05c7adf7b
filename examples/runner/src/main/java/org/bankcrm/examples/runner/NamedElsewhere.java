package org.bankcrm.examples.runner;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;

/**
 * Rows of a file that are not a customer's by their key and name the customer all the same: as a
 * guarantor or a counterparty, or by the key in other letters. Whether they must go nobody can tell
 * from the file, so that they are counted and told.
 */
final class NamedElsewhere {

  private static final String APART = "[\\s,;|/、()]";

  private final Pattern key;
  private List<String> columns = List.of();
  private final Set<String> found = new TreeSet<>();
  private long rows;

  /** Those that name one of these keys. */
  NamedElsewhere(Collection<CustomerId> keys) {
    String any =
        keys.stream().map(each -> Pattern.quote(each.value())).collect(Collectors.joining("|"));
    this.key =
        Pattern.compile(
            "(?<=^|" + APART + ")(?:" + any + ")(?=$|" + APART + ")", Pattern.CASE_INSENSITIVE);
  }

  /** What the columns are called. */
  void columns(List<String> names) {
    columns = names;
  }

  /** Looks at a row of somebody else's. */
  void look(List<String> cells) {
    boolean any = false;
    for (int i = 0; i < cells.size(); i++) {
      String plain = Normalizer.normalize(cells.get(i), Normalizer.Form.NFKC); // of full width too
      if (key.matcher(plain).find()) {
        found.add(Said.printable(columns.get(i)));
        any = true;
      }
    }
    rows += any ? 1 : 0;
  }

  /** How many rows. */
  long rows() {
    return rows;
  }

  /** The columns in which they do. */
  String where() {
    return String.join(", ", found);
  }
}
