package org.bankcrm.customer.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.cipher.BlindIndex.Form;
import org.bankcrm.customer.cipher.CipherException.Reason;
import org.junit.jupiter.api.Test;

class CipherTest {

  private static final FieldRef PHONE = new FieldRef(CustomerId.of("c-1"), "record.phone");
  private static final KeyRing KEYS = KeyRing.of("2026-1", key(7));
  private static final AesGcmCipher CIPHER = new AesGcmCipher(KEYS, new SecureRandom());

  private static byte[] key(int of) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) of);
    return key;
  }

  /** Read by hand, with the JDK: the format is what it is said to be. */
  @Test
  void encrypt_format_isReadByHand() throws Exception {
    String[] parts = CIPHER.encrypt(PHONE, "13800138000").split("\\.");
    assertThat(parts[0]).isEqualTo("a1");
    assertThat(parts[1]).isEqualTo("2026-1");
    byte[] body = Base64.getUrlDecoder().decode(parts[2]);
    assertThat(body).hasSize(12 + 11 + 16);
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
    aes.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key(7), "AES"),
        new GCMParameterSpec(128, body, 0, 12));
    for (String part : new String[] {"a1", "2026-1", "c-1", "record.phone"}) {
      aes.updateAAD(new byte[] {0, 0, 0, (byte) part.length()});
      aes.updateAAD(part.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(new String(aes.doFinal(body, 12, body.length - 12), StandardCharsets.UTF_8))
        .isEqualTo("13800138000");
  }

  @Test
  void encrypt_nonces_neverRepeat() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      nonces.add(CIPHER.encrypt(PHONE, "").substring(10, 26));
    }
    assertThat(nonces).hasSize(10_000);
  }

  @Property(tries = 300)
  void decrypt_everyText_isWhatWasEncrypted(@ForAll @StringLength(max = 100) String text) {
    String sound =
        text.codePoints()
            .filter(c -> c < 0xd800 || c > 0xdfff)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(CIPHER.decrypt(PHONE, CIPHER.encrypt(PHONE, sound))).isEqualTo(sound);
  }

  /** Each bit of nonce, text and tag. */
  @Property(tries = 500)
  void decrypt_anyBitFlipped_isRefused(
      @ForAll @IntRange(max = 38) int at, @ForAll @IntRange(max = 7) int bit) {
    String encrypted = CIPHER.encrypt(PHONE, "13800138000");
    byte[] body = Base64.getUrlDecoder().decode(encrypted.substring(10));
    body[at] ^= (byte) (1 << bit);
    String changed =
        encrypted.substring(0, 10) + Base64.getUrlEncoder().withoutPadding().encodeToString(body);
    assertThatThrownBy(() -> CIPHER.decrypt(PHONE, changed))
        .isInstanceOfSatisfying(
            CipherException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_AUTHENTIC));
  }

  @Test
  void decrypt_reasons_areTold() {
    String good = CIPHER.encrypt(PHONE, "1");
    assertThat(reason("a2" + good.substring(2))).isEqualTo(Reason.UNKNOWN_VERSION);
    assertThat(reason(good.replace("2026-1", "2025-1"))).isEqualTo(Reason.UNKNOWN_KEY);
    assertThat(reason("13800138000")).isEqualTo(Reason.MALFORMED);
    assertThat(reason(good + "=")).isEqualTo(Reason.MALFORMED);
    KeyRing sameName = KeyRing.of("2026-1", key(8));
    String strange = new AesGcmCipher(sameName, new SecureRandom()).encrypt(PHONE, "1");
    assertThat(reason(strange)).isEqualTo(Reason.NOT_AUTHENTIC);
  }

  private static Reason reason(String encrypted) {
    try {
      CIPHER.decrypt(PHONE, encrypted);
    } catch (CipherException e) {
      return e.reason();
    }
    throw new AssertionError("must be refused");
  }

  /** Spare bits of the last character of Base64 make another text of the same bytes. */
  @Test
  void decrypt_otherTextOfTheSameBytes_isRefused() {
    String good = CIPHER.encrypt(PHONE, "1");
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    char last = good.charAt(good.length() - 1);
    char spare = letters.charAt(letters.indexOf(last) + 1);
    String other = good.substring(0, good.length() - 1) + spare;
    assertThat(Base64.getUrlDecoder().decode(other.substring(10)))
        .isEqualTo(Base64.getUrlDecoder().decode(good.substring(10)));
    assertThat(reason(other)).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void keyRing_wrongKeys_areRefusedAndNotShown() {
    assertThatThrownBy(() -> KeyRing.of("k", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must have 32 bytes");
    assertThatThrownBy(() -> KeyRing.of("k.1", key(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KEYS.withOlder("2026-1", key(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KEYS.without("2026-1")).isInstanceOf(IllegalArgumentException.class);
    assertThat(KEYS.withNewest("2026-2", key(2)).ids()).containsExactly("2026-2", "2026-1");
    assertThat(KEYS.withOlder("2025-1", key(2)).newest()).isEqualTo("2026-1");
    assertThat(KEYS.withNewest("2026-2", key(2)).without("2026-1").ids()).containsExactly("2026-2");
    byte[] bytes = key(3);
    KeyRing copied = KeyRing.of("k", bytes);
    String before = BlindIndex.of("f", Form.TEXT, copied).token("x");
    bytes[0] = 9;
    assertThat(BlindIndex.of("f", Form.TEXT, copied).token("x")).isEqualTo(before);
  }

  @Test
  void toString_ofAll_showsNoKey() {
    String shown = KEYS + " " + CIPHER + " " + BlindIndex.of("record.phone", Form.DIGITS, KEYS);
    assertThat(shown).isEqualTo("KeyRing of 1 AesGcmCipher[***] BlindIndex of record.phone");
  }

  @Test
  void token_isTheHmac_ofTheNormalisedValue() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key(7), "HmacSHA256"));
    for (String part : new String[] {"b1", "2026-1", "record.phone", "DIGITS", "13800138000"}) {
      mac.update(new byte[] {0, 0, 0, (byte) part.length()});
      mac.update(part.getBytes(StandardCharsets.UTF_8));
    }
    String expected = Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    BlindIndex phones = BlindIndex.of("record.phone", Form.DIGITS, KEYS);
    assertThat(phones.token("138-0013 ８０００")).isEqualTo("b1.2026-1." + expected);
  }

  @Test
  void tokens_whatCounts_dependsOnTheForm() {
    BlindIndex names = BlindIndex.of("record.name", Form.LETTERS_AND_DIGITS, KEYS);
    assertThat(names.token("Li  Lei")).isEqualTo(names.token("LI-LEI"));
    assertThat(names.token("𠮷")).isNotEqualTo(names.token("野"));
    BlindIndex mails = BlindIndex.of("record.email", Form.TEXT, KEYS);
    assertThat(mails.token(" Li@Example.com")).isEqualTo(mails.token("li@example.com"));
    assertThat(mails.token("l.i@example.com")).isNotEqualTo(mails.token("li@example.com"));
    assertThat(BlindIndex.of("other", Form.TEXT, KEYS).token("li@example.com"))
        .isNotEqualTo(mails.token("li@example.com"));
    assertThatThrownBy(() -> names.token(" -·- ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tokens_afterRotation_findBoth() {
    BlindIndex old = BlindIndex.of("record.phone", Form.DIGITS, KEYS);
    BlindIndex now = BlindIndex.of("record.phone", Form.DIGITS, KEYS.withNewest("2027-1", key(9)));
    assertThat(now.tokens("13800138000"))
        .containsExactly(now.token("13800138000"), old.token("13800138000"));
  }
}
