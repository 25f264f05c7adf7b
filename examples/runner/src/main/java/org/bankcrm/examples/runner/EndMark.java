package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.policy.PolicyBook;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a complete run says of itself: by which book and for which day it decided, how many rows it
 * read, decided and left out, and what the files are that it wrote.
 *
 * @param beside what became of the rows of files beside the customers
 */
record EndMark(
    String command,
    PolicyBook book,
    CustomerCsv.Told told,
    long decided,
    long leftOut,
    List<Map<String, Object>> beside)
    implements ResultFiles.Mark {

  private static final JsonMapper JSON = new JsonMapper();

  /** Of a run without files beside the customers. */
  EndMark(String command, PolicyBook book, CustomerCsv.Told told, long decided, long leftOut) {
    this(command, book, told, decided, leftOut, List.of());
  }

  /**
   * A file of the run.
   *
   * @param rows without that of the column names; -1 where it is no table
   */
  record Written(String name, long rows, long bytes, String sha256) {
    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("name", name);
      if (rows >= 0) {
        tree.put("rows", rows);
      }
      tree.put("bytes", bytes);
      tree.put("sha256", sha256);
      return tree;
    }
  }

  /** The mark as JSON, in one order. */
  @Override
  public String text(List<Written> files) {
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put("read", decided + leftOut);
    rows.put("decided", decided);
    rows.put("leftOut", leftOut);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("command", command);
    tree.put("book", book.ref().toString());
    tree.put("fingerprint", book.hash());
    tree.put("asOf", told.asOf().toString());
    tree.put("zone", told.zone().getId());
    tree.put("rows", rows);
    if (!beside.isEmpty()) {
      tree.put("beside", beside);
    }
    tree.put("files", new ArrayList<>(files.stream().map(Written::tree).toList()));
    return JSON.writeValueAsString(tree) + "\n";
  }
}
