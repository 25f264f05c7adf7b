package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.bankcrm.core.check.Checks;

/**
 * The records of a bank, kept ready so that one new customer is compared with them in milliseconds
 * (实时查重).
 *
 * <pre>{@code
 * MatchIndex index = MatchIndex.of(policy, TextPorts.plain());
 * index.addAll(records);
 * MatchIndex.Answer answer = index.find(newCustomer, PairLists.none());
 * if (answer.pairs().isEmpty()) {
 *   index.add(newCustomer);
 * }
 * }</pre>
 *
 * <p>An answer is what a run over the records that are there and the one that is asked for says of
 * its pairs: the same pairs by the same passes, the same bits, the same verdicts. It differs in one
 * thing alone: a run makes clusters, and holds a match back for review where it would make one
 * customer of two records that must be kept apart, or too large a cluster ({@link
 * PairReason#CLUSTER_VETO}, {@link PairReason#CLUSTER_SIZE}); the index looks at no third record
 * and says {@link PairVerdict#MATCH} of that pair.
 *
 * <p>Thread-safe: any number of threads may ask at once; who adds or removes waits for them and
 * they for it. Each call sees what all calls before have done. The text form shows how many records
 * there are.
 */
public final class MatchIndex {

  private final Terms terms;
  private final LevelComparer comparer;
  private final List<IndexedPass> passes = new ArrayList<>();
  private final Map<String, Prepared> records = new HashMap<>();

  /** Those that are in no block with all that are equal to them, by all their values. */
  private final Map<Long, List<Prepared>> withoutBlock = new HashMap<>();

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final PairWeights weights;

  private MatchIndex(MatchPolicy policy, TextPorts ports) {
    this.terms = new Terms(policy, ports);
    this.comparer = new LevelComparer(policy);
    policy.passes().forEach(pass -> passes.add(new IndexedPass(new PassKeys(policy, pass))));
    this.weights = new PairWeights(policy, comparer, terms.coincidences(0), 0);
  }

  /** The weights of the records that are there, this one included. */
  private PairWeights weights(Prepared asked) {
    Prepared before = records.get(asked.id);
    int count = records.size() + (before == null ? 1 : 0);
    return terms.onceCome(weights, asked, before, count);
  }

  /**
   * An index without records.
   *
   * @param policy with the weights by which records are judged; learn them from a population first
   * @param ports how texts are read: plain, or with a library for Pinyin and phone numbers
   */
  public static MatchIndex of(MatchPolicy policy, TextPorts ports) {
    return new MatchIndex(requireNonNull(policy, "policy"), requireNonNull(ports, "ports"));
  }

  /**
   * What was found of a record.
   *
   * @param pairs matches, those to be reviewed, and those that would be one but for a veto or a
   *     list, by falling weight
   * @param compared with how many records it was compared
   * @param passesLeftOut the passes in which it would be in too large a block to be compared
   */
  public record Answer(List<MatchedPair> pairs, int compared, List<String> passesLeftOut) {
    /** Copies the lists. */
    public Answer {
      pairs = List.copyOf(pairs);
      passesLeftOut = List.copyOf(passesLeftOut);
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Answer";
    }
  }

  /**
   * Adds a record.
   *
   * @throws IllegalArgumentException if a record with this id is there
   */
  public void add(MatchRecord record) {
    addAll(List.of(record));
  }

  /**
   * Adds records; none of them if one is refused.
   *
   * @throws IllegalArgumentException if a record with such an id is there, or two have one
   */
  public void addAll(Collection<MatchRecord> added) {
    lock.writeLock().lock();
    try {
      long ids = added.stream().map(MatchRecord::id).distinct().count();
      boolean known = added.stream().anyMatch(record -> records.containsKey(record.id()));
      Checks.require(!known && ids == added.size(), "records", "must have ids of their own");
      added.forEach(this::put);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void put(MatchRecord record) {
    Prepared prepared = terms.add(record);
    records.put(record.id(), prepared);
    boolean hasBlock = false;
    for (IndexedPass pass : passes) {
      hasBlock |= pass.add(prepared);
    }
    long values = EqualRecords.key(prepared);
    if (!hasBlock && values != 0) { // of whom nothing is known, is equal to nobody
      withoutBlock.computeIfAbsent(values, key -> new ArrayList<>()).add(prepared);
    }
  }

  /**
   * Removes a record; tells whether it was there. To change one, remove it and add it anew.
   *
   * @param id of the record; nothing is changed if there is none
   */
  public boolean remove(String id) {
    lock.writeLock().lock();
    try {
      Prepared removed = records.remove(requireNonNull(id, "id"));
      if (removed == null) {
        return false;
      }
      passes.forEach(pass -> pass.remove(removed));
      withoutBlock.computeIfPresent(
          EqualRecords.key(removed),
          (key, equal) -> equal.remove(removed) && equal.isEmpty() ? null : equal);
      terms.remove(removed);
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** How many records there are. */
  public int size() {
    lock.readLock().lock();
    try {
      return records.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Looks for duplicates of a record, which need not be in the index; if it is, it is not compared
   * with itself.
   *
   * @param lists what people decided, of records that need not be there
   */
  public Answer find(MatchRecord record, PairLists lists) {
    lock.readLock().lock();
    try {
      return find(terms.look(record), lists);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Answer find(Prepared asked, PairLists lists) {
    Map<String, Prepared> candidates = new TreeMap<>();
    List<String> leftOut = collect(asked, lists, candidates);
    PairJudge judge = new PairJudge(weights(asked));
    List<MatchedPair> pairs = new ArrayList<>();
    for (Prepared other : candidates.values()) {
      MatchedPair pair = judged(asked, other, lists, judge);
      if (pair.reason() == PairReason.ALWAYS || judge.isWorthTelling(pair.bits())) {
        pairs.add(pair);
      }
    }
    pairs.sort(Comparator.comparingDouble(MatchedPair::bits).reversed());
    return new Answer(pairs, candidates.size(), leftOut);
  }

  /** Finds who may be the one asked for, and tells the passes that were left out. */
  private List<String> collect(Prepared asked, PairLists lists, Map<String, Prepared> candidates) {
    List<String> leftOut = new ArrayList<>();
    for (IndexedPass pass : passes) {
      if (!pass.collect(asked, candidates)) {
        leftOut.add(pass.id());
      }
    }
    long key = EqualRecords.key(asked);
    EqualRecords.collect(withoutBlock.getOrDefault(key, List.of()), asked, candidates);
    lists.always().forEach(pair -> addGiven(asked.id, pair, candidates));
    candidates.remove(asked.id);
    return leftOut;
  }

  private void addGiven(String asked, PairLists.Pair pair, Map<String, Prepared> candidates) {
    if (pair.left().equals(asked) || pair.right().equals(asked)) {
      String id = pair.left().equals(asked) ? pair.right() : pair.left();
      Prepared other = records.get(id);
      if (other != null) {
        candidates.put(id, other);
      }
    }
  }

  private MatchedPair judged(Prepared asked, Prepared other, PairLists lists, PairJudge judge) {
    boolean asksLeft = asked.id.compareTo(other.id) <= 0;
    Prepared left = asksLeft ? asked : other;
    Prepared right = asksLeft ? other : asked;
    long levels = comparer.compare(left, right);
    double bits = judge.weights().of(left, right, levels);
    PairLists.Pair pair = new PairLists.Pair(left.id, right.id);
    boolean always = lists.always().contains(pair);
    boolean never = lists.never().contains(pair);
    return MatchedPair.of(left.id, right.id, bits, judge.of(levels, bits, always, never));
  }

  /**
   * Why a record and one of the index are one customer, two, or to be reviewed.
   *
   * @throws NoSuchElementException if there is no record of this id
   */
  public PairExplanation explain(MatchRecord record, String id, PairLists lists) {
    lock.readLock().lock();
    try {
      Prepared asked = terms.look(record);
      Prepared other = records.get(requireNonNull(id, "id"));
      if (other == null) {
        throw new NoSuchElementException("no record of this id in the index");
      }
      boolean inOrder = asked.id.compareTo(id) <= 0;
      PairJudge judge = new PairJudge(weights(asked));
      return PairExplanation.of(
          judged(asked, other, lists, judge),
          inOrder ? asked : other,
          inOrder ? other : asked,
          judge.weights());
    } finally {
      lock.readLock().unlock();
    }
  }

  /** How many records there are. */
  @Override
  public String toString() {
    return "MatchIndex[" + size() + " records]";
  }
}
