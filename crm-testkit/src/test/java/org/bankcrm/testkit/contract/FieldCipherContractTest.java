package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.cipher.CipherException;
import org.bankcrm.customer.cipher.FieldCipher;
import org.bankcrm.customer.cipher.FieldRef;
import org.junit.jupiter.api.Test;

/** Each fault of a cipher is seen by the clause that forbids it. */
class FieldCipherContractTest {

  /** One that does well but for its fault. */
  private static final class Faulty implements FieldCipher {
    private static final FieldRef ONE = new FieldRef(CustomerId.of("any"), "any");

    private final String fault;
    private final FieldCipher good;
    private String last = "";

    Faulty(String fault, FieldCipher good) {
      this.fault = fault;
      this.good = good;
    }

    private FieldRef field(FieldRef field) {
      return switch (fault) {
        case "not bound" -> ONE;
        case "bound to the field only" -> new FieldRef(ONE.customer(), field.field());
        case "bound to the customer only" -> new FieldRef(field.customer(), ONE.field());
        default -> field;
      };
    }

    @Override
    public String encrypt(FieldRef field, String value) {
      String fresh = good.encrypt(field(field), value);
      if (fault.equals("tells whose")) {
        return field.customer().value() + fresh;
      }
      boolean again = fault.equals("always alike") && value.equals("13800138000");
      last = again && !last.isEmpty() ? last : fresh;
      return last;
    }

    @Override
    public String decrypt(FieldRef field, String encrypted) {
      try {
        String own = encrypted.replace(field.customer().value(), "");
        return good.decrypt(field(field), fault.equals("forgives blanks") ? own.strip() : own);
      } catch (CipherException e) {
        if (fault.equals("gives an empty text")) {
          return "";
        }
        throw e;
      }
    }

    @Override
    public Optional<String> renewed(FieldRef field, String encrypted) {
      String own = encrypted.replace(field.customer().value(), "");
      return fault.equals("never renews") && !decrypt(field, encrypted).isEmpty()
          ? Optional.empty()
          : good.renewed(field(field), own);
    }
  }

  private static List<String> broken(String fault) throws IllegalAccessException {
    AesGcmCipherTest good = new AesGcmCipherTest();
    return Clauses.broken(
        FieldCipherContract.class,
        new FieldCipherContract() {
          @Override
          protected FieldCipher oldCipher() {
            return new Faulty(fault, good.oldCipher());
          }

          @Override
          protected FieldCipher newCipher() {
            return new Faulty(fault, good.newCipher());
          }

          @Override
          protected FieldCipher strangeCipher() {
            return new Faulty(fault, good.strangeCipher());
          }
        });
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken("none")).isEmpty();
    assertThat(broken("not bound")).containsExactly("clause3");
    assertThat(broken("bound to the field only")).containsExactly("clause3");
    assertThat(broken("bound to the customer only")).containsExactly("clause3");
    assertThat(broken("always alike")).contains("clause2");
    assertThat(broken("gives an empty text")).contains("clause3");
    assertThat(broken("forgives blanks")).containsExactly("clause3");
    assertThat(broken("never renews")).containsExactly("clause4");
    assertThat(broken("tells whose")).contains("clause5");
  }
}
