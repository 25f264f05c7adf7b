package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one text of a tree: JSON without blanks, keys in the order of their code points, numbers in
 * plain notation without trailing zeros, texts with no escapes but the needed ones.
 *
 * <p>A binary floating-point number is written with all its digits, since the shortest text of it
 * differs between versions of Java.
 */
public final class Canonical {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder();

  private Canonical() {}

  /**
   * The canonical text.
   *
   * @throws IllegalArgumentException if the tree holds something that a document cannot hold, such
   *     as a text that is not in NFC
   */
  public static String of(Object tree) {
    Canonical canonical = new Canonical();
    canonical.append(tree);
    return canonical.text.toString();
  }

  /** The SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits. */
  public static String sha256(Object tree) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HEX.formatHex(digest.digest(of(tree).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void append(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      appendObject(map);
    } else if (value instanceof List<?> list) {
      appendList(list);
    } else if (value instanceof String string) {
      appendText(string);
    } else if (value instanceof Boolean) {
      text.append(value);
    } else {
      text.append(number(value));
    }
  }

  private void appendObject(Map<?, ?> map) {
    TreeMap<String, Object> sorted = new TreeMap<>(Canonical::compareCodePoints);
    map.forEach((key, value) -> sorted.put((String) key, value));
    String separator = "{";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      text.append(separator);
      appendText(entry.getKey());
      text.append(':');
      append(entry.getValue());
      separator = ",";
    }
    text.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void appendList(List<?> list) {
    text.append('[');
    String separator = "";
    for (Object value : list) {
      text.append(separator);
      append(value);
      separator = ",";
    }
    text.append(']');
  }

  private static String number(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return plain(new BigDecimal(number));
    }
    if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
      return value.toString();
    }
    String name = value == null ? "null" : value.getClass().getSimpleName();
    throw new IllegalArgumentException("a document cannot hold " + name);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void appendText(String string) {
    if (!Words.isSafe(string) || !Words.isNormal(string)) {
      throw new IllegalArgumentException(
          Words.quoted(string) + " is not in NFC, or has characters that documents refuse");
    }
    text.append('"');
    string.chars().forEach(c -> appendCharacter((char) c));
    text.append('"');
  }

  private void appendCharacter(char c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append(c);
    } else if (c < ' ') {
      text.append("\\u").append(HEX.toHexDigits(c));
    } else {
      text.append(c);
    }
  }

  /** As {@code String.compareTo}, but characters beyond 65,535 come last. */
  private static int compareCodePoints(String left, String right) {
    int[] one = left.codePoints().toArray();
    int[] other = right.codePoints().toArray();
    return java.util.Arrays.compare(one, other);
  }
}
