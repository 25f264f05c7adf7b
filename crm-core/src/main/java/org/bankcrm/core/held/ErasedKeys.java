package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;

/**
 * Whom a bank has erased, so that nothing that comes late brings them back: an event that a queue
 * held, a file of yesterday, a backup, the undoing of a merge.
 *
 * <pre>{@code
 * Erasure done = Erasure.of(plan, parts, customer, salt, now);
 * erased = erased.plus(customer); // stored in the transaction that deletes
 * ...
 * if (erased.has(event.customer())) {
 *   return; // nothing is kept of whoever asked to be forgotten
 * }
 * StageResult next = lifecycle.on(state, event, facts);
 * }</pre>
 *
 * <p>To stores and engines an erased customer is one of whom nothing was ever heard, and whose
 * first event begins anew; so the host asks here before it takes anything in: events, rows of
 * imports, what a restored backup holds, and every key of a {@code MergeRecord} before it is undone
 * or played back. Of a customer who was merged, each key is added.
 *
 * <p>No key stands here, but what HMAC-SHA-256 makes of it under a secret of the bank's that serves
 * this list alone: whoever has both can ask for a key, and nobody can read the keys out. A customer
 * who comes back of their own accord is given another key. Immutable, thread-safe and comparable by
 * value where the secrets are one object.
 */
public final class ErasedKeys {

  private static final long FORMAT = 1;
  private static final int MOST = 1_000_000;
  private static final String TOKENS = "tokens";
  private static final String CHECK = "check";
  private static final int CHECK_LENGTH = 64;

  private final PersonSalt secret;
  private final SortedSet<String> tokens;

  private ErasedKeys(PersonSalt secret, SortedSet<String> tokens) {
    this.secret = requireNonNull(secret, "secret");
    this.tokens = Collections.unmodifiableSortedSet(tokens);
  }

  /**
   * Nobody yet.
   *
   * @param secret of the bank, made for this list and of no customer
   */
  public static ErasedKeys none(PersonSalt secret) {
    return new ErasedKeys(secret, new TreeSet<>());
  }

  /** The same with a customer who was erased; again, if they were in it, which changes nothing. */
  public ErasedKeys plus(CustomerId customer) {
    SortedSet<String> more = new TreeSet<>(tokens);
    more.add(token(customer));
    return new ErasedKeys(secret, more);
  }

  /** Whether the customer was erased, by this very key: capital and small letters are two. */
  public boolean has(CustomerId customer) {
    return tokens.contains(token(customer));
  }

  /** How many keys were erased. */
  public int size() {
    return tokens.size();
  }

  private String token(CustomerId customer) {
    return secret.token("erased", customer.value());
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @param secret under which it was made; under another one nobody would be found, so that the
   *     list is refused
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem, one at {@code
   *     /check} where the secret is another; nothing of the document is quoted
   */
  public static ErasedKeys parse(Object tree, PersonSalt secret) {
    requireNonNull(secret, "secret");
    return DataReader.read(tree, FORMAT, document -> read(document, secret));
  }

  private static Optional<ErasedKeys> read(DataReader document, PersonSalt secret) {
    checkSecret(document, secret);
    List<String> all = document.texts(TOKENS, MOST);
    return document.made(
        "tokens of 64 lower-case hexadecimal digits, each once",
        () -> {
          SortedSet<String> tokens = new TreeSet<>();
          all.forEach(each -> tokens.add(ErasureProof.checkToken(each, TOKENS)));
          if (tokens.size() < all.size()) {
            throw new IllegalArgumentException("tokens must differ");
          }
          return new ErasedKeys(secret, tokens);
        });
  }

  private static void checkSecret(DataReader document, PersonSalt secret) {
    boolean isOther =
        document.text(CHECK, CHECK_LENGTH).filter(each -> !each.equals(check(secret))).isPresent();
    if (isOther) {
      document.problem(
          CHECK,
          CoreProblem.WRONG_VALUE,
          "the list was made under another secret.",
          "Give the secret under which it was made.");
    }
  }

  /** Tells secrets apart, also where nobody is in the list. */
  private static String check(PersonSalt secret) {
    return secret.token("erased-check");
  }

  /**
   * The list as a tree of maps, lists and texts, without the secret; equal lists have equal
   * documents. By its check {@link #parse} knows the secret again.
   *
   * <pre>{@code
   * {"format": 1, "check": "90…", "tokens": ["5c…", "e1…"]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return DataWriter.document(FORMAT)
        .text(CHECK, check(secret))
        .texts(TOKENS, List.copyOf(tokens))
        .tree();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ErasedKeys other
        && tokens.equals(other.tokens)
        && secret.equals(other.secret);
  }

  @Override
  public int hashCode() {
    return tokens.hashCode();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "ErasedKeys[***]";
  }
}
