package org.bankcrm.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;

/**
 * Which indicators count events of which type; a condition that several of them have is asked once.
 * Thread-safe.
 */
final class CountedEvents {

  /** For all types that no indicator names, so that nothing grows with them. */
  private static final String UNNAMED = "";

  private final List<Indicator> indicators;
  private final Set<String> types = new HashSet<>();
  private final Map<Condition, Integer> places = new HashMap<>();
  private final List<CompiledCondition> conditions = new ArrayList<>();
  private final Map<String, List<Counted>> counted = new ConcurrentHashMap<>();

  CountedEvents(List<Indicator> indicators, AttributeCatalog payload) {
    this.indicators = indicators;
    for (Indicator each : indicators) {
      types.addAll(each.types());
      add(each.where(), payload);
      each.how().asks().forEach(asked -> add(asked, payload));
    }
  }

  private void add(Condition condition, AttributeCatalog payload) {
    if (places.putIfAbsent(condition, conditions.size()) == null) {
      conditions.add(CompiledCondition.of(condition, payload));
    }
  }

  List<CompiledCondition> conditions() {
    return conditions;
  }

  String named(String type) {
    return types.contains(type) ? type : UNNAMED;
  }

  /** The indicators to which events of a {@link #named} type are something, in their order. */
  List<Counted> of(String type) {
    List<Counted> known = counted.get(type);
    if (known == null) {
      known = new ArrayList<>();
      for (int i = 0; i < indicators.size(); i++) {
        Indicator each = indicators.get(i);
        if (each.isOver(type) || !each.how().asks().isEmpty()) {
          known.add(counted(i, each, each.isOver(type)));
        }
      }
      counted.put(type, known);
    }
    return known;
  }

  private Counted counted(int place, Indicator indicator, boolean isOver) {
    boolean all = indicator.where().equals(Condition.always());
    int where = all ? Counted.ALL : placeOf(indicator.where());
    int other = indicator.how().asks().stream().findFirst().map(this::placeOf).orElse(Counted.NONE);
    return new Counted(place, indicator.hours(), where, other, isOver);
  }

  private int placeOf(Condition condition) {
    return places.getOrDefault(condition, Counted.NONE);
  }
}
