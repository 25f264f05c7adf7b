package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.bankcrm.core.condition.Truth;

/**
 * What a field of a result depends on, told of one customer: those of whom the same is told in the
 * same order have the same values ({@link FieldReaders#alike}).
 *
 * <p>Tell all that the field depends on and nothing else: what is left out makes customers alike
 * who are not, and what is too much, such as a day of their own, makes all of them different. For
 * one thread.
 */
public final class Likeness {

  private static final int BITS_OF_TRUTH = 2;

  private long[] words = new long[4];
  private int bits;
  private final List<Object> objects = new ArrayList<>();

  private Likeness() {}

  /** What is told of a customer. */
  static Likeness of(Reading reading, BiConsumer<Reading, Likeness> told) {
    Likeness likeness = new Likeness();
    told.accept(reading, likeness);
    return likeness;
  }

  /**
   * Tells whether a condition holds, in two bits; so many may be told as a field has conditions.
   *
   * @return this
   */
  public Likeness add(Truth truth) {
    int word = bits >>> 6;
    if (word == words.length) {
      words = Arrays.copyOf(words, 2 * word);
    }
    words[word] |= (long) truth.ordinal() << bits; // an even number, so that both bits fit
    bits += BITS_OF_TRUTH;
    return this;
  }

  /**
   * Tells a value, such as a code or what was found of one.
   *
   * @param value comparable by value, and not changed afterwards; of a value that may be missing an
   *     {@link java.util.Optional}
   * @return this
   */
  public Likeness add(Object value) {
    objects.add(requireNonNull(value, "value"));
    return this;
  }

  private int used() {
    return (bits + Long.SIZE - 1) >>> 6;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Likeness that
        && bits == that.bits
        && Arrays.equals(words, 0, used(), that.words, 0, that.used())
        && objects.equals(that.objects);
  }

  @Override
  public int hashCode() {
    long hash = bits;
    for (int i = 0; i < used(); i++) {
      hash = (hash ^ words[i]) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash * 31 + objects.hashCode();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "Likeness";
  }
}
