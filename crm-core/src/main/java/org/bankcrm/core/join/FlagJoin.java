package org.bankcrm.core.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.language.Language;

/**
 * The flags of a customer: whatever stood for one of the records stands for the customer, up to the
 * later end. Joining a state with itself changes nothing.
 *
 * <pre>{@code
 * FlagJoin flags = FlagJoin.of("flags", LocalizedText.of("标识", "Flags"));
 * held.with(flags, StandingFlags.none().with("vulnerable").with("hold", LocalDate.of(2026, 9, 1)));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class FlagJoin extends NamedJoin<StandingFlags> {

  private static final int MOST = 1_000;

  /** The kind of what is joined. */
  public static final HeldKind KIND = HeldKind.of("core.flags", "客户标识", "Flags");

  private FlagJoin(String key, LocalizedText name) {
    super(KIND, key, name);
  }

  /**
   * Flags that are held under a key.
   *
   * @param key a code, unique among all parts of which states are held
   * @param name what people call these flags
   * @throws IllegalArgumentException if it is none
   */
  public static FlagJoin of(String key, LocalizedText name) {
    return new FlagJoin(key, name);
  }

  @Override
  public Map<String, Object> write(StandingFlags state) {
    return DataWriter.document(1)
        .objects(
            "flags",
            state.flags().entrySet(),
            flag -> DataWriter.object().text("code", flag.getKey()).day("end", flag.getValue()))
        .tree();
  }

  @Override
  public StandingFlags read(Object tree) {
    return DataReader.read(
        tree,
        1,
        document -> {
          List<Map.Entry<String, Optional<LocalDate>>> flags =
              document.objects("flags", MOST, FlagJoin::flag);
          return document.made("flags, each once", () -> of(flags));
        });
  }

  private static Optional<Map.Entry<String, Optional<LocalDate>>> flag(DataReader object) {
    Optional<String> code = object.text("code", Checks.MAX_CODE_LENGTH);
    Optional<LocalDate> end = object.has("end") ? object.day("end") : Optional.empty();
    return object.made("a flag", () -> Map.entry(code.orElseThrow(), end));
  }

  private static StandingFlags of(List<Map.Entry<String, Optional<LocalDate>>> flags) {
    SortedMap<String, Optional<LocalDate>> all = new TreeMap<>();
    flags.forEach(flag -> all.put(flag.getKey(), flag.getValue()));
    Checks.require(all.size() == flags.size(), "flags", "must each stand once");
    return new StandingFlags(all);
  }

  /** A flag of both stands up to the later end, and without end where one of both has none. */
  @Override
  public StandingFlags join(StandingFlags one, StandingFlags other) {
    return one.and(other);
  }

  /** Flags that came since, or stand longer by now, stand for every one of the records. */
  @Override
  public Optional<StandingFlags> apart(
      Optional<StandingFlags> own, Optional<StandingFlags> joined, Optional<StandingFlags> now) {
    StandingFlags none = StandingFlags.none();
    StandingFlags since = now.orElse(none).without(joined.orElse(none));
    return since.flags().isEmpty() ? own : Optional.of(own.orElse(none).and(since));
  }

  @Override
  public List<String> explain(
      Map<String, StandingFlags> before, StandingFlags after, Language language) {
    List<String> told = new ArrayList<>();
    for (String code : after.flags().keySet()) {
      List<String> from =
          before.entrySet().stream()
              .filter(customer -> customer.getValue().flags().containsKey(code))
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      if (from.size() < before.size()) {
        Map<String, ?> values =
            Map.of("part", name(), "flag", code, "customers", language.list(from));
        told.add(language.say(JoinSaying.FLAG_STANDS, values));
      }
    }
    return List.copyOf(told);
  }
}
