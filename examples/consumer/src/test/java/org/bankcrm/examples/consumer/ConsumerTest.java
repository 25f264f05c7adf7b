package org.bankcrm.examples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A project of a bank's own that knows the library by its coordinates alone: the jars and build
 * files are put into an empty local repository as {@code mvn install} puts them, and the project is
 * built from there, on the class path and as a module, by this JDK and the newest beside it ({@code
 * -Dcrm.jdks=HOME:HOME} names others), with our versions of what we stand on and with Boot's.
 */
class ConsumerTest {

  private static final Path ROOT = Path.of(System.getProperty("crm.root"));
  private static final String VERSION = System.getProperty("crm.version");
  private static final Path WORK = Path.of("target", "outside").toAbsolutePath();
  private static final Path REPOSITORY = WORK.resolve("repository");

  /** What stands beside the library in a host. */
  record Versions(String name, String validation, String validator, String guava, String slf4j) {

    static final Versions OURS =
        new Versions("ours", "3.1.1", "9.1.6.Final", "33.8.0-jre", "2.0.20");
    static final Versions BOOT =
        new Versions("boot", "3.0.2", "8.0.3.Final", "32.1.3-jre", "2.0.17");

    String in(String pom) {
      return pom.replace("@version@", VERSION)
          .replace("@validation@", validation)
          .replace("@validator@", validator)
          .replace("@guava@", guava)
          .replace("@slf4j@", slf4j);
    }
  }

  /** A way to build and run. */
  record Way(Path jdk, boolean module, Versions versions) {
    @Override
    public String toString() {
      return jdk.getFileName() + (module ? " module" : " class path") + " " + versions.name;
    }
  }

  static Stream<Way> ways() throws IOException {
    List<Way> ways = new ArrayList<>();
    for (Path jdk : jdks()) {
      ways.add(new Way(jdk, false, Versions.OURS));
      ways.add(new Way(jdk, true, Versions.OURS));
      ways.add(new Way(jdk, false, Versions.BOOT));
    }
    return ways.stream();
  }

  @BeforeAll
  static void install() throws IOException {
    delete(WORK);
    Path cache = Path.of(System.getProperty("crm.repository"));
    Path others = Files.createDirectories(REPOSITORY.resolve("org"));
    link(cache, REPOSITORY, "org");
    link(cache.resolve("org"), others, "bankcrm");
    put("bankcrm-parent", ROOT);
    List<String> published = published();
    assertThat(published).contains("crm-core", "crm-jdbc");
    for (String module : published) {
      put(module, ROOT.resolve(module));
    }
  }

  /** All that others published is taken from where it is; of ours there is nothing. */
  private static void link(Path from, Path to, String without) throws IOException {
    try (Stream<Path> all = Files.list(from)) {
      for (Path each : all.filter(path -> !path.endsWith(without)).toList()) {
        Files.createSymbolicLink(to.resolve(each.getFileName()), each);
      }
    }
  }

  private static List<String> published() throws IOException {
    String bom = Files.readString(ROOT.resolve("crm-bom").resolve("pom.xml"));
    List<String> all = new ArrayList<>(List.of("crm-bom"));
    bom.lines()
        .map(String::trim)
        .filter(line -> line.startsWith("<artifactId>crm-"))
        .map(line -> line.replaceAll("<[^>]*>", ""))
        .filter(name -> !name.equals("crm-bom"))
        .forEach(all::add);
    return all;
  }

  private static void put(String artifact, Path module) throws IOException {
    Path home = REPOSITORY.resolve("org/bankcrm").resolve(artifact).resolve(VERSION);
    Files.createDirectories(home);
    String name = artifact + "-" + VERSION;
    Files.copy(module.resolve("pom.xml"), home.resolve(name + ".pom"));
    Path jar = module.resolve("target").resolve(name + ".jar");
    if (Files.isDirectory(module.resolve("src/main"))) {
      assertThat(jar).as("packaged before: run mvn verify -Pconsumer").exists();
      Files.copy(jar, home.resolve(name + ".jar"));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void outside_builtFromTheArtifacts_decidesAsThePageSays(Way way) throws Exception {
    Path project = project(way);
    run(
        way,
        project,
        Path.of(System.getProperty("crm.maven"), "bin", "mvn").toString(),
        "-B",
        "-ntp",
        "-q",
        "-Dmaven.repo.local=" + REPOSITORY,
        "compile");

    assertThat(jars(project))
        .contains(
            "crm-jdbc-" + VERSION + ".jar",
            "jakarta.validation-api-" + way.versions.validation + ".jar",
            "slf4j-api-" + way.versions.slf4j + ".jar",
            "guava-" + way.versions.guava + ".jar");
    List<String> java = new ArrayList<>();
    java.add(way.jdk.resolve("bin").resolve("java").toString());
    String classes = project.resolve("target/classes").toString();
    String jars = project.resolve("target/jars").toString();
    String main = "org.bankcrm.examples.outside.Outside";
    java.addAll(
        way.module
            ? List.of("-p", classes + File.pathSeparator + jars, "-m", "com.bank.outside/" + main)
            : List.of("-cp", classes + File.pathSeparator + jars + "/*", main));
    assertThat(run(way, project, java.toArray(String[]::new))).isEqualToNormalizingNewlines(due());
  }

  /** What the README says that its page prints, and a line for each of the rest. */
  private static String due() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String open = "It prints:\n\n```text\n";
    int from = readme.indexOf(open) + open.length();
    assertThat(from).isGreaterThan(open.length());
    return readme.substring(from, readme.indexOf("```", from))
        + ("AUC told\ntables " + tables() + "\nform refused in words\n");
  }

  /** How many tables the script of crm-jdbc makes. */
  private static long tables() throws IOException {
    Path script = ROOT.resolve("crm-jdbc/src/main/resources/org/bankcrm/jdbc/tables-1.sql");
    return Files.readAllLines(script).stream().filter(it -> it.startsWith("create table")).count();
  }

  private static Path project(Way way) throws IOException {
    Path project = WORK.resolve(way.toString().replace(' ', '-'));
    Path outside = Path.of("src", "outside");
    Path sources = project.resolve("src/main/java/org/bankcrm/examples");
    Files.createDirectories(sources.resolve("outside"));
    Files.createDirectories(sources.resolve("quickstart"));
    Files.writeString(
        project.resolve("pom.xml"), way.versions.in(Files.readString(outside.resolve("pom.xml"))));
    Files.copy(
        outside.resolve("java/org/bankcrm/examples/outside/Outside.java"),
        sources.resolve("outside/Outside.java"));
    String page = "src/main/java/org/bankcrm/examples/quickstart/Quickstart.java";
    Files.copy(
        ROOT.resolve("examples/quickstart").resolve(page),
        sources.resolve("quickstart/Quickstart.java"));
    if (way.module) {
      Files.copy(
          outside.resolve("module/module-info.java"),
          project.resolve("src/main/java/module-info.java"));
    }
    return project;
  }

  private static List<String> jars(Path project) throws IOException {
    try (Stream<Path> all = Files.list(project.resolve("target/jars"))) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  /** What it printed; with what it wrote to its error output where it failed. */
  private static String run(Way way, Path directory, String... command) throws Exception {
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", way.jdk.toString());
    environment.remove("MAVEN_OPTS");
    int code = builder.start().waitFor();
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(code).as(() -> printed + read(err)).isZero();
    return printed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static List<Path> jdks() throws IOException {
    String named = System.getProperty("crm.jdks", "");
    if (!named.isEmpty()) {
      return Stream.of(named.split(File.pathSeparator)).map(Path::of).toList();
    }
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> jdks = new ArrayList<>(List.of(own));
    try (Stream<Path> beside = Files.list(own.getParent())) {
      beside
          .filter(home -> Files.isExecutable(home.resolve("bin").resolve("javac")))
          .max(Comparator.comparingInt(ConsumerTest::release).thenComparing(Path::toString))
          .filter(home -> release(home) > release(own))
          .ifPresent(jdks::add);
    }
    return jdks;
  }

  private static int release(Path home) {
    Properties release = new Properties();
    try (InputStream file = Files.newInputStream(home.resolve("release"))) {
      release.load(file);
      String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Runtime.Version.parse(version).feature();
    } catch (IOException | IllegalArgumentException untold) {
      return 0;
    }
  }

  /** Without following links. */
  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
