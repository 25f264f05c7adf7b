package org.bankcrm.core.formula;

/**
 * By which curve a number acts in a model. Computed in binary fractions (IEEE 754 doubles) by the
 * functions of {@link StrictMath}, so that every Java machine gives the same.
 */
public enum Curve {
  /** As it is. */
  STRAIGHT("straight"),
  /** Its natural logarithm. Of zero and below there is none. */
  LN("ln"),
  /** The natural logarithm of one more than it is, for amounts and counts that may be zero. */
  LN_OF_ONE_MORE("ln-of-one-more"),
  /** Its square root. Below zero there is none. */
  ROOT("root"),
  /** Its square. */
  SQUARE("square"),
  /**
   * Half for each whole one that it is, which is decay by a half-life: 1 at zero and below, a half
   * at one, a quarter at two, by halves exactly. Of days since something happened, counted in
   * half-lives ({@link Factor#per}).
   */
  HALVING("halving"),
  /**
   * What is left until it is one: 1 at zero and below, a half at a half, nothing from one on. Of
   * days since something happened, counted in the days after which nothing is left of it.
   */
  FADING("fading");

  private final String word;

  Curve(String word) {
    this.word = word;
  }

  /** The word in documents. Never changes. */
  public String word() {
    return word;
  }

  /** Whether it has a value from this number upwards. */
  boolean isFrom(double least) {
    return switch (this) {
      case STRAIGHT, SQUARE, HALVING, FADING -> true;
      case LN -> least > 0;
      case LN_OF_ONE_MORE -> least > -1;
      case ROOT -> least >= 0;
    };
  }

  double of(double number) {
    return switch (this) {
      case STRAIGHT -> number;
      case LN -> StrictMath.log(number);
      case LN_OF_ONE_MORE -> StrictMath.log1p(number);
      case ROOT -> Math.sqrt(number);
      case SQUARE -> number * number;
      case HALVING -> number > 0 ? StrictMath.pow(.5, number) : 1;
      case FADING -> Math.max(0, Math.min(1, 1 - number));
    };
  }
}
