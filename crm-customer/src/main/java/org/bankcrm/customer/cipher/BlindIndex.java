package org.bankcrm.customer.cipher;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.bankcrm.core.check.Checks;

/**
 * Finds whose value something is while the value is kept encrypted: HMAC-SHA-256 of the normalised
 * value, by a key of its own and for one field.
 *
 * <pre>{@code
 * BlindIndex phones = BlindIndex.of("record.phone", Form.DIGITS, indexKeys);
 * store(phones.token("138-0013-8000"), customer); // b1.2026-1.7Gk...
 * find(phones.tokens("13800138000")); // all that it may stand under
 * }</pre>
 *
 * <p>Equal values of a field have equal tokens, so whoever sees the tokens sees how many customers
 * share a value; without the key nobody can try values. Tokens of two fields never meet. When the
 * key is turned over, search for all {@link #tokens} until the stored ones are made anew from the
 * values. Immutable and thread-safe.
 */
public final class BlindIndex {

  private static final String VERSION = "b1";
  private static final int LONGEST = 4_096;

  /** What of a value makes no difference. */
  public enum Form {
    /**
     * Letters and digits count, capital or small, wide or narrow; blanks, hyphens and other marks
     * do not: for numbers of papers, accounts and for names.
     */
    LETTERS_AND_DIGITS,

    /** Digits alone count, wide or narrow: for phone numbers without their country. */
    DIGITS,

    /** All characters but blanks at the ends count, capital or small: for e-mail addresses. */
    TEXT;

    /** The value in the form in which it is compared. */
    String of(String value) {
      String folded =
          Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
      return switch (this) {
        case TEXT -> folded;
        case DIGITS -> kept(folded, true);
        case LETTERS_AND_DIGITS -> kept(folded, false);
      };
    }

    private static String kept(String text, boolean digits) {
      StringBuilder kept = new StringBuilder();
      text.codePoints()
          .filter(c -> digits ? c >= '0' && c <= '9' : Character.isLetterOrDigit(c))
          .forEach(kept::appendCodePoint);
      return kept.toString();
    }
  }

  private final String field;
  private final Form form;
  private final KeyRing keys;

  private BlindIndex(String field, Form form, KeyRing keys) {
    this.field = field;
    this.form = form;
    this.keys = keys;
  }

  /**
   * An index of one field.
   *
   * @param field the id of the field
   * @param form what of a value makes no difference
   * @param keys for indexes alone: never those that encrypt
   * @throws IllegalArgumentException if the id is malformed
   */
  public static BlindIndex of(String field, Form form, KeyRing keys) {
    return new BlindIndex(
        Checks.id(field, "field"), requireNonNull(form, "form"), requireNonNull(keys, "keys"));
  }

  /**
   * Under what a value is stored: {@code b1}, a dot, the id of the newest key, a dot, and 43
   * characters.
   *
   * @throws IllegalArgumentException if the value is longer than 4,096 characters, or nothing is
   *     left of it in its form, so that all such values would be one; the message does not show it
   */
  public String token(String value) {
    return token(keys.newest(), normalised(value));
  }

  /**
   * Under what it may be stored: by each key of the ring, the newest first. A store is asked for
   * any of them, so that what was written with an older key is found too.
   *
   * @throws IllegalArgumentException as {@link #token}
   */
  public List<String> tokens(String value) {
    String normalised = normalised(value);
    return keys.ids().stream().map(id -> token(id, normalised)).toList();
  }

  private String normalised(String value) {
    Checks.require(
        requireNonNull(value, "value").length() <= LONGEST,
        "value",
        "must have at most 4096 characters");
    String normalised = form.of(value);
    Checks.require(!normalised.isEmpty(), "value", "must have something that counts in its form");
    return normalised;
  }

  private String token(String id, String normalised) {
    SecretKey key = keys.key(id).orElseThrow();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] digest = mac.doFinal(Tokens.joined(VERSION, id, field, form.name(), normalised));
      return VERSION + '.' + id + '.' + Tokens.encoded(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** The type and the field. */
  @Override
  public String toString() {
    return "BlindIndex of " + field;
  }
}
