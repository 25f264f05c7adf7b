package org.bankcrm.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of what callers read says what it is: the lines of Javadoc among those that are not
 * blank, of all files with a public type outside of internal packages. A floor alone: what is worth
 * saying no count can tell, and nobody shall fill lines for one.
 *
 * @param javadoc lines of Javadoc
 * @param lines all that are not blank
 */
record PublicJavadoc(long javadoc, long lines) {

  /** The least percentage; a point below what is aimed at, so that one type more breaks nothing. */
  static final int LEAST = 34;

  private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");

  /** Of the sources below a directory, of which some must be public. */
  static PublicJavadoc below(Path sources) throws IOException {
    List<String> found;
    try (Stream<Path> all = Files.walk(sources)) {
      found =
          all.filter(each -> each.toString().endsWith(".java"))
              .filter(each -> !each.toString().matches(".*[/\\\\]internal[/\\\\].*"))
              .map(PublicJavadoc::text)
              .filter(text -> PUBLIC.matcher(text).find())
              .toList();
    }
    if (found.isEmpty()) {
      throw new AssertionError("no public sources below " + sources);
    }
    return new PublicJavadoc(
        found.stream().mapToLong(PublicJavadoc::ofJavadoc).sum(),
        found.stream().mapToLong(PublicJavadoc::notBlank).sum());
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long ofJavadoc(String text) {
    return JAVADOC.matcher(text).results().mapToLong(each -> notBlank(each.group())).sum();
  }

  private static long notBlank(String text) {
    return text.lines().filter(line -> !line.isBlank()).count();
  }

  /** Fails if it is less than the floor. */
  void check() {
    if (javadoc * 100 < lines * LEAST) {
      throw new AssertionError(
          javadoc + " of " + lines + " lines are Javadoc, less than " + LEAST + " per cent");
    }
  }
}
