package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.privacy.AccessField;

/**
 * Something that the host knows beside facts, record and decision and tells in sentences of its
 * own, such as an alert that is open. Immutable; thread-safe if the words are.
 *
 * @param id what a program knows it by, distinct among the notes of a portrait, such as {@code
 *     takeover}; its line is {@code note/takeover}
 * @param topic under which it stands, before all else of that topic
 * @param label what it is called, in Chinese and English
 * @param field by which a view says whether it is told: in full, as that there is something, or not
 *     at all
 * @param behind the fields whose values the sentences may have in them: only where a view shows all
 *     of them in full are the sentences asked for at {@code FULL}, otherwise at {@code NAMES}
 * @param words the sentences
 */
public record PortraitNote(
    String id,
    PortraitTopic topic,
    LocalizedText label,
    AccessField field,
    List<AccessField> behind,
    Words words) {

  /** Tells it in a language; the same each time. */
  @FunctionalInterface
  public interface Words {
    /**
     * The sentences.
     *
     * @param disclosure {@code NAMES} where values that are personal have to stay out of them
     */
    String in(Language language, Disclosure disclosure);
  }

  /** Refuses nulls. */
  public PortraitNote {
    requireNonNull(id, "id");
    requireNonNull(topic, "topic");
    requireNonNull(label, "label");
    requireNonNull(field, "field");
    behind = List.copyOf(behind);
    requireNonNull(words, "words");
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(PortraitNote.class);
  }
}
