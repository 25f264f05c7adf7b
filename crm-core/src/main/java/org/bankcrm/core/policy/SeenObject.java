package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.AttributeCatalog;

/** What was seen of one object of a document while it was read. For one thread. */
final class SeenObject {

  /** The objects and lists within it. */
  List<DocumentReader> children = List.of();

  /** The keys that were stood in for; nothing more is said of them. */
  Set<String> stoodIn = Set.of();

  /** Whether all words could be read on which it depends what else has a meaning here. */
  boolean whole = true;

  /** Whether no key was told to be unknown or without a meaning. */
  boolean known = true;

  /** What is read here of a part, where it is not the customer of whom it is read. */
  Optional<AttributeCatalog> ofParts = Optional.empty();

  /** Whether it is not known of what it is read, so that it is not looked at. */
  boolean isOfUnread;

  void add(DocumentReader child) {
    children = children.isEmpty() ? new ArrayList<>() : children;
    children.add(child);
  }

  void standIn(String key) {
    stoodIn = stoodIn.isEmpty() ? new HashSet<>() : stoodIn;
    stoodIn.add(key);
  }
}
