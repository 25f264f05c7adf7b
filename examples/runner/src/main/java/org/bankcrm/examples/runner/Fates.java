package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bankcrm.core.held.ErasureAction;
import org.bankcrm.core.held.ErasureCause;
import org.bankcrm.core.held.ErasureStep;
import org.bankcrm.core.language.Language;

/** What becomes of things for which reason, counted; no key of any is told. */
final class Fates {

  private record Fate(ErasureAction action, ErasureCause cause) {}

  private Fates() {}

  /** A line for each fate, each gap of the policy, and the next day on which something changes. */
  static List<String> lines(Collection<ErasureStep> steps, LocalDate asOf, Locale locale) {
    List<String> lines = new ArrayList<>();
    Language words = Language.of(locale);
    counts(steps)
        .forEach(
            (fate, count) ->
                lines.add(
                    RetentionTexts.COUNT.with(
                        locale, words.label(fate.action()), words.label(fate.cause()), count)));
    steps.stream()
        .filter(step -> step.cause().isGap())
        .map(step -> step.kind().code())
        .distinct()
        .sorted()
        .forEach(kind -> lines.add(RetentionTexts.GAP.with(locale, kind)));
    steps.stream()
        .flatMap(step -> step.until().stream())
        .filter(day -> day.isAfter(asOf))
        .min(Comparator.naturalOrder())
        .ifPresent(day -> lines.add(RetentionTexts.NEXT.with(locale, day)));
    return lines;
  }

  private static Map<Fate, Long> counts(Collection<ErasureStep> steps) {
    Comparator<Fate> order = Comparator.comparing(Fate::action).thenComparing(Fate::cause);
    return steps.stream()
        .collect(
            Collectors.groupingBy(
                step -> new Fate(step.action(), step.cause()),
                () -> new TreeMap<>(order),
                Collectors.counting()));
  }
}
