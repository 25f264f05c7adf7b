package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mark of a run in which records were merged since: whatever it said, and which merge it was.
 *
 * @param run what the run said of itself
 */
record MergeMark(Map<String, Object> run) implements ResultFiles.Mark {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String MERGE = "merge";
  private static final String ADDED = "rowAdded";
  private static final String FILES = "files";

  /**
   * A merge.
   *
   * @param added whose row was not there before
   */
  record Merged(String id, Optional<CustomerId> added) {}

  static MergeMark of(Map<?, ?> run, Optional<Merged> merge) {
    Map<String, Object> tree = new LinkedHashMap<>();
    run.forEach((key, value) -> tree.put(String.valueOf(key), value));
    tree.keySet().removeAll(List.of(MERGE, ADDED, FILES));
    merge.ifPresent(
        each -> {
          tree.put(MERGE, each.id());
          each.added().ifPresent(id -> tree.put(ADDED, id.value()));
        });
    return new MergeMark(tree);
  }

  /** Whose row this merge has added to a run. */
  static Optional<CustomerId> added(Map<?, ?> run, String merge) {
    return merge.equals(run.get(MERGE)) && run.get(ADDED) instanceof String id
        ? Optional.of(CustomerId.of(id))
        : Optional.empty();
  }

  @Override
  public String text(List<EndMark.Written> files) {
    Map<String, Object> tree = new LinkedHashMap<>(run);
    tree.put(FILES, files.stream().map(EndMark.Written::tree).toList());
    return JSON.writeValueAsString(tree) + "\n";
  }
}
