package org.bankcrm.scoring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bankcrm.core.analysis.ValueAxis;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Range.Bound;

/** Which values of one attribute its bins take, which two of them claim, and which none does. */
public final class Cover {

  /** Values in a row that one bin takes, both ends inclusive. */
  private record Span(long from, long to, int bin, boolean range) {}

  /**
   * Values that two bins claim, or that lie between two bins and belong to none.
   *
   * @param earlier the bin that comes first in the list
   * @param later the other one
   * @param values the values, as an author would write them
   */
  public record Clash(int earlier, int later, String values) {}

  private final AttributeRef attribute;
  private final List<Integer> unreadable = new ArrayList<>();
  private final List<Integer> empty = new ArrayList<>();
  private final List<Clash> overlaps = new ArrayList<>();
  private final List<Clash> gaps = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private boolean complete;

  private Cover(AttributeRef attribute) {
    this.attribute = attribute;
  }

  /** What bins with these conditions take of the attribute's values. */
  public static Cover of(AttributeRef attribute, List<Condition> bins) {
    Cover cover = new Cover(attribute);
    Optional<ValueAxis> axis = ValueAxis.of(attribute.type(), cover.members(bins));
    for (int bin = 0; bin < bins.size(); bin++) {
      if (axis.isEmpty() || !cover.reads(bins.get(bin))) {
        cover.unreadable.add(bin);
      }
    }
    if (cover.unreadable.isEmpty()) {
      cover.inspect(axis.orElseThrow(), bins);
    }
    return cover;
  }

  private List<String> members(List<Condition> bins) {
    TreeSet<String> codes = new TreeSet<>();
    for (Condition bin : bins) {
      if (bin instanceof OneOf list && reads(bin)) {
        list.members().forEach(member -> codes.add(member.toString()));
      }
    }
    return List.copyOf(codes);
  }

  private boolean reads(Condition bin) {
    return (bin instanceof Comparison range && range.attribute().equals(attribute))
        || (bin instanceof OneOf list && list.attribute().equals(attribute));
  }

  private void inspect(ValueAxis axis, List<Condition> bins) {
    List<Span> spans = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      List<Span> own = spans(axis, bins.get(bin), bin);
      spans.addAll(own);
      if (own.isEmpty()) {
        empty.add(bin);
      }
    }
    spans.sort(Comparator.comparingLong(Span::from).thenComparingLong(Span::to));
    sweep(axis, spans);
    complete = left.isEmpty() && axis.isClosed();
  }

  private static List<Span> spans(ValueAxis axis, Condition condition, int bin) {
    if (condition instanceof OneOf list) {
      return points(axis, list.members(), bin);
    }
    Comparison test = (Comparison) condition;
    Optional<Bound> lower = test.range().lower();
    Optional<Bound> upper = test.range().upper();
    long from = Math.max(axis.first(), lower.map(axis::from).orElse(axis.first()));
    long to = Math.min(axis.last(), upper.map(axis::to).orElse(axis.last()));
    return from > to ? List.of() : List.of(new Span(from, to, bin, true));
  }

  private static List<Span> points(ValueAxis axis, Collection<Object> members, int bin) {
    List<Span> spans = new ArrayList<>();
    for (Object member : members) {
      axis.number(member).ifPresent(at -> spans.add(new Span(at, at, bin, false)));
    }
    return spans;
  }

  /** Goes up through the values once; the span that reaches furthest so far meets the next one. */
  private void sweep(ValueAxis axis, List<Span> spans) {
    Optional<Span> furthest = Optional.empty();
    for (Span span : spans) {
      compare(axis, furthest, span);
      if (furthest.isEmpty() || span.to() > furthest.get().to()) {
        furthest = Optional.of(span);
      }
    }
    leave(axis, furthest.map(span -> span.to() + 1).orElse(axis.first()), axis.last());
  }

  private void compare(ValueAxis axis, Optional<Span> before, Span span) {
    if (before.isEmpty()) {
      leave(axis, axis.first(), span.from() - 1);
    } else if (span.from() <= before.get().to()) {
      long to = Math.min(span.to(), before.get().to());
      add(overlaps, before.get(), span, values(axis, span.from(), to));
    } else if (span.from() > before.get().to() + 1) {
      long from = before.get().to() + 1;
      leave(axis, from, span.from() - 1);
      if (before.get().range() && span.range()) {
        add(gaps, before.get(), span, values(axis, from, span.from() - 1));
      }
    }
  }

  /** Tells of two bins once, with the first values. */
  private static void add(List<Clash> clashes, Span one, Span other, String values) {
    int earlier = Math.min(one.bin(), other.bin());
    int later = Math.max(one.bin(), other.bin());
    if (clashes.stream().noneMatch(c -> c.earlier() == earlier && c.later() == later)) {
      clashes.add(new Clash(earlier, later, values));
    }
  }

  private void leave(ValueAxis axis, long from, long to) {
    if (axis.isOrdered() && from <= to) {
      left.add(values(axis, from, to));
    } else {
      for (long value = from; value <= to; value++) {
        left.add(axis.text(value));
      }
    }
  }

  private static String values(ValueAxis axis, long from, long to) {
    if (from == to) {
      return axis.text(from);
    }
    if (from == axis.first()) {
      return "everything up to " + axis.text(to);
    }
    return to == axis.last()
        ? "everything from " + axis.text(from)
        : axis.text(from) + " to " + axis.text(to);
  }

  /**
   * The bins that are no range and no list of codes of the attribute; nothing else is told then.
   */
  public List<Integer> unreadable() {
    return unreadable;
  }

  /** The bins that no value of the attribute falls into. */
  public List<Integer> empty() {
    return empty;
  }

  /** What two bins claim. */
  public List<Clash> overlaps() {
    return overlaps;
  }

  /** What lies between two ranges and belongs to no bin. */
  public List<Clash> gaps() {
    return gaps;
  }

  /** What no bin takes, gaps included. */
  public List<String> left() {
    return left;
  }

  /** Whether every value that the attribute can have falls into a bin. */
  public boolean isComplete() {
    return complete;
  }
}
