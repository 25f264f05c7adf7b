package org.bankcrm.examples.runner;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option that chooses the language of what people read. */
final class LanguageOption {

  /** The languages that the library speaks. */
  enum Language {
    zh,
    en
  }

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "en",
      description = "The language of summary, report and explanations (default: ${DEFAULT-VALUE}).")
  private Language language = Language.en;

  Locale locale() {
    return language == Language.zh ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}
