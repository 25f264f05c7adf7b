package org.bankcrm.modelling.pmml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.modelling.PmmlProblem;

/** What names stand for in a model; one within another sees what its schema lists. */
final class Scope {

  private final Map<String, Field> fields = new HashMap<>();

  /** What stands outside of all models. */
  private final Map<String, Field> global;

  /** What was refused, with why. */
  private final Map<String, Refused> refused;

  Scope() {
    this.global = new HashMap<>();
    this.refused = new HashMap<>();
  }

  private Scope(Scope outer) {
    this.global = outer.global;
    this.refused = new HashMap<>(outer.refused);
  }

  /** The scope of a model that sees of this what its schema lists. */
  Scope inner() {
    return new Scope(this);
  }

  void put(Element at, String name, Field field) {
    if (fields.putIfAbsent(name, field) != null) {
      throw twice(at, name);
    }
  }

  void putGlobal(Element at, String name, Field field) {
    if (global.putIfAbsent(name, field) != null) {
      throw twice(at, name);
    }
  }

  static Refused twice(Element at, String name) {
    return Refused.at(
        at,
        PmmlProblem.BAD_VALUE,
        "there are two fields '" + name + "'.",
        "Name one of them otherwise.");
  }

  void refuse(String name, Refused why) {
    refused.putIfAbsent(name, why);
  }

  Optional<Field> find(String name) {
    return Optional.ofNullable(fields.get(name)).or(() -> Optional.ofNullable(global.get(name)));
  }

  /** The field that an attribute of an element names; tells why, if it was refused. */
  Field get(Element at, String attribute) {
    String name = at.get(attribute);
    return find(name).orElseThrow(() -> refused.getOrDefault(name, unknown(at, name)));
  }

  private static Refused unknown(Element at, String name) {
    return Refused.at(
        at,
        PmmlProblem.UNKNOWN_FIELD,
        "there is no field '" + name + "' here.",
        "List it in the schema of the model, or write another.");
  }
}
