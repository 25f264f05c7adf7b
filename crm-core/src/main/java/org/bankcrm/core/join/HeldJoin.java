package org.bankcrm.core.join;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.language.Language;

/**
 * How the states of one kind, kept of two records of one customer, become one; handed in by the
 * module that the kind belongs to.
 *
 * <p>What an implementation keeps:
 *
 * <ol>
 *   <li>Kind and key are those under which the state is kept and erased, one of each.
 *   <li>{@link #read} gives back what {@link #write} wrote, and equal states have equal documents.
 *   <li>{@link #join} does not depend on the order or the grouping of what is joined, and changes
 *       none of both. Whether a state joined with itself is itself, each kind says: what counts
 *       adds up, since both customers had it.
 *   <li>It joins strictly: nothing that stood in the customer's way before, such as a flag or a
 *       count against a cap, is gone afterwards, and nothing that was promised is taken back.
 *   <li>No document is changed or quoted in a message.
 * </ol>
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @param <S> the state
 */
public interface HeldJoin<S> {

  /** What kind of thing it is. */
  HeldKind kind();

  /**
   * Which of the kind, such as the id of a lifecycle: a lower-case letter or digit, then those,
   * dots and hyphens.
   */
  String key();

  /** Kind and key in one, such as {@code lifecycle.stage.relationship}; at most 128 characters. */
  default String id() {
    return kind().code() + "." + key();
  }

  /** What people call it. */
  LocalizedText name();

  /** The state as a document: a tree of maps, lists, texts, numbers and booleans. */
  Map<String, Object> write(S state);

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException with what is wrong with it; nothing of it is quoted
   */
  S read(Object tree);

  /**
   * The state of a customer of whom two records were kept, each with a state of its own.
   *
   * @throws IllegalStateException if the two cannot become one without losing or doubling
   *     something; the message says what to do and holds nothing of the customer
   */
  S join(S one, S other);

  /**
   * What joining changes, for the person who approves it: a sentence each; it tells of the
   * customer.
   *
   * @param before the states that were joined, by the keys of the customers
   * @param after what they became
   * @param language the reader's
   */
  List<String> explain(Map<String, S> before, S after, Language language);

  /**
   * The state of one of the records once the two are apart again: what it was, with what came since
   * and must be forgotten for none of them, such as a hold. All else that came since the host plays
   * onto it, by the engine that made it.
   *
   * @param own what it was; empty where nothing was held of it
   * @param joined what they became together
   * @param now what is held of the customer now
   */
  default Optional<S> apart(Optional<S> own, Optional<S> joined, Optional<S> now) {
    return own;
  }

  /** The states of a collection as one; it must not be empty. */
  default S joinAll(Collection<? extends S> states) {
    return states.stream()
        .<S>map(state -> state)
        .reduce(this::join)
        .orElseThrow(() -> new IllegalArgumentException("there must be a state"));
  }
}
