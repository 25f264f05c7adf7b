package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * A secret of one customer, by which what must outlive them names them: in logs that cannot be
 * changed stand tokens made with it, and no key and no value.
 *
 * <p>While the host keeps the salt, it can make a token again and so find and prove what belongs to
 * the customer. When the customer is erased it destroys the salt: the tokens stay, chains and
 * hashes over them still hold, and nobody can tell any more whose they were, not even by trying all
 * customers or all values.
 *
 * <p>A token is HMAC-SHA-256 under the salt, as 64 lower-case hexadecimal digits. Immutable and
 * thread-safe; the bytes are copied in, and shown nowhere.
 */
public final class PersonSalt {

  private static final String STRANGER = "x-";
  private static final int BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  private final SecretKeySpec key;

  private PersonSalt(byte[] salt) {
    key = new SecretKeySpec(salt, "HmacSHA256");
  }

  /**
   * The salt with these bytes.
   *
   * @param salt 32 bytes that nobody can guess, and that no other customer has
   * @throws IllegalArgumentException if it has another length; the message does not show it
   */
  public static PersonSalt of(byte[] salt) {
    Checks.require(requireNonNull(salt, "salt").length == BYTES, "salt", "must have 32 bytes");
    return new PersonSalt(salt);
  }

  /** A new salt, for a customer who has none. */
  public static PersonSalt from(SecureRandom random) {
    byte[] salt = new byte[BYTES];
    random.nextBytes(salt);
    return of(salt);
  }

  /** The bytes, for the host's store: a secret. */
  public byte[] bytes() {
    return key.getEncoded();
  }

  /**
   * A token of what is said in some words, such as the name of a field and its value. The words are
   * kept apart: {@code ("a", "bc")} and {@code ("ab", "c")} have different ones.
   *
   * @param kind what it is a token of, so that those of different ends never meet
   */
  public String token(String kind, String... words) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      add(mac, requireNonNull(kind, "kind"));
      for (String word : words) {
        add(mac, word);
      }
      return HEX.formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private static void add(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }

  /** A key that stands for the customer where theirs must not: {@code p-} and 32 digits. */
  public CustomerId pseudonym(CustomerId customer) {
    return CustomerId.of("p-" + token("pseudonym", customer.value()).substring(0, BYTES));
  }

  /** What stands for a key of something that stays without the person: {@code x-} and 32 digits. */
  public String stranger(String key) {
    return STRANGER + token("stranger", key).substring(0, BYTES);
  }

  /** Whether a key has the form of one that {@link #stranger} makes. */
  static boolean isStranger(String key) {
    return key.matches(STRANGER + "[0-9a-f]{32}");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "PersonSalt[***]";
  }
}
