package org.bankcrm.core.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;

/** Every public type of the customer model, found by looking, so that none can be forgotten. */
final class ModelTypes {
  private static final List<String> PACKAGES =
      List.of("", ".party", ".holding", ".activity", ".consent", ".customer");

  /** Types of which there are no instances. */
  private static final Set<Class<?>> UTILITIES =
      Set.of(LibraryVersion.class, BankDates.class, LocalDays.class);

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

  private static Stream<Class<?>> typesOf(String suffix) {
    String name = "org.bankcrm.core" + suffix;
    try (Stream<Path> files = Files.list(root().resolve(name.replace('.', '/')))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
              .map(file -> name + '.' + file.substring(0, file.length() - ".class".length()))
              .sorted()
              .toList();
      return names.stream().<Class<?>>map(ModelTypes::load).filter(ModelTypes::isPublic);
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

  private static Path root() {
    try {
      return Path.of(Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
