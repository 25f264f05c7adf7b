package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.bankcrm.core.language.Language;

/**
 * A portrait laid out for a page: what stands at the top, and for each topic its names and values,
 * tables and policies, all of it words of one language. A host's template has only to draw it.
 *
 * <pre>{@code
 * PortraitSheet sheet = PortraitSheet.of(portrait, Locale.CHINESE);
 * sheet.cards(); // tier, score, stage, assets, the next day to care for
 * sheet.chapters(); // who they are, what they have, what was decided and why
 * }</pre>
 *
 * <p>The words are plain text, in which names of customers stand: a page escapes them. Personal
 * data, as far as the view of the portrait shows it. Days and instants are told as of the instant
 * and in the zone of the portrait, amounts with their currency and all its decimals; nothing is
 * rounded that the portrait does not round. Immutable, thread-safe and comparable by value; the
 * text form shows nothing of the customer.
 *
 * @param language the language's tag, such as {@code zh-Hans}, by which a page chooses its fonts
 * @param title whose portrait it is and as of when
 * @param subtitle by which book decisions were made; empty without any
 * @param note what to mind
 * @param cards what stands at the top: results, assets, the next day to care for
 * @param chapters the topics that have something to tell
 */
public record PortraitSheet(
    String language,
    String title,
    String subtitle,
    String note,
    List<Card> cards,
    List<Chapter> chapters) {

  /**
   * Copies the lists.
   *
   * @throws NullPointerException if anything is null; what is not told is an empty text
   */
  public PortraitSheet {
    requireNonNull(language, "language");
    requireNonNull(title, "title");
    requireNonNull(subtitle, "subtitle");
    requireNonNull(note, "note");
    cards = List.copyOf(cards);
    chapters = List.copyOf(chapters);
  }

  /**
   * Lays a portrait out. All that is in it stands somewhere.
   *
   * @param language Chinese, English, or one that the host adds
   */
  public static PortraitSheet of(Portrait portrait, Language language) {
    return new SheetMaker(portrait, language).sheet();
  }

  /**
   * The same in the library's own language that serves the reader best.
   *
   * @param locale any variety of Chinese for Chinese; English for all others
   */
  public static PortraitSheet of(Portrait portrait, Locale locale) {
    return of(portrait, Language.of(locale));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "PortraitSheet[***]";
  }

  /**
   * What stands at the top.
   *
   * @param label what it is
   * @param figure the value
   * @param more of a day, in how many days it comes, as of the portrait's day; else empty
   */
  public record Card(String label, String figure, String more) {
    /** The type alone. */
    @Override
    public String toString() {
      return "Card[***]";
    }
  }

  /**
   * A topic.
   *
   * @param topic which
   * @param title what people call it
   * @param blocks its parts, in their order
   */
  public record Chapter(PortraitTopic topic, String title, List<Block> blocks) {
    /** Copies the list. */
    public Chapter {
      blocks = List.copyOf(blocks);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Chapter[***]";
    }
  }

  /**
   * Something of a topic: names and values, or a table, or policies; the other lists are empty.
   *
   * @param title of a table; else empty
   * @param pairs names and values
   * @param heads what the columns of a table are called
   * @param rows the cells of a table, as many in each as there are heads
   * @param entries policies and what they decided
   */
  public record Block(
      String title,
      List<Pair> pairs,
      List<String> heads,
      List<List<String>> rows,
      List<Entry> entries) {
    /** Copies the lists. */
    public Block {
      pairs = List.copyOf(pairs);
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
      entries = List.copyOf(entries);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Block[***]";
    }
  }

  /**
   * A name and a value.
   *
   * @param label what it is
   * @param value the value in words
   * @param isLong whether it is longer than half a line holds
   */
  public record Pair(String label, String value, boolean isLong) {
    /** The type alone. */
    @Override
    public String toString() {
      return "Pair[***]";
    }
  }

  /**
   * A policy and what it decided, or the names of several of which there is no more to say.
   *
   * @param name the policy's, or the answer that several have
   * @param policy its id and version; empty of several
   * @param words what it decided and why, without the name; of several their names
   * @param answer what came of it, by which a page may mark it
   */
  public record Entry(String name, String policy, String words, PortraitAnswer answer) {
    /** The type alone. */
    @Override
    public String toString() {
      return "Entry[***]";
    }
  }
}
