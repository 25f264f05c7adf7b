package org.bankcrm.customer.portrait;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.AccessFields;
import org.bankcrm.customer.privacy.MaskKind;

/**
 * What a portrait shows of a record beside {@code RecordField}s and attributes. Its id in access
 * policies is {@code portrait.} and the name of the constant: {@code portrait.holding}. All are
 * personal; masked, nothing is left but that there is something.
 */
public enum PortraitField implements Labelled {
  /** Role, status and dates of a holding; its number and amounts are fields of the record. */
  HOLDING,

  /** Branch, manager, household and since when. */
  RELATIONSHIP,

  /** How many transactions and contacts there were; amounts are a field of the record. */
  HISTORY,

  /** What was allowed and refused. */
  CONSENT,

  /** What is missing, wrong or due among the customer's data, by field. */
  QUALITY;

  /** The id by which access policies name it, such as {@code portrait.holding}. */
  public String id() {
    return "portrait." + name().toLowerCase(Locale.ROOT);
  }

  /** The field as access policies know it; it may serve any purpose. */
  public AccessField field() {
    return AccessField.of(id(), label(), MaskKind.HIDDEN, Sensitivity.PERSONAL);
  }

  /**
   * All that a portrait made by an engine can show, for an access policy to speak of: fields of the
   * record, these, the attributes of the book and what its policies yield. Of a policy the least
   * that may be seen of what it yields is shown.
   */
  public static AccessFields all(DecisionEngine engine) {
    List<AccessField> own = Stream.of(values()).map(PortraitField::field).toList();
    List<AccessField> record = AccessFields.ofRecord().all();
    return AccessFields.of(Stream.concat(record.stream(), own.stream()).toList())
        .with(engine.book().catalog())
        .with(engine.yieldedAttributes());
  }
}
