package org.bankcrm.customer.privacy;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;

/** The parts of an access policy in the making. */
final class AccessDraft {

  final AccessFields fields;
  final List<AccessRole> roles = new ArrayList<>();
  final List<AccessGroup> groups = new ArrayList<>();
  final List<AccessRule> rules = new ArrayList<>();
  final List<AccessClaim> claims = new ArrayList<>();

  PolicyRef ref = PolicyRef.of("access", 1);
  LocalizedText name = LocalizedText.of("查看权限", "Access");

  AccessDraft(AccessFields fields) {
    this.fields = fields;
  }
}
