package org.bankcrm.examples.runner;

/** Tells bytes that are text in UTF-8 from others, as the decoder of Java does. */
final class Utf8 {

  private Utf8() {}

  /** How many characters of Java these bytes are, or -1 if they are no text. */
  static int characters(byte[] bytes, int from, int to) {
    int characters = 0;
    int at = from;
    while (at < to) {
      if (bytes[at] >= 0) {
        at++;
        characters++;
        continue;
      }
      int length = length(bytes, at, to);
      if (length == 0) {
        return -1;
      }
      at += length;
      characters += length == 4 ? 2 : 1;
    }
    return characters;
  }

  /** The length of a character of several bytes, 0 if it is none. */
  private static int length(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || length > to - at) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    boolean isSound = second >= least(first) && second <= greatest(first);
    for (int i = 2; i < length; i++) {
      isSound &= (bytes[at + i] & 0xC0) == 0x80;
    }
    return isSound ? length : 0;
  }

  /** Not written longer than it has to be. */
  private static int least(int first) {
    return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /** No half of a pair, and none beyond the last. */
  private static int greatest(int first) {
    return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }
}
