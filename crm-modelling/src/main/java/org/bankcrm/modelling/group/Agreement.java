package org.bankcrm.modelling.group;

/** How far two ways to group the same customers agree. */
final class Agreement {

  private Agreement() {}

  /**
   * The adjusted Rand index: 1 if both say the same whatever the numbers of the groups, 0 on
   * average by chance.
   */
  static double adjustedRand(int[] one, int[] other, int groups) {
    long[][] both = new long[groups][groups];
    long[] ofOne = new long[groups];
    long[] ofOther = new long[groups];
    for (int row = 0; row < one.length; row++) {
      both[one[row]][other[row]]++;
      ofOne[one[row]]++;
      ofOther[other[row]]++;
    }
    double same = 0;
    for (long[] row : both) {
      same += pairs(row);
    }
    double chance = pairs(ofOne) * pairs(ofOther) / pairs(new long[] {one.length});
    double most = (pairs(ofOne) + pairs(ofOther)) / 2;
    return most == chance ? 1 : (same - chance) / (most - chance);
  }

  private static double pairs(long[] counts) {
    double sum = 0;
    for (long count : counts) {
      sum += count * (count - 1.0) / 2;
    }
    return sum;
  }
}
