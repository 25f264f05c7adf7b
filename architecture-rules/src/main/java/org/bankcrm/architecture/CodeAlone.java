package org.bankcrm.architecture;

/**
 * A Java source with blanks in the place of its comments, so that all else stands where it stood.
 */
final class CodeAlone {

  private final String source;
  private final StringBuilder code = new StringBuilder();

  private CodeAlone(String source) {
    this.source = source;
  }

  static String of(String source) {
    CodeAlone alone = new CodeAlone(source);
    while (alone.code.length() < source.length()) {
      alone.next();
    }
    return alone.code.toString();
  }

  private void next() {
    int at = code.length();
    if (source.startsWith("//", at)) {
      blank(endOf("\n", at));
    } else if (source.startsWith("/*", at)) {
      blank(endOf("*/", at + 2) + 2);
    } else if (source.startsWith("\"\"\"", at)) {
      keep(closing("\"\"\"", at + 3));
    } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
      keep(closing(source.substring(at, at + 1), at + 1));
    } else {
      keep(at + 1);
    }
  }

  private int endOf(String mark, int from) {
    int end = source.indexOf(mark, from);
    return end < 0 ? source.length() : end;
  }

  /** The place after the mark that closes a text; one behind a backslash does not. */
  private int closing(String mark, int from) {
    int at = from;
    while (!source.startsWith(mark, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return at + mark.length();
  }

  private void keep(int to) {
    code.append(source, code.length(), to);
  }

  private void blank(int to) {
    while (code.length() < to) {
      code.append(source.charAt(code.length()) == '\n' ? '\n' : ' ');
    }
  }
}
