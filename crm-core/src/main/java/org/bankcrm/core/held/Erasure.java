package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * A plan of erasure carried out over the parts: what the host has to store from now on, and the
 * proof. The host then deletes everything else of the customer, in one transaction if it can, and
 * when nothing was kept whole it destroys the salt.
 *
 * <pre>{@code
 * Erasure done = Erasure.of(plan, parts, customer, salt, now);
 * store.replaceAll(customer, done.kept(), done.remains());
 * trail.add(AuditChange.of(now, "privacy-desk", "erase")
 *     .withOpen("proof", Optional.empty(), Optional.of(done.proof().hash())));
 * if (done.isWhole()) { salts.destroy(customer); }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kept the parts that stay as they are
 * @param remains what stays of others without the person
 * @param proof what was done
 */
public record Erasure(List<HeldPart> kept, List<HeldPart> remains, ErasureProof proof) {
  /** Copies the lists. */
  public Erasure {
    kept = List.copyOf(kept);
    remains = List.copyOf(remains);
    requireNonNull(proof, "proof");
  }

  /**
   * Carries a plan out. What a plan would pseudonymise and of which nothing can stay is deleted.
   *
   * @param plan made of just these parts
   * @param parts everything that is kept of the customer
   * @param customer whose they are
   * @param salt of the customer
   * @param at when
   * @throws IllegalArgumentException if a part is not in the plan, the plan has one that is not
   *     there, or two have one kind and key: then nothing is done; no message has a key in it
   */
  public static Erasure of(
      ErasurePlan plan,
      Collection<? extends HeldPart> parts,
      CustomerId customer,
      PersonSalt salt,
      Instant at) {
    Map<List<String>, HeldPart> byKey = byKey(parts);
    checkPlanned(plan, byKey.keySet());
    List<HeldPart> kept = new ArrayList<>();
    List<HeldPart> remains = new ArrayList<>();
    List<ErasureProof.Line> lines = new ArrayList<>();
    for (ErasureStep step : plan.steps()) {
      HeldPart part = requireNonNull(byKey.get(List.of(step.kind().code(), step.key())));
      Optional<HeldPart> left = left(step, part, salt);
      left.ifPresent(remains::add);
      if (step.action() == ErasureAction.KEEP) {
        kept.add(part);
      }
      lines.add(line(step, part, left, salt));
    }
    return new Erasure(kept, remains, ErasureProof.of(salt.pseudonym(customer), at, plan, lines));
  }

  private static void checkPlanned(ErasurePlan plan, Set<List<String>> keys) {
    Set<List<String>> planned = new HashSet<>();
    plan.steps().forEach(step -> planned.add(List.of(step.kind().code(), step.key())));
    Checks.require(
        planned.equals(keys) && planned.size() == plan.steps().size(),
        "parts",
        "must be those of the plan");
  }

  private static Map<List<String>, HeldPart> byKey(Collection<? extends HeldPart> parts) {
    Map<List<String>, HeldPart> byKey = new HashMap<>();
    for (HeldPart part : parts) {
      HeldPart other = byKey.put(List.of(part.kind().code(), part.key()), part);
      Checks.require(other == null, "parts", "must differ in kind or key");
    }
    return byKey;
  }

  private static Optional<HeldPart> left(ErasureStep step, HeldPart part, PersonSalt salt) {
    return step.action() == ErasureAction.PSEUDONYMISE
        ? part.withoutPerson(salt)
        : Optional.empty();
  }

  private static ErasureProof.Line line(
      ErasureStep step, HeldPart part, Optional<HeldPart> left, PersonSalt salt) {
    boolean gone = step.action() == ErasureAction.PSEUDONYMISE && left.isEmpty();
    return new ErasureProof.Line(
        step.kind(),
        gone ? ErasureAction.DELETE : step.action(),
        step.cause(),
        step.until(),
        step.by(),
        ErasureProof.token(salt, part),
        left.map(remains -> ErasureProof.hash(remains.toDocument())));
  }

  /** Whether nothing was kept whole, so that the salt has to be destroyed. */
  public boolean isWhole() {
    return kept.isEmpty();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "Erasure[***]";
  }
}
