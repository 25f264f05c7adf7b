package org.bankcrm.campaign;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.campaign.internal.Codes;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.DocumentReader;

/** What the documents of this module have in common. */
final class Trees {

  private static final int LONGEST_WORD = 128;

  private Trees() {}

  /** The id and version, the id short enough for the attributes that are named after it. */
  static PolicyRef ref(DocumentReader document) {
    PolicyRef ref = document.ref();
    if (ref.id().length() <= AttributeIds.MAX_POLICY_ID) {
      return ref;
    }
    document.problem(
        "id",
        "too-long",
        "the id has " + ref.id().length() + " characters.",
        "Use at most " + AttributeIds.MAX_POLICY_ID + ".");
    return PolicyRef.of(ref.id().substring(0, AttributeIds.MAX_POLICY_ID), ref.version());
  }

  /** A code, or a stand-in once something was reported. */
  static String code(DocumentReader object, String key, String standIn) {
    String code = object.text(key, LONGEST_WORD);
    if (Codes.isCode(code)) {
      return code;
    }
    if (!code.isEmpty()) {
      object.problem(key, "wrong-value", "a code must have " + Codes.RULE + ".", "");
    }
    return standIn;
  }

  static Optional<String> optionalCode(DocumentReader object, String key) {
    return object.has(key) ? Optional.of(code(object, key, "invalid")) : Optional.empty();
  }

  static Optional<LocalizedText> optionalText(DocumentReader object, String key) {
    return object.has(key) ? Optional.of(object.localized(key)) : Optional.empty();
  }

  /** The objects of a list that may be left out. */
  static List<DocumentReader> optional(DocumentReader document, String key, int most) {
    return document.has(key) ? document.objects(key, most) : List.of();
  }

  /**
   * What a text of at most 128 characters stands for, or the stand-in once something is reported.
   */
  static <T> T parsed(
      DocumentReader object, String key, Function<String, T> parser, T standIn, String expected) {
    String text = object.text(key, LONGEST_WORD);
    if (text.isEmpty()) {
      return standIn;
    }
    return parse(object, key, text, parser, expected).orElse(standIn);
  }

  /** What each text of a list stands for; those that stand for nothing are reported. */
  static <T> List<T> all(
      DocumentReader object, String key, int most, Function<String, T> parser, String expected) {
    List<T> all = new ArrayList<>();
    for (String text : object.texts(key, most)) {
      parse(object, key, text, parser, expected).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static <T> Optional<T> parse(
      DocumentReader object, String key, String text, Function<String, T> parser, String expected) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      object.problem(key, "wrong-value", "'" + text + "' is not " + expected + ".", "");
      return Optional.empty();
    }
  }

  /** Makes a value; what it refuses becomes a problem of the object, unless of a stand-in. */
  static <T> Optional<T> attempt(DocumentReader object, String key, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      if (object.isSound()) {
        object.problem(key, "invalid-value", e.getMessage() + ".", "");
      }
      return Optional.empty();
    }
  }

  static ZoneId zone(DocumentReader document, String key) {
    return parsed(document, key, ZoneId::of, ZoneId.of("UTC"), "a time zone such as Asia/Shanghai");
  }
}
