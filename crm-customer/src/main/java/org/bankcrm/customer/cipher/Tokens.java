package org.bankcrm.customer.cipher;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bankcrm.core.check.Checks;

/** Bytes of texts: such that no two can run together alike, and each in one way alone. */
final class Tokens {

  private Tokens() {}

  /** Each text as its length in bytes, and the bytes. */
  static byte[] joined(String... texts) {
    byte[][] parts = new byte[texts.length][];
    int size = 0;
    for (int i = 0; i < texts.length; i++) {
      parts[i] = bytes(texts[i]);
      size += Integer.BYTES + parts[i].length;
    }
    ByteBuffer all = ByteBuffer.allocate(size);
    for (byte[] part : parts) {
      all.putInt(part.length).put(part);
    }
    return all.array();
  }

  /** In UTF-8; half a character is refused, which would be another text when it is read. */
  static byte[] bytes(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("value must not have unpaired surrogates");
    }
  }

  static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException if it wrote anything else
   */
  static byte[] decoded(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    Checks.require(encoded(bytes).equals(text), "text", "must be in its one form");
    return bytes;
  }
}
