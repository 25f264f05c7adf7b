package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Divides customers, households or whatever has an id into a million buckets that are as good as
 * drawn and the same for ever, so that a part of them can be held out without storing anything.
 *
 * <p>How a bucket is found, for other systems to do the same: take SHA-256 of the salt in UTF-8,
 * one zero byte, and the id in UTF-8; read the first eight bytes as an unsigned big-endian number
 * {@code h}; the bucket is {@code floor(h × 1,000,000 / 2^64)}. Another salt gives a division that
 * has nothing to do with the first. Thread-safe.
 */
public final class SaltedBucket {

  /** The number of buckets. */
  public static final int COUNT = 1_000_000;

  private SaltedBucket() {}

  /** The bucket of an id, 0 to 999,999. */
  public static int of(String salt, String id) {
    MessageDigest digest = sha256();
    digest.update(requireNonNull(salt, "salt").getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(requireNonNull(id, "id").getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(digest.digest()).getLong();
    long high = Math.multiplyHigh(hash, COUNT);
    return (int) (hash < 0 ? high + COUNT : high); // as an unsigned number
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
