package org.bankcrm.alert;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** How long ago the latest event was, or how long before the one at hand. */
final class LastFigure extends Figure {

  private final Within.Unit unit;
  private final boolean asksGap;
  private boolean any;
  private long second;
  private long day;
  private boolean added;
  private boolean known;
  private long value;

  LastFigure(Reckoning.Elapsed how) {
    this(how.in(), how.isOfEvent());
  }

  private LastFigure(Within.Unit unit, boolean asksGap) {
    this.unit = unit;
    this.asksGap = asksGap;
  }

  @Override
  void add(Moment now, EventValues event) {
    added = any && asksGap;
    if (added) {
      value = now.since(second, day, unit);
    }
    any = true;
    second = now.second();
    day = now.day();
  }

  @Override
  void bringTo(Moment now, boolean hand) {
    if (asksGap) {
      known = hand && added;
      added = false;
    } else {
      known = any;
      value = any ? now.since(second, day, unit) : 0;
    }
  }

  @Override
  boolean isKnown() {
    return known;
  }

  @Override
  long encoded() {
    return value;
  }

  @Override
  void join(Figure other) {
    LastFigure that = (LastFigure) other;
    if (that.any && (!any || that.second > second)) {
      any = true;
      second = that.second;
      day = that.day;
    }
  }

  @Override
  LastFigure copy() {
    LastFigure copy = new LastFigure(unit, asksGap);
    copy.any = any;
    copy.second = second;
    copy.day = day;
    return copy;
  }

  @Override
  int size() {
    return any ? 1 : 0;
  }

  @Override
  void write(DataWriter document) {
    if (any) {
      document.instant("last", Instant.ofEpochSecond(second)).integer("day", day);
    }
  }

  @Override
  void read(DataReader document, Moment now) {
    any = document.has("last");
    if (any) {
      Optional<Instant> last = document.instant("last");
      second = last.orElse(Instant.EPOCH).getEpochSecond();
      day = document.integer("day", Integer.MIN_VALUE, now.day()).orElse(0L);
      Checks.require(second <= now.second(), "last", "is not later than what was written");
    }
  }
}
