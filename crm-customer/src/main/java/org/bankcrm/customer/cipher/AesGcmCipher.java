package org.bankcrm.customer.cipher;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.cipher.CipherException.Reason;

/**
 * Encrypts fields by AES-256 in Galois/Counter Mode (NIST SP 800-38D), with the JDK alone.
 *
 * <pre>{@code
 * FieldCipher cipher = new AesGcmCipher(keys, new SecureRandom());
 * FieldRef phone = new FieldRef(customer, "record.phone");
 * String kept = cipher.encrypt(phone, "13800138000"); // a1.2026-1.qV0...
 * cipher.decrypt(phone, kept);
 * }</pre>
 *
 * <p>An encrypted value says how it is read: {@code a1}, a dot, the id of its key, a dot, and in
 * Base64 for URLs without padding a nonce of 12 random bytes, the encrypted text and a tag of 16
 * bytes. Version, key id, customer and field are authenticated with it. One value has one form:
 * spare bits that are set in its last character are refused like any other change.
 *
 * <p>With random nonces one key should encrypt at most 4,294,967,296 values; turn the key over
 * before. Its length tells that of the value. Thread-safe, as far as the source of randomness is.
 */
public final class AesGcmCipher implements FieldCipher {

  private static final String VERSION = "a1";
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int LONGEST = 65_536;

  /** Four bytes of Base64 for three of at most three bytes a character, and the head. */
  private static final int LONGEST_ENCRYPTED = LONGEST * 4 + 256;

  private final KeyRing keys;
  private final SecureRandom random;

  /**
   * Encrypts with the newest key of a ring.
   *
   * @param keys for encrypting alone
   * @param random where nonces come from
   */
  public AesGcmCipher(KeyRing keys, SecureRandom random) {
    this.keys = requireNonNull(keys, "keys");
    this.random = requireNonNull(random, "random");
  }

  @Override
  public String encrypt(FieldRef field, String value) {
    requireNonNull(field, "field");
    Checks.require(
        requireNonNull(value, "value").length() <= LONGEST,
        "value",
        "must have at most " + LONGEST + " characters");
    byte[] plain = Tokens.bytes(value);
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    String id = keys.newest();
    ByteBuffer body = ByteBuffer.allocate(NONCE + plain.length + TAG).put(nonce);
    try {
      body.put(cipher(Cipher.ENCRYPT_MODE, key(id), nonce, field, id).doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in GCM", e);
    }
    return VERSION + '.' + id + '.' + Tokens.encoded(body.array());
  }

  @Override
  public String decrypt(FieldRef field, String encrypted) {
    requireNonNull(field, "field");
    String[] parts = parts(requireNonNull(encrypted, "encrypted"));
    SecretKey key = key(parts[1]);
    byte[] body = body(parts[2]);
    byte[] nonce = Arrays.copyOf(body, NONCE);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, field, parts[1]);
      byte[] plain = cipher.doFinal(body, NONCE, body.length - NONCE);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new CipherException(Reason.NOT_AUTHENTIC);
    }
  }

  private static String[] parts(String encrypted) {
    String[] parts =
        encrypted.length() > LONGEST_ENCRYPTED ? new String[0] : encrypted.split("\\.", -1);
    if (parts.length != 3) {
      throw new CipherException(Reason.MALFORMED);
    }
    if (!parts[0].equals(VERSION)) {
      throw new CipherException(Reason.UNKNOWN_VERSION);
    }
    return parts;
  }

  private static byte[] body(String text) {
    try {
      byte[] body = Tokens.decoded(text);
      Checks.require(body.length >= NONCE + TAG, "text", "must have a nonce and a tag");
      return body;
    } catch (IllegalArgumentException e) {
      throw new CipherException(Reason.MALFORMED);
    }
  }

  private SecretKey key(String id) {
    return keys.key(id).orElseThrow(() -> new CipherException(Reason.UNKNOWN_KEY));
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, FieldRef field, String id)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    cipher.updateAAD(Tokens.joined(VERSION, id, field.customer().value(), field.field()));
    return cipher;
  }

  @Override
  public Optional<String> renewed(FieldRef field, String encrypted) {
    String value = decrypt(field, encrypted);
    boolean current = parts(encrypted)[1].equals(keys.newest());
    return current ? Optional.empty() : Optional.of(encrypt(field, value));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "AesGcmCipher[***]";
  }
}
