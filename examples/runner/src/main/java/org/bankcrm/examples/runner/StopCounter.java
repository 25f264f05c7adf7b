package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.DropOff;
import org.bankcrm.campaign.EligibilityFields;
import org.bankcrm.campaign.gate.GateStop;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.customer.activity.Channel;

/** Counts where customers drop out of a campaign, and remembers the first of each sort. */
final class StopCounter implements Counted {

  private static final String OPEN = "open";

  /** Those who are decided alike. */
  private record Sort(CustomerId first, long count) {
    Sort and(Sort more) {
      return new Sort(first, Math.addExact(count, more.count));
    }
  }

  private final Campaign campaign;
  private final DropOff.Counter counter;
  private final Map<Object, Sort> sorts = new LinkedHashMap<>();
  private Notes notes = Notes.NONE;

  StopCounter(Campaign campaign) {
    this.campaign = campaign;
    this.counter = new DropOff.Counter(campaign);
  }

  /** Counts a portion by the column of what stops each. */
  void add(Decisions portion, ResultColumn<GateStop> stops) {
    counter.add(portion, stops);
    byte[] applies = applies(portion);
    int[] counts = new int[stops.dictionary().size() + 1 + Truth.values().length];
    int[] first = new int[counts.length];
    note(applies, stops);
    for (int row = 0; row < applies.length; row++) {
      int sort = sort(applies[row], stops.place(row), stops.dictionary().size());
      first[sort] = counts[sort]++ == 0 ? row : first[sort];
    }
    for (int sort = 0; sort < counts.length; sort++) {
      if (counts[sort] > 0) {
        Sort more = new Sort(portion.population().id(first[sort]), counts[sort]);
        sorts.merge(name(sort, stops), more, Sort::and);
      }
    }
  }

  private void note(byte[] applies, ResultColumn<GateStop> stops) {
    if (notes == Notes.NONE) {
      return;
    }
    int all = stops.dictionary().size();
    List<String> words =
        IntStream.range(0, all + 1 + Truth.values().length)
            .mapToObj(sort -> written(name(sort, stops)))
            .toList();
    notes.add(words, applies.length, row -> sort(applies[row], stops.place(row), all));
  }

  /** What is stopped alike is written alike, and nothing else. */
  private static String written(Object name) {
    return name instanceof GateStop stop
        ? (stop.gate() + " " + stop.verdict())
            + stop.reasons().stream()
                .map(
                    each ->
                        (" " + each.code() + " " + each.channel().map(Channel::code).orElse(""))
                            + (" " + each.excludes() + " " + each.verdict() + " " + each.rule()))
                .collect(Collectors.joining())
        : name.toString();
  }

  private byte[] applies(Decisions portion) {
    byte[] applies = new byte[portion.size()];
    portion.applies(campaign, applies);
    return applies;
  }

  /**
   * The place of the stop, behind all of them where there is none, then where nothing was asked.
   */
  private static int sort(byte applies, int stop, int stops) {
    return applies != Truth.TRUE.ordinal() ? stops + 1 + applies : stop < 0 ? stops : stop;
  }

  private static Object name(int sort, ResultColumn<GateStop> stops) {
    int beyond = sort - stops.dictionary().size();
    return beyond < 0
        ? stops.dictionary().get(sort)
        : beyond == 0 ? OPEN : Truth.values()[beyond - 1];
  }

  DropOff count(int mostReasons) {
    return counter.count(mostReasons);
  }

  @Override
  public void keep(Ledger into) {
    into.put(sorts.size());
    sorts
        .values()
        .forEach(
            sort -> {
              into.putStandIn(sort.first);
              into.put(sort.count);
            });
  }

  @Override
  public void goOn(Ledger from) {
    Decisions decided = from.decided();
    ResultColumn<GateStop> stops = decided.column(campaign, EligibilityFields.STOP);
    byte[] applies = applies(decided);
    long[] times = new long[decided.size()];
    for (long left = from.number(); left > 0; left--) {
      int row = from.standIn();
      times[row] = from.number();
      int sort = sort(applies[row], stops.place(row), stops.dictionary().size());
      Sort more = new Sort(decided.population().id(row), times[row]);
      sorts.merge(name(sort, stops), more, Sort::and);
    }
    counter.add(decided, times);
  }

  @Override
  public void note(Notes into) {
    notes = into;
  }

  /** Written down again at once: what stopped them only a decision tells. */
  @Override
  public void addNoted(String as, Notes.Alike customers) {
    sorts.put(as, new Sort(customers.standIns().get(0), customers.count()));
  }
}
