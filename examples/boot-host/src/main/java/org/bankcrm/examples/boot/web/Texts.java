package org.bankcrm.examples.boot.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What pages say beside what the library says, in Chinese and in English. */
public final class Texts {

  private static final Map<String, Texts> ALL = Map.of("zh", read("zh"), "en", read("en"));

  private final Properties texts;
  private final String language;

  private Texts(String language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static Texts of(Viewer viewer) {
    return Objects.requireNonNull(ALL.get(viewer.isChinese() ? "zh" : "en"));
  }

  private static Texts read(String language) {
    String name = "/pages." + language + ".properties";
    try (InputStream file = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return new Texts(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of all texts of a language. */
  static Set<String> keys(String language) {
    return Objects.requireNonNull(ALL.get(language)).texts.stringPropertyNames();
  }

  /** The language as addresses have it. */
  public String language() {
    return language;
  }

  /** The language as pages have it, by which a browser chooses fonts. */
  public String tag() {
    return language.equals("zh") ? "zh-Hans" : "en";
  }

  /** The other language, for whoever would rather read that. */
  public String other() {
    return language.equals("zh") ? "en" : "zh";
  }

  /** A text; {@code {0}}, {@code {1}} are filled. */
  public String say(String key, Object... values) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
    return values.length == 0 ? text : MessageFormat.format(text, values);
  }
}
