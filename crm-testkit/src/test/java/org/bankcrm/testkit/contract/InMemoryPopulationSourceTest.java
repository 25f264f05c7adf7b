package org.bankcrm.testkit.contract;

import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.port.InMemoryPopulationSource;
import org.bankcrm.core.port.PopulationSource;

class InMemoryPopulationSourceTest extends PopulationSourceContract {

  @Override
  protected PopulationSource source(AttributeCatalog catalog, Map<CustomerId, Facts> customers) {
    return InMemoryPopulationSource.of(catalog, customers);
  }
}
