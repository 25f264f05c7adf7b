package org.bankcrm.customer.internal.check;

import java.text.Normalizer;
import java.util.HexFormat;
import org.bankcrm.core.check.Checks;

/**
 * Texts as documents can hold them. Documents refuse what is not in Unicode's composed form, since
 * two texts that look alike must not differ; names of people and places may be so all the same,
 * with rare characters among them, and have to come back as they were. Of such a text every
 * character beyond ASCII is written as a backslash, {@code u} and four hexadecimal digits, as is
 * every backslash.
 */
public final class PlainText {

  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 4;

  private PlainText() {}

  /** The text as it stands in a document. */
  public static String write(String text) {
    boolean normal = Normalizer.isNormalized(text, Normalizer.Form.NFC);
    if (normal && text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder written = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean plain = c != '\\' && (normal || c <= '~');
      written.append(plain ? String.valueOf(c) : "\\u" + HEX.toHexDigits(c));
    }
    return written.toString();
  }

  /**
   * The text again.
   *
   * @throws IllegalArgumentException if a backslash is followed by anything else
   */
  public static String read(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\') {
        int end = i + 2 + DIGITS;
        boolean fits = written.startsWith("u", i + 1) && end <= written.length();
        Checks.require(fits, "text", "must have u and four digits after a backslash");
        c = (char) Integer.parseInt(written, i + 2, end, 16);
        i = end - 1;
      }
      text.append(c);
    }
    return text.toString();
  }
}
