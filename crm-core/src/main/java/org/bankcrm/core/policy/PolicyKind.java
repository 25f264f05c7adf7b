package org.bankcrm.core.policy;

import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;

/**
 * A kind of policy as documents name it: {@code segment}, {@code tier-ladder}.
 *
 * <p>Kinds are handed to the parser of the book; there is no registry. Implementations are
 * stateless.
 */
public interface PolicyKind {

  /** The word that stands under {@code kind} in a document. */
  String word();

  /**
   * The attributes that a policy of this kind yields, read from its document before any condition
   * is, so that policies can refer to each other in any order.
   *
   * <p>Problems are reported through the reader; what can be told is returned.
   */
  List<Attribute<?>> yields(DocumentReader document);

  /** Reads a policy; problems are reported through the reader, which knows the catalogue. */
  Policy<?> read(DocumentReader document);

  /** Writes a policy of this kind as {@link #read} reads it, keys in their usual order. */
  Map<String, Object> write(Policy<?> policy);
}
