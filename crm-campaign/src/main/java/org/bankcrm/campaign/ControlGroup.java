package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.party.HouseholdId;

/**
 * Customers or households who get no offer, so that the effect of one can be told from what would
 * have happened anyway (对照组). Who they are follows from salt and id alone: nothing is drawn and
 * nothing has to be stored.
 *
 * <p>How a unit's bucket is found, for other systems to do the same: take SHA-256 of the salt in
 * UTF-8, one zero byte, and the id in UTF-8; read the first eight bytes as an unsigned big-endian
 * number {@code h}; the bucket is {@code floor(h × 1,000,000 / 2^64)}. The unit is held out if its
 * bucket is less than the parts per million.
 *
 * <ul>
 *   <li>Raising the share moves nobody out of the group, lowering it nobody in.
 *   <li>Another salt gives a division that has nothing to do with the first.
 *   <li>A household is held out with all its members if its id is asked, not theirs.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id what the group goes by: 1 to 40 of a–z, 0–9 and hyphens, a letter first
 * @param salt what makes this division differ from others; 1 to 128 visible ASCII characters
 * @param partsPerMillion how large a part is held out, 0 to 1,000,000
 */
public record ControlGroup(String id, String salt, int partsPerMillion) {

  /** The number of buckets. */
  public static final int BUCKETS = 1_000_000;

  private static final int LONGEST_SALT = 128;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one of them is out of bounds
   */
  public ControlGroup {
    IdPart.check(id, "id");
    boolean plain = salt.chars().allMatch(c -> c > ' ' && c <= '~');
    if (salt.isEmpty() || salt.length() > LONGEST_SALT || !plain) {
      throw new IllegalArgumentException("salt must have 1 to 128 visible ASCII characters");
    }
    if (partsPerMillion < 0 || partsPerMillion > BUCKETS) {
      throw new IllegalArgumentException(
          "partsPerMillion must be within 0 and 1000000 but was " + partsPerMillion);
    }
  }

  /** Whether the customer is held out. */
  public boolean holdsOut(CustomerId customer) {
    return bucket(requireNonNull(customer, "customer").value()) < partsPerMillion;
  }

  /** Whether the household is held out, and so each of its members. */
  public boolean holdsOut(HouseholdId household) {
    return bucket(requireNonNull(household, "household").value()) < partsPerMillion;
  }

  /** The bucket of a customer, 0 to 999,999. */
  public int bucketOf(CustomerId customer) {
    return bucket(customer.value());
  }

  /** The bucket of a household, 0 to 999,999. */
  public int bucketOf(HouseholdId household) {
    return bucket(household.value());
  }

  private int bucket(String unit) {
    MessageDigest digest = sha256();
    digest.update(salt.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(unit.getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(digest.digest()).getLong();
    long high = Math.multiplyHigh(hash, BUCKETS);
    return (int) (hash < 0 ? high + BUCKETS : high); // as an unsigned number
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
