package org.bankcrm.campaign.contact;

import java.time.ZoneId;
import java.util.Optional;

/** By whose clocks and calendars a contact policy tells its days and hours. */
record ContactClocks(ZoneId bank, Optional<CustomerZone> customer) {}
