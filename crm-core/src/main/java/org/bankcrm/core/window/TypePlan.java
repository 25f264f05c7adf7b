package org.bankcrm.core.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.plan.RowFilter;
import org.bankcrm.core.window.Part.Kind;
import org.jspecify.annotations.Nullable;

/** What has to be remembered of the events of one type, for all windows over them. */
final class TypePlan {

  /** Gives the bucket in which an event is to be remembered. */
  @FunctionalInterface
  interface Target {
    Bucket bucket(int day);

    /** Whether a window with this condition, told by its place, may read the day. */
    default boolean reaches(int condition, int day) {
      return true;
    }
  }

  private record Stream(RowFilter filter, List<Part> parts) {}

  final EventType type;
  final List<Part> parts;
  private final List<Stream> streams;
  private final long[] empty;
  private final int sets;

  private TypePlan(Builder builder) {
    this.type = builder.type;
    this.parts = List.copyOf(builder.made.values());
    this.sets = builder.sets;
    this.empty = new long[builder.numbers];
    parts.forEach(part -> part.clear(empty));
    List<Condition> conditions = List.copyOf(builder.byCondition.keySet());
    List<RowFilter> filters = RowFilter.of(conditions, type.attributes());
    List<Stream> made = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++) {
      List<Part> own = builder.byCondition.getOrDefault(conditions.get(i), List.of());
      made.add(new Stream(filters.get(i), List.copyOf(own)));
    }
    this.streams = List.copyOf(made);
  }

  Bucket newBucket() {
    return new Bucket(empty.clone(), sets);
  }

  /** Remembers an event where a filter lets it through; says whether one does. */
  boolean add(Event event, Target target) {
    Bucket bucket = null;
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      if (target.reaches(i, event.day()) && stream.filter.isTrue(event)) {
        bucket = bucket == null ? target.bucket(event.day()) : bucket;
        for (Part part : stream.parts) {
          part.add(bucket, event);
        }
      }
    }
    return bucket != null;
  }

  void merge(Bucket into, Bucket from) {
    for (Part part : parts) {
      part.merge(into, from);
    }
  }

  /** Gathers the parts that windows ask for; each is made once. */
  static final class Builder {

    private record Key(Condition where, Kind kind, int position) {}

    private final EventType type;
    private final Map<Key, Part> made = new LinkedHashMap<>();
    private final Map<Condition, List<Part>> byCondition = new LinkedHashMap<>();
    private int numbers;
    private int sets;

    Builder(EventType type) {
      this.type = type;
    }

    void requireSame(EventType other) {
      Windows.requireSame(type, other);
    }

    Part part(Condition where, Kind kind, int position) {
      @Nullable Part known = made.get(new Key(where, kind, position));
      if (known != null) {
        return known;
      }
      ValueType measured =
          position < 0 ? ValueType.INTEGER : type.attributes().attributes().get(position).type();
      Part part = new Part(kind, position, measured, kind == Kind.OPEN_CODES ? sets++ : numbers);
      numbers += Part.width(kind, measured);
      made.put(new Key(where, kind, position), part);
      byCondition.computeIfAbsent(where, key -> new ArrayList<>()).add(part);
      return part;
    }

    /** The place of a condition for which a part was asked. */
    int placeOf(Condition where) {
      return List.copyOf(byCondition.keySet()).indexOf(where);
    }

    TypePlan build() {
      return new TypePlan(this);
    }
  }
}
