package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.entry.DataField;

/**
 * What the bank works with of one customer: for each group of fields the block of one source, with
 * what decided, what the others said, and where they contradict it.
 *
 * <p>A field that the chosen block leaves open stays open, even where another source fills it, so
 * that no block is ever mixed. Immutable and thread-safe; the text form shows the number of groups.
 */
public final class OneRecord {

  /**
   * How one group came out.
   *
   * @param chosen the block that the bank works with
   * @param others what other sources say, by source
   * @param decidedBy the last criterion that was needed; {@link SurvivorshipCriterion#SOURCE_CODE}
   *     where all were equal by every criterion, or nobody else said anything
   * @param conflicts by field, the sources that say something else of it than the chosen block
   */
  public record Choice(
      SourcedBlock chosen,
      List<SourcedBlock> others,
      SurvivorshipCriterion decidedBy,
      Map<DataField, SortedSet<Source>> conflicts) {
    /** Copies the collections. */
    public Choice {
      requireNonNull(chosen, "chosen");
      others = Checks.copy(others, "others");
      requireNonNull(decidedBy, "decidedBy");
      SortedMap<DataField, SortedSet<Source>> copy = new TreeMap<>();
      conflicts.forEach(
          (field, sources) ->
              copy.put(field, Collections.unmodifiableSortedSet(new TreeSet<>(sources))));
      conflicts = Collections.unmodifiableSortedMap(copy);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Choice";
    }
  }

  private final SortedMap<FieldGroup, Choice> choices;

  OneRecord(SortedMap<FieldGroup, Choice> choices) {
    this.choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
  }

  /** How each group came out of which any source says something, by the name of the group. */
  public Collection<Choice> choices() {
    return choices.values();
  }

  /**
   * How a group came out; empty if no source says anything of it.
   *
   * @param group of the rules by which was chosen
   */
  public Optional<Choice> choice(FieldGroup group) {
    return Optional.ofNullable(choices.get(requireNonNull(group, "group")));
  }

  /**
   * The value of a field with where it is from; empty if the chosen block leaves it open.
   *
   * @param field any; personal data
   */
  public Optional<SourcedValue> value(DataField field) {
    requireNonNull(field, "field");
    return choices.values().stream()
        .flatMap(each -> each.chosen().value(field).stream())
        .findFirst();
  }

  /** All values with where they are from, by field. Personal data; unmodifiable. */
  public SortedMap<DataField, SourcedValue> values() {
    SortedMap<DataField, SourcedValue> values = new TreeMap<>();
    for (Choice choice : choices.values()) {
      choice
          .chosen()
          .values()
          .keySet()
          .forEach(field -> values.put(field, choice.chosen().value(field).orElseThrow()));
    }
    return Collections.unmodifiableSortedMap(values);
  }

  /**
   * The fields that sources contradict each other in, with those that say something else. Two ways
   * to write one value are no contradiction. Empty where all sources agree.
   */
  public SortedMap<DataField, SortedSet<Source>> conflicts() {
    SortedMap<DataField, SortedSet<Source>> conflicts = new TreeMap<>();
    choices.values().forEach(each -> conflicts.putAll(each.conflicts()));
    return Collections.unmodifiableSortedMap(conflicts);
  }

  /** The chosen blocks as a ledger, as a copy for another system holds them. */
  public SourceLedger toLedger() {
    return SourceLedger.of(
        choices.values().stream()
            .map(Choice::chosen)
            .map(
                block -> {
                  SourceStatement statement =
                      SourceStatement.of(block.source(), block.knownAt(), block.values())
                          .during(block.truth());
                  return block.verifiedOn().map(statement::withVerifiedOn).orElse(statement);
                })
            .toList());
  }

  /** The type and how many groups there are. */
  @Override
  public String toString() {
    return "OneRecord[" + choices.size() + " groups]";
  }
}
