package org.bankcrm.benchmarks.workload;

/** Names, each with a mistyped variant, and the pairs of them that are compared. */
public final class Names {

  private static final long SEED = 6001;
  private static final int NAMES = 200_000;
  private static final String[] BEGIN = {
    "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "ng", "ph", "th",
    "tr", "st"
  };
  private static final String[] MIDDLE = {"a", "e", "i", "o", "u", "ai", "ia", "oa", "ie", "uo"};
  private static final String[] END = {"", "", "n", "ng", "m", "t", "r", "s", "l", "ch"};

  private final String[] names = new String[2 * NAMES];
  private final int[] left;
  private final int[] right;

  /** Draws the names and so many pairs. */
  public Names(int pairs) {
    SplitMix64 random = SplitMix64.of(SEED);
    String[] words = new String[512];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(random);
    }
    for (int i = 0; i < NAMES; i++) {
      names[i] =
          words[random.below(64)]
              + " "
              + words[64 + random.below(192)]
              + " "
              + words[256 + random.below(256)];
      names[NAMES + i] = variant(names[i], random);
    }
    left = new int[pairs];
    right = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      left[i] = random.below(NAMES);
      boolean variant = random.below(100) < 40;
      int other = random.below(NAMES);
      right[i] = variant ? NAMES + left[i] : other;
    }
  }

  private static String word(SplitMix64 random) {
    int syllables = 1 + random.below(2);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(BEGIN[random.below(20)])
          .append(MIDDLE[random.below(10)])
          .append(END[random.below(10)]);
    }
    return word.toString();
  }

  private static String variant(String name, SplitMix64 random) {
    StringBuilder text = new StringBuilder(name);
    int edits = 1 + random.below(2);
    for (int i = 0; i < edits; i++) {
      int how = random.below(4);
      int at = random.below(text.length() - 1);
      char c = (char) ('a' + random.below(26));
      switch (how) {
        case 0 -> text.setCharAt(at, c);
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, c);
        default -> {
          char first = text.charAt(at);
          text.setCharAt(at, text.charAt(at + 1));
          text.setCharAt(at + 1, first);
        }
      }
    }
    return text.toString();
  }

  /** All names, and after them their variants. */
  public String[] all() {
    return names.clone();
  }

  /** The number of the left name of a pair. */
  public int left(int pair) {
    return left[pair];
  }

  /** The number of the right name of a pair. */
  public int right(int pair) {
    return right[pair];
  }

  /** How many pairs there are. */
  public int pairs() {
    return left.length;
  }
}
