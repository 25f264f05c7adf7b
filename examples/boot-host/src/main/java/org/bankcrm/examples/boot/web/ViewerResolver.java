package org.bankcrm.examples.boot.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.customer.consent.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes the viewer of each request. The headers stand in for the bank's single sign-on, which
 * belongs here: nobody else in this host knows how people are recognised.
 */
@Component
class ViewerResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Viewer resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Viewer(
        header(request, "X-Staff", "S-demo"),
        header(request, "X-Role", "manager"),
        Purpose.of(header(request, "X-Purpose", "service")),
        language(request));
  }

  private static String header(NativeWebRequest request, String name, String otherwise) {
    return Optional.ofNullable(request.getHeader(name)).orElse(otherwise);
  }

  /** As the address says, else as the browser does; Chinese or English. */
  private static Locale language(NativeWebRequest request) {
    String asked =
        Optional.ofNullable(request.getParameter("lang"))
            .orElseGet(() -> request.getLocale().getLanguage());
    return asked.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}
