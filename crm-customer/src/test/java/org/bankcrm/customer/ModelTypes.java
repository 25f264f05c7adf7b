package org.bankcrm.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.SaltedBucket;
import org.bankcrm.customer.consent.InMemoryConsentStore;

/** Every public type of the customer model, found by looking, so that none can be forgotten. */
final class ModelTypes {
  private static final List<String> PACKAGES =
      List.of(
          "org.bankcrm.core",
          "org.bankcrm.customer.party",
          "org.bankcrm.customer.holding",
          "org.bankcrm.customer.activity",
          "org.bankcrm.customer.consent",
          "org.bankcrm.customer");

  /** Types of which there are no instances, or whose instances are stores, held by their kits. */
  private static final Set<Class<?>> UTILITIES =
      Set.of(
          LibraryVersion.class,
          BankDates.class,
          LocalDays.class,
          SaltedBucket.class,
          CustomerWords.class,
          InMemoryConsentStore.class);

  private ModelTypes() {}

  static List<Class<?>> all() {
    return PACKAGES.stream().flatMap(ModelTypes::typesOf).toList();
  }

  /** The types of which there are instances that are values: no builders, enums, exceptions. */
  static List<Class<?>> values() {
    return all().stream()
        .filter(type -> !type.isInterface() && !type.isEnum())
        .filter(type -> !Throwable.class.isAssignableFrom(type))
        .filter(type -> !type.getSimpleName().endsWith("Builder"))
        .filter(type -> !UTILITIES.contains(type))
        .toList();
  }

  static List<Class<?>> builders() {
    return all().stream().filter(type -> type.getSimpleName().endsWith("Builder")).toList();
  }

  private static Stream<Class<?>> typesOf(String name) {
    Class<?> neighbour = name.equals("org.bankcrm.core") ? Money.class : CustomerRecord.class;
    List<String> names = namesIn(place(neighbour), name);
    return names.stream().<Class<?>>map(ModelTypes::load).filter(ModelTypes::isPublic);
  }

  // A module is a directory of classes when tested alone and a jar when it was packaged before.
  private static List<String> namesIn(Path place, String name) {
    if (Files.isDirectory(place)) {
      return namesOf(place.resolve(name.replace('.', '/')), name);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return namesOf(jar.getPath(name.replace('.', '/')), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> namesOf(Path directory, String name) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
          .map(file -> name + '.' + file.substring(0, file.length() - ".class".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path place(Class<?> neighbour) {
    try {
      return Path.of(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
