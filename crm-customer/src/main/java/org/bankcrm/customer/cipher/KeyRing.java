package org.bankcrm.customer.cipher;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;

/**
 * Keys by their ids: the newest, which writes, and older ones, which are read only.
 *
 * <pre>{@code
 * KeyRing keys = KeyRing.of("2026-1", newKey).withOlder("2025-1", oldKey);
 * }</pre>
 *
 * <p>A key is 32 bytes that nobody can guess, from the host's own key store. An id means one key
 * for ever. Use one ring for encrypting and another for the index: keys for two ends must differ.
 *
 * <p>Immutable and thread-safe. The bytes are copied in, and shown nowhere.
 */
public final class KeyRing {

  private static final int BYTES = 32;

  private final String newest;
  private final Map<String, SecretKey> keys;

  private KeyRing(String newest, Map<String, SecretKey> keys) {
    this.newest = newest;
    this.keys = keys;
  }

  /**
   * A ring with one key.
   *
   * @param id a code of {@link Codes}, without dots
   * @param key 32 bytes
   * @throws IllegalArgumentException if the id is malformed or the key is of another length; the
   *     message shows neither
   */
  public static KeyRing of(String id, byte[] key) {
    return new KeyRing(checked(id), Map.of(id, made(key)));
  }

  /**
   * The same with an older key, which is read and never written with.
   *
   * @param id of the key, as it stands in what was encrypted
   * @param key 32 bytes, copied
   * @throws IllegalArgumentException as {@link #of}, or if the id is in the ring
   */
  public KeyRing withOlder(String id, byte[] key) {
    return new KeyRing(newest, with(id, key));
  }

  /**
   * The same with a new key, which writes from now on; those that are there are read.
   *
   * @param id of the key, never used for another one
   * @param key 32 bytes, copied
   * @throws IllegalArgumentException as {@link #of}, or if the id is in the ring
   */
  public KeyRing withNewest(String id, byte[] key) {
    return new KeyRing(checked(id), with(id, key));
  }

  /**
   * The same without a key: what it encrypted can then be read no more.
   *
   * @throws IllegalArgumentException if it is the newest, or is not in the ring
   */
  public KeyRing without(String id) {
    Checks.require(!newest.equals(id), "id", "must not be that of the newest key");
    Checks.require(keys.containsKey(id), "id", "must be in the ring");
    Map<String, SecretKey> fewer = new LinkedHashMap<>(keys);
    fewer.remove(id);
    return new KeyRing(newest, fewer);
  }

  private Map<String, SecretKey> with(String id, byte[] key) {
    Checks.require(!keys.containsKey(checked(id)), "id", "must not be in the ring already");
    Map<String, SecretKey> more = new LinkedHashMap<>(keys);
    more.put(id, made(key));
    return more;
  }

  private static String checked(String id) {
    Codes.check(id, "id");
    Checks.require(id.indexOf('.') < 0, "id", "must not have a dot");
    return id;
  }

  private static SecretKey made(byte[] key) {
    Checks.require(requireNonNull(key, "key").length == BYTES, "key", "must have 32 bytes");
    return new SecretKeySpec(key, "AES");
  }

  /** The id of the key that writes. */
  public String newest() {
    return newest;
  }

  /** The ids of all keys, the newest first. They are no secret and stand in what is encrypted. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(keys.keySet());
    ids.remove(newest);
    ids.add(0, newest);
    return List.copyOf(ids);
  }

  Optional<SecretKey> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** How many keys there are. */
  @Override
  public String toString() {
    return "KeyRing of " + keys.size();
  }
}
