package org.bankcrm.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How long files and methods are, in lines of code: those that hold more than blanks and comments.
 * A file's imports count, and a method's annotations and signature.
 */
final class SourceSizes {

  /** The most lines of code of a file. */
  static final int MOST_OF_A_FILE = 300;

  /** The most lines of code of a method, but for one in a hundred. */
  static final int MOST_OF_A_METHOD = 20;

  private final List<Sized> files = new ArrayList<>();
  private final List<Sized> methods = new ArrayList<>();

  private SourceSizes() {}

  /** Something with its lines of code. */
  private record Sized(String name, int lines) {
    @Override
    public String toString() {
      return name + " has " + lines + " lines of code";
    }
  }

  /** Of all Java sources below a directory, of which there must be some. */
  static SourceSizes below(Path sources) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(sources)) {
      found = all.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
    if (found.isEmpty()) {
      throw new AssertionError("no sources below " + sources);
    }
    SourceSizes sizes = new SourceSizes();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(found);
      JavacTask task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      task.parse().forEach(unit -> sizes.count(unit, positions));
    }
    return sizes;
  }

  private void count(CompilationUnitTree unit, SourcePositions positions) {
    String code = CodeAlone.of(text(unit));
    String name = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    files.add(new Sized(name, lines(code)));
    unit.accept(
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree method, Void none) {
            if (method.getBody() != null) {
              methods.add(new Sized(name + "#" + method.getName(), lines(code(method))));
            }
            return super.visitMethod(method, none);
          }

          private String code(Tree tree) {
            int from = (int) positions.getStartPosition(unit, tree);
            int to = (int) positions.getEndPosition(unit, tree);
            return to < from ? "" : code.substring(from, to); // no source has what is implied
          }
        },
        null);
  }

  private static String text(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(String code) {
    return (int) code.lines().filter(line -> !line.isBlank()).count();
  }

  /** Fails, with every such file, if one is too long. */
  void checkFiles() {
    fail(files.stream().filter(each -> each.lines() > MOST_OF_A_FILE).toList());
  }

  /** Fails, with all long methods, if more than one in a hundred are. */
  void checkMethods() {
    List<Sized> tooLong =
        methods.stream()
            .filter(each -> each.lines() > MOST_OF_A_METHOD)
            .sorted(Comparator.comparingInt(Sized::lines).reversed())
            .toList();
    fail(tooLong.size() * 100 > methods.size() ? tooLong : List.of());
  }

  private static void fail(List<Sized> tooLong) {
    if (!tooLong.isEmpty()) {
      throw new AssertionError(
          String.join(System.lineSeparator(), tooLong.stream().map(Sized::toString).toList()));
    }
  }
}
