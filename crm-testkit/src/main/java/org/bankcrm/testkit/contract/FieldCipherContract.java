package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.cipher.CipherException;
import org.bankcrm.customer.cipher.FieldCipher;
import org.bankcrm.customer.cipher.FieldRef;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FieldCipher} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurCipherTest extends FieldCipherContract {
 *   @Override
 *   protected FieldCipher oldCipher() {
 *     return new OurCipher(device, "key-1");
 *   }
 *   ...
 * }
 * }</pre>
 */
public abstract class FieldCipherContract {

  private static final CustomerId LI = CustomerId.of("customer-7391");
  private static final FieldRef PHONE = new FieldRef(LI, "record.phone");
  private static final FieldRef NAME = new FieldRef(LI, "record.name");
  private static final FieldRef OTHERS =
      new FieldRef(CustomerId.of("customer-7392"), "record.phone");
  private static final List<String> VALUES =
      List.of("", "1", "13800138000", "金丝雀CANARY", "𠮷野家", "a".repeat(65_536));

  /** For the subclass, which JUnit makes. */
  protected FieldCipherContract() {}

  /** A cipher with one key. */
  protected abstract FieldCipher oldCipher();

  /** A cipher with a newer key, which has the key of the old one too. */
  protected abstract FieldCipher newCipher();

  /** A cipher that has the newer key alone. */
  protected abstract FieldCipher strangeCipher();

  private static void assertRefused(FieldCipher cipher, FieldRef field, String encrypted) {
    CipherException refused =
        assertThrows(CipherException.class, () -> cipher.decrypt(field, encrypted), encrypted);
    assertNull(refused.getCause());
    for (String told : List.of("13800138000", "7391", "record.phone", encrypted)) {
      assertFalse(told.length() > 3 && refused.toString().contains(told), "tells " + told);
    }
    assertThrows(CipherException.class, () -> cipher.renewed(field, encrypted));
  }

  /** Red where characters beyond the first plane, blanks at the ends, or an empty text get lost. */
  @Test
  final void clause1_encrypted_isReadAsItWas() {
    FieldCipher cipher = oldCipher();
    for (String value : VALUES) {
      assertEquals(value, cipher.decrypt(PHONE, cipher.encrypt(PHONE, value)));
    }
  }

  /** What could not be read again as it was is not written. */
  @Test
  final void clause1_tooLongOrHalfACharacter_isRefused() {
    FieldCipher cipher = oldCipher();
    for (String value : List.of("\ud842", "1380013\udfb7", "a".repeat(65_537))) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> cipher.encrypt(PHONE, value));
      assertFalse(refused.toString().contains("1380013"));
    }
  }

  /** Red where the nonce is fixed or made of the text: equal values would be seen to be equal. */
  @Test
  final void clause2_twice_differs() {
    FieldCipher cipher = oldCipher();
    assertNotEquals(cipher.encrypt(PHONE, "13800138000"), cipher.encrypt(PHONE, "13800138000"));
  }

  /**
   * Red where the cipher has no tag, or does not look at it: one letter of another account number
   * would be read as right.
   */
  @Test
  final void clause3_anyCharacterChanged_isRefused() {
    FieldCipher cipher = newCipher();
    String encrypted = cipher.encrypt(PHONE, "13800138000");
    for (int i = 0; i < encrypted.length(); i++) {
      for (char other : "A0b-_.9z".toCharArray()) {
        if (other != encrypted.charAt(i)) {
          StringBuilder changed = new StringBuilder(encrypted);
          changed.setCharAt(i, other);
          assertRefused(cipher, PHONE, changed.toString());
        }
      }
    }
  }

  /** Cut off or padded, it is refused and not read in part. */
  @Test
  final void clause3_lengthChanged_isRefused() {
    FieldCipher cipher = oldCipher();
    String encrypted = cipher.encrypt(PHONE, "13800138000");
    for (int i = 0; i < encrypted.length(); i++) {
      assertRefused(cipher, PHONE, encrypted.substring(0, i));
    }
    for (String more : List.of("A", "=", "AAAA", " ", ".", ".A")) {
      assertRefused(cipher, PHONE, encrypted + more);
      assertRefused(cipher, PHONE, more + encrypted);
    }
  }

  /**
   * A value that was copied into another row or column is none. Red where field and customer are no
   * associated data.
   */
  @Test
  final void clause3_otherFieldCustomerOrKey_isRefused() {
    FieldCipher cipher = oldCipher();
    String encrypted = cipher.encrypt(PHONE, "13800138000");
    assertRefused(cipher, NAME, encrypted);
    assertRefused(cipher, OTHERS, encrypted);
    assertRefused(strangeCipher(), PHONE, encrypted);
    assertRefused(cipher, PHONE, newCipher().encrypt(PHONE, "13800138000"));
  }

  /** Red where a plain text is handed back as if it had been decrypted. */
  @Test
  final void clause3_whatWasNeverEncrypted_isRefused() {
    for (String text : List.of("", "13800138000", "a.b.c", "...", "金丝雀")) {
      assertRefused(oldCipher(), PHONE, text);
    }
  }

  /**
   * Keys change while values stay: each says by which key it is, and is written anew by the present
   * one.
   */
  @Test
  final void clause4_olderKey_isReadAndRenewed() {
    String old = oldCipher().encrypt(PHONE, "13800138000");
    FieldCipher cipher = newCipher();
    assertEquals("13800138000", cipher.decrypt(PHONE, old));
    assertTrue(cipher.renewed(PHONE, old).isPresent(), "must be renewed");
    String renewed = cipher.renewed(PHONE, old).orElseThrow();
    assertEquals("13800138000", cipher.decrypt(PHONE, renewed));
    assertEquals("13800138000", strangeCipher().decrypt(PHONE, renewed));
    assertRefused(oldCipher(), PHONE, renewed);
    assertEquals(Optional.empty(), cipher.renewed(PHONE, renewed));
  }

  /** It fits a column of visible ASCII characters, and shows nothing of the value. */
  @Test
  final void clause5_form_isVisibleAndTellsNothing() {
    FieldCipher cipher = newCipher();
    for (String value : VALUES) {
      String encrypted = cipher.encrypt(PHONE, value);
      assertTrue(encrypted.chars().allMatch(c -> c > ' ' && c <= '~'));
      assertFalse(encrypted.contains(LI.value()));
      assertFalse(value.length() > 3 && encrypted.contains(value));
    }
  }
}
