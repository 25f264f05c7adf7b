package org.bankcrm.lifecycle;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.DocumentReader;

/** Reads a value that events carry, written like an attribute of a catalogue. */
final class PayloadReader {

  private static final List<String> TYPES =
      List.of(
          "integer", "decimal", "money", "real", "yesNo", "code", "codeSet", "date", "instant",
          "text");
  private static final List<String> SENSITIVITIES =
      Stream.of(Sensitivity.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
  private static final int MAX_LENGTH = 128;
  private static final int MOST_CODES = 10_000;

  private PayloadReader() {}

  /** The attribute; empty where something was reported. */
  static Optional<Attribute<?>> read(DocumentReader object) {
    String id = object.text("id", MAX_LENGTH);
    Optional<ValueType> type = type(object, object.oneOf("type", TYPES));
    AttributeInfo info = info(object);
    if (id.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    if (!id.startsWith(LifecycleCheck.CARRIED)) {
      object.problem("id", "wrong-value", LifecycleCheck.notCarried(id), LifecycleCheck.APART);
      return Optional.empty();
    }
    try {
      return Optional.of(Attributes.of(id, type.get(), info));
    } catch (IllegalArgumentException e) {
      object.problem("id", "invalid-id", e.getMessage() + ".", "");
      return Optional.empty();
    }
  }

  private static AttributeInfo info(DocumentReader object) {
    LocalizedText name = object.localized("name");
    AttributeInfo info = AttributeInfo.named(name.zh(), name.en());
    if (object.has("unit")) {
      info = info.withUnit(object.text("unit", MAX_LENGTH));
    }
    if (object.has("sensitivity")) {
      int place = SENSITIVITIES.indexOf(object.oneOf("sensitivity", SENSITIVITIES));
      info = info.withSensitivity(Sensitivity.values()[place]);
    }
    return info;
  }

  private static Optional<ValueType> type(DocumentReader object, String word) {
    return switch (word) {
      case "decimal" -> Optional.of(ValueType.decimal((int) object.integer("scale", 0, 18)));
      case "money" -> money(object);
      case "real" -> Optional.of(ValueType.REAL);
      case "yesNo" -> Optional.of(ValueType.YES_NO);
      case "code", "codeSet" -> codes(object, word.equals("code"));
      case "date" -> Optional.of(ValueType.DATE);
      case "instant" -> Optional.of(ValueType.INSTANT);
      case "text" -> Optional.of(ValueType.TEXT);
      default -> Optional.of(ValueType.INTEGER);
    };
  }

  private static Optional<ValueType> money(DocumentReader object) {
    String code = object.text("currency", 3);
    try {
      return code.isEmpty()
          ? Optional.empty()
          : Optional.of(ValueType.money(Currency.getInstance(code)));
    } catch (IllegalArgumentException e) {
      String message = "there is no currency with this ISO 4217 code.";
      object.problem("currency", "unknown-currency", message, "Write it like \"CNY\".");
      return Optional.empty();
    }
  }

  private static Optional<ValueType> codes(DocumentReader object, boolean one) {
    if (object.has("open") == object.has("codes")) {
      String message = "\"codes\" or \"open\": true is needed, and not both.";
      object.problem("", object.has("open") ? "several-tests" : "missing-key", message, "");
      return Optional.empty();
    }
    if (object.has("open")) {
      if (!object.yesNo("open")) {
        object.problem("open", "wrong-value", "a closed list needs its codes.", "List them.");
      }
      return Optional.of(one ? ValueType.OPEN_CODE : ValueType.OPEN_CODE_SET);
    }
    List<String> codes = object.texts("codes", MOST_CODES);
    try {
      return Optional.of(one ? ValueType.code(codes) : ValueType.codeSet(codes));
    } catch (IllegalArgumentException e) {
      object.problem("codes", "wrong-value", e.getMessage() + ".", "");
      return Optional.empty();
    }
  }
}
