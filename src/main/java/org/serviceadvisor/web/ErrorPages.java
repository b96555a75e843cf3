package org.serviceadvisor.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.serviceadvisor.practice.Messages;

/** Gives browsers a page where programs get a problem document. */
@Provider
final class ErrorPages implements ContainerResponseFilter {
  private static final int FIRST_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private final Visit visit;

  ErrorPages(Visit visit) {
    this.visit = visit;
  }

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance error(Page page, ErrorView view);
  }

  /**
   * What went wrong.
   *
   * @param status HTTP status
   * @param text what it means and what to do
   */
  public record ErrorView(int status, String text) {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean ownPage =
        MediaType.TEXT_HTML_TYPE.isCompatible(
            Objects.requireNonNullElse(response.getMediaType(), MediaType.APPLICATION_JSON_TYPE));
    if (response.getStatus() < FIRST_ERROR || ownPage || !wantsPage(request)) {
      return;
    }
    Messages m = visit.messages();
    String key = key(response.getStatus());
    Page page = visit.page("", m.of("error." + key));
    response.setEntity(
        Templates.error(page, new ErrorView(response.getStatus(), m.of("error." + key + ".text")))
            .render(),
        new java.lang.annotation.Annotation[0],
        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
  }

  private static boolean wantsPage(ContainerRequestContext request) {
    String accept = Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.ACCEPT), "");
    String path = request.getUriInfo().getPath();
    return accept.contains(MediaType.TEXT_HTML)
        && !path.startsWith("/v1")
        && !path.startsWith("/q/");
  }

  private static String key(int status) {
    if (status >= SERVER_ERROR) {
      return "fault";
    }
    return switch (status) {
      case 401 -> "nobody";
      case 403 -> "foreign";
      case 404 -> "missing";
      default -> "refused";
    };
  }
}
