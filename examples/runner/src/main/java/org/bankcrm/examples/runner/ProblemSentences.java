package org.bankcrm.examples.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentences of problems in Chinese. The library tells them in English with their values filled
 * in; here each is known again by its pattern in {@code problems.en.properties} and said by that of
 * the same name in {@code problems.zh.properties}.
 */
final class ProblemSentences {

  private static final String PHRASE = "phrase.";
  private static final int MOST_SPLITS = 16;
  private static final Pattern QUOTED =
      Pattern.compile("('[^']*+'|\"[^\"]*+\")(?:(?:, | or )('[^']*+'|\"[^\"]*+\"))*+(?: ….?)?");
  private static final Pattern LISTED = Pattern.compile("[A-Za-z]++(?:, [A-Za-z]++)++");

  private final List<SentencePattern> sentences;
  private final List<SentencePattern> phrases;

  private ProblemSentences(Properties english, Properties chinese) {
    this.sentences = patterns(english, chinese, key -> !key.startsWith(PHRASE));
    this.phrases = patterns(english, chinese, key -> key.startsWith(PHRASE));
  }

  /** Read when the first problem is told in Chinese. */
  private static final class Chinese {
    static final ProblemSentences TABLE = new ProblemSentences(table("en"), table("zh"));
  }

  static ProblemSentences inChinese() {
    return Chinese.TABLE;
  }

  static Properties table(String tag) {
    String name = "problems." + tag + ".properties";
    try (InputStream file = requireNonNull(ProblemSentences.class.getResourceAsStream(name))) {
      Properties table = new Properties();
      table.load(new InputStreamReader(file, UTF_8));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that say most themselves first, so that what is special goes before what is general. */
  private static List<SentencePattern> patterns(
      Properties english, Properties chinese, Predicate<String> which) {
    return english.stringPropertyNames().stream()
        .filter(which)
        .sorted()
        .map(key -> SentencePattern.of(english.getProperty(key), chinese.getProperty(key)))
        .sorted(Comparator.comparingInt(SentencePattern::length).reversed())
        .toList();
  }

  /** One or several sentences in Chinese; none if one of them is not known. */
  Optional<String> said(String english) {
    return said(english, true).or(() -> said(english, false)); // an author's text may have a stop
  }

  private Optional<String> said(String english, boolean alone) {
    Optional<String> whole = first(sentences, english, alone);
    if (whole.isPresent()) {
      return whole;
    }
    int end = english.length();
    for (int i = 0; i < MOST_SPLITS; i++) {
      end = Math.max(english.lastIndexOf(". ", end - 1), english.lastIndexOf("? ", end - 1));
      if (end <= 0) {
        break;
      }
      Optional<String> head = first(sentences, english.substring(0, end + 1), alone);
      Optional<String> tail = head.isEmpty() ? head : said(english.substring(end + 2), alone);
      if (tail.isPresent()) {
        return Optional.of(head.get() + tail.get());
      }
    }
    return Optional.empty();
  }

  private Optional<String> first(List<SentencePattern> patterns, String english, boolean alone) {
    return patterns.stream()
        .map(each -> each.said(english, this::words, alone))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What stands in a hole: words of ours in Chinese, a list with its marks, all else as it is. */
  String words(String value) {
    return first(phrases, value, false)
        .orElseGet(
            () -> {
              if (QUOTED.matcher(value).matches()) {
                return quoted(value);
              }
              return LISTED.matcher(value).matches() ? value.replace(", ", "、") : value;
            });
  }

  private static String quoted(String list) {
    return Pattern.compile("'[^']*+'|\"[^\"]*+\"|, | or |[^'\"]++")
        .matcher(list)
        .results()
        .map(part -> part.group())
        .map(
            part ->
                switch (part) {
                  case ", " -> "、";
                  case " or " -> "或";
                  default ->
                      part.startsWith("'")
                          ? "“" + part.substring(1, part.length() - 1) + "”"
                          : part;
                })
        .collect(Collectors.joining());
  }
}
