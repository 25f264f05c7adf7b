package org.bankcrm.core.window;

import java.util.BitSet;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.window.Part.Kind;

/**
 * How many different codes there are, where some are not known.
 *
 * <p>Where all codes of a closed list are there, nothing can be added. Otherwise a code that may be
 * there must be among those that are; and a code that is there without being known could be a new
 * one or not, unless it is the only one, or the list has but one.
 */
final class DistinctFigure implements Figure {

  private final int most;
  private final Part codes;
  private final Part unsureCodes;
  private final Part holes;
  private final Part unsureHoles;

  private DistinctFigure(WindowDefinition window, TypePlan.Builder parts) {
    int position = window.measuredPosition();
    ValueType type = ((Aggregate.Distinct) window.aggregate()).of().type();
    Kind kind = type.isClosed() ? Kind.CLOSED_CODES : Kind.OPEN_CODES;
    this.most = type.isClosed() ? type.codes().size() : Integer.MAX_VALUE;
    this.codes = parts.part(window.where(), kind, true, position);
    this.unsureCodes = parts.part(window.where(), kind, false, position);
    this.holes = parts.part(window.where(), Kind.HOLES, true, position);
    this.unsureHoles = parts.part(window.where(), Kind.HOLES, false, position);
  }

  static Figure of(WindowDefinition window, TypePlan.Builder parts) {
    return new DistinctFigure(window, parts);
  }

  @Override
  public long of(Cells cells, int[] edges) {
    long known = known(cells, edges[0], edges[1]);
    if (known == most || !cells.isOpen()) {
      return known;
    }
    long holed = cells.count(holes, edges[0], edges[1]);
    boolean mayGrow =
        cells.count(unsureHoles, edges[0], edges[1]) > 0
            || hasNewUnsureCodes(cells, edges[0], edges[1]);
    if (holed == 0) {
      return mayGrow ? UNDECIDED : known;
    }
    boolean one = known == 0 && (most == 1 || (holed == 1 && !mayGrow));
    return one ? 1 : UNDECIDED;
  }

  private long known(Cells cells, int from, int to) {
    return codes.kind == Kind.CLOSED_CODES
        ? cells.bits(codes, from, to).cardinality()
        : cells.codes(codes, from, to).size();
  }

  private boolean hasNewUnsureCodes(Cells cells, int from, int to) {
    if (codes.kind == Kind.OPEN_CODES) {
      return !cells.codes(codes, from, to).containsAll(cells.codes(unsureCodes, from, to));
    }
    BitSet more = cells.bits(unsureCodes, from, to);
    more.andNot(cells.bits(codes, from, to));
    return !more.isEmpty();
  }
}
