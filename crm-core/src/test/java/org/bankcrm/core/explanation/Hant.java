package org.bankcrm.core.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.CoreWords;

/** A bank's own language, made of one file. */
final class Hant {

  private Hant() {}

  static Map<String, String> table() {
    Properties table = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(Hant.class.getResourceAsStream("words.zh-Hant.properties")),
            UTF_8)) {
      table.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    table.stringPropertyNames().forEach(key -> texts.put(key, table.getProperty(key)));
    return texts;
  }

  static Language language() {
    return Language.of(Locale.forLanguageTag("zh-Hant"), table(), CoreWords.all());
  }
}
