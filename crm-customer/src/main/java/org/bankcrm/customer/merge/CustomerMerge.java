package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.internal.check.Masks;

/**
 * What several records of one customer become, by rules and before anything is done: a pure
 * function, so that it is its own preview.
 *
 * <pre>{@code
 * CustomerMerge merge =
 *     CustomerMerge.of(
 *         List.of(new MergeSource(one, ofOne), new MergeSource(other, ofOther)),
 *         rules,
 *         MergeOrder.of("m-17", "E4711", now),
 *         HeldJoins.of(List.of(stages, tiers, windows, flags))); // or every problem at once
 * merge.preview(Language.of(Locale.CHINESE)); // for the person who approves it
 * merge.survivor();
 * store(merge.record().toDocument()); // all that it takes to undo it
 * }</pre>
 *
 * <ol>
 *   <li><b>Nothing is lost.</b> Every value is the survivor's, or stands in the {@link MergeRecord}
 *       with the record that it came from. What has a key (a holding, a transaction, an
 *       interaction, a decision on consent) is there once; two records that tell it differently are
 *       refused.
 *   <li><b>Nobody becomes contactable who was not.</b> A use of data is allowed for a purpose,
 *       channel and contact point only if every record that had the contact point allowed it and
 *       none refused it, at every instant ({@link
 *       org.bankcrm.customer.consent.ConsentLedger#ofVoices}). All decisions are kept.
 *   <li><b>Order never matters</b>: not that of the records, and a record handed in twice is there
 *       once. In several steps or in one come the same lists, histories, consents, households, risk
 *       questionnaire, days of death, and states of parts that join so. Of single fields that the
 *       records tell differently each step takes the value that its rules put first, and the record
 *       of an earlier step counts as one, with all that it knows. Merges of different days stand on
 *       each other and are undone the last one first.
 *   <li><b>Holdings keep their owners</b>: the survivor's key stands for those of the others in
 *       participants and relationships. What bound one of the records to another is gone.
 *   <li><b>States</b> become one as each module says ({@link org.bankcrm.core.join.HeldJoin}).
 *       Records of decisions are never altered; they are found by the aliases.
 *   <li>Records that contradict each other, as two people's valid papers do, are refused.
 * </ol>
 *
 * <p>Immutable and thread-safe; the text form shows keys only.
 */
public final class CustomerMerge {

  private final CustomerRecord survivor;
  private final HeldStates states;
  private final MergeRecord record;
  private final List<MergeSource> sources;
  private final HeldJoins parts;

  CustomerMerge(
      CustomerRecord survivor,
      HeldStates states,
      MergeRecord record,
      List<MergeSource> sources,
      HeldJoins parts) {
    this.survivor = requireNonNull(survivor, "survivor");
    this.states = requireNonNull(states, "states");
    this.record = requireNonNull(record, "record");
    this.sources = List.copyOf(sources);
    this.parts = requireNonNull(parts, "parts");
  }

  /**
   * What these records become.
   *
   * @param sources two or more, as of one instant in one zone; one that is there twice counts once
   * @param parts all parts of which states may be held
   * @throws InvalidMergeException with every problem
   */
  public static CustomerMerge of(
      List<MergeSource> sources, MergeRules rules, MergeOrder order, HeldJoins parts) {
    return new MergeMaker(sources, rules, order, parts).make();
  }

  /** The customer as one. A record as any other, as of the same instant in the same zone. */
  public CustomerRecord survivor() {
    return survivor;
  }

  /** What is held of the customer as one. Each part by its own rule, under the survivor's key. */
  public HeldStates states() {
    return states;
  }

  /** What is kept of the merge, and undoes it. A merge that is not kept cannot be undone. */
  public MergeRecord record() {
    return record;
  }

  /**
   * Where each value of the survivor came from, in the order of the fields. Personal data is in
   * none of them: they name fields and records.
   */
  public List<FieldOrigin> origins() {
    return record.origins();
  }

  /**
   * What the merge would do, for the person who approves it: who stays, which values are lost to
   * view, and what changes for contacts, households and states. It tells of the customer, but no
   * name, number or amount.
   */
  public List<String> preview(Language language) {
    return new MergePreview(this, language).lines();
  }

  List<MergeSource> sources() {
    return sources;
  }

  List<String> ofStates(Language language) {
    SortedMap<String, HeldStates> before = new TreeMap<>();
    sources.forEach(source -> before.put(source.id().value(), source.states()));
    return parts.explain(before, states, language);
  }

  CustomerId id() {
    return survivor.id();
  }

  /** The type and the keys. */
  @Override
  public String toString() {
    return Masks.of(CustomerMerge.class, record.id() + ", " + survivor.id());
  }
}
