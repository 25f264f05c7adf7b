package org.bankcrm.examples.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.portrait.PortraitView;
import org.bankcrm.customer.privacy.AccessFields;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.privacy.AccessRole;
import org.bankcrm.customer.privacy.AccessSituation;
import picocli.CommandLine.Option;

/** The options that say who looks at a customer. */
final class ViewOptions {

  /** The views that need no access policy. */
  enum View {
    /** Personal values masked, sensitive ones not shown. */
    CAREFUL,
    /** Everything that is not protected. */
    FULL
  }

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      defaultValue = "CAREFUL",
      description = {
        "How much is shown: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "CAREFUL masks personal values and shows no sensitive ones; FULL shows both.",
        "显示多少：${COMPLETION-CANDIDATES}（默认：${DEFAULT-VALUE}）。",
        "CAREFUL 掩盖个人数据、不显示敏感数据；FULL 两者都显示。"
      })
  private View view = View.CAREFUL;

  @Option(
      names = "--access",
      paramLabel = "FILE.json",
      description = {
        "An access policy, which says what a role sees; in place of --view.",
        "访问权限规则，决定角色可见内容；代替 --view。"
      })
  private Optional<Path> access = Optional.empty();

  @Option(
      names = "--role",
      paramLabel = "CODE",
      defaultValue = "",
      description = {"In which role of the access policy somebody looks.", "以权限规则中的哪个角色查看。"})
  private String role = "";

  @Option(
      names = "--purpose",
      paramLabel = "CODE",
      defaultValue = "service",
      description = {
        "What for, as the access policy has it (default: ${DEFAULT-VALUE}).",
        "查看目的，代码同权限规则（默认：${DEFAULT-VALUE}）。"
      })
  private String purpose = "service";

  /** The file that is read, if one is. */
  Optional<Path> file() {
    return access;
  }

  /**
   * The view, over all that there is to be seen.
   *
   * @throws UserException if the file cannot be read or the policy has no such role
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the policy
   */
  PortraitView view(AccessFields fields) {
    if (access.isEmpty()) {
      return view == View.FULL ? PortraitView.full() : PortraitView.careful();
    }
    AccessPolicy policy = AccessPolicy.parse(tree(access.get()), fields);
    check(policy, role);
    return PortraitView.by(policy, AccessSituation.of(role, Purpose.of(purpose)));
  }

  /**
   * Refuses a role that the policy has not.
   *
   * @throws UserException with those that it has
   */
  static void check(AccessPolicy policy, String role) {
    List<String> roles = policy.roles().stream().map(AccessRole::code).toList();
    if (!roles.contains(role)) {
      throw Refusal.NO_ROLE.of(Said.printable(role), String.join(", ", roles));
    }
  }

  static Object tree(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
      }
      return MemoryText.read(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.NOT_JSON.of(file);
    }
  }
}
