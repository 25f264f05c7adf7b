package org.bankcrm.core.internal.document;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a book but could not be read, so that nobody is told that it is not there.
 *
 * <p>Of some things the name is known; where not even that could be read, any name may be theirs.
 */
public final class Unread {

  private final Set<String> names = new HashSet<>();
  private final Set<String> policies = new HashSet<>();
  private boolean nameless;

  /** Something with a name; with none if that could not be read. */
  public void add(@Nullable String name) {
    if (name == null) {
      nameless = true;
    } else {
      names.add(name);
    }
  }

  /** Whatever is named after a policy: its id stands in the name, between dots. */
  public void addAllOf(String policy) {
    policies.add("." + policy + ".");
  }

  /** Whether something of this name may stand in the book. */
  public boolean mayBe(String name) {
    String between = "." + name + ".";
    return nameless || names.contains(name) || policies.stream().anyMatch(between::contains);
  }

  /** Whether everything could be read. */
  public boolean isEmpty() {
    return !nameless && names.isEmpty() && policies.isEmpty();
  }
}
