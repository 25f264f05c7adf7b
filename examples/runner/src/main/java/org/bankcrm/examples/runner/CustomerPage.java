package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/**
 * What a book decided about one customer on one page: by which policy, why, and what would change
 * it, a few sentences for each result. A book of many policies is cut to the page from its end: the
 * names of those that said no, and then how many lines are left.
 */
final class CustomerPage {

  /** The most lines of a page. */
  static final int LINES = 120;

  /** The most places of a line. */
  static final int PLACES = 100;

  /** In the order in which they are cut. */
  private static final List<PageGroup> CUT = List.of(PageGroup.OUT, PageGroup.NOT_OFFERED);

  private static final String INDENT = "  ";

  private final Decision decision;
  private final Disclosure disclosure;
  private final Locale locale;
  private final Language language;
  private final Map<PageGroup, List<Policy<?>>> groups = new EnumMap<>(PageGroup.class);
  private List<String> alerts = List.of();

  CustomerPage(Decision decision, List<Policy<?>> policies, Disclosure disclosure, Locale locale) {
    this.decision = decision;
    this.disclosure = disclosure;
    this.locale = locale;
    this.language = Language.of(locale);
    policies.stream().sorted(Comparator.comparingInt(PageGroup::rank)).forEach(this::add);
  }

  private void add(Policy<?> policy) {
    groups.computeIfAbsent(PageGroup.of(decision, policy), none -> new ArrayList<>()).add(policy);
  }

  /** The same with the open alerts of the customer before all else. */
  CustomerPage with(List<String> openAlerts) {
    alerts = List.copyOf(openAlerts);
    return this;
  }

  /** The lines of the page. */
  List<String> of(CustomerId customer) {
    Set<PageGroup> listed = EnumSet.of(PageGroup.FOREIGN, PageGroup.UNTOLD);
    List<String> lines = lines(customer, listed);
    for (PageGroup each : CUT) {
      if (lines.size() > LINES && listed.add(each)) {
        lines = lines(customer, listed);
      }
    }
    return cut(lines);
  }

  private List<String> lines(CustomerId customer, Set<PageGroup> listed) {
    List<String> lines = new ArrayList<>(head(customer));
    if (!alerts.isEmpty()) {
      lines.add("");
      lines.add(PageWords.ALERTS.in(locale));
      alerts.forEach(each -> lines.addAll(paragraph(each)));
    }
    groups.forEach(
        (group, policies) -> {
          lines.add("");
          lines.add(group.title().in(locale));
          if (listed.contains(group)) {
            lines.addAll(paragraph(list(policies)));
          } else {
            policies.forEach(policy -> lines.addAll(paragraph(entry(policy))));
          }
        });
    lines.add("");
    lines.addAll(wrapped(PageWords.FOOT.in(locale)));
    return lines;
  }

  private List<String> head(CustomerId customer) {
    Facts facts = decision.facts();
    PolicyBook book = decision.engine().book();
    PageWords shown =
        switch (disclosure) {
          case CODES -> PageWords.CODES;
          case NAMES -> PageWords.NAMES;
          case FULL -> PageWords.FULL;
        };
    String day = language.day(facts.asOfDate());
    return Stream.of(
            PageWords.HEAD.with(locale, customer.value(), day, facts.zone()),
            PageWords.DECIDED_BY.with(locale, book.name().in(locale), book.ref(), shown.in(locale)))
        .flatMap(line -> wrapped(line).stream())
        .toList();
  }

  private String list(List<Policy<?>> policies) {
    return language.list(policies.stream().map(policy -> policy.name().in(locale)).toList());
  }

  /** By which policy, and its own words, which need not begin by its name. */
  private String entry(Policy<?> policy) {
    String name = policy.name().in(locale);
    String words = decision.words(policy, language, disclosure);
    return PageWords.ENTRY.with(locale, name, policy.ref(), PolicyWords.after(name, words, locale));
  }

  private static List<String> paragraph(String text) {
    return Columns.wrapped(INDENT + text, PLACES, INDENT + INDENT);
  }

  private static List<String> wrapped(String text) {
    return Columns.wrapped(text, PLACES, "");
  }

  private List<String> cut(List<String> lines) {
    if (lines.size() <= LINES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, LINES - 1));
    first.add(PageWords.MORE.with(locale, lines.size() - first.size()));
    return first;
  }
}
