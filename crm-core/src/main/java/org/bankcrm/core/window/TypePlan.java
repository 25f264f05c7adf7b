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

  /**
   * A condition and what is remembered under it.
   *
   * @param reads the positions that the condition reads
   * @param measures the positions that the holes among the parts watch
   * @param known of the events that count what is known
   * @param holes of those events what is not
   * @param unsure of the events of which it is not known whether they count
   */
  private record Stream(
      RowFilter filter,
      long reads,
      long measures,
      List<Part> known,
      List<Part> holes,
      List<Part> unsure) {}

  final EventType type;

  /** What is remembered of every event. */
  final List<Part> parts;

  /** What is remembered where something is not known. */
  final List<Part> openParts;

  private final List<Stream> streams;
  private final long[] empty;
  private final long[] emptyOpen;
  private final int sets;

  private TypePlan(Builder builder) {
    this.type = builder.type;
    this.parts = builder.made.values().stream().filter(part -> !part.isOpen()).toList();
    this.openParts = builder.made.values().stream().filter(Part::isOpen).toList();
    this.sets = builder.sets;
    this.empty = new long[builder.numbers];
    this.emptyOpen = new long[builder.openNumbers];
    parts.forEach(part -> part.clear(empty));
    openParts.forEach(part -> part.clear(emptyOpen));
    List<Condition> conditions = List.copyOf(builder.byCondition.keySet());
    List<RowFilter> filters = RowFilter.of(conditions, type.attributes());
    List<Stream> made = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++) {
      List<Part> own = builder.byCondition.getOrDefault(conditions.get(i), List.of());
      made.add(stream(filters.get(i), Filters.mask(type, conditions.get(i)), own));
    }
    this.streams = List.copyOf(made);
  }

  private static Stream stream(RowFilter filter, long reads, List<Part> own) {
    List<Part> holes = own.stream().filter(each -> each.sure() && each.isOpen()).toList();
    return new Stream(
        filter,
        reads,
        holes.stream().mapToLong(each -> Event.bit(each.position())).reduce(0, (a, b) -> a | b),
        own.stream().filter(each -> each.sure() && !each.isOpen()).toList(),
        holes,
        own.stream().filter(each -> !each.sure()).toList());
  }

  Bucket newBucket() {
    return new Bucket(empty.clone(), sets);
  }

  /** The numbers of a bucket that tell what is not known, made if there are none yet. */
  long[] open(Bucket bucket) {
    long[] open = bucket.open;
    if (open == null) {
      open = emptyOpen.clone();
      bucket.open = open;
    }
    return open;
  }

  /** Remembers an event where a filter may let it through; says whether one may. */
  boolean add(Event event, Target target) {
    Bucket bucket = null;
    long missing = event.missing();
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      if (!target.reaches(i, event.day())) {
        continue;
      }
      if (stream.filter.isTrue(event)) {
        bucket = bucket == null ? target.bucket(event.day()) : bucket;
        addAll(stream.known, bucket, bucket.numbers, event);
        if ((stream.measures & missing) != 0) {
          addAll(stream.holes, bucket, open(bucket), event);
        }
      } else if ((stream.reads & missing) != 0 && stream.filter.isPossible(event)) {
        bucket = bucket == null ? target.bucket(event.day()) : bucket;
        addAll(stream.unsure, bucket, open(bucket), event);
      }
    }
    return bucket != null;
  }

  private static void addAll(List<Part> parts, Bucket bucket, long[] numbers, Event event) {
    for (Part part : parts) {
      part.add(bucket, numbers, event);
    }
  }

  void merge(Bucket into, Bucket from) {
    for (Part part : parts) {
      part.merge(into, into.numbers, from, from.numbers);
    }
    if (from.open != null) {
      long[] open = open(into);
      for (Part part : openParts) {
        part.merge(into, open, from, from.open);
      }
    }
  }

  /** Gathers the parts that windows ask for; each is made once. */
  static final class Builder {

    private record Key(Condition where, Kind kind, boolean sure, int position) {}

    private final EventType type;
    private final Map<Key, Part> made = new LinkedHashMap<>();
    private final Map<Condition, List<Part>> byCondition = new LinkedHashMap<>();
    private int numbers;
    private int openNumbers;
    private int sets;

    Builder(EventType type) {
      this.type = type;
    }

    void requireSame(EventType other) {
      Windows.requireSame(type, other);
    }

    /**
     * @param sure as {@link Part#sure}
     */
    Part part(Condition where, Kind kind, boolean sure, int position) {
      Key key = new Key(where, kind, sure, position);
      @Nullable Part known = made.get(key);
      if (known != null) {
        return known;
      }
      ValueType measured =
          position < 0 ? ValueType.INTEGER : type.attributes().attributes().get(position).type();
      boolean open = !sure || kind == Kind.HOLES;
      int at = kind == Kind.OPEN_CODES ? sets++ : open ? openNumbers : numbers;
      Part part = new Part(kind, sure, position, measured, at);
      numbers += open ? 0 : Part.width(kind, measured);
      openNumbers += open ? Part.width(kind, measured) : 0;
      made.put(key, part);
      byCondition.computeIfAbsent(where, ignored -> new ArrayList<>()).add(part);
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
