package org.bankcrm.examples.runner;

import java.util.Locale;

/** Words of policies beside their names. */
final class PolicyWords {

  private PolicyWords() {}

  /** The words without the name of the policy, by which they need not begin. */
  static String after(String name, String words, Locale locale) {
    String own = name + (locale.getLanguage().equals("zh") ? "：" : ": ");
    return words.startsWith(own) ? words.substring(own.length()) : words;
  }
}
