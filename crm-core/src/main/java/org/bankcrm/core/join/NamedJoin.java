package org.bankcrm.core.join;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.held.HeldKind;

/**
 * A join of what is held under one kind, key and name: what ours begin with, and what a host's own
 * may. Immutable and thread-safe, as long as what extends it is.
 *
 * @param <S> the state
 */
public abstract class NamedJoin<S> implements HeldJoin<S> {

  private final HeldKind kind;
  private final String key;
  private final LocalizedText name;

  /**
   * Begins a join.
   *
   * @param key unique among what is held of the kind, such as the id of a policy
   * @param name what people call it
   * @throws IllegalArgumentException if the key is none: a lower-case letter or digit, then those,
   *     dots and hyphens
   */
  protected NamedJoin(HeldKind kind, String key, LocalizedText name) {
    this.kind = requireNonNull(kind, "kind");
    this.key = Checks.code(key, "key");
    this.name = requireNonNull(name, "name");
  }

  @Override
  public final HeldKind kind() {
    return kind;
  }

  @Override
  public final String key() {
    return key;
  }

  @Override
  public final LocalizedText name() {
    return name;
  }

  /** The id: nothing of a customer. */
  @Override
  public final String toString() {
    return id();
  }
}
