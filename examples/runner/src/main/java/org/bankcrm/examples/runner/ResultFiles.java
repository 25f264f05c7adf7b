package org.bankcrm.examples.runner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of one run. They are written aside and put in their places together, when all of them
 * are complete and on the disk; a run that ends before leaves what stood there as it was. The last
 * to be placed is {@code run.json}, with the numbers of rows and the sizes and hashes of all files:
 * where it is missing, or one does not agree with it, the results are not complete.
 */
final class ResultFiles implements AutoCloseable {

  /** The end mark. */
  static final String MARK = "run.json";

  /** Where unfinished files are written; what is in it is removed. */
  static final String ASIDE = ".crm-unfinished";

  /** What a complete run says of itself. */
  interface Mark {
    /** The mark as JSON. */
    String text(List<EndMark.Written> files);
  }

  private final Path directory;
  private final Path aside;
  private final RunLock lock;
  private final Map<String, ResultFile> files = new LinkedHashMap<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final Map<String, ResultFile> others = new LinkedHashMap<>();
  private final Map<String, ResultFile> bound = new LinkedHashMap<>();
  private Map<String, KeptFile> kept = Map.of();
  private Optional<Ledger> journal = Optional.empty();

  private ResultFiles(Path directory, RunLock lock) {
    this.directory = directory;
    this.aside = directory.resolve(ASIDE);
    this.lock = lock;
  }

  /**
   * Begins a run whose files go into a directory. What an earlier run left unfinished there is
   * removed.
   *
   * @throws UserException if another run is writing there
   */
  static ResultFiles into(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
      }
      return begun(new ResultFiles(directory, RunLock.of(directory)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Goes on with what an interrupted run left in a directory, if it wrote down how far it was; else
   * the same as {@link #into}.
   *
   * @throws UserException if another run is writing there, or what was written down is torn
   */
  static ResultFiles goingOn(Path directory) {
    if (Files.notExists(directory.resolve(ASIDE).resolve(JournalText.NAME))) {
      return into(directory);
    }
    try {
      ResultFiles results = new ResultFiles(directory, RunLock.of(directory));
      try {
        results.journal = JournalText.in(results.aside);
        return results;
      } catch (RuntimeException | IOException e) {
        results.lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the results go. */
  Path directory() {
    return directory;
  }

  /** What an interrupted run wrote down, with which this one may go on. */
  Optional<Ledger> journal() {
    return journal;
  }

  /**
   * Goes on with the files of the interrupted run, as far as it wrote down.
   *
   * @throws UserException if one of them is not what it was
   */
  void goOn(Ledger from) {
    try {
      kept = KeptFile.open(aside, from);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** From here on what the interrupted run left is this one's. */
  void takeOver() {
    journal = Optional.empty();
  }

  /** Writes down how far all files reach. */
  void keep(Ledger into) {
    Map<String, ResultFile> all = new LinkedHashMap<>(files);
    all.putAll(others);
    KeptFile.keep(all, sheets, into);
  }

  /** Writes down how far this run is. */
  void journal(Ledger entries) {
    try {
      JournalText.replace(aside, entries);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Begins a file, or goes on with it, that is of no use when the run is published. */
  ResultFile aside(String name) {
    ResultFile file = file(name);
    files.remove(name);
    others.put(name, file);
    return file;
  }

  /** Begins a file that belongs to the end mark, by whose hash it ends, and is not told in it. */
  ResultFile bound(String name) {
    ResultFile file = file(name);
    files.remove(name);
    bound.put(name, file);
    return file;
  }

  /** Writes into a file, down to the system. */
  void write(ResultFile file, String text) {
    try {
      file.write(text.getBytes(StandardCharsets.UTF_8));
      file.flush();
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** The lines of a file aside. */
  List<String> linesAside(String name) {
    try {
      return Files.readAllLines(aside.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResultFiles begun(ResultFiles results) throws IOException {
    try {
      results.clear();
      Files.createDirectory(results.aside);
      return results;
    } catch (IOException e) {
      results.lock.close();
      throw e;
    }
  }

  /** Begins a table. */
  Sheet sheet(String name, boolean spreadsheet) {
    KeptFile before = kept.get(name);
    long rows = before == null ? -1 : before.rows();
    Sheet sheet = new Sheet(file(name), spreadsheet, this::notWritten, rows);
    sheets.put(name, sheet);
    return sheet;
  }

  /** Writes a whole file. */
  void text(String name, String content) {
    try (ResultFile file = file(name)) {
      file.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Begins a file of lines. */
  BufferedWriter lines(String name) {
    return new BufferedWriter(new OutputStreamWriter(file(name), StandardCharsets.UTF_8));
  }

  /** Takes over a file of another run as it is. */
  void copy(String name, Path source) {
    try (ResultFile file = file(name)) {
      Files.copy(source, file);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private ResultFile file(String name) {
    try {
      KeptFile before = kept.get(name);
      ResultFile file = before == null ? ResultFile.create(aside.resolve(name)) : before.file();
      files.put(name, file);
      return file;
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Completes all files and puts them in their places, the end mark last. */
  void publish(Mark mark) {
    complete(mark);
    try {
      Files.deleteIfExists(aside.resolve(JournalText.NAME));
      Files.deleteIfExists(directory.resolve(MARK));
      Files.deleteIfExists(directory.resolve(NightKeeper.NAME));
      sync(directory);
    } catch (IOException e) {
      throw notWritten(e);
    }
    try {
      for (String name : files.keySet()) {
        place(name);
      }
      for (String name : bound.keySet()) {
        place(name);
      }
      sync(directory);
      place(MARK);
      sync(directory);
    } catch (IOException e) {
      throw Refusal.HALF_PLACED.of(directory, String.valueOf(e.getMessage()));
    }
  }

  private void complete(Mark mark) {
    try {
      sheets.values().forEach(Sheet::close);
      List<EndMark.Written> written = new ArrayList<>();
      for (Map.Entry<String, ResultFile> each : files.entrySet()) {
        each.getValue().close();
        written.add(written(each.getKey(), each.getValue()));
      }
      String text = mark.text(written);
      try (ResultFile end = ResultFile.create(aside.resolve(MARK))) {
        end.write(text.getBytes(StandardCharsets.UTF_8));
      }
      for (ResultFile each : bound.values()) {
        each.seal(text);
      }
      sync(aside);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private EndMark.Written written(String name, ResultFile file) {
    Sheet sheet = sheets.get(name);
    return new EndMark.Written(
        name, sheet == null ? -1 : sheet.rows(), file.bytes(), file.sha256Hex());
  }

  private void place(String name) throws IOException {
    Files.move(
        aside.resolve(name),
        directory.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * What a directory holds is on the disk when the directory is; not every system can tell it so.
   */
  private static void sync(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** That something could not be written. */
  UserException notWritten(IOException why) {
    return Refusal.NOT_WRITTEN.of(directory, String.valueOf(why.getMessage()));
  }

  /** What a link leads to is somebody else's. */
  private void clear() throws IOException {
    if (Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> left = Files.list(aside)) {
        for (Path each : left.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(aside);
    }
  }

  /**
   * Ends the run; what was not published is gone, but for that of a run that was not gone on with.
   */
  @Override
  public void close() {
    try (lock) {
      files.values().forEach(ResultFiles::discard);
      others.values().forEach(ResultFiles::discard);
      bound.values().forEach(ResultFiles::discard);
      kept.values().forEach(each -> discard(each.file()));
      if (journal.isEmpty()) {
        clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What could not be written while the disk is full cannot be flushed either; it goes anyway. */
  private static void discard(ResultFile file) {
    try {
      file.close();
    } catch (IOException e) {
      // its channel is closed all the same
    }
  }
}
