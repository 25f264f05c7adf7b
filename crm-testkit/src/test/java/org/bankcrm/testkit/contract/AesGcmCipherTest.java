package org.bankcrm.testkit.contract;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bankcrm.customer.cipher.AesGcmCipher;
import org.bankcrm.customer.cipher.FieldCipher;
import org.bankcrm.customer.cipher.KeyRing;

class AesGcmCipherTest extends FieldCipherContract {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final KeyRing OLD = KeyRing.of("k1", key(1));

  private static byte[] key(int of) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) of);
    return key;
  }

  @Override
  protected FieldCipher oldCipher() {
    return new AesGcmCipher(OLD, RANDOM);
  }

  @Override
  protected FieldCipher newCipher() {
    return new AesGcmCipher(OLD.withNewest("k2", key(2)), RANDOM);
  }

  @Override
  protected FieldCipher strangeCipher() {
    return new AesGcmCipher(KeyRing.of("k2", key(2)), RANDOM);
  }
}
