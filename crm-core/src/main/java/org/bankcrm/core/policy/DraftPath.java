package org.bankcrm.core.policy;

import java.util.List;
import java.util.Optional;

/**
 * A path from an object on, such as {@code /tiers/2/code}, taken apart after its first step.
 *
 * @param first the key or the place of a list; empty for the object itself
 * @param rest the path from there on; empty if that is all
 */
record DraftPath(String first, String rest) {

  static DraftPath of(String path) {
    if (path.isEmpty()) {
      return new DraftPath("", "");
    }
    int end = path.indexOf('/', 1);
    return end < 0
        ? new DraftPath(path.substring(1), "")
        : new DraftPath(path.substring(1, end), path.substring(end));
  }

  /** The one of a list whose place the first step is; empty if it is none. */
  <T> Optional<T> member(List<T> members) {
    boolean number = !first.isEmpty() && first.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && first.length() < 9 && Integer.parseInt(first) < members.size()
        ? Optional.of(members.get(Integer.parseInt(first)))
        : Optional.empty();
  }
}
