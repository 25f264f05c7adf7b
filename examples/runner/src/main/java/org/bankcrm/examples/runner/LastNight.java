package org.bankcrm.examples.runner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/** What an earlier night kept for this one, and its lines. For one thread. */
final class LastNight implements AutoCloseable {

  private static final int HASH = 32;
  private static final int PIECE = 1 << 16;

  /** Where what is kept of a customer lies, and where his lines begin. */
  private record Place(long row, int length, long decision, long state) {}

  private final Path directory;
  private final FileWindow kept;
  private final FileWindow decisions;
  private final @Nullable FileWindow states;
  private final Map<CustomerId, Place> places = new HashMap<>();
  private final Noted.Book book = new Noted.Book();
  private Map<String, String> way = Map.of();
  private long at;

  private LastNight(Path directory, boolean hasState) throws IOException {
    this.directory = directory;
    this.kept = FileWindow.open(directory.resolve(NightKeeper.NAME));
    this.decisions = FileWindow.open(directory.resolve(DecisionSheets.DECISIONS));
    this.states = hasState ? FileWindow.open(directory.resolve(StateFile.NAME)) : null;
  }

  /**
   * Opens what a night kept.
   *
   * @param asOf the day of this night
   * @throws UserException if the run is not complete, of another book or not earlier, kept nothing,
   *     or a file of it was changed
   */
  static LastNight open(Path directory, PolicyBook book, LocalDate asOf) {
    Yesterday.check(directory, DecisionSheets.DECISIONS, book, asOf);
    boolean hasState = Yesterday.names(directory, StateFile.NAME);
    if (hasState) {
      Yesterday.check(directory, StateFile.NAME, book, asOf);
    }
    if (!Files.isRegularFile(directory.resolve(NightKeeper.NAME))) {
      throw Refusal.KEPT_NOTHING.of(directory, NightKeeper.NAME);
    }
    try {
      LastNight night = new LastNight(directory, hasState);
      try {
        night.check();
        night.read();
        return night;
      } catch (RuntimeException | IOException e) {
        night.close();
        throw e;
      }
    } catch (IOException | IllegalArgumentException e) { // which may quote
      throw Refusal.KEPT_TORN.of(directory.resolve(NightKeeper.NAME));
    }
  }

  /** That it is whole, and belongs to the results. */
  private void check() throws IOException {
    long end = kept.size() - 2 * HASH;
    if (end < 0) {
      throw new IllegalArgumentException("too short");
    }
    MessageDigest digest = RowsHash.sha256();
    for (long from = 0; from < end; from += PIECE) {
      digest.update(kept.bytes(from, (int) Math.min(PIECE, end - from)));
    }
    byte[] mark = Files.readAllBytes(directory.resolve(ResultFiles.MARK));
    if (!Arrays.equals(digest.digest(), kept.bytes(end, HASH))) {
      throw new IllegalArgumentException("changed");
    }
    if (!Arrays.equals(RowsHash.sha256().digest(mark), kept.bytes(end + HASH, HASH))) {
      throw Refusal.KEPT_OF_OTHER.of(directory.resolve(NightKeeper.NAME), ResultFiles.MARK);
    }
  }

  private void read() throws IOException {
    if (!text().equals(NightKeeper.FORM)) {
      throw new IllegalArgumentException("another form");
    }
    text(); // the day, which the mark tells
    way = new TreeMap<>();
    for (int left = number(); left > 0; left--) {
      way.put(text(), text());
    }
    long decision = afterFirstLine(decisions);
    long state = states == null ? 0 : afterFirstLine(states);
    for (int tag = tag(); tag != NightKeeper.END; tag = tag()) {
      if (tag == NightKeeper.NOTE) {
        book.number(new Noted.Note(number(), text()));
      } else {
        int length = number();
        KeptRow.Head row = KeptRow.Head.of(kept.bytes(at, length));
        places.put(row.id(), new Place(at, length, decision, state));
        at += length;
        decision += row.stand().decision();
        state += row.stand().state();
      }
    }
  }

  private int tag() throws IOException {
    return kept.bytes(at++, 1)[0];
  }

  private int number() throws IOException {
    at += Integer.BYTES;
    return ByteBuffer.wrap(kept.bytes(at - Integer.BYTES, Integer.BYTES)).getInt();
  }

  private String text() throws IOException {
    int length = ByteBuffer.wrap(kept.bytes(at, Short.BYTES)).getShort() & 0xFFFF;
    byte[] bytes = kept.bytes(at, Short.BYTES + length);
    at += bytes.length;
    return new DataInputStream(new ByteArrayInputStream(bytes)).readUTF();
  }

  private static long afterFirstLine(FileWindow file) throws IOException {
    long at = 0;
    while (file.bytes(at, 1)[0] != '\n') {
      at++;
    }
    return at + 1;
  }

  /** The names of what is not as it was; empty if all is. */
  Optional<String> otherThan(Map<String, String> now) {
    Set<String> names = new TreeSet<>(way.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> Objects.equals(way.get(name), now.get(name)));
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  /** Where its files lie. */
  Path directory() {
    return directory;
  }

  /** Where the notes are numbered. */
  Noted.Book book() {
    return book;
  }

  /** What is kept of a customer, with his lines. */
  final class Lines {
    private final KeptRow row;
    private final Place place;

    private Lines(KeptRow row, Place place) {
      this.row = row;
      this.place = place;
    }

    KeptRow row() {
      return row;
    }

    /** The line in {@code decisions.csv}. */
    byte[] decision() {
      return bytes(decisions, place.decision, row.stand().decision());
    }

    /** The line in {@code state.csv}; no bytes where there is none. */
    byte[] state() {
      return states == null ? new byte[0] : bytes(states, place.state, row.stand().state());
    }

    private byte[] bytes(FileWindow file, long from, int count) {
      synchronized (file) {
        try {
          return file.bytes(from, count);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** What is kept of a customer, once; empty if nothing is. */
  Optional<Lines> take(CustomerId id) {
    Place place = places.remove(id);
    if (place == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Lines(KeptRow.of(kept.bytes(place.row, place.length)), place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (kept;
        decisions) {
      if (states != null) {
        states.close();
      }
    }
  }
}
