package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;

/**
 * What was done when a customer was erased: of each part what became of it, when, why, and what was
 * kept. It may be kept for ever: nothing in it tells who it was once the salt is destroyed.
 *
 * <p>While the salt is there, {@link #isOf} shows that a part was just the one on a line. Of what
 * was pseudonymised the line has a hash of what stayed, without salt, so that it can be compared at
 * any time. The hash of the proof itself belongs into an audit log. Immutable, thread-safe and
 * comparable by value.
 *
 * @param pseudonym what stands for the customer
 * @param at when it was done
 * @param policy by which policy
 * @param trigger why
 * @param lines one for each part, in the order of the plan
 * @param hash SHA-256 of all that, 64 lower-case hexadecimal digits
 */
public record ErasureProof(
    CustomerId pseudonym,
    Instant at,
    PolicyRef policy,
    ErasureTrigger trigger,
    List<Line> lines,
    String hash) {

  /**
   * What became of one part.
   *
   * @param kind what kind of thing it is
   * @param action what became of it
   * @param cause why
   * @param until the first day on which the reason to keep it no longer stands, if that is known
   * @param by the ids of the rules or holds behind it
   * @param before a token of the part as it was, by the customer's salt
   * @param after the hash of what stayed without the person; empty where nothing did, and of what
   *     was kept whole
   */
  public record Line(
      HeldKind kind,
      ErasureAction action,
      ErasureCause cause,
      Optional<LocalDate> until,
      List<String> by,
      String before,
      Optional<String> after) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a token is malformed
     */
    public Line {
      requireNonNull(kind, "kind");
      requireNonNull(action, "action");
      requireNonNull(cause, "cause");
      requireNonNull(until, "until");
      by = List.copyOf(by);
      checkToken(before, "before");
      after.ifPresent(text -> checkToken(text, "after"));
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Line[***]";
    }
  }

  /**
   * Checks the form of the parts, and not the hash.
   *
   * @throws IllegalArgumentException if the hash is malformed
   */
  public ErasureProof {
    requireNonNull(pseudonym, "pseudonym");
    requireNonNull(at, "at");
    requireNonNull(policy, "policy");
    requireNonNull(trigger, "trigger");
    lines = List.copyOf(lines);
    checkToken(hash, "hash");
  }

  static String checkToken(String token, String name) {
    boolean fits = token.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    Checks.require(fits && token.length() == 64, name, "must be 64 lower-case hexadecimal digits");
    return token;
  }

  static ErasureProof of(CustomerId pseudonym, Instant at, ErasurePlan plan, List<Line> lines) {
    ErasureProof blank =
        new ErasureProof(pseudonym, at, plan.policy(), plan.trigger(), lines, "0".repeat(64));
    return new ErasureProof(pseudonym, at, plan.policy(), plan.trigger(), lines, blank.due());
  }

  private String due() {
    return hash(ErasureDocuments.body(this).tree());
  }

  /**
   * SHA-256 of a document, whatever the order of its keys: over its words, each as the number of
   * its bytes, a colon and the bytes. Anybody who can guess the document can check the guess.
   */
  public static String hash(Map<String, Object> tree) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String word : TreeToken.words(tree)) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The token of a part as it is. */
  static String token(PersonSalt salt, HeldPart part) {
    return salt.token(
        "held " + part.kind().code() + " " + part.key(), TreeToken.words(part.toDocument()));
  }

  /** Whether the proof is as it was made. */
  public boolean isSound() {
    return hash.equals(due());
  }

  /** Whether a part is, unchanged, the one of which a line tells, by the salt of the customer. */
  public boolean isOf(Line line, HeldPart part, PersonSalt salt) {
    return line.before().equals(token(salt, part));
  }

  /** Whether something that stayed is, unchanged, what a line tells of; no salt is needed. */
  public boolean hasLeft(Line line, HeldPart remains) {
    return line.after().filter(hash(remains.toDocument())::equals).isPresent();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader; it may be unsound.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static ErasureProof parse(Object tree) {
    return ErasureDocuments.proof(tree);
  }

  /** The proof as a tree of maps, lists and texts, which {@link #parse} reads back as equal. */
  public Map<String, Object> toDocument() {
    return ErasureDocuments.write(this);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "ErasureProof[***]";
  }
}
