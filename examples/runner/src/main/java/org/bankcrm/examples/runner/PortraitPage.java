package org.bankcrm.examples.runner;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import org.bankcrm.customer.portrait.Portrait;
import org.bankcrm.customer.portrait.PortraitSheet;

/** A portrait as one page, which needs no network and no script. */
final class PortraitPage {

  private PortraitPage() {}

  static String html(Portrait portrait, Locale locale) {
    StringOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("portrait.jte", PortraitSheet.of(portrait, locale), html);
    return html.toString();
  }
}
