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

  /** A condition and what is remembered under it. */
  private static final class Stream {

    /** The positions that the condition reads. */
    private final long reads;

    /** The positions that the holes among the parts watch. */
    private final long measures;

    /** Of the events that count what is known. */
    private final Part[] known;

    /** Of those events what is not. */
    private final Part[] holes;

    /** Of the events of which it is not known whether they count. */
    private final Part[] unsure;

    Stream(long reads, List<Part> own) {
      this.reads = reads;
      this.known = own.stream().filter(each -> !each.isOpen).toArray(Part[]::new);
      this.holes = own.stream().filter(each -> each.sure && each.isOpen).toArray(Part[]::new);
      this.unsure = own.stream().filter(each -> !each.sure).toArray(Part[]::new);
      long watched = 0;
      for (Part hole : holes) {
        watched |= Event.bit(hole.position);
      }
      this.measures = watched;
    }
  }

  final EventType type;

  /** What is remembered of every event. */
  final List<Part> parts;

  /** What is remembered where something is not known. */
  final List<Part> openParts;

  private final RowFilter conditions;

  /** The positions that matter where they are missing. */
  private final long reads;

  /** For each condition. */
  private final Stream[] streams;

  private final Merger merger;
  private final Merger openMerger;
  private final long[] empty;
  private final long[] emptyOpen;
  private final int sets;

  private TypePlan(Builder builder) {
    this.type = builder.type;
    this.parts = builder.made.values().stream().filter(part -> !part.isOpen).toList();
    this.openParts = builder.made.values().stream().filter(part -> part.isOpen).toList();
    this.merger = new Merger(parts);
    this.openMerger = new Merger(openParts);
    this.sets = builder.sets;
    this.empty = new long[builder.numbers];
    this.emptyOpen = new long[builder.openNumbers];
    parts.forEach(part -> part.clear(empty));
    openParts.forEach(part -> part.clear(emptyOpen));
    this.conditions = RowFilter.of(builder.byCondition.keySet(), type.attributes());
    this.streams =
        builder.byCondition.entrySet().stream()
            .map(each -> new Stream(Filters.mask(type, each.getKey()), each.getValue()))
            .toArray(Stream[]::new);
    long all = 0;
    for (Stream stream : streams) {
      all |= stream.reads | stream.measures;
    }
    this.reads = all;
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
    long looked = conditions.look(event);
    long missing = event.missing() & reads;
    long open = missing == 0 ? looked : conditions.lookOpen(event, looked);
    int day = event.day();
    for (int i = 0; i < streams.length; i++) {
      Stream stream = streams[i];
      if (!target.reaches(i, day)) {
        continue;
      }
      if (conditions.isTrue(i, event, looked)) {
        bucket = bucket == null ? target.bucket(day) : bucket;
        addAll(stream.known, bucket, bucket.numbers, event);
        if ((stream.measures & missing) != 0) {
          addAll(stream.holes, bucket, open(bucket), event);
        }
      } else if ((stream.reads & missing) != 0 && conditions.isPossible(i, event, open)) {
        bucket = bucket == null ? target.bucket(day) : bucket;
        addAll(stream.unsure, bucket, open(bucket), event);
      }
    }
    return bucket != null;
  }

  private static void addAll(Part[] parts, Bucket bucket, long[] numbers, Event event) {
    for (Part part : parts) {
      part.add(bucket, numbers, event);
    }
  }

  void merge(Bucket into, Bucket from) {
    merger.merge(into, into.numbers, from, from.numbers);
    if (from.open != null) {
      openMerger.merge(into, open(into), from, from.open);
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
     * @param sure as {@link Part} has it
     */
    Part part(Condition where, Kind kind, boolean sure, int position) {
      Key key = new Key(where, kind, sure, position);
      @Nullable Part known = made.get(key);
      if (known != null) {
        return known;
      }
      ValueType measured =
          position < 0 ? ValueType.INTEGER : type.attributes().attributes().get(position).type();
      boolean open = Part.isOpen(kind, sure);
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
