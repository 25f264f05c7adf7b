package org.bankcrm.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a compiled {@code module-info} may say. */
final class ModuleDescriptors {

  private ModuleDescriptors() {}

  /** Fails, with every finding, unless the descriptor keeps to the module's floor. */
  static void check(LibraryModule module, Path compiled) throws IOException {
    try (InputStream in = Files.newInputStream(compiled)) {
      List<String> findings = findings(module, ModuleDescriptor.read(in));
      if (!findings.isEmpty()) {
        throw new AssertionError(String.join(System.lineSeparator(), findings));
      }
    }
  }

  static List<String> findings(LibraryModule module, ModuleDescriptor found) {
    List<String> findings = new ArrayList<>();
    if (!found.name().equals(module.name())) {
      findings.add("is named " + found.name() + " and should be " + module.name());
    }
    TreeSet<String> ours = new TreeSet<>();
    for (Requires needs : found.requires()) {
      if (needs.name().startsWith("org.bankcrm.")) {
        ours.add(needs.name());
        if (!needs.modifiers().contains(Requires.Modifier.TRANSITIVE)) {
          findings.add("requires " + needs.name() + " but not transitively");
        }
      }
    }
    if (!ours.equals(new TreeSet<>(module.knows()))) {
      findings.add("requires " + ours + " of our modules and should require " + module.knows());
    }
    for (Exports exports : found.exports()) {
      if (isInternal(exports.source()) && !exports.isQualified()) {
        findings.add("exports the internal package " + exports.source());
      }
    }
    if (found.isOpen() || !found.opens().stream().allMatch(ModuleDescriptors::isForWords)) {
      findings.add("opens packages to reflection");
    }
    if (!found.uses().isEmpty() || !found.provides().isEmpty()) {
      findings.add("uses or provides services");
    }
    return findings;
  }

  /** The core opens the tables of words of all modules, and reflects on nothing. */
  private static boolean isForWords(Opens opens) {
    return opens.isQualified() && opens.targets().equals(Set.of("org.bankcrm.core"));
  }

  static boolean isInternal(String packageName) {
    return packageName.endsWith(".internal") || packageName.contains(".internal.");
  }
}
