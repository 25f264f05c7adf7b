package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

import org.bankcrm.customer.internal.matching.EditDistance;
import org.bankcrm.customer.internal.matching.Jaro;
import org.bankcrm.customer.internal.matching.Spelling;

/**
 * A name taken apart once, to be compared with many: several times as fast as on plain texts, with
 * the same results to the last bit.
 *
 * <pre>{@code
 * PreparedName name = PreparedName.of("shackleford");
 * name.jaroWinkler(PreparedName.of("shackelford")); // 0.9818…
 * }</pre>
 *
 * <p>Names of at most 64 characters of ASCII are compared by whole words of bits; all others, in
 * Chinese or beyond the basic plane, character by character. Takes some 200 bytes. Immutable and
 * thread-safe; equal where the texts are; the text form does not show the name.
 */
public final class PreparedName {

  private final Spelling spelling;

  private PreparedName(Spelling spelling) {
    this.spelling = spelling;
  }

  /** Takes a name apart as it is; clean it before. */
  public static PreparedName of(String text) {
    return new PreparedName(new Spelling(requireNonNull(text, "text")));
  }

  /** The name as it was given. */
  public String text() {
    return spelling.text();
  }

  /** As {@link TextSimilarity#jaro}. */
  public double jaro(PreparedName other) {
    return Jaro.jaro(spelling, other.spelling);
  }

  /** As {@link TextSimilarity#jaroWinkler}. */
  public double jaroWinkler(PreparedName other) {
    return Jaro.winkler(spelling, other.spelling);
  }

  /** As {@link TextSimilarity#levenshtein}. */
  public int levenshtein(PreparedName other) {
    return EditDistance.levenshtein(spelling, other.spelling);
  }

  /** As {@link TextSimilarity#alignment}. */
  public int alignment(PreparedName other) {
    return EditDistance.alignment(spelling, other.spelling);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PreparedName other && text().equals(other.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "PreparedName[***]";
  }
}
