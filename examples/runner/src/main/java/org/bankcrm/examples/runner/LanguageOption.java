package org.bankcrm.examples.runner;

import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

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
      description = {
        "The language of summary, report and explanations (default: ${DEFAULT-VALUE}).",
        "摘要、报告与说明所用语言（默认：${DEFAULT-VALUE}）。"
      })
  private Language language = Language.en;

  Locale locale() {
    return locale(language);
  }

  /** The language that a command was given; English where it takes or was given none. */
  static Locale of(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    return locale(command.matchedOptionValue("--lang", Language.en));
  }

  /**
   * The language that arguments ask for which could not be read; English where they ask for none.
   */
  static Locale of(String[] args) {
    boolean chinese = Arguments.has(args, "--lang", Language.zh.name());
    return locale(chinese ? Language.zh : Language.en);
  }

  private static Locale locale(Language language) {
    return language == Language.zh ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}
