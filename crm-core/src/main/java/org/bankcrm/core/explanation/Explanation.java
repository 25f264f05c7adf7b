package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.language.Wording;

/**
 * Why a policy decided as it did for one customer, as far as the disclosure allows.
 *
 * <p>Immutable and thread-safe. At {@code FULL} it holds personal data; {@code toString} shows none
 * at any disclosure.
 *
 * @param policy the policy that was asked for
 * @param references the policies whose yields it reads, directly or through others, each once, in
 *     the order in which they are first met
 * @param disclosure how much is held
 * @param asOf the instant of the decision
 * @param zone the zone that days are told in
 */
public record Explanation(
    ExplainedPolicy policy,
    List<ExplainedPolicy> references,
    Disclosure disclosure,
    Instant asOf,
    ZoneId zone) {

  /** Of a gate with all its conditions, in characters; a guess that saves copying. */
  private static final int USUAL_LENGTH = 500;

  /** Refuses nulls. */
  public Explanation {
    requireNonNull(policy, "policy");
    references = List.copyOf(references);
    requireNonNull(disclosure, "disclosure");
    requireNonNull(asOf, "asOf");
    requireNonNull(zone, "zone");
  }

  /** The gates of the policy, in the order in which it declares them. */
  public List<ExplainedGate> gates() {
    return policy.gates();
  }

  /** The attributes that are missing and could settle what the policy yields, each once. */
  public List<MissingAttribute> missing() {
    return policy.missing();
  }

  /** The explanation of a policy that this one refers to. */
  public Optional<ExplainedPolicy> reference(PolicyRef ref) {
    requireNonNull(ref, "ref");
    return references.stream().filter(policy -> policy.ref().equals(ref)).findFirst();
  }

  /**
   * Whether a gate, a bin or the population of the policy is not told, to protect what it reads. Of
   * all this the policy's result tells the outcome and no more; where the outcome itself gives the
   * value away, as a segment of women does, only who acts on it may see the result.
   */
  public boolean isWithheld() {
    Stream<ExplanationNode> gates =
        Stream.concat(policy.population().stream(), policy.gates().stream())
            .map(ExplainedGate::root);
    Stream<ExplanationNode> bins = policy.bins().stream().flatMap(bin -> bin.root().stream());
    return Stream.concat(gates, bins).anyMatch(node -> node.operator() == Operator.WITHHELD);
  }

  /**
   * Why a gate of the policy came out as it did, in one line: of one that is TRUE what makes it so,
   * such as "Total assets is at least CNY 500,000.00", of one that is FALSE what was found and what
   * it would have to be. A few reasons are told; of the others, how many there are.
   *
   * @param path where the gate stands in the policy's document; of several there the first
   * @return empty if there is no such gate, and where it is UNKNOWN or withheld
   */
  public Optional<String> reasons(String path, Phrasebook phrasebook) {
    requireNonNull(path, "path");
    return policy.gates().stream()
        .filter(gate -> gate.path().equals(path))
        .findFirst()
        .flatMap(gate -> Reasons.of(gate.root(), this, phrasebook));
  }

  /**
   * The explanation in words, one line for each condition, indented by two blanks for each level;
   * lines end with a line feed.
   *
   * @param locale the reader's: Chinese for every Chinese locale, English for all others; numbers,
   *     dates and amounts are written as usual in these two languages, whatever the region
   */
  public String render(Locale locale) {
    return render(Language.of(locale));
  }

  /** The explanation in words as above, in a language of the bank's own. */
  public String render(Language language) {
    return render(Phrasebook.of(language));
  }

  /**
   * The same with codes by their names, such as those of rungs and stages that {@code
   * DecisionEngine.phrasebook} knows.
   */
  public String render(Phrasebook phrasebook) {
    int gates = references.stream().mapToInt(each -> 1 + each.gates().size()).sum();
    int length = USUAL_LENGTH * (1 + gates().size() + gates);
    return new Renderer(this, phrasebook, length).render();
  }

  /** What explanations and conditions say, part of the words of this module. */
  public static Wording words() {
    return Sentence.WORDING;
  }

  /**
   * The explanation as a tree of maps, lists, texts, numbers and booleans, for a screen or a store
   * of the host's, which {@link #parse} reads back as equal: what this object holds, no more.
   * Values stand as in {@code Facts.toDocument}; keys stand in a fixed order. Under {@code
   * attributes} stands what the book said of each attribute that is told of, so that the
   * explanation can be read and rendered without the book.
   *
   * @throws IllegalArgumentException if two different attributes with one id are told of, as no
   *     decision does
   */
  public Map<String, Object> toDocument() {
    return ExplanationDocument.write(this);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static Explanation parse(Object tree) {
    return ExplanationDocument.explanation(tree);
  }

  /** The policy and what is held, and no value. */
  @Override
  public String toString() {
    return "Explanation of " + policy.ref() + " at " + disclosure;
  }
}
